package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTypesTests {

    private final ProblemTypes types = new ProblemTypes();

    @Test
    void theCatalogueHasTheTwentySixTypesOfTheAnnexInOrder() {
        assertThat(types.all())
                .extracting(ProblemType::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26).boxed().toList());
    }

    @Test
    void codesSlugsAndNamesAreUnique() {
        assertThat(types.all()).extracting(ProblemType::code).doesNotHaveDuplicates();
        assertThat(types.all()).extracting(ProblemType::slug).doesNotHaveDuplicates();
        assertThat(types.all()).extracting(ProblemType::officialName).doesNotHaveDuplicates();
        assertThat(types.all()).extracting(ProblemType::displayName).doesNotHaveDuplicates();
    }

    @Test
    void slugsAreKebabCaseAndEveryColumnIsFilled() {
        assertThat(types.all()).allSatisfy(type -> {
            assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
            assertThat(List.of(
                            type.code(), type.officialName(), type.displayName(), type.cluster(), type.directorate()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
        });
    }

    @Test
    void namesUseTheNewerOfficialSpellingTelantar() {
        assertThat(types.all())
                .noneSatisfy(type -> assertThat(type.officialName() + type.displayName() + type.slug())
                        .containsIgnoringCase("terlantar"));
        assertThat(types.find("anak-balita-telantar"))
                .hasValueSatisfying(type -> assertThat(type.officialName()).isEqualTo("Anak Balita Telantar"));
    }

    @Test
    void outdatedOfficialNamesHaveANeutralDisplayName() {
        assertThat(types.find("tuna-susila").orElseThrow().displayName()).isEqualTo("Orang dalam situasi prostitusi");
        assertThat(types.find("gelandangan").orElseThrow().displayName()).isEqualTo("Tunawisma");
        assertThat(types.find("korban-trafficking").orElseThrow().displayName()).isEqualTo("Korban perdagangan orang");
    }

    @Test
    void theNineRestrictedTypesAreThoseOfTheIntakeRule() {
        assertThat(types.all())
                .filteredOn(type -> type.sensitivity() == Sensitivity.TERBATAS)
                .extracting(ProblemType::number)
                .containsExactly(3, 6, 7, 10, 14, 16, 17, 18, 19);
    }

    @Test
    void anUnknownSlugIsNotFound() {
        assertThat(types.find("anak-terlantar")).isEmpty();
        assertThat(types.find(null)).isEmpty();
    }
}
