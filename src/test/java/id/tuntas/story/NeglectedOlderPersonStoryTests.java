package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Lanjut usia telantar: the level of care follows what somebody can still do, and a death is cared for to its dignified end. */
@SpringBootTest
@ActiveProfiles("test")
class NeglectedOlderPersonStoryTests {

    private static final String SOP = "lanjut-usia-telantar";
    private static final Map<String, String> ALL_EVIDENCE = Map.of(
            "buktiTempatMenetap", "ADA",
            "buktiKunjunganMenetap", "ADA",
            "buktiMakanHarian", "ADA",
            "buktiKontrolKesehatan", "ADA",
            "buktiDapatDilengkapi", "SUDAH_LENGKAP",
            "tempatMenetap", "PANTI");

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
    void aWomanWhoRefusesTheHomeStaysInHerHouseUntilSheNeedsMoreAndAgrees() {
        ProcessInstance woman = aloneAndPlanned();

        levelOfCare(woman, "SEBAGIAN", "PANTI", "MENOLAK");
        assertThat(woman)
                .as("her refusal is respected and its risk is noted")
                .isWaitingAt("Task_CatatRisikoTanpaPanti")
                .hasNotPassed("Call_BahasPenempatanDiPanti");
        desk.does(woman, "Task_CatatRisikoTanpaPanti", Map.of("sebabTanpaPanti", "LANSIA_MENOLAK"));
        desk.does(woman, "Task_TunjukPendampingSetempat");
        desk.does(woman, "Task_BenahiKamarDanAlatBantu");

        desk.waitFor(woman, "Timer_DuaMingguBerlalu");
        visited(woman, "TETAP");
        desk.waitFor(woman, "Timer_DuaMingguBerlalu");
        visited(woman, "MENURUN");
        scored(woman, "ADL_1", "YA");

        levelOfCare(woman, "TOTAL", "PANTI", "BERSEDIA");
        desk.passes(woman, "konferensi-kasus", decided("LANJUTKAN"));
        desk.does(woman, "Task_AjukanTempatDiPanti");
        desk.letter(woman, "Message_JawabanPanti");
        desk.does(woman, "Task_CatatJawabanPanti", Map.of("jawabanPanti", "DITERIMA"));
        desk.does(woman, "Task_AntarkanKePanti");
        desk.waitFor(woman, "Timer_SemingguBerlalu");
        visited(woman, "SIAP_DIAKHIRI");
        resolved(woman);

        assertThat(woman)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_CatatRisikoTanpaPanti",
                        "Task_AntarkanKePanti",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_LansiaMenetapDiPanti")
                .hasNotPassed("Sub_Pemulasaran");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void everyThreeMonthsAllIsScoredAnewAndNoClockTakesAVisitAway() {
        ProcessInstance man = inCare("MANDIRI");
        assertThat(day(due("Timer_TigaBulanGenap", man)))
                .isBetween(
                        day(now()).plus(Period.ofMonths(3)).minusDays(1),
                        day(now()).plus(Period.ofMonths(3)).plusDays(1));
        desk.waitFor(man, "Timer_SebulanBerlalu");

        desk.waitFor(man, "Timer_TigaBulanGenap");
        assertThat(man).isWaitingAt("Task_KunjungiDanCekMakan", "Task_JadwalkanNilaiUlang");
        visited(man, "TETAP");
        desk.does(man, "Task_JadwalkanNilaiUlang");
        scored(man, "ADL_6", "TIDAK");

        assertThat(man)
                .as("the same care goes on, and the next three months begin")
                .isWaitingAt("Timer_SebulanBerlalu", "Timer_TigaBulanGenap");
        desk.waitFor(man, "Timer_TigaBulanGenap");
        desk.does(man, "Task_JadwalkanNilaiUlang");
        scored(man, "ADL_3", "YA");
        assertThat(man).isWaitingAt("Task_TetapkanTingkatPerawatan");
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL,    Timer_SemingguBerlalu,   7",
        "SEBAGIAN, Timer_DuaMingguBerlalu, 14",
    })
    void whoNeedsMoreHelpIsVisitedMoreOften(String independence, String timer, int days) {
        ProcessInstance man = inCare(independence);

        assertThat(Duration.between(now(), due(timer, man)))
                .isBetween(
                        Duration.ofDays(days).minusMinutes(1),
                        Duration.ofDays(days).plusMinutes(1));
    }

    @Test
    void newsOfADeathThatProvesWrongStopsNothing() {
        ProcessInstance man = inCare("MANDIRI");

        desk.letter(man, "Message_KabarKematian");
        desk.does(man, "Task_PastikanKabarKematian", Map.of("hasilKabarKematian", "ORANG_LAIN"));

        assertThat(man)
                .isWaitingAt("Timer_SebulanBerlalu", "Timer_TigaBulanGenap")
                .isNotEnded();
    }

