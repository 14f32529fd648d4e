package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Korban penyalahgunaan NAPZA (UU 35/2009): a man who leaves on the twentieth day, comes back, and climbs the stairs of recovery. */
@SpringBootTest
@ActiveProfiles("test")
class SubstanceUseStoryTests {

    private static final String SOP = "korban-penyalahgunaan-napza";
    private static final List<String> EVIDENCE = List.of(
            "buktiSelesaiRehab", "buktiCatatanTes", "buktiKeluarga", "buktiKerjaSekolah", "buktiRencanaCegahKambuh");

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
    void whoLeavesOnTheTwentiethDayAndReturnsGoesOnInTheSamePhaseAndRecovers() {
        ProcessInstance man = reportedHimself();
        planned(man, "PRIMER", "RAWAT_INAP", "TIDAK");
        desk.passes(man, "rujukan", served());
        assertThat(until(man, "Timer_SebulanFasePrimer"))
                .isBetween(
                        Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30).plusMinutes(1));

        days(20);
        desk.letter(man, "Message_KlienMeninggalkanProgram");
        Task search = desk.task(man, "Task_CariKlienYangPergi");
        assertThat(desk.timeFor(search)).as("he is looked for").isEqualTo(Duration.ofDays(14));
        desk.does(man, "Task_CariKlienYangPergi", Map.of("langkahPrimer", "LANJUT"));
        assertThat(man)
                .as("nobody begins again from nothing")
                .hasNotPassed("Task_BahasLangkahKembali", "Gateway_FasePrimerLulus")
                .isNotEnded();

        primaryPhase(man, "LULUS");
        reEntry(man, "LULUS");
        afterRehabilitation(man);
        familyAgrees(man);
        resolved(man);

