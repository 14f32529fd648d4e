package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Korban tindak kekerasan (UU 23/2004, UU 12/2022): a woman whose husband breaks the order that protects her. */
@SpringBootTest
@ActiveProfiles("test")
class ViolenceSurvivorStoryTests {

    private static final String SOP = ViolenceSurvivorPath.SOP;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister register;

    @BeforeEach
    void engine() {
        init(engine);
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aWomanWhoseHusbandBreaksTheOrderIsSafeForThreeMonths() {
        ProcessInstance woman = path().toThreeSafeMonths();

        assertThat(woman)
                .isEnded()
                .hasPassedInOrder(
                        "Task_TempatkanDiRumahAman",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_LaporkanPelanggaranPerintah",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_KlienAmanDanMandiri")
                .hasPassed("Timer_24JamPolisiLewat", "Timer_7HariPengadilanLewat", "End_PerintahTerbit")
                .hasNotPassed(
                        "Task_TengahiDiRuangTerpisah", "Task_BuatLaporanWajib", "Task_AturKonselingPelakuTerpisah");
        assertThat(timesDone(woman, "Task_PerbaruiRencanaKeselamatan"))
                .as("a plan for the first night, the broken order, her move and the low score")
                .isEqualTo(4);
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void dangerRightsAndHelpBeginTogether() {
        ProcessInstance woman = desk.open(SOP, "MENDESAK");

        assertThat(woman)
                .isWaitingAt(
                        "Task_NilaiBahayaBersamaKlien",
                        "Task_JelaskanPilihanHukum",
                        "Task_AntarMedisDanVisum",
                        "Call_MintaPersetujuan");
        assertThat(limit(desk.task(woman, "Task_NilaiBahayaBersamaKlien"))).isEqualTo(Duration.ofHours(2));
    }

    @ParameterizedTest
    @CsvSource({
        "EKSTREM, TIDAK_ADA, ADA, Task_TempatkanDiRumahAman",
        "RENDAH, ADA, ADA, Task_TempatkanDiRumahAman",
        "RENDAH, TIDAK_ADA, TIDAK_ADA, Task_TempatkanDiRumahAman",
        "BERAT, TIDAK_ADA, ADA, Task_PerbaruiRencanaKeselamatan",
        "RENDAH, TIDAK_ADA, ADA, Task_PerbaruiRencanaKeselamatan"
    })
    void theTableSaysWhoNeedsAShelterTonight(String score, String severeSign, String safeTonight, String next) {
        ProcessInstance client = desk.openAt(SOP, "Task_NilaiBahayaBersamaKlien");

        path().assessed(client, score, severeSign, safeTonight);

        assertThat(client).isWaitingAt(next);
    }

    @Test
    void badNewsEndsTheWaitAndBeginsWithTheDangerAgain() {
        ProcessInstance woman = desk.openAt(SOP, "Task_PerbaruiRencanaKeselamatan");
        path().planned(woman, "BULANAN");

        desk.letter(woman, "Message_KabarBahaya");
        path().checked(woman, "PERLU_PENGAMANAN");
        desk.passes(woman, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));

        assertThat(woman).isWaitingAt("Task_NilaiBahayaBersamaKlien").isNotWaitingAt("Timer_SebulanBerlalu");
    }

    @Test
    void whoeverReturnsKeepsTheServiceAndIsAssessedAgain() {
        ProcessInstance woman = desk.openAt(SOP, "Task_PeriksaKeselamatanKlien");

        path().checked(woman, "KEPUTUSAN_BERUBAH");
        desk.does(woman, "Task_SiapkanPulangAtauPindah", Map.of("pilihanTinggal", "KEMBALI"));
        assertThat(desk.task(woman, "Task_AturKonselingPelakuTerpisah").getAssignee())
                .as("not the companion's work")
                .isNull();
        desk.does(woman, "Task_AturKonselingPelakuTerpisah");

        assertThat(woman).isWaitingAt("Task_NilaiBahayaBersamaKlien").isNotEnded();
    }

    @Test
    void aReportThatTheLawDemandsHasThreeDaysOrTheDirectorateKnows() {
        ProcessInstance woman = desk.openAt(SOP, "Task_JelaskanPilihanHukum");
        path().decides(woman, "PERLU_DIBUAT", "TIDAK_LAPOR", "TIDAK", "YA");

        Task report = desk.task(woman, "Task_BuatLaporanWajib");
        assertThat(limit(report)).as("UU 12/2022 Pasal 41").isEqualTo(Duration.ofHours(72));
        desk.waitFor(woman, "Timer_BuatLaporanWajibTenggatLewat");

        assertThat(desk.escalationsOf(woman))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .isNotNull());
    }

    @Test
    void nobodyMediatesWhatMustBeReported() {
        ProcessInstance woman = desk.openAt(SOP, "Task_JelaskanPilihanHukum");

        path().decides(woman, "SUDAH_DIBUAT", "TIDAK_LAPOR", "YA", "YA");

        assertThat(woman).isWaitingAt("Gateway_TungguPintuKeputusan").hasNotPassed("Task_TengahiDiRuangTerpisah");
    }

    @Test
    void otherDisputesAreMediatedOnlyWhenSheAsksAndTheDangerIsLow() {
        ProcessInstance asks = desk.openAt(SOP, "Task_JelaskanPilihanHukum");
        ProcessInstance inDanger = desk.openAt(SOP, "Task_JelaskanPilihanHukum");

        path().decides(asks, "TIDAK_WAJIB", "TIDAK_LAPOR", "YA", "YA");
        path().decides(inDanger, "TIDAK_WAJIB", "TIDAK_LAPOR", "YA", "TIDAK");

        assertThat(asks).isWaitingAt("Task_TengahiDiRuangTerpisah");
        assertThat(inDanger).isWaitingAt("Gateway_TungguPintuKeputusan");
    }