    @Test
    void whoDiesWhileTheFamilyIsStillLookedForIsBuriedWithDignity() {
        ProcessInstance man = desk.open(SOP, "DARURAT");
        desk.passes(man, "kegawatdaruratan", Map.of("hasilDarurat", "RAWAT_INAP", "bahayaTeratasi", "YA"));
        desk.passes(man, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        firstVisit(man);
        desk.letter(man, "Message_KabarKematian");
        assertThat(man)
                .as("all goes on until the news is sure")
                .isWaitingAt("Task_TelusuriKeluargaLansia", "Task_PastikanKabarKematian");
        desk.does(man, "Task_PastikanKabarKematian", Map.of("hasilKabarKematian", "WAFAT"));
        assertThat(desk.task(man, "Task_TelusuriKeluargaLansia")).isNull();

        Task burial = desk.task(man, "Task_UrusPemulasaran");
        assertThat(desk.timeFor(burial)).isEqualTo(Duration.ofHours(24));
        desk.does(man, "Task_UrusPemulasaran", Map.of("pelaksanaPemakaman", "DINSOS_PEMDA"));
        desk.does(man, "Task_UrusAktaDanAhliWaris", buried("buktiAktaKematian", "TIDAK_ADA"));
        desk.does(man, "Task_TinjauBerkasKematian", Map.of("putusanPenutupanWafat", "SETUJU"));
        assertThat(man).as("nobody's word replaces the death certificate").isWaitingAt("Task_UrusAktaDanAhliWaris");
        desk.does(man, "Task_UrusAktaDanAhliWaris", buried("buktiAktaKematian", "ADA"));
        desk.does(man, "Task_TinjauBerkasKematian", Map.of("putusanPenutupanWafat", "SETUJU"));

        assertThat(man).isEnded().hasPassed("End_WafatDanDimakamkanLayak").hasNotPassed("Task_Asesmen");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("MENINGGAL", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void aDeathFoundAtAVisitLeadsToTheBurialAtOnce() {
        ProcessInstance woman = inCare("TOTAL");
        desk.waitFor(woman, "Timer_SemingguBerlalu");

        visited(woman, "WAFAT");

        assertThat(woman)
                .isWaitingAt("Task_UrusPemulasaran")
                .hasNotPassed("Task_PastikanKabarKematian", "Task_Intervensi");
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(woman.getId())
                        .activityId("Timer_TigaBulanGenap")
                        .count())
                .as("no more dates")
                .isZero();
    }

    @Test
    void theLawGivesThirtyDaysToReportADeathOrTheDirectorateKnows() {
        ProcessInstance man = desk.openAt(SOP, "Task_UrusPemulasaran");
        desk.does(man, "Task_UrusPemulasaran");

        assertThat(desk.timeFor(desk.task(man, "Task_UrusAktaDanAhliWaris")))
                .as("UU 24/2013 Pasal 44")
                .isBetween(
                        Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30).plusMinutes(1));
        desk.waitFor(man, "Timer_UrusAktaDanAhliWarisTenggatLewat");

        assertThat(desk.escalationsOf(man))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .isNotNull());
    }

    @Test
    void aHomeThatHasRoomIsReachedWithinFiveWorkingDays() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-27T03:00:00Z")));
        ProcessInstance woman = desk.openAt(SOP, "Task_CatatJawabanPanti");

        desk.does(woman, "Task_CatatJawabanPanti", Map.of("jawabanPanti", "DITERIMA"));

