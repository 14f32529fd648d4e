package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a pair of examples: one that keeps all rules, and one that breaks this rule and no other. */
class ModelRulesTests {

    private static final Path EXAMPLES = Path.of("src/test/resources/rules");
    private static final ModelRules RULES = new ModelRules(new ProblemTypes());

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void theRightExampleKeepsAllRulesAndTheWrongOneBreaksThisRuleOnly(String id) {
        assertThat(findings(id, "benar")).isEmpty();
        assertThat(findings(id, "salah"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.ruleId()).isEqualTo(id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void aFindingSaysWhereWhatAndWhatToDo(String id) {
        assertThat(findings(id, "salah")).allSatisfy(finding -> {
            assertThat(finding.file()).matches("(processes|forms)/.+");
            assertThat(finding.textId()).isNotBlank();
            assertThat(finding.textEn()).isNotBlank();
            assertThat(finding.remedy()).endsWith(".");
        });
    }

    @Test
    void everyExampleBelongsToARule() throws IOException {
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            assertThat(examples.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ids().toList());
        }
    }

    @Test
    void ruleIdsAreUniqueAndKebabCase() {
        assertThat(ids().toList()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    static Stream<String> ids() {
        return RULES.all().stream().map(Rule::id);
    }

    private static List<Finding> findings(String id, String example) {
        var location = new SopProperties(EXAMPLES.resolve(id).resolve(example).toString());
        return ReadFolder.all(new SopFolders(location).all()).stream()
                .flatMap(folder -> RULES.check(folder).stream())
                .toList();
    }
}
