package id.tuntas.access;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A bean that no expression may reach, and a listed one; both count who touches them. */
@TestComponent("kenari")
public class Canary {

    static final AtomicInteger TOUCHED = new AtomicInteger();

    public String touch() {
        TOUCHED.incrementAndGet();
        return "touched";
    }

    public String getSong() {
        return touch();
    }

    public static void sing() {
        TOUCHED.incrementAndGet();
    }
}