        assertThat(man)
                .isEnded()
                .hasPassedInOrder(
                        "Task_DaftarkanWajibLaporKeIPWL",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_CariKlienYangPergi",
                        "Task_EvaluasiFasePrimer",
                        "Task_SusunRencanaCegahKambuh",
                        "Task_BimbingLanjutDanTesAcak",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_PulihDanBerfungsiKembali")
                .hasNotPassed("Task_SiapkanBahanTAT", "Task_LaporkanKePenegakHukum");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void aRelapseGoesDownOneStepAndEndsNothing() {
        ProcessInstance man = reportedHimself();
        planned(man, "RE_ENTRY", "RAWAT_JALAN", "TIDAK");
        reEntry(man, "LULUS");

        desk.does(man, "Task_BimbingLanjutDanTesAcak", Map.of("langkahPasca", "MUNDUR"));
        talkedOver(man, "RE_ENTRY", "TIDAK");
        assertThat(man).as("from after care to re-entry").isWaitingAt("Task_SusunRencanaCegahKambuh");
        reEntry(man, "MUNDUR");
        talkedOver(man, "PRIMER", "TIDAK");
        assertThat(man).as("from re-entry to the primary phase").isWaitingAt("Task_MulaiRawatJalan");
        desk.does(man, "Task_MulaiRawatJalan");
        primaryPhase(man, "MUNDUR");
        talkedOver(man, "MEDIS", "YA");
        desk.passes(man, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        desk.passes(man, "rujukan", served());

        assertThat(man).as("the third time with BNN, and still served").isWaitingAt("Task_UjiLulusFaseMedis");
        assertThat(man).isNotEnded();
        assertThat(register.find(man.getBusinessKey()).orElseThrow().outcome()).isNull();
    }

    @Test
    void onlyTheClientsOwnChoiceEndsTheServiceOnTheStairs() {
        ProcessInstance man = reportedHimself();
        planned(man, "PRIMER", "RAWAT_JALAN", "YA");
        desk.does(man, "Task_MulaiRawatJalan");
        desk.letter(man, "Message_KlienMeninggalkanProgram");
        desk.does(man, "Task_CariKlienYangPergi", Map.of("langkahPrimer", "MUNDUR"));
        talkedOver(man, "PRIMER", "YA");

        desk.passes(man, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(man)
                .as("the family group and the report to the prosecutor end with it")
                .isEnded()
                .hasPassed("End_KlienMemilihBerhenti");
        assertThat(register.find(man.getBusinessKey()).orElseThrow().outcome()).isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void theIntegratedAssessmentHasSixDaysAndIsAskedForOnTheSixth() {
        ProcessInstance suspect = screened("PERLU_TIM");
        assertThat(desk.timeFor(desk.task(suspect, "Task_SiapkanBahanTAT")))
                .as("the six days are counted from the request")
                .isEqualTo(Duration.ofHours(24));
        desk.does(suspect, "Task_SiapkanBahanTAT");
        assertThat(until(suspect, "Timer_EnamHariBerlalu"))
                .as("Peraturan Bersama 2014")
                .isBetween(
                        Duration.ofDays(6).minusMinutes(1), Duration.ofDays(6).plusMinutes(1));

        desk.waitFor(suspect, "Timer_EnamHariBerlalu");

        assertThat(suspect).isWaitingAt("Task_TanyakanHasilTAT");
        desk.does(suspect, "Task_TanyakanHasilTAT", Map.of("rekomendasiTim", "TANPA_REHAB"));
        assessed(suspect);
        desk.passes(suspect, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));
        assertThat(suspect)
                .as("not the companion but the conference says so")
                .isEnded()
                .hasPassed("End_DiLuarLingkupPerkaraBerlanjut");
    }

    @Test
    void aCourtOrderIsReportedOnMonthAfterMonthAndWheneverALetterComes() {
        ProcessInstance man = screened("PERLU_LAPOR");
        desk.does(man, "Task_CatatPutusanRehabilitasi");
        assessed(man);
        desk.passes(man, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        planned(man, "PRIMER", "RAWAT_JALAN", "YA");

        assertThat(until(man, "Timer_SebulanSejakLaporan"))
                .isBetween(
                        Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30).plusMinutes(1));
        desk.letter(man, "Message_SuratPenegakHukum");
        desk.does(man, "Task_LaporkanKePenegakHukum", Map.of("kewajibanSelesai", "BELUM"));
        desk.waitFor(man, "Timer_SebulanSejakLaporan");
        desk.does(man, "Task_LaporkanKePenegakHukum", Map.of("kewajibanSelesai", "YA"));

        assertThat(man)
                .as("programme and family go on beside it")
                .isWaitingAt("Task_MulaiRawatJalan", "Task_BinaKelompokKeluarga")
                .hasPassed("Gateway_GabungLaporanHukum");
    }

    @Test
    void afterAnOverdoseTheClientIsSeenWithinADayAndAskedOnlyWhenWell() {
        ProcessInstance man = desk.open(SOP, "DARURAT");
        desk.passes(man, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA"));

        assertThat(desk.timeFor(desk.task(man, "Task_LakukanSkriningASSIST"))).isEqualTo(Duration.ofHours(24));
        desk.does(man, "Task_LakukanSkriningASSIST", Map.of("perluPertolongan", "YA"));
        desk.passes(man, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA"));
        assertThat(man).isWaitingAt("Task_LakukanSkriningASSIST").hasNotPassed("Call_MintaPersetujuan");
    }

    @Test
    void aChildIsNotServedAmongAdults() {
        ProcessInstance child = desk.open(SOP, "NORMAL");

        desk.does(
                child,
                "Task_LakukanSkriningASSIST",
                Map.of("perluPertolongan", "TIDAK", "kesesuaianUsia", "PERLU_JENIS_LAIN"));

        assertThat(child).isWaitingAt("Call_AlihkanKeSOPAnak").hasNotPassed("Call_MintaPersetujuan");
    }

    @Test
    void missingEvidenceIsCompletedOrDoesNotCountAsResolved() {
        ProcessInstance man = desk.openAt(SOP, "Task_Terminasi");
        desk.does(man, "Task_Terminasi", evidence("buktiCatatanTes", "YA"));
        assertThat(man).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");
        desk.does(man, "Task_Intervensi");

        desk.does(man, "Task_Terminasi", evidence("buktiCatatanTes", "TIDAK"));
        desk.passes(man, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(man).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(man.getBusinessKey()).orElseThrow().outcome()).isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void aScoreBeyondTheScaleAndAnAnswerThatIsNoneAreRefused() {
        ProcessInstance man = desk.open(SOP, "NORMAL");

        assertThatThrownBy(() -> desk.does(
                        man, "Task_LakukanSkriningASSIST", Map.of("perluPertolongan", "TIDAK", "skorAssist", "40")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Skor ASSIST");
        assertThatThrownBy(() -> desk.does(man, "Task_LakukanSkriningASSIST", Map.of("jalurLayanan", "PENGEDAR")))
                .as("nobody is sorted by an accusation")
                .isInstanceOf(FormFieldValidationException.class);
        String step = desk.task(man, "Task_LakukanSkriningASSIST").getId();
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(step)))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(man).isWaitingAt("Task_LakukanSkriningASSIST");
    }

    private ProcessInstance screened(String way) {
        ProcessInstance man = desk.open(SOP, "NORMAL");
        desk.does(
                man,
                "Task_LakukanSkriningASSIST",
                Map.of("perluPertolongan", "TIDAK", "kesesuaianUsia", "LANJUT", "jalurLayanan", way));
        desk.passes(man, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU", "izinKontakKeluarga", "YA"));
        return man;
    }

    private ProcessInstance reportedHimself() {
        ProcessInstance man = screened("LANGSUNG");
        desk.does(man, "Task_DaftarkanWajibLaporKeIPWL");
        desk.letter(man, "Message_KartuLaporDiri");
        desk.does(man, "Task_TanyakanKartuLapor", Map.of("kartuTerbit", "YA"));
        assessed(man);
        desk.passes(man, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        return man;
    }

    private void assessed(ProcessInstance man) {
        desk.does(man, "Task_Asesmen", Map.of("perluRujukanTambahan", "TIDAK", "tingkatRisiko", "SEDANG"));
    }

    private void planned(ProcessInstance man, String phase, String way, String report) {
        desk.does(
                man,
                "Task_RencanaIntervensi",
                Map.of(
                        "faseTujuan", phase,
                        "modalitas", way,
                        "kewajibanLapor", report,
                        "keluargaDilibatkan", "YA"));
        agreed(man);
    }

    /** Two people look at what a companion proposes in a restricted case. */
    private void agreed(ProcessInstance man) {
        desk.passes(man, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private void primaryPhase(ProcessInstance man, String outcome) {
        desk.waitFor(man, "Timer_SebulanFasePrimer");
        desk.does(man, "Task_EvaluasiFasePrimer", Map.of("langkahPrimer", "LANJUT"));
        desk.waitFor(man, "Timer_SebulanFasePrimer");
        desk.does(man, "Task_EvaluasiFasePrimer", Map.of("langkahPrimer", outcome));
    }

    private void reEntry(ProcessInstance man, String outcome) {
        desk.does(man, "Task_SusunRencanaCegahKambuh");
        desk.does(man, "Task_DampingiKerjaDanUsaha");
        desk.does(man, "Task_EvaluasiFaseReEntry", Map.of("langkahReentry", "LANJUT"));
        desk.waitFor(man, "Timer_SebulanReEntry");
        desk.does(man, "Task_DampingiKerjaDanUsaha");
        desk.does(man, "Task_EvaluasiFaseReEntry", Map.of("langkahReentry", outcome));
    }

    private void afterRehabilitation(ProcessInstance man) {
        for (int week = 0; week < 4; week++) {
            desk.does(man, "Task_BimbingLanjutDanTesAcak", Map.of("langkahPasca", "SEMINGGU_LAGI"));
            desk.waitFor(man, "Timer_SemingguBerlalu");
        }
        for (int month = 1; month < 6; month++) {
            desk.does(man, "Task_BimbingLanjutDanTesAcak", Map.of("langkahPasca", "SEBULAN_LAGI"));
            desk.waitFor(man, "Timer_SebulanBerlalu");
        }
        desk.does(
                man,
                "Task_BimbingLanjutDanTesAcak",
                Map.of("langkahPasca", "LULUS", "jumlahTesNegatif", "3", "bulanPulih", "6"));
    }

    private void talkedOver(ProcessInstance man, String phase, String conference) {
        desk.does(
                man,
                "Task_BahasLangkahKembali",
                Map.of("faseTujuan", phase, "modalitas", "RAWAT_JALAN", "perluKonferensi", conference));
    }

    private void familyAgrees(ProcessInstance man) {
        desk.does(man, "Task_BinaKelompokKeluarga", Map.of("dukunganSiap", "BELUM"));
        desk.waitFor(man, "Timer_SebulanKelompokKeluarga");
        desk.does(man, "Task_BinaKelompokKeluarga", Map.of("dukunganSiap", "SIAP"));
    }

    private void resolved(ProcessInstance man) {
        desk.does(man, "Task_Intervensi");
        desk.does(man, "Task_Terminasi", evidence("", "YA"));
        agreed(man);
        desk.passes(
                man,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));
    }

    private static Map<String, String> served() {
        return Map.of("setujuBerbagiRujukan", "YA", "jawabanLembagaRujukan", "DITERIMA", "hasilRujukan", "TERLAYANI");
    }

    private static Map<String, String> evidence(String missing, String canBeCompleted) {
        Map<String, String> evidence = new HashMap<>();
        EVIDENCE.forEach(one -> evidence.put(one, one.equals(missing) ? "TIDAK_ADA" : "ADA"));
        evidence.put("buktiDapatDilengkapi", canBeCompleted);
        return evidence;
    }

    private static void days(int days) {
        ClockUtil.setCurrentTime(new Date(
                ClockUtil.getCurrentTime().getTime() + Duration.ofDays(days).toMillis()));
    }

    private Duration until(ProcessInstance man, String timer) {
        return Duration.between(
                ClockUtil.getCurrentTime().toInstant(),
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(man.getId())
                        .activityId(timer)
                        .singleResult()
                        .getDuedate()
                        .toInstant());
    }
}
