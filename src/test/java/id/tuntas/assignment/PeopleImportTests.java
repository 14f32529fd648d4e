package id.tuntas.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.assignment.ImportReport.Accepted;
import id.tuntas.assignment.ImportReport.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@ActiveProfiles("test")
@Transactional
class PeopleImportTests {

    private static final String HEADING = "id,nama,peran,wilayah,kapasitas,jenis,surel\n";
    private static final Caller ADMIN = new Caller(Set.of(Role.ADMIN), Set.of());
    private static final Caller COORDINATOR = new Caller(Set.of(Role.KOORDINATOR), Set.of("3573"));

    @Autowired
    private PeopleImport peopleImport;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    private ImportReport run(String file) {
        return peopleImport.run(file.getBytes(StandardCharsets.UTF_8), ADMIN);
    }

    @Test
    void goodLinesComeInWithAFirstPasswordThatWorks() {
        var report = run(HEADING
                + "uji1,\"Nur Aini, S.Sos.\",pendamping,3573,25,korban-trafficking;fakir-miskin,nur@contoh.id\n"
                + "uji2,Budi,koordinator,3573,,,\n"
                + "uji3,Wati,provinsi,35,,,\n"
                + "uji4,Rudi,direktorat,,,,\n");

        assertThat(report.refused()).isEmpty();
        assertThat(report.accepted()).extracting(Accepted::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(report.accepted()).allSatisfy(line -> {
            assertThat(line.action()).isEqualTo("DIBUAT");
            assertThat(line.initialPassword()).hasSize(14);
            assertThat(identity.checkPassword(line.userId(), line.initialPassword()))
                    .isTrue();
            assertThat(line.toString()).doesNotContain(line.initialPassword());
        });
        assertThat(people.find("uji1")).hasValueSatisfying(person -> {
            assertThat(person.name()).isEqualTo("Nur Aini, S.Sos.");
            assertThat(person.capacity()).isEqualTo(25);
            assertThat(person.competences()).containsExactlyInAnyOrder("korban-trafficking", "fakir-miskin");
        });
        assertThat(people.territoryOf("uji3")).contains("3573", "3507");
    }

    @Test
    void aKnownPersonIsUpdatedAndKeepsThePassword() {
        var first =
                run(HEADING + "uji1,Nur Aini,pendamping,3573,25,,\n").accepted().get(0);

        var second = run(HEADING + "uji1,Nur Aini Putri,pendamping,3507,40,fakir-miskin,\n")
                .accepted()
                .get(0);

        assertThat(second.action()).isEqualTo("DIPERBARUI");
        assertThat(second.initialPassword()).isNull();
        assertThat(identity.checkPassword("uji1", first.initialPassword())).isTrue();
        assertThat(people.territoryOf("uji1")).containsExactly("3507");
        assertThat(people.find("uji1").orElseThrow().name()).isEqualTo("Nur Aini Putri");
    }

    @Test
    void aDeactivatedPersonComesBackWithANewPassword() {
        run(HEADING + "uji1,Nur Aini,pendamping,3573,25,,\n");
        people.deactivate("uji1");

        var line =
                run(HEADING + "uji1,Nur Aini,pendamping,3573,25,,\n").accepted().get(0);

        assertThat(line.action()).isEqualTo("DIAKTIFKAN_KEMBALI");
        assertThat(identity.checkPassword("uji1", line.initialPassword())).isTrue();
        assertThat(accounts.groupsOf("uji1")).containsExactly("pendamping");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uji1,Nur,penyelia,3573,25,, | Peran tidak dikenal",
                "uji1,Nur,pendamping,9999,25,, | Kode wilayah tidak ada",
                "uji1,Nur,pendamping,35,25,, | Wilayah tidak sesuai",
                "uji1,Nur,pendamping,,25,, | Wilayah tidak sesuai",
                "uji1,Nur,provinsi,3573,,, | Wilayah tidak sesuai",
                "uji1,Nur,direktorat,35,,, | Wilayah tidak sesuai",
                "uji-1,Nur,pendamping,3573,25,, | Id harus",
                ",Nur,pendamping,3573,25,, | Id harus",
                "uji1,,pendamping,3573,25,, | Nama wajib",
                "uji1,=cmd(),pendamping,3573,25,, | Nama memuat",
                "uji1,Nur,pendamping,3573,0,, | Kapasitas harus",
                "uji1,Nur,pendamping,3573,201,, | Kapasitas harus",
                "uji1,Nur,pendamping,3573,banyak,, | Kapasitas harus",
                "uji1,Nur,pendamping,3573,,, | Kapasitas wajib",
                "uji1,Nur,pendamping,3573,25,rumah-tidak-layak, | Jenis tidak dikenal",
                "uji1,Nur,koordinator,3573,,fakir-miskin, | Kolom jenis hanya",
                "uji1,Nur,pendamping,3573,25,,bukan surel | Surel tidak sah",
                "uji1,Nur,camunda-admin,,,, | Akun administrator"
            })
    void aBadLineIsRefusedWithTheReasonAndChangesNothing(String line, String reason) {
        var report = run(HEADING + line + "\n");

        assertThat(report.accepted()).isEmpty();
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(2);
            assertThat(refused.reasons()).singleElement().asString().startsWith(reason);
        });
        assertThat(people.find("uji1")).isEmpty();
        assertThat(accounts.exists("uji1")).isFalse();
    }

    @Test
    void tooLongTextsAreRefusedAndAllReasonsAreGivenAtOnce() {
        var report = run(HEADING + "x".repeat(65) + "," + "N".repeat(121) + ",pendamping,1,0,a;b,\n");

        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.userId()).hasSize(64);
            assertThat(refused.reasons()).hasSize(6);
        });
    }

    @Test
    void goodLinesComeInBesideBadOnesAndASecondLineOfTheSameIdIsRefused() {
        var report = run(HEADING
                + "uji1,Nur Aini,pendamping,3573,25,,\n"
                + "uji2,Tanpa Wilayah,pendamping,9999,25,,\n"
                + "UJI1,Nur Palsu,pendamping,3573,25,,\n"
                + "uji3,Baik Sekali,pendamping,3573,25,,\n");

        assertThat(report.accepted()).extracting(Accepted::userId).containsExactly("uji1", "uji3");
        assertThat(report.refused()).extracting(Refused::line).containsExactly(3L, 4L);
        assertThat(people.find("uji1").orElseThrow().name()).isEqualTo("Nur Aini");
    }

    @Test
    void anAccountThatIsNotInTheDirectoryIsNotTakenOver() {
        accounts.unguarded(() -> {
            identity.saveUser(identity.newUser("uji9"));
            return null;
        });

        var report = run(HEADING + "uji9,Nur Aini,pendamping,3573,25,,\n");

        assertThat(report.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly("Akun sudah ada: uji9"));
        assertThat(people.find("uji9")).isEmpty();
    }

    @Test
    void semicolonsByteOrderMarkWindowsLineEndsAndColumnOrderDoNotMatter() {
        var report = run("\uFEFFNama;ID;Wilayah;Peran;Kapasitas;Jenis\r\n"
                + "Nur Aini;uji1;3573;pendamping;25;\"fakir-miskin; korban-trafficking\"\r\n"
                + ";;;;;\r\n"
                + "\r\n"
                + "Budi;uji2;3573;pendamping;25;\r\n");

        assertThat(report.refused()).isEmpty();
        assertThat(report.accepted()).extracting(Accepted::userId).containsExactly("uji1", "uji2");
        assertThat(people.find("uji1").orElseThrow().competences()).hasSize(2);
    }

    @Test
    void aFileThatIsNoListOfPeopleIsRefusedAsAWhole() {
        assertThatThrownBy(() -> run("id,nama\nuji1,Nur\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("peran, wilayah");
        assertThatThrownBy(() -> run("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run(HEADING + "uji1,\"Nur,pendamping,3573,25,,\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tanda kutip");
        var latin = (HEADING + "uji1,Andr\u00e9,pendamping,3573,25,,\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> peopleImport.run(latin, ADMIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aCoordinatorEntersCompanionsOfTheOwnKabupatenAndNobodyElse() {
        run(HEADING + "ujiprov,Wati Ningsih,provinsi,35,,,\n" + "ujijauh,Budi Jauh,pendamping,7371,20,,\n");

        var report = peopleImport.run(
                (HEADING
                                + "uji1,Nur Aini,pendamping,3573,25,,\n"
                                + "uji2,Wilayah Lain,pendamping,3507,25,,\n"
                                + "uji3,Rekan Sederajat,koordinator,3573,,,\n"
                                + "uji4,Pengawas Semua,auditor,,,,\n"
                                + "ujiprov,Turun Pangkat,pendamping,3573,25,,\n"
                                + "ujijauh,Ditarik Sini,pendamping,3573,25,,\n")
                        .getBytes(StandardCharsets.UTF_8),
                COORDINATOR);

        assertThat(report.accepted()).extracting(Accepted::userId).containsExactly("uji1");
        assertThat(report.refused())
                .extracting(Refused::userId)
                .containsExactly("uji2", "uji3", "uji4", "ujiprov", "ujijauh");
        assertThat(people.find("ujiprov").orElseThrow().role()).isEqualTo(Role.PROVINSI);
        assertThat(people.find("ujijauh").orElseThrow().region()).isEqualTo("7371");
    }

    @Test
    void firstPasswordsAreLongMixedAndUnambiguous() {
        assertThat(Stream.generate(InitialPassword::next).limit(500))
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password)
                        .hasSize(14)
                        .matches("[A-HJ-NP-Za-kmnp-z2-9+=?-]+")
                        .containsPattern("[A-Z]")
                        .containsPattern("[a-z]")
                        .containsPattern("[2-9]")
                        .containsPattern("[+=?-]"));
    }
}
