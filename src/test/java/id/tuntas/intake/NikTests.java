package id.tuntas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.region.Regions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handbook E.2; all numbers use sequence 9xxx, which belongs to nobody. */
class NikTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Regions regions = new Regions();

    @ParameterizedTest
    @ValueSource(strings = {"3573051201909001", "3573 0552 0190 9002", "9171010101009003", "3573052902209004"})
    void aPlausibleNikIsTaken(String typed) {
        assertThat(Nik.read(typed).error(regions, TODAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "357305120190900, 16 angka",
        "35730512019090011, 16 angka",
        "357305120190900A, 16 angka",
        "3333333333333333, sama",
        "0073051201909001, provinsi",
        "3573053102909001, tanggal lahir",
        "3573057301909001, tanggal lahir",
        "3573050013909001, tanggal lahir",
        "3573051201900000, 0000",
    })
    void whatCannotBeANikIsRefusedWithAReason(String typed, String reason) {
        assertThat(Nik.read(typed).error(regions, TODAY)).get().asString().contains(reason);
    }

    @Test
    void anotherProvinceThanTheDomicileIsNoErrorAndNoWarning() {
        Nik fromBeforeThePapuaSplit = Nik.read("9101011201909001");

        assertThat(fromBeforeThePapuaSplit.error(regions, TODAY)).isEmpty();
    }

    @Test
    void sexAndBirthDateThatDifferAreWarningsOnly() {
        Nik woman = Nik.read("3573055201909001");

        assertThat(woman.warnings(regions, "LAKI_LAKI", LocalDate.of(1990, 1, 13), TODAY))
                .hasSize(2)
                .allSatisfy(
                        warning -> assertThat(warning).doesNotContain("1990").doesNotContain("3573"));
        assertThat(woman.warnings(regions, "PEREMPUAN", LocalDate.of(1990, 1, 12), TODAY))
                .isEmpty();
    }

    @Test
    void aYearToComeBelongsToTheLastCentury() {
        Nik old = Nik.read("3573051201409001");

        assertThat(old.warnings(regions, null, LocalDate.of(1940, 1, 12), TODAY))
                .isEmpty();
    }
}
