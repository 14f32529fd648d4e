package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Komunitas adat terpencil: consent given once is not given for ever (Perpres 186/2014; free, prior and informed consent). */
@SpringBootTest
@ActiveProfiles("test")
class RemoteCommunityStoryTests {

    private static final String SOP = "komunitas-adat-terpencil";

    private static final List<String> TRACKS = List.of(
            "Task_LayaniAdmindukMassal",
            "Task_BenahiPermukimanDanAirBersih",
            "Task_DekatkanSekolahDanPuskesmas",
            "Task_SalurkanJaminanHidupBibitDanAlat",
            "Task_BentukUsahaDanLembaga");

    private static final Map<String, Object> SELF_RELIANT = Map.of(
            "nikMencukupi", "YA",
            "aksesSekolahAkhir", "RUTIN",
            "aksesKesehatanAkhir", "RUTIN",
            "rumahAirAkhir", "AMAN",
            "usahaSetahun", "YA",
            "lembagaAdatAkhir", "YA",
            "pemindahanPaksa", "TIDAK");

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
    void aCommunityThatWithdrawsItsConsentInTheSecondYearIsLeftInPeace() {
        ProcessInstance programme = prepared("KATEGORI_II");
        plannedAndFunded(programme);
        firstYear(programme);
        assertThat(programme).isWaitingAt("Task_EvaluasiTahunBerjalan");
        desk.does(programme, "Task_EvaluasiTahunBerjalan", notYetSelfReliant());
        assertThat(programme).as("two years are foreseen").hasNotPassed("Call_BahasPerpanjangan");

        desk.does(programme, "Task_PastikanSKDanAnggaran", Map.of("skAnggaran", "TERBIT"));
        desk.does(programme, "Task_Intervensi", Map.of("tahunProgram", "TAHUN_2"));
        desk.waitFor(programme, "Timer_AkhirBulan");
        desk.does(programme, "Task_LaporkanPendampinganTinggal", Map.of("sikapKomunitas", "MENCABUT"));

        assertThat(programme).isWaitingAt("Task_TinjauPenghentianProgram");
        TRACKS.forEach(
                track -> assertThat(desk.task(programme, track)).as(track).isNull());
        desk.does(programme, "Task_TinjauPenghentianProgram", Map.of("alasanPenghentian", "MENOLAK"));
        assertThat(programme)
                .isEnded()
                .hasPassed("End_KomunitasTidakMenyetujui")
                .hasNotPassed("Task_Terminasi");
        assertThat(outcome(programme)).isEqualTo("MENOLAK");
    }

    @Test
    void aCommunityThatStandsOnItsOwnIsHandedOverAndVisitedForHalfAYear() {
        ProcessInstance programme = prepared("KATEGORI_III");
        plannedAndFunded(programme);
        firstYear(programme);
        desk.does(
                programme,
                "Task_EvaluasiTahunBerjalan",
                Map.of("sikapKomunitas", "TETAP_SETUJU", "hasilTahunan", "SIAP_MANDIRI", "pemdaSiap", "YA"));

        desk.does(programme, "Task_SerahTerimakanKePemda");
        desk.does(programme, "Task_HimpunBuktiProgram");
        desk.does(programme, "Task_Terminasi", evidence("ADA", "TIDAK_DIIZINKAN", "YA"));
        approved(programme);
        assertThat(programme).as("not before the after care").isNotEnded();
        desk.passes(
                programme,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));

