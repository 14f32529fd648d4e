package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.util.HashMap;
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

/** Korban trafficking (UU 21/2007): a rescue abroad, a family that sold its daughter, and a foreigner among the rescued. */
@SpringBootTest
@ActiveProfiles("test")
class TraffickingStoryTests {

    private static final String SOP = "korban-trafficking";

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
    void aVictimWhoseFamilyRecruitedHerFindsAHomeElsewhere() {
        ProcessInstance victim = safeAndPlanned("WNI");
        statutoryTracks(victim, "WNI");
        desk.does(victim, "Task_NilaiRisikoKepulangan", Map.of("amanPulang", "TIDAK"));
        assertThat(victim).hasNotPassed("Task_CariDanSiapkanKeluarga");
        desk.does(victim, "Task_SiapkanRelokasi");

        handedOnUntilArrived(victim);
        desk.passes(victim, "rujukan", Map.of("hasilRujukan", "TERLAYANI"));
        desk.does(victim, "Task_DukungReintegrasi");
        watchedUntilSafe(victim);
        desk.does(victim, "Task_Terminasi", evidence("hasilTerminasi", "TUJUAN_TERCAPAI"));
        agreed(victim);
        desk.passes(victim, "pascalayanan", stable());

        assertThat(victim)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_KorbanMenetapDiDaerahBaru");
        assertThat(register.find(victim.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void aForeignerAmongTheRescuedIsReceivedByHerEmbassy() {
        ProcessInstance victim = safeAndPlanned("WNA");
        statutoryTracks(victim, "WNA");
        desk.does(victim, "Task_NilaiRisikoKepulangan", Map.of("amanPulang", "YA"));
        desk.does(victim, "Task_CariDanSiapkanKeluarga", Map.of("keluargaMenerima", "YA"));
        handedOnUntilArrived(victim);
        assertThat(victim).isWaitingAt("Task_PastikanLayananKedutaan").hasNotPassed("Task_Terminasi");

        desk.does(victim, "Task_PastikanLayananKedutaan");
        Map<String, String> abroad = evidence("hasilTerminasi", "RUJUK_SELESAI");
        abroad.put("masaAmanEnamBulan", "TIDAK_BERLAKU");
        desk.does(victim, "Task_Terminasi", abroad);
        agreed(victim);

        assertThat(victim).isEnded().hasPassed("End_KorbanDiterimaKedutaan").hasNotPassed("Call_BimbinganLanjut");
        assertThat(register.find(victim.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("RUJUK_SELESAI");
    }

    @Test
    void theGovernmentHasSevenDaysToAnswerTheRequestAndToGiveFirstAid() {
        ProcessInstance victim = safeAndPlanned("WNI");
        desk.does(victim, "Task_AjukanPermohonanRehabilitasi", Map.of("pertolonganPertamaDiminta", "YA"));

        Task answer = desk.task(victim, "Task_CatatJawabanPermohonan");
        assertThat(limit(answer)).as("UU 21/2007 Pasal 52").isEqualTo(Duration.ofDays(7));
        assertThat(limit(desk.task(victim, "Task_PastikanPertolonganPertama")))
                .as("UU 21/2007 Pasal 53")
                .isEqualTo(Duration.ofDays(7));

        desk.waitFor(victim, "Timer_CatatJawabanPermohonanTenggatLewat");

        assertThat(desk.escalationsOf(victim)).singleElement().satisfies(ladder -> {
            assertThat(desk.task(ladder, "Task_TerimaEskalasiKoordinator")).isNotNull();
            assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                    .as("a law's deadline goes to the directorate at once")
                    .isNotNull();
        });
        assertThat(desk.task(victim, "Task_CatatJawabanPermohonan"))
                .as("the work stays")
                .isNotNull();
    }

    @Test
    void whoIsNoVictimOfTraffickingIsHelpedAsWhatSheIs() {
        ProcessInstance report = notTrafficked();

        desk.passes(
                report, "alih-jenis", Map.of("jenisBaru", "anak-korban-kekerasan", "putusanAlihJenisKasus", "SETUJU"));

        assertThat(report).isEnded().hasPassed("End_KasusDialihkan").hasNotPassed("Task_Asesmen");
        assertThat(register.find(report.getBusinessKey()).orElseThrow())
                .returns("anak-korban-kekerasan", c -> c.type())
                .returns(null, c -> c.closedAt());
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("anak-korban-kekerasan")
                        .processInstanceBusinessKey(report.getBusinessKey())
                        .count())
                .isOne();
    }

    @Test
    void whoStaysAVictimInTheKoordinatorsEyesIsIdentifiedAgain() {
        ProcessInstance report = notTrafficked();

        desk.passes(
                report, "alih-jenis", Map.of("jenisBaru", "anak-korban-kekerasan", "putusanAlihJenisKasus", "TOLAK"));

        assertThat(report).isWaitingAt("Task_IdentifikasiKorban");
    }

    @Test
    void whoDoesNotWantHelpIsAskedOnceMoreAndThenLeftInPeace() {
        ProcessInstance victim = safe();

        desk.passes(
                victim,
                "persetujuan-layanan",
                Map.of(
                        "hasilPersetujuan", "MENOLAK",
                        "perluDilindungiMeskiMenolak", "TIDAK",
                        "sikapKontakUlang", "TETAP_MENOLAK"));

        assertThat(victim).isEnded().hasPassed("Task_LaporkanKePolisi", "End_LayananDitolak");
    }

    @Test
    void aPlanThatComesBackThreeTimesIsTalkedOverTogether() {
        ProcessInstance victim = agreedToHelp("WNI");
        for (String turn : new String[] {"PERTAMA", "KEDUA"}) {
            desk.does(victim, "Task_RencanaIntervensi", Map.of("pengajuanRencana", turn));
            desk.passes(victim, "persetujuan", Map.of("putusan", "KEMBALIKAN"));
            assertThat(victim).isWaitingAt("Task_RencanaIntervensi");
        }

        desk.does(victim, "Task_RencanaIntervensi", Map.of("pengajuanRencana", "KETIGA"));
        desk.passes(victim, "persetujuan", Map.of("putusan", "KEMBALIKAN"));
        desk.passes(victim, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));

        assertThat(victim).isWaitingAt("Task_AjukanPermohonanRehabilitasi", "Task_UrusDokumen");
    }

    @Test
    void aThreatAfterTheReturnStartsTheWatchAgain() {
        ProcessInstance victim = desk.openAt(SOP, "Task_PantauAncamanDanPerekrutan");

        desk.does(victim, "Task_PantauAncamanDanPerekrutan", Map.of("adaAncaman", "YA", "jadwalPemantauan", "BULAN_1"));
        desk.passes(victim, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));
        desk.waitFor(victim, "Timer_Bulan1Tiba");

        assertThat(victim).isWaitingAt("Task_PantauAncamanDanPerekrutan");
    }

    @Test
    void whoIsRecruitedAgainAfterTheEndGetsANewPlan() {
        ProcessInstance victim = desk.openAt(SOP, "Call_BimbinganLanjut");

        desk.passes(victim, "pascalayanan", Map.of("keadaanPascaBulan1", "MUNCUL_KEMBALI"));

        assertThat(victim).isNotEnded().isWaitingAt("Task_RencanaIntervensi");
    }

    @Test
    void evidenceThatIsMissingKeepsTheCaseOpen() {
        ProcessInstance victim = desk.openAt(SOP, "Task_Terminasi");

        desk.does(victim, "Task_Terminasi", evidence("buktiRangkaianBast", "TIDAK_ADA"));
        desk.does(victim, "Task_LengkapiBerkasPenutupan");

        assertThat(victim).isWaitingAt("Task_Terminasi").hasNotPassed("Call_SetujuiTerminasi");
    }

    @Test
    void nobodyIsResolvedBeforeSixSafeMonths() {
        ProcessInstance victim = desk.openAt(SOP, "Task_Terminasi");
        engine.getRuntimeService().setVariable(victim.getId(), "kewarganegaraan", "WNI");

        desk.does(victim, "Task_Terminasi", evidence("masaAmanEnamBulan", "BELUM"));

        assertThat(victim).isWaitingAt("Task_LengkapiBerkasPenutupan").hasNotPassed("Call_SetujuiTerminasi");
    }

    @Test
    void evidenceThatCanNeverBeHadDoesNotMakeACaseResolved() {
        ProcessInstance victim = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> never = evidence("buktiLpAtauPutusan", "TIDAK_ADA");
        never.put("buktiDapatDilengkapi", "TIDAK");

        desk.does(victim, "Task_Terminasi", never);
        desk.passes(victim, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(victim).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(victim.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void whatCannotBeIsRefused() {
        ProcessInstance victim = desk.open(SOP, "DARURAT");

        assertThatThrownBy(() -> desk.does(victim, "Task_IdentifikasiKorban", Map.of("unsurTppo", "MUNGKIN")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(
                        desk.openAt(SOP, "Task_Asesmen"), "Task_Asesmen", Map.of("skorKeberfungsianAwal", 120)))
                .as("scores end at 100")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(victim).isWaitingAt("Task_IdentifikasiKorban");
    }

    private ProcessInstance notTrafficked() {
        ProcessInstance report = desk.open(SOP, "DARURAT");
        desk.does(
                report,
                "Task_IdentifikasiKorban",
                Map.of("unsurTppo", "TIDAK_TERPENUHI", "jenisDisarankan", "anak-korban-kekerasan"));
        return report;
    }

    private ProcessInstance safe() {
        ProcessInstance victim = desk.open(SOP, "DARURAT");
        desk.does(victim, "Task_IdentifikasiKorban", Map.of("unsurTppo", "TERPENUHI"));
        desk.does(victim, "Task_AmankanKorbanDiShelter");
        desk.does(victim, "Task_PeriksaKesehatanDanPsikologis");
        desk.does(victim, "Task_LaporkanKePolisi");
        return victim;
    }

    private ProcessInstance agreedToHelp(String nationality) {
        ProcessInstance victim = safe();
        desk.passes(victim, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(victim, "Task_Asesmen", Map.of("kewarganegaraan", nationality));
        return victim;
    }

    private ProcessInstance safeAndPlanned(String nationality) {
        ProcessInstance victim = agreedToHelp(nationality);
        desk.does(victim, "Task_RencanaIntervensi");
        agreed(victim);
        return victim;
    }

    /** Two people look at what a companion proposes in a restricted case. */
    private void agreed(ProcessInstance victim) {
        desk.passes(victim, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private void statutoryTracks(ProcessInstance victim, String nationality) {
        desk.does(victim, "Task_AjukanPermohonanRehabilitasi", Map.of("pertolonganPertamaDiminta", "YA"));
        desk.does(victim, "Task_PastikanPertolonganPertama");
        desk.does(victim, "Task_CatatJawabanPermohonan", Map.of("jawabanPermohonan", "DIKABULKAN"));
        desk.does(victim, "Task_CatatSesiTerapiTrauma", Map.of("perluSesiBerikutnya", "DITERUSKAN"));
        if (desk.task(victim, "Task_AjukanPerlindunganLPSK") != null) {
            desk.does(victim, "Task_AjukanPerlindunganLPSK");
            desk.does(victim, "Task_CatatKeputusanLPSK", Map.of("statusLpsk", "DITERIMA"));
        }
        desk.does(victim, "Task_HitungDanAjukanRestitusi");
        if (desk.task(victim, "Task_KoordinasikanPerwakilanRI") != null) {
            desk.does(victim, "Task_KoordinasikanPerwakilanRI");
        }
        desk.does(victim, "Task_UrusDokumen", Map.of("kewarganegaraan", nationality));
    }

    private void handedOnUntilArrived(ProcessInstance victim) {
        desk.does(victim, "Task_Intervensi");
        desk.does(victim, "Task_CatatSerahTerimaBAST", Map.of("tibaDiTujuanAkhir", "TIDAK"));
        desk.does(victim, "Task_CatatSerahTerimaBAST", Map.of("tibaDiTujuanAkhir", "YA"));
    }

    private void watchedUntilSafe(ProcessInstance victim) {
        desk.waitFor(victim, "Timer_Bulan1Tiba");
        desk.does(
                victim, "Task_PantauAncamanDanPerekrutan", Map.of("adaAncaman", "TIDAK", "jadwalPemantauan", "TUNTAS"));
        desk.does(victim, "Task_PastikanRestitusiDibayar", Map.of("statusRestitusi", "DIBAYAR"));
    }

    /** All evidence is there, but for one answer. */
    private static Map<String, String> evidence(String field, String answer) {
        Map<String, String> evidence = new HashMap<>();
        for (String proof : new String[] {
            "buktiPermohonan",
            "buktiRangkaianBast",
            "buktiLpAtauPutusan",
            "buktiLaporanTerapis",
            "buktiKemandirian",
            "buktiStatusRestitusi"
        }) {
            evidence.put(proof, "ADA");
        }
        evidence.put("masaAmanEnamBulan", "YA");
        evidence.put("buktiDapatDilengkapi", "YA");
        evidence.put(field, answer);
        return evidence;
    }

    private static Map<String, String> stable() {
        return Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL");
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }
}
