package id.tuntas.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every form of the repository: valid submissions, one for each choice that may show other fields, are accepted; the same with
 * one thing wrong are refused.
 */
class FormCasesTests {

    private final List<String> acceptedWrongly = new ArrayList<>();
    private final List<String> refusedWrongly = new ArrayList<>();
    private int cases;

    private static List<Path> forms() {
        List<Path> all = new ArrayList<>(List.of(Path.of("src/test/resources/form/uji-periksa.form")));
        Path folder = Path.of("forms");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".form")).sorted().forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    @Test
    void everyFormTakesWhatIsRightAndRefusesWhatIsWrong() throws IOException {
        for (Path file : forms()) {
            FormCases form = new FormCases(FormSchema.parse(Files.readAllBytes(file)));
            form.run();
            cases += form.cases();
            form.acceptedWrongly().forEach(wrong -> acceptedWrongly.add(file + ": " + wrong));
            form.refusedWrongly().forEach(wrong -> refusedWrongly.add(file + ": " + wrong));
        }

        System.out.printf(
                "forms %d x cases %d, accepted wrongly %d, refused wrongly %d%n",
                forms().size(), cases, acceptedWrongly.size(), refusedWrongly.size());
        assertThat(acceptedWrongly).as("accepted wrongly").isEmpty();
        assertThat(refusedWrongly).as("refused wrongly").isEmpty();
    }

    @Test
    void aFormThatForgetsALimitWouldBeSeen() {
        FormSchema careful = FormSchema.parse("""
                {"id":"x","components":[{"type":"number","key":"usia","label":"Usia","validate":{"required":true,"min":0,"max":120}}]}""".getBytes());

        Map<String, Object> valid = new HashMap<>(ValidForms.valid(careful, Map.of()));
        valid.put("usia", -1);

        assertThat(new FormCheck().check(careful, valid, Map.of()).errors()).containsExactly("Usia: paling kecil 0");
    }
}