        assertThat(programme)
                .isEnded()
                .hasPassedInOrder(
                        "Task_GelarMusyawarahAdat",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_SerahTerimaSelesai");
        assertThat(register.find(programme.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void pressureAtTheMeetingIsNoConsent() {
        ProcessInstance programme = invited();

        desk.does(programme, "Task_GelarMusyawarahAdat", Map.of("persetujuan", "DISETUJUI", "tanpaTekanan", "RAGU"));

        assertThat(programme).isWaitingAt("Timer_MusyawarahTahunDepan").hasNotPassed("Task_Asesmen");
    }

    @Test
    void theCommunityHasFourteenDaysToConsider() {
        ProcessInstance programme = desk.open(SOP, "DARURAT");
        desk.passes(programme, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA"));
        assertThat(programme).as("food for many as well").isWaitingAt("Task_BantuKomunitasTerdampak");
        desk.does(programme, "Task_BantuKomunitasTerdampak");
        desk.does(programme, "Task_LakukanPemetaanSosial");
        Instant invited = ClockUtil.getCurrentTime().toInstant();
        desk.does(programme, "Task_UndangMusyawarahAdat");

        Instant meeting = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(programme.getId())
                .activityId("Timer_MasaPertimbanganSelesai")
                .singleResult()
                .getDuedate()
                .toInstant();
        assertThat(Duration.between(invited, meeting))
                .as("also in an emergency")
                .isGreaterThanOrEqualTo(Duration.ofDays(14).minusMinutes(1));
    }

    @Test
    void aYearBeyondTheCategoryIsDecidedTogether() {
        ProcessInstance programme = prepared("KATEGORI_III");
        plannedAndFunded(programme);
        firstYear(programme);
        desk.does(programme, "Task_EvaluasiTahunBerjalan", notYetSelfReliant());

        assertThat(programme).isWaitingAt("Call_BahasPerpanjangan").hasNotPassed("Gateway_HasilTahunan");
        desk.passes(programme, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));
        desk.does(programme, "Task_TinjauPenghentianProgram", Map.of("alasanPenghentian", "TIDAK_DIPERPANJANG"));

        assertThat(programme).isEnded().hasPassed("End_ProgramBerakhirTanpaPerpanjangan");
        assertThat(outcome(programme)).isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void aProgrammeWithoutItsEvidenceIsNotResolved() {
        ProcessInstance programme = desk.openAt(SOP, "Task_Terminasi");

        desk.does(programme, "Task_Terminasi", evidence("TIDAK_ADA", "ADA", "YA"));
        assertThat(programme).isWaitingAt("Task_HimpunBuktiProgram").hasNotPassed("Call_SetujuiAkhirProgram");
        desk.does(programme, "Task_HimpunBuktiProgram");
        desk.does(programme, "Task_Terminasi", evidence("TIDAK_ADA", "ADA", "TIDAK"));
        desk.passes(programme, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(programme).isEnded().hasPassed("End_ProgramDiakhiriTanpaBukti");
        assertThat(outcome(programme)).isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void oneMissingConditionBringsANewPlan() {
        SELF_RELIANT.keySet().forEach(condition -> {
            ProcessInstance programme = desk.openAt(SOP, "Task_Terminasi");
            Map<String, Object> answers = new HashMap<>(evidence("ADA", "ADA", "YA"));
            answers.put(condition, missing(condition));

            desk.does(programme, "Task_Terminasi", answers);

            assertThat(programme)
                    .as(condition)
                    .isWaitingAt("Task_RencanaIntervensi")
                    .hasNotPassed("Call_SetujuiAkhirProgram");
        });
    }

    @Test
    void consentIsYesOrNoAndNothingElse() {
        ProcessInstance programme = invited();

        Map<String, String> decidedByAnother = Map.of("persetujuan", "DISERAHKAN_CAMAT");
        assertThatThrownBy(() -> desk.does(programme, "Task_GelarMusyawarahAdat", decidedByAnother))
                .isInstanceOf(FormFieldValidationException.class);

        assertThat(programme).isWaitingAt("Task_GelarMusyawarahAdat");
    }

    private ProcessInstance invited() {
        ProcessInstance programme = desk.open(SOP, "NORMAL");
        desk.does(programme, "Task_LakukanPemetaanSosial");
        desk.does(programme, "Task_UndangMusyawarahAdat");
        desk.waitFor(programme, "Timer_MasaPertimbanganSelesai");
        return programme;
    }

    private ProcessInstance prepared(String category) {
        ProcessInstance programme = invited();
        desk.does(programme, "Task_GelarMusyawarahAdat", Map.of("persetujuan", "DISETUJUI", "tanpaTekanan", "YA"));
        desk.does(programme, "Task_Asesmen", Map.of("kategori", category));
        if (!category.equals("KATEGORI_III")) {
            desk.does(programme, "Task_PetakanRuangHidup");
        }
        desk.does(
                programme,
                "Task_LakukanStudiKelayakan",
                Map.of("adaKonflik", "TIDAK", "hasilKelayakan", "LAYAK", "lahanBersih", "YA"));
        desk.does(programme, "Task_GelarSemilokaDanUsulkanSK");
        return programme;
    }

    private void plannedAndFunded(ProcessInstance programme) {
        desk.does(programme, "Task_RencanaIntervensi");
        assertThat(programme).isWaitingAt("Call_SetujuiRencanaProgram");
        assertThat(desk.task(programme, "Task_TelaahUsulan")).hasCandidateGroup("koordinator");
        approved(programme);
        desk.does(programme, "Task_SiapkanKondisiMasyarakat", Map.of("sikapRencana", "MENERIMA"));
        desk.does(programme, "Task_PastikanSKDanAnggaran", Map.of("skAnggaran", "TERBIT"));
        desk.does(programme, "Task_Intervensi", Map.of("tahunProgram", "TAHUN_1"));
    }

    private void firstYear(ProcessInstance programme) {
        TRACKS.forEach(track -> desk.does(programme, track));
        desk.waitFor(programme, "Timer_AkhirBulan");
        desk.does(
                programme,
                "Task_LaporkanPendampinganTinggal",
                Map.of("sikapKomunitas", "TETAP_SETUJU", "bulanLaporan", "BULAN_12"));
        desk.waitFor(programme, "Timer_AkhirTriwulan");
        desk.does(programme, "Task_UkurIndikatorTriwulan", Map.of("triwulanIndikator", "TRIWULAN_4"));
    }

    private void approved(ProcessInstance programme) {
        desk.passes(programme, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private static Map<String, Object> notYetSelfReliant() {
        return Map.of("sikapKomunitas", "TETAP_SETUJU", "hasilTahunan", "LANJUT", "pemdaSiap", "TIDAK");
    }

    /**
     * A self-reliant community at the end of its programme.
     *
     * @param decree whether the decree of the place is there
     * @param photos whether photos are there, or the community does not want any
     * @param canBeCompleted whether what is missing can still be found
     */
    private static Map<String, Object> evidence(String decree, String photos, String canBeCompleted) {
        Map<String, Object> answers = new HashMap<>(SELF_RELIANT);
        List.of("buktiBastPemda", "buktiBeritaAcaraMusyawarah", "buktiTabelIndikator")
                .forEach(document -> answers.put(document, "ADA"));
        answers.put("buktiSkLokasi", decree);
        answers.put("buktiFotoBerizin", photos);
        answers.put("buktiDapatDilengkapi", canBeCompleted);
        return answers;
    }

    private static String missing(String condition) {
        return switch (condition) {
            case "pemindahanPaksa" -> "ADA";
            case "lembagaAdatAkhir" -> "TIDAK";
            default -> "BELUM";
        };
    }

    private String outcome(ProcessInstance programme) {
        return register.find(programme.getBusinessKey()).orElseThrow().outcome();
    }
}
