package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
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

/** Anak telantar: a child out of school whose parents refuse three times, and a family that must be ready before the child is let go. */
@SpringBootTest
@ActiveProfiles("test")
class NeglectedChildStoryTests {

    private static final String SOP = "anak-telantar";

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
    void aChildOutOfSchoolWhoseParentsRefuseThreeTimesGrowsUpWithKin() {
        ProcessInstance child = new NeglectedChildPath(desk).toTheCareOfKin();

        assertThat(child)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_MenetapDiPengasuhanKerabat")
                .hasNotPassed("Task_NilaiUlangPengasuhan", "End_PulihDiKeluarga");
        assertThat(register.find(child.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void theChildIsNotLetGoBeforeTheFamilysTrackEnds() {
        ProcessInstance child = new NeglectedChildPath(desk).untilTheChildsTrackEnds();

        assertThat(child)
                .hasPassed("End_HadirTigaBulan", "End_AdmindukLengkap")
                .hasNotPassed("Sub_JalurKeluarga", "Task_Intervensi");
    }

    @Test
    void theSecondInvitationBringsTheParentsToFourSessions() {
        ProcessInstance child = desk.openAt(SOP, "Task_DampingiSesiPengasuhan");

        desk.does(child, "Task_DampingiSesiPengasuhan", Map.of("keikutsertaanOrangTua", "MENOLAK"));
        desk.does(child, "Task_AjakLewatOrangTerdekat", Map.of("mauIkutLewatKerabat", "YA"));
        for (String sessions : new String[] {"SATU", "DUA", "TIGA"}) {
            attends(child, sessions);
            desk.waitFor(child, "Timer_WaktuSesiBerikutnyaTiba");
        }
        attends(child, "EMPAT");

        assertThat(child).isWaitingAt("Task_NilaiUlangPengasuhan").hasNotPassed("Task_AjakBersamaDesa");
    }

    @Test
    void careThatDoesNotImproveInThreeRoundsIsDecidedTogether() {
        ProcessInstance child = desk.openAt(SOP, "Task_NilaiUlangPengasuhan");

        desk.does(
                child,
                "Task_NilaiUlangPengasuhan",
                Map.of("hasilPengasuhan", "BELUM", "putaranPenguatan", "PERTAMA", "anakKiniTinggal", "DI_RUMAH"));
        attends(child, "EMPAT");
        desk.does(
                child,
                "Task_NilaiUlangPengasuhan",
                Map.of("hasilPengasuhan", "BELUM", "putaranPenguatan", "KETIGA", "anakKiniTinggal", "DI_RUMAH"));

        assertThat(child).isWaitingAt("Call_BahasPengasuhan");
    }

    @Test
    void aSchoolHasTwoWeeksToAnswerAndIsThenAsked() {
        ProcessInstance child = desk.openAt(SOP, "Task_SuratiSekolah");
        desk.does(child, "Task_SuratiSekolah");

        assertThat(Duration.between(now(), due("Timer_WaktuJawabanSekolahLewat", child)))
                .isBetween(
                        Duration.ofDays(14).minusMinutes(1), Duration.ofDays(14).plusMinutes(1));
        desk.waitFor(child, "Timer_WaktuJawabanSekolahLewat");
        desk.does(child, "Task_TanyakanJawabanSekolah", Map.of("sekolahMenjawab", "BELUM"));
        desk.letter(child, "Message_JawabanSekolah");
        desk.does(child, "Task_KembalikanKeSekolah", Map.of("jawabanSekolah", "DITOLAK"));

        assertThat(child).as("another school is written to").isWaitingAt("Task_SuratiSekolah");
    }

    @Test
    void aMonthBelowEightyFivePercentStartsTheThreeMonthsAnew() {
        ProcessInstance child = desk.openAt(SOP, "Task_PeriksaKehadiranBulanan");

        desk.does(
                child,
                "Task_PeriksaKehadiranBulanan",
                Map.of("persenHadir", 60, "kehadiranBulanIni", "KURANG", "bulanHadirBeruntun", "NOL"));
        desk.does(child, "Task_AtasiSebabAnakAbsen");

        assertThat(child).isWaitingAt("Timer_WaktuPeriksaBulananTiba");
        new NeglectedChildPath(desk).attendsForThreeMonths(child);
        assertThat(child).hasPassed("End_HadirTigaBulan");
    }

    @Test
    void aHomeIsAskedEverySixMonthsWhetherTheChildCanReturn() {
        ProcessInstance child = desk.openAt(SOP, "Task_AlihkanPengasuhanAnak");
        desk.does(child, "Task_AlihkanPengasuhanAnak", Map.of("bentukPengasuhan", "LKSA"));

        Instant review = due("Timer_EnamBulanPenempatanLewat", child);
        assertThat(review.atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(
                        now().atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .plus(Period.ofMonths(6))
                                .minusDays(1),
                        now().atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .plus(Period.ofMonths(6))
                                .plusDays(1));
        desk.waitFor(child, "Timer_EnamBulanPenempatanLewat");
        desk.does(child, "Task_TinjauPenempatanLKSA", Map.of("hasilTinjauan", "PULANG"));

        assertThat(child).isWaitingAt("Call_SatukanAnakDanKeluarga");
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");

        desk.does(child, "Task_Terminasi", without("buktiSuratSekolah", "DILENGKAPI"));
        desk.does(child, "Task_LengkapiBuktiDuaJalur");
        assertThat(child).isWaitingAt("Task_Terminasi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(child, "Task_Terminasi", without("buktiSuratSekolah", "TIDAK_DAPAT"));
        desk.passes(child, "konferensi-kasus", NeglectedChildPath.decided("AKHIRI_LAYANAN"));

        assertThat(child).isEnded().hasPassed("End_BeralihUsiaDewasa");
        assertThat(register.find(child.getBusinessKey()).orElseThrow())
                .returns("USIA_KELUAR", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void signsOfViolenceTakeTheChildToTheRightType() {
        ProcessInstance child = desk.openAt(SOP, "Task_WawancaraiAnakTerpisah");

        desk.does(
                child,
                "Task_WawancaraiAnakTerpisah",
                Map.of(
                        "amanTinggalDiRumah", "YA",
                        "indikasiKekerasan", "YA",
                        "jenisDisarankan", "korban-trafficking"));
        desk.passes(child, "alih-jenis", Map.of("jenisBaru", "korban-trafficking", "putusanAlihJenisKasus", "SETUJU"));

        assertThat(child).isEnded().hasPassed("End_KasusDialihkan").hasNotPassed("Task_Asesmen");
    }

    @Test
    void aChildThatIsNotSafeAtHomeIsSecuredBeforeAnythingElse() {
        ProcessInstance child = desk.openAt(SOP, "Task_WawancaraiAnakTerpisah");

        desk.does(
                child,
                "Task_WawancaraiAnakTerpisah",
                Map.of("amanTinggalDiRumah", "TIDAK", "indikasiKekerasan", "TIDAK"));

        assertThat(child).isWaitingAt("Call_AmankanAnak").hasNotPassed("Task_VerifikasiStatusSekolahDiDapodik");
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance child = desk.openAt(SOP, "Task_PeriksaKehadiranBulanan");
        Task check = desk.task(child, "Task_PeriksaKehadiranBulanan");

        assertThatThrownBy(() -> desk.does(child, "Task_PeriksaKehadiranBulanan", Map.of("persenHadir", 120)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Kehadiran bulan lalu (%)");
        assertThatThrownBy(() -> desk.does(child, "Task_PeriksaKehadiranBulanan", Map.of("kehadiranBulanIni", "ENTAH")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(check.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        assertThat(child).isWaitingAt("Task_PeriksaKehadiranBulanan");
    }

    private void attends(ProcessInstance child, String sessions) {
        desk.does(
                child, "Task_DampingiSesiPengasuhan", Map.of("keikutsertaanOrangTua", "IKUT", "sesiDiikuti", sessions));
    }

    private static Map<String, String> without(String evidence, String then) {
        Map<String, String> answers = new HashMap<>(NeglectedChildPath.ALL_EVIDENCE);
        answers.putAll(Map.of(evidence, "TIDAK_ADA", "rencanaBukti", then, "usia18Tahun", "YA"));
        return answers;
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private Instant due(String timer, ProcessInstance child) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(child.getId())
                .activityId(timer)
                .singleResult();
        return job.getDuedate().toInstant();
    }
}