        assertThat(desk.task(woman, "Task_AntarkanKePanti").getDueDate().toInstant())
                .as("from a Friday, over one weekend")
                .isBetween(Instant.parse("2026-12-04T03:00:00Z"), Instant.parse("2026-12-04T03:01:00Z"));
    }

    @Test
    void aHomeWithoutRoomIsAskedAgainAndThenHerHouseIsMadeSafe() {
        ProcessInstance woman = desk.openAt(SOP, "Task_AjukanTempatDiPanti");
        desk.does(woman, "Task_AjukanTempatDiPanti");
        desk.waitFor(woman, "Timer_BatasTungguPantiTiba");
        desk.does(woman, "Task_CatatJawabanPanti", Map.of("jawabanPanti", "BELUM"));
        desk.letter(woman, "Message_JawabanPanti");
        desk.does(woman, "Task_CatatJawabanPanti", Map.of("jawabanPanti", "TIDAK_ADA_TEMPAT"));

        assertThat(woman).isWaitingAt("Task_CatatRisikoTanpaPanti");
    }

    @Test
    void aFamilyThatTakesHerInOrNotDecidesWhereCareGoesOn() {
        ProcessInstance woman = desk.openAt(SOP, "Task_TetapkanTingkatPerawatan");
        levelOfCare(woman, "SEBAGIAN", "KELUARGA", "TIDAK_DITAWARKAN");
        desk.passes(
                woman,
                "reunifikasi",
                Map.of(
                        "keluargaDitemukanReunifikasi", "TIDAK_DITEMUKAN",
                        "cariKeluargaPengganti", "TIDAK",
                        "hasilReunifikasi", "KELUARGA_TIDAK_DITEMUKAN"));

        assertThat(woman).as("another level is set").isWaitingAt("Task_TetapkanTingkatPerawatan");
    }

    @Test
    void whoCannotDecideAloneHasSomebodyToSpeakForHimBeforeAPlanIsMade() {
        ProcessInstance man = desk.openAt(SOP, "Task_Asesmen");

        desk.does(man, "Task_Asesmen", Map.of("cakapHukum", "SEBAGIAN"));

        assertThat(man).isWaitingAt("Task_PastikanWakilKeputusan").isNotWaitingAt("Task_RencanaIntervensi");
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance woman = desk.openAt(SOP, "Task_Terminasi");

        desk.does(woman, "Task_Terminasi", without("buktiTempatMenetap", "YA"));
        assertThat(woman).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");
        desk.does(woman, "Task_Intervensi");
        desk.does(woman, "Task_Terminasi", without("buktiMakanHarian", "TIDAK"));
        desk.passes(woman, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(woman).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance man = desk.openAt(SOP, "Task_Asesmen");
        Task assessment = desk.task(man, "Task_Asesmen");

        assertThatThrownBy(() -> desk.does(man, "Task_Asesmen", Map.of("perkiraanUsia", 59)))
                .as("sixty and older")
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(man, "Task_Asesmen", Map.of("skorGds", "16")))
                .as("GDS-15 ends at 15")
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(man, "Task_Asesmen", Map.of("skorAdlKatz", "ADL_7")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(
                        man,
                        "Task_Asesmen",
                        Map.of("tanggalAsesmen", day(now()).plusDays(3).toString())))
                .as("an assessment that lies in the future")
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(assessment.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        assertThat(man).isWaitingAt("Task_Asesmen");
    }

    private ProcessInstance aloneAndPlanned() {
        ProcessInstance woman = desk.open(SOP, "NORMAL");
        desk.passes(woman, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        firstVisit(woman);
        assertThat(woman).isWaitingAt("Task_AjukanPermakanan", "Task_TelusuriKeluargaLansia");
        desk.does(woman, "Task_AjukanPermakanan");
        desk.does(
                woman,
                "Task_TelusuriKeluargaLansia",
                Map.of("keluargaLansia", "DITEMUKAN", "sikapKeluarga", "MAMPU_MENOLAK"));
        assertThat(woman).as("the assessment waits for all four").isNotWaitingAt("Task_Asesmen");
        desk.does(woman, "Task_MediasikanKeluarga", Map.of("hasilMediasiLansia", "TETAP_MENOLAK"));
        desk.does(woman, "Task_Asesmen", Map.of("skorAdlKatz", "ADL_4", "cakapHukum", "YA", "tingkatRisiko", "SEDANG"));
        desk.does(woman, "Task_RencanaIntervensi");
        desk.passes(woman, "persetujuan", approved());
        return woman;
    }

    private void firstVisit(ProcessInstance person) {
        desk.does(
                person,
                "Task_KunjungiDanPeriksaLansia",
                Map.of(
                        "gawatMedis", "TIDAK",
                        "makanTerjamin", "TIDAK",
                        "identitasLengkap", "YA",
                        "tinggalDengan", "SENDIRI"));
    }

    private void levelOfCare(ProcessInstance person, String independence, String level, String home) {
        desk.does(
                person,
                "Task_TetapkanTingkatPerawatan",
                Map.of("kemandirian", independence, "tingkatPerawatan", level, "kesediaanPanti", home));
    }

    /** Somebody who is cared for at home. */
    private ProcessInstance inCare(String independence) {
        ProcessInstance person = desk.openAt(SOP, "Task_TetapkanTingkatPerawatan");
        levelOfCare(person, independence, "RUMAH", "TIDAK_DITAWARKAN");
        desk.does(person, "Task_TunjukPendampingSetempat");
        desk.does(person, "Task_BenahiKamarDanAlatBantu");
        return person;
    }

    private void visited(ProcessInstance person, String condition) {
        desk.does(person, "Task_KunjungiDanCekMakan", Map.of("keadaanLansia", condition));
    }

    private void scored(ProcessInstance person, String independence, String change) {
        desk.does(
                person,
                "Task_NilaiUlangKemandirian",
                Map.of("skorAdlKatz", independence, "kemandirian", "MANDIRI", "tingkatPerluBerubah", change));
    }

    private void resolved(ProcessInstance person) {
        desk.does(person, "Task_Intervensi");
        desk.does(person, "Task_Terminasi", ALL_EVIDENCE);
        desk.passes(person, "persetujuan", approved());
        desk.passes(
                person,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    private static Map<String, String> without(String evidence, String canBeHad) {
        Map<String, String> answers = new HashMap<>(ALL_EVIDENCE);
        answers.putAll(Map.of(evidence, "TIDAK_ADA", "buktiDapatDilengkapi", canBeHad));
        return answers;
    }

    private static Map<String, String> buried(String paper, String there) {
        Map<String, String> papers = new HashMap<>(
                Map.of("buktiKeteranganKematian", "ADA", "buktiPemakamanLayak", "ADA", "buktiAktaKematian", "ADA"));
        papers.put(paper, there);
        return papers;
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Instant due(String timer, ProcessInstance person) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(person.getId())
                .activityId(timer)
                .singleResult();
        return job.getDuedate().toInstant();
    }
}
