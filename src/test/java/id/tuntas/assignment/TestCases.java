package id.tuntas.assignment;

import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the register for tests of this package. */
final class TestCases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestCases() {}

    static void open(JdbcClient jdbc, String companion, String region, String urgency, int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("""
                            insert into case_file (case_number, type, region, urgency, sensitivity, stage, status,
                                companion, opened_at, last_activity_at)
                            values (?, 'fakir-miskin', ?, ?, 'BIASA', 'akses', 'BERJALAN', ?, ?, ?)
                            """)
                    .params(
                            "uji-" + NUMBER.incrementAndGet(),
                            region,
                            urgency,
                            companion,
                            LocalDateTime.now(),
                            LocalDateTime.now())
                    .update();
        }
    }
}
