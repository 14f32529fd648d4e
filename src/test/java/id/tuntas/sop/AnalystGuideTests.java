package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide in processes/README.md says what the program does. */
class AnalystGuideTests {

    private static final Path GUIDE = Path.of("processes/README.md");
    private static final Pattern PICTURE = Pattern.compile("]\\(([^)]+\\.png)\\)");

    @Test
    void theTableOfRulesIsTheListOfRules() throws IOException {
        List<String> rows = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.contains("` | K |") || line.contains("` | P |"))
                .toList();

        assertThat(rows).containsExactlyElementsOf(expected());
    }

    @Test
    void theTableOfTypesIsTheCatalogue() throws IOException {
        List<String> rows = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(new ProblemTypes()
                        .all().stream()
                                .map(type -> "| " + type.number() + " | `" + type.slug() + "` | " + type.officialName()
                                        + " | " + type.sensitivity() + " |")
                                .toList());
    }

    @Test
    void everyPictureIsThere() throws IOException {
        assertThat(PICTURE.matcher(Files.readString(GUIDE)).results().map(found -> found.group(1)))
                .hasSize(12)
                .allSatisfy(picture -> assertThat(GUIDE.resolveSibling(picture)).exists());
    }

    private static List<String> expected() {
        return new ModelRules(new ProblemTypes())
                .all().stream()
                        .map(rule -> "| `" + rule.id() + "` | " + (rule.severity() == Severity.ERROR ? "K" : "P")
                                + " | " + cell(rule.sentence()) + " | " + cell(rule.remedy()) + " |")
                        .toList();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
