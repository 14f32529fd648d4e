package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Anak korban kekerasan (UU 12/2022, UU 35/2014): a girl whom her stepfather abused forty hours ago. */
@SpringBootTest
@ActiveProfiles("test")
class ChildVictimOfViolenceStoryTests {

    private static final String SOP = "anak-korban-kekerasan";

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
    void aGirlWhomHerStepfatherAbusedIsSafeWithinADayAndWellAfterTheVerdict() {
        ProcessInstance girl = new ChildVictimPath(desk).toTheRecovery();

        assertThat(girl)
                .isEnded()
                .hasPassedInOrder(
                        "Task_BuatLaporanPolisi",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_DampingiKorbanDiSidang",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_AnakAmanDanPulih")
                .as("no way leads from a sexual crime to a mediation")
                .hasNotPassed("Task_TawarkanMusyawarahPemulihan", "Task_TanganiPEPTerlewat");
        assertThat(register.find(girl.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void fourTracksBeginAtOnceAndTheConferenceWaitsForAll() {
        ProcessInstance girl = path().abusedByHerStepfather();

        assertThat(girl)
                .isWaitingAt(
                        "Task_PisahkanAnakDariPelaku",
                        "Task_MulaiPEPDanCekKehamilan",
                        "Task_BuatLaporanPolisi",
                        "Task_AntarAsesmenTrauma");
        path().fourTracks(girl);
        assertThat(girl).isWaitingAt("Call_KonferensiKeselamatan");
    }

    @Test
    void prophylaxisHasSeventyTwoHoursFromTheCrimeAndNotFromTheReport() {
        Instant crime = ChildVictimPath.now().minus(40, ChronoUnit.HOURS);
        ProcessInstance girl = path().abusedByHerStepfather();

        Task prophylaxis = desk.task(girl, "Task_MulaiPEPDanCekKehamilan");
        assertThat(limit(prophylaxis)).as("best begun within four hours").isEqualTo(Duration.ofHours(4));
        Job window = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(girl.getId())
                .activityId("Timer_72JamSejakKejadianLewat")
                .singleResult();
        assertThat(Duration.between(crime, window.getDuedate().toInstant()))
                .as("Permenkes 23/2022")
                .isBetween(
                        Duration.ofHours(72).minusMinutes(2),
                        Duration.ofHours(72).plusMinutes(2));

        desk.waitFor(girl, "Timer_72JamSejakKejadianLewat");

        assertThat(desk.task(girl, "Task_TanganiPEPTerlewat"))
                .as("the koordinator takes care of what was missed")
                .isNotNull();
        assertThat(desk.task(girl, "Task_MulaiPEPDanCekKehamilan"))
                .as("the companion's work stays")
                .isNotNull();
    }

    @Test
    void thePoliceMustKnowWithinThreeDaysOrTheDirectorateDoes() {
        ProcessInstance girl = path().abusedByHerStepfather();

        Task report = desk.task(girl, "Task_BuatLaporanPolisi");
        assertThat(limit(report)).as("UU 12/2022 Pasal 41").isEqualTo(Duration.ofHours(72));

        desk.waitFor(girl, "Timer_BuatLaporanPolisiTenggatLewat");

        assertThat(desk.escalationsOf(girl))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .as("a law's deadline goes to the directorate at once")
                        .isNotNull());
    }

    @Test
    void theInvestigatorGetsASocialReportWithinThreeDaysWheneverTheLetterComes() {
        ProcessInstance girl = path().abusedByHerStepfather();

        desk.letter(girl, "Message_PermintaanLaporanSosial");

        Task report = desk.task(girl, "Task_SusunLaporanSosialPenyidik");
        assertThat(limit(report)).as("PP 65/2015").isEqualTo(Duration.ofHours(72));
        desk.does(girl, "Task_SusunLaporanSosialPenyidik");
        assertThat(girl)
                .as("protection goes on beside it")
                .isWaitingAt("Task_PisahkanAnakDariPelaku", "Task_MulaiPEPDanCekKehamilan", "Task_BuatLaporanPolisi");
    }

    @Test
    void aDayLaterTheKoordinatorFollowsUpWhatIsNotDone() {
        ProcessInstance girl = path().abusedByHerStepfather();

        desk.waitFor(girl, "Start_Lewat24Jam");

        assertThat(desk.task(girl, "Task_KawalJalurTertunda")).isNotNull();
        desk.does(girl, "Task_KawalJalurTertunda");
        assertThat(girl).isWaitingAt("Task_BuatLaporanPolisi");
    }

    @Test
    void aMotherWhoRefusesDoesNotEndTheProtection() {
        ProcessInstance girl = path().abusedByHerStepfather();
        path().fourTracks(girl);
        desk.passes(girl, "konferensi-kasus", Map.of("putusanKonferensi", "GANTI_PENGASUHAN"));
        desk.passes(girl, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));

        desk.does(girl, "Task_MintakanPersetujuanLayanan", Map.of("hasilPersetujuan", "MENOLAK"));
        desk.does(girl, "Task_CatatPenolakanLayanan", Map.of("perluDilindungiMeskiMenolak", "YA"));
        desk.does(girl, "Task_PutuskanPerlindungan", Map.of("hasilPersetujuan", "TETAP_DILINDUNGI"));

        assertThat(girl)
                .hasPassed("Task_BuatLaporanPolisi", "Call_AmankanAnakLagi")
                .isWaitingAt("Task_Asesmen");
    }

    @Test
    void onlyOtherViolenceMayBeTalkedOver() {
        ProcessInstance boy = desk.open(SOP, "MENDESAK");
        desk.does(
                boy,
                "Task_NilaiKeselamatanHariIni",
                Map.of("pelakuSerumah", "TIDAK", "kekerasanSeksual", "TIDAK", "kejadianKurang72Jam", "YA"));
        assertThat(boy).isNotWaitingAt("Task_MulaiPEPDanCekKehamilan");
        desk.does(boy, "Task_SusunRencanaKeselamatan");
        desk.does(boy, "Task_AntarPemeriksaanDanVisum");
        desk.does(boy, "Task_BuatLaporanPolisi", Map.of("pelakuAnak", "YA"));
        desk.does(boy, "Task_LaporkanAnakTerdugaPelaku");
        desk.does(boy, "Task_AntarAsesmenTrauma");
        desk.passes(boy, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        desk.passes(boy, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));

        path().planned(boy);

        assertThat(boy).isWaitingAt("Task_TawarkanMusyawarahPemulihan");
    }

    @Test
    void evidenceThatIsMissingKeepsTheCaseOpen() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> withoutMedicalLetter = ChildVictimPath.evidence("ADA");
        withoutMedicalLetter.put("buktiVisum", "TIDAK_ADA");

        desk.does(child, "Task_Terminasi", withoutMedicalLetter);

        assertThat(child).isWaitingAt("Task_Intervensi").isNotEnded();
    }

