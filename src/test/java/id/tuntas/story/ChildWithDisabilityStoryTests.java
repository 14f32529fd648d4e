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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Anak dengan kedisabilitasan (UU 8/2016): a wheelchair that is too big, a child in shackles, and a score that does not rise. */
@SpringBootTest
@ActiveProfiles("test")
class ChildWithDisabilityStoryTests {

    private static final String SOP = "anak-dengan-kedisabilitasan";
    private static final Map<String, String> ALL_EVIDENCE = Map.of(
            "buktiBastAlat", "ADA",
            "buktiAdl", "ADA",
            "buktiSuratSekolah", "ADA",
            "buktiLogTerapi", "ADA",
            "buktiBebanPengasuh", "ADA",
            "buktiKpdJkn", "ADA");

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
    void aWheelchairOfTheWrongSizeIsMadeAgainBeforeAnybodySignsForIt() {
        ProcessInstance child = assessedAndPlanned();

        desk.does(child, "Task_UkurDanPesanAlatBantu", Map.of("jenisPesanan", "PERTAMA"));
        desk.letter(child, "Message_AlatBantuSiap");
        desk.does(child, "Task_SerahkanAlatBantu", Map.of("ukuranPas", "TIDAK"));
        assertThat(child).isWaitingAt("Task_UkurDanPesanAlatBantu").hasNotPassed("Timer_Bulan1Tiba");
        assertThat(engine.getRuntimeService().getVariable(child.getId(), "bastDitandatangani"))
                .as("nobody signs for a chair that does not fit")
                .isNull();

        desk.does(child, "Task_UkurDanPesanAlatBantu", Map.of("jenisPesanan", "BUAT_ULANG"));
        desk.letter(child, "Message_AlatBantuSiap");
        desk.does(child, "Task_SerahkanAlatBantu", Map.of("ukuranPas", "YA"));
        usedForHalfAYear(child);
        otherTracks(child);
        desk.does(child, "Task_Intervensi");
        desk.passes(child, "monitoring", Map.of("hasilMonitoring", "TUJUAN_TERCAPAI"));
        desk.does(child, "Task_Terminasi", ALL_EVIDENCE);
        desk.passes(child, "persetujuan", Map.of("putusan", "SETUJU"));
        desk.passes(
                child,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "keadaanPascaBulan6", "STABIL"));
        assertThat(until(child, "Timer_SatuTahunBerlalu").toDays())
                .as("a year of growing")
                .isBetween(364L, 366L);
        desk.waitFor(child, "Timer_SatuTahunBerlalu");
        desk.does(child, "Task_TinjauKebutuhanTahunan", Map.of("hasilTinjauanTahunan", "TERPENUHI"));