    @Test
    void sheMayDecideAgainAndAgain() {
        ProcessInstance woman = desk.openAt(SOP, "Task_JelaskanPilihanHukum");

        path().decides(woman, "BELUM");
        desk.waitFor(woman, "Timer_WaktuBertanyaLagi");
        path().decides(woman, "TIDAK_LAPOR");
        desk.letter(woman, "Message_KeputusanKlienBerubah");
        path().decides(woman, "LAPOR");

        assertThat(woman).isWaitingAt("Task_DampingiLaporanKlien");
        desk.does(woman, "Task_DampingiLaporanKlien");
        desk.letter(woman, "Message_PerlindunganPolisi");
        desk.does(woman, "Task_PastikanPerlindunganPolisi", Map.of("mintaPerlindunganLanjutan", "TIDAK"));
        desk.waitFor(woman, "Timer_WaktuMenanyakanTiba");
        desk.does(woman, "Task_DampingiProsesHukumKlien", Map.of("langkahPerkara", "KEPUTUSAN_BERUBAH"));
        path().decides(woman, "CABUT_LAPORAN");
        desk.waitFor(woman, "Timer_TigaBulanTerbuka");
        assertThat(woman).hasPassed("End_PilihanKlienDihormati");
    }

    @Test
    void policeAndCourtAreHeldToTheirHours() {
        ProcessInstance woman = desk.openAt(SOP, "Task_DampingiLaporanKlien");
        desk.does(woman, "Task_DampingiLaporanKlien");
        assertThat(wait(woman, "Timer_24JamPolisiLewat"))
                .as("UU 23/2004 Pasal 16 ayat (1)")
                .isEqualTo(Duration.ofHours(24));
        desk.waitFor(woman, "Timer_24JamPolisiLewat");
        path().policeProtect(woman, "TUJUH_HARI");

        assertThat(limit(desk.task(woman, "Task_KawalPermohonanPerlindungan")))
                .as("UU 23/2004 Pasal 16 ayat (3)")
                .isEqualTo(Duration.ofHours(24));
        assertThat(wait(woman, "Timer_HariKe7PerlindunganPolisi"))
                .as("UU 23/2004 Pasal 16 ayat (2)")
                .isEqualTo(Duration.ofDays(7));
        desk.does(woman, "Task_KawalPermohonanPerlindungan");
        assertThat(wait(woman, "Timer_7HariPengadilanLewat"))
                .as("UU 23/2004 Pasal 28")
                .isEqualTo(Duration.ofDays(7));

        desk.waitFor(woman, "Timer_HariKe7PerlindunganPolisi");

        assertThat(desk.task(woman, "Task_TutupCelahPerlindungan"))
                .as("the koordinator closes the gap")
                .isNotNull();
    }

    @Test
    void protectionAfterASexualCrimeLastsFourteenDays() {
        ProcessInstance woman = desk.openAt(SOP, "Task_PastikanPerlindunganPolisi");
        path().policeProtect(woman, "EMPAT_BELAS_HARI");
        assertThat(wait(woman, "Timer_HariKe14PerlindunganPolisi"))
                .as("UU 12/2022 Pasal 42")
                .isEqualTo(Duration.ofDays(14));

        desk.waitFor(woman, "Timer_HariKe7PerlindunganPolisi");
        assertThat(woman).isNotWaitingAt("Task_TutupCelahPerlindungan");
        desk.waitFor(woman, "Timer_HariKe14PerlindunganPolisi");

        assertThat(woman).isWaitingAt("Task_TutupCelahPerlindungan");
    }

    @Test
    void evidenceThatIsMissingKeepsTheCaseOpen() {
        ProcessInstance client = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> withoutChecklists = ViolenceSurvivorPath.evidence("ADA");
        withoutChecklists.put("buktiCeklisKeselamatan", "TIDAK_ADA");

        desk.does(client, "Task_Terminasi", withoutChecklists);

        assertThat(client).isWaitingAt("Task_Intervensi").isNotEnded();
    }

    @Test
    void evidenceThatCanNeverBeHadDoesNotMakeACaseResolved() {
        ProcessInstance client = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> nothing = ViolenceSurvivorPath.evidence("TIDAK_ADA");
        nothing.put("buktiDapatDilengkapi", "TIDAK");

        desk.does(client, "Task_Terminasi", nothing);
        desk.passes(client, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(client).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(client.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void whatCannotBeIsRefused() {
        ProcessInstance woman = desk.open(SOP, "MENDESAK");

        assertThatThrownBy(() -> desk.does(woman, "Task_NilaiBahayaBersamaKlien", Map.of("skorBahaya", "41")))
                .as("the scale ends at 40")
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> path().assessed(woman, "BERAT", "MUNGKIN", "ADA"))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> path().decides(woman, "DAMAI"))
                .as("to make peace is not a choice here")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(woman).isWaitingAt("Task_NilaiBahayaBersamaKlien", "Task_JelaskanPilihanHukum");
    }

    private ViolenceSurvivorPath path() {
        return new ViolenceSurvivorPath(desk);
    }

    private long timesDone(ProcessInstance client, String step) {
        return engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(client.getId())
                .taskDefinitionKey(step)
                .finished()
                .count();
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }

    private Duration wait(ProcessInstance client, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(client.getId())
                .activityId(timer)
                .singleResult();
        Duration left = Duration.between(
                ClockUtil.getCurrentTime().toInstant(), job.getDuedate().toInstant());
        return Duration.ofHours(Math.round(left.toMinutes() / 60.0));
    }
}