    @Test
    void evidenceThatCanNeverBeHadDoesNotMakeACaseResolved() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> nothing = ChildVictimPath.evidence("TIDAK_ADA");
        nothing.put("buktiDapatDilengkapi", "TIDAK");

        desk.does(child, "Task_Terminasi", nothing);
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(child).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(child.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void whatCannotBeIsRefused() {
        ProcessInstance girl = desk.open(SOP, "DARURAT");

        assertThatThrownBy(
                        () -> desk.does(girl, "Task_NilaiKeselamatanHariIni", Map.of("kekerasanSeksual", "MUSYAWARAH")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(
                        girl,
                        "Task_NilaiKeselamatanHariIni",
                        Map.of(
                                "waktuKejadianTerakhir",
                                ChildVictimPath.local(ChildVictimPath.now().plus(3, ChronoUnit.DAYS)))))
                .as("a crime that lies in the future")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(girl).isWaitingAt("Task_NilaiKeselamatanHariIni");
        path().girlAtHome(girl);
        assertThatThrownBy(() -> desk.does(girl, "Task_AntarAsesmenTrauma", Map.of("skorTrauma", "41")))
                .as("CRIES-8 ends at 40")
                .isInstanceOf(FormFieldValidationException.class);
    }

    private ChildVictimPath path() {
        return new ChildVictimPath(desk);
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }
}
