package id.tuntas.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name means one thing in all forms: what is sealed in one SOP cannot be plain in another. */
class FormsAgreeTests {

    @Test
    void aNameIsSealedEverywhereOrNowhere() throws IOException {
        Map<String, Set<Boolean>> sealed = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".form")).toList()) {
                FormSchema.parse(Files.readAllBytes(file))
                        .fields()
                        .forEach(field -> sealed.computeIfAbsent(field.key(), k -> new TreeSet<>())
                                .add(field.sealed()));
            }
        }

        sealed.values().removeIf(marks -> marks.size() == 1);
        assertThat(sealed.keySet()).isEmpty();
    }
}