        assertThat(child)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "Task_TinjauKebutuhanTahunan",
                        "End_KebutuhanTerpenuhiDidukungKeluarga");
        assertThat(register.find(child.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void aDeviceThatTheChildHasOutgrownIsMadeAgainToo() {
        ProcessInstance child = desk.openAt(SOP, "Task_SerahkanAlatBantu");
        desk.does(child, "Task_SerahkanAlatBantu", Map.of("ukuranPas", "YA"));
        desk.waitFor(child, "Timer_Bulan1Tiba");

        desk.does(child, "Task_CekPenggunaanAlatBantu", Map.of("bulanCek", "BULAN_1", "alatPasDipakai", "TIDAK"));

        assertThat(child).isWaitingAt("Task_UkurDanPesanAlatBantu").hasNotPassed("Timer_Bulan3Tiba");
    }

    @Test
    void aShackledChildIsFreeBeforeAnybodyAsksForASignature() {
        ProcessInstance child = desk.open(SOP, "DARURAT");
        desk.passes(child, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA"));
        desk.does(child, "Task_LakukanSkriningDini", Map.of("pasung", "DIPASUNG"));

        Task team = desk.task(child, "Task_SiapkanTimPelepasanPasung");
        assertThat(team.getDueDate().getTime() - ClockUtil.getCurrentTime().getTime())
                .as("six hours")
                .isBetween(
                        Duration.ofHours(6).minusMinutes(1).toMillis(),
                        Duration.ofHours(6).plusMinutes(1).toMillis());
        desk.does(child, "Task_SiapkanTimPelepasanPasung", Map.of("sikapKeluargaPelepasan", "MENOLAK"));
        assertThat(child).hasNotPassed("Call_MintaPersetujuan");
        desk.does(child, "Task_LepaskanAnakDariPasung", Map.of("amanTinggalDiRumah", "TIDAK"));
        assertThat(desk.task(child, "Task_SiapkanRujukan"))
                .as("a safe place is looked for")
                .isNotNull();

        assertThat(child).hasPassed("Task_LepaskanAnakDariPasung").hasNotPassed("Sub_DeteksiDiniDanDiagnosis");
    }

    @Test
    void whereThereIsNoSpecialistTheChildIsServedWithoutALetter() {
        ProcessInstance child = screened("TIDAK");
        desk.does(child, "Task_RujukDiagnosis");
        assertThat(until(child, "Timer_BatasJawabanLewat"))
                .as("the hospital has thirty days")
                .isBetween(
                        Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30).plusMinutes(1));
        desk.waitFor(child, "Timer_BatasJawabanLewat");

        desk.does(child, "Task_TanyakanSuratDiagnosis", Map.of("langkahDiagnosis", "TANPA_SURAT"));
        desk.passes(child, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));

        assertThat(child).isWaitingAt("Task_Asesmen").hasNotPassed("Task_TerimaSuratKeteranganDisabilitas");
        assertThat(engine.getRuntimeService().getVariable(child.getId(), "instrumenAsesmen"))
                .as("the table chooses by kind and age")
                .isEqualTo("GMFCS_ADL");
    }

    @Test
    void aScoreThatDoesNotRiseChangesThePlanAndAnotherCycleBegins() {
        ProcessInstance child = desk.openAt(SOP, "Task_SusunProgramTerapi");
        desk.does(child, "Task_SusunProgramTerapi", Map.of("targetAdlSiklus", 11));
        assertThat(until(child, "Timer_SiklusTerapiBerakhir"))
                .as("twelve weeks")
                .isBetween(
                        Duration.ofDays(84).minusMinutes(1), Duration.ofDays(84).plusMinutes(1));
        desk.waitFor(child, "Timer_SiklusTerapiBerakhir");

        desk.does(child, "Task_NilaiUlangSkorADL", Map.of("kemajuanAdl", "TIDAK_NAIK"));
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "UBAH_RENCANA"));

        assertThat(child).isWaitingAt("Task_SusunProgramTerapi").isNotEnded();
    }

    @Test
    void theMakerOfTheDeviceHasSixtyDays() {
        ProcessInstance child = desk.openAt(SOP, "Task_UkurDanPesanAlatBantu");
        desk.does(child, "Task_UkurDanPesanAlatBantu");

        assertThat(until(child, "Timer_BatasPenyediaanLewat"))
                .isBetween(
                        Duration.ofDays(60).minusMinutes(1), Duration.ofDays(60).plusMinutes(1));
        desk.waitFor(child, "Timer_BatasPenyediaanLewat");
        assertThat(child).isWaitingAt("Task_TanyakanKesiapanAlatBantu");
    }

    @Test
    void evidenceThatIsMissingNeverCountsAsResolved() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");
        desk.does(
                child,
                "Task_Terminasi",
                Map.of("buktiBastAlat", "ADA", "buktiAdl", "TIDAK_ADA", "buktiSuratSekolah", "ADA"));
        assertThat(child).isWaitingAt("Task_LengkapiBukti").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(child, "Task_LengkapiBukti", Map.of("buktiDapatDilengkapi", "TIDAK"));
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(child)
                .isEnded()
                .hasPassed("End_KeluargaMengundurkanDiri")
                .hasNotPassed("End_KebutuhanTerpenuhiDidukungKeluarga");
        assertThat(register.find(child.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void aScoreBeyondTheScaleAndAHandoverWithoutAnAnswerAreRefused() {
        ProcessInstance assessed = desk.openAt(SOP, "Task_Asesmen");
        assertThatThrownBy(() -> desk.does(assessed, "Task_Asesmen", Map.of("skorAdl", 21)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Skor ADL awal");

        ProcessInstance handedOver = desk.openAt(SOP, "Task_SerahkanAlatBantu");
        String step = desk.task(handedOver, "Task_SerahkanAlatBantu").getId();
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(step)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Ukuran pas?");
        assertThatThrownBy(() -> desk.does(handedOver, "Task_SerahkanAlatBantu", Map.of("ukuranPas", "MUNGKIN")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Ukuran pas?");
        assertThat(handedOver).isWaitingAt("Task_SerahkanAlatBantu");
    }

    private ProcessInstance screened(String letterAtHand) {
        ProcessInstance child = desk.open(SOP, "NORMAL");
        desk.does(
                child,
                "Task_LakukanSkriningDini",
                Map.of(
                        "pasung",
                        "TIDAK",
                        "ragamUtama",
                        "FISIK",
                        "kelompokUsia",
                        "USIA_3_6",
                        "diagnosisTersedia",
                        letterAtHand));
        desk.passes(child, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        return child;
    }

    private ProcessInstance assessedAndPlanned() {
        ProcessInstance child = screened("TIDAK");
        desk.does(child, "Task_RujukDiagnosis");
        desk.waitFor(child, "Timer_BatasJawabanLewat");
        desk.does(child, "Task_TanyakanSuratDiagnosis", Map.of("langkahDiagnosis", "TUNGGU"));
        desk.letter(child, "Message_SuratDiagnosis");
        desk.does(child, "Task_TerimaSuratKeteranganDisabilitas", Map.of("ragamUtama", "FISIK"));
        desk.passes(child, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(child, "Task_Asesmen", Map.of("perluAlatBantu", "YA", "tingkatRisiko", "SEDANG"));
        desk.does(child, "Task_RencanaIntervensi", Map.of("perluAlatBantu", "YA", "jalurPendidikan", "INKLUSIF"));
        desk.passes(child, "persetujuan", Map.of("putusan", "SETUJU"));
        return child;
    }

    private void usedForHalfAYear(ProcessInstance child) {
        for (String month : new String[] {"1", "3", "6"}) {
            desk.waitFor(child, "Timer_Bulan" + month + "Tiba");
            desk.does(
                    child, "Task_CekPenggunaanAlatBantu", Map.of("bulanCek", "BULAN_" + month, "alatPasDipakai", "YA"));
        }
    }

    private void otherTracks(ProcessInstance child) {
        desk.does(child, "Task_SusunProgramTerapi");
        desk.waitFor(child, "Timer_SiklusTerapiBerakhir");
        desk.does(child, "Task_NilaiUlangSkorADL", Map.of("kemajuanAdl", "NAIK", "perluSiklusLagi", "TIDAK"));
        desk.does(child, "Task_LatihPengasuh", Map.of("kemampuanPengasuh", "MAMPU"));
        desk.does(child, "Task_AjukanKeSekolah", Map.of("pengajuanSekolah", "PERTAMA"));
        desk.letter(child, "Message_JawabanSekolahInklusif");
        desk.does(child, "Task_CatatJawabanDanSusunPPI", Map.of("hasilPendidikan", "DITERIMA"));
        desk.does(child, "Task_NilaiAksesibilitasRumah", Map.of("perluPerbaikanRumah", "TIDAK"));
        desk.does(child, "Task_UrusKPD", Map.of("kpd", "ADA"));
    }

    private Duration until(ProcessInstance child, String timer) {
        return Duration.between(
                ClockUtil.getCurrentTime().toInstant(),
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(child.getId())
                        .activityId(timer)
                        .singleResult()
                        .getDuedate()
                        .toInstant());
    }
}
