package id.tuntas.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplePersonTests {

    @Test
    void noTwoAreTheSame() {
        assertThat(IntStream.range(0, 900)
                        .mapToObj(n -> SamplePerson.adult(n, "3573").name()))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 900)
                        .mapToObj(n -> SamplePerson.adult(n, "3573").nik()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyNameSaysThatItIsNobodys() {
        assertThat(SamplePerson.adult(17, "7371").identities())
                .filteredOn(identity -> !identity.matches("[0-9]+"))
                .hasSize(6)
                .allMatch(identity -> identity.contains("Contoh"));
    }

    @Test
    void theNikFollowsRegionSexAndBirth() {
        assertThat(new SamplePerson(4, "7371", LocalDate.of(1990, 6, 15)).nik()).isEqualTo("7371015506909005");
        assertThat(new SamplePerson(5, "7371", LocalDate.of(1990, 6, 15)).nik()).isEqualTo("7371011506909006");
    }
}
