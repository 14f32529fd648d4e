package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every SOP folder of this repository keeps every model rule. */
class RepositoryModelsTests {

    private static final ModelRules RULES = new ModelRules(new ProblemTypes());

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void aFolderOfTheRepositoryHasNoError(String slug, ReadFolder folder) {
        List<Finding> findings = RULES.check(folder);

        assertThat(findings)
                .as(() -> SopReport.text(slug, SopStatus.Outcome.DITOLAK, findings))
                .noneMatch(Finding::isError);
    }

    static Stream<Object[]> folders() {
        return ReadFolder.all(new SopFolders(new SopProperties(".")).all()).stream()
                .map(folder -> new Object[] {folder.slug(), folder});
    }
}
