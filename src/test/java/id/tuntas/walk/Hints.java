package id.tuntas.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Answers that lead a case to the far end of its SOP, by field: resource {@code walk/<process>.properties}. */
final class Hints {

    private final Properties answers = new Properties();

    /** @param process key of a process; without a file of its own it has no hints */
    Hints(String process) {
        try (InputStream file = Hints.class.getResourceAsStream("/walk/" + process + ".properties")) {
            if (file != null) {
                answers.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String field) {
        return answers.getProperty(field, "");
    }
}
