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

/** Anak balita telantar (PP 44/2017, PP 54/2007): a baby left at a market, nobody's child until a family is found. */
@SpringBootTest
@ActiveProfiles("test")
class FoundlingStoryTests {

    private static final String SOP = "anak-balita-telantar";
    private static final Duration A_DAY = Duration.ofDays(1);

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
    void aFoundlingWhoseFosterFamilyGivesUpIsAdopted() {
        ProcessInstance baby = foundAndPlanned();
        growsWell(baby);
        getsBirthCertificate(baby);

        desk.waitFor(baby, "Timer_MasaPengumumanSelesai");
        desk.does(
                baby, "Task_NilaiKelayakanPengasuhan", Map.of("kesanggupanOrangTua", "TIDAK", "kerabatLayak", "TIDAK"));
        desk.passes(baby, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        desk.does(
                baby, "Task_CariPengasuhPengganti", Map.of("orangTuaAsuhTersedia", "YA", "layakWaliAtauAngkat", "YA"));
        desk.does(baby, "Task_TempatkanPadaOrangTuaAsuh");
        desk.passes(baby, "monitoring", Map.of("hasilMonitoring", "MEMBURUK"));
        assertThat(baby)
                .hasPassed("Gateway_PengasuhanAsuhBertahan", "Gateway_LayakDiusulkanWaliAtauAngkat")
                .hasNotPassed("Task_TempatkanPadaKerabat", "Task_TempatkanDiLKSA", "End_DiasuhOrangTuaAsuh");

        desk.does(baby, "Task_DampingiPerwalianAtauPengangkatan", Map.of("jalurHukum", "PENGANGKATAN_ANAK"));
        visitedTwiceInSixMonths(baby);
        desk.letter(baby, "Message_PutusanTimPengangkatanAnak");
        desk.does(baby, "Task_TanyakanAtauCatatPutusanTim", Map.of("hasilJalurHukum", "DISETUJUI"));
        desk.waitFor(baby, "Timer_BatasTungguPenetapanTiba");
        desk.does(baby, "Task_TanyakanAtauCatatPenetapan", Map.of("hasilJalurHukum", "BELUM_ADA"));
        desk.letter(baby, "Message_PenetapanPengadilan");
        desk.does(baby, "Task_TanyakanAtauCatatPenetapan", Map.of("hasilJalurHukum", "DIKABULKAN"));

        desk.does(baby, "Task_Intervensi", Map.of("polaPengasuhan", "ORANG_TUA_ANGKAT"));
        desk.does(baby, "Task_Terminasi", complete());
        approved(baby);
        desk.passes(baby, "pascalayanan", stable());

        assertThat(baby)
                .isEnded()
                .hasPassedInOrder(
                        "Task_LaporkanPenemuanKeKepolisian",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_AnakDiasuhWaliAtauDiangkat");
        assertThat(register.find(baby.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void whoWantsToAdoptCaresForTheChildSixMonthsFirst() {
        ProcessInstance child = desk.openAt(SOP, "Task_DampingiPerwalianAtauPengangkatan");
        Instant permitted = ClockUtil.getCurrentTime().toInstant();
        desk.does(child, "Task_DampingiPerwalianAtauPengangkatan", Map.of("jalurHukum", "PENGANGKATAN_ANAK"));

        Instant earliest = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(child.getId())
                .activityId("Timer_EnamBulanPengasuhanGenap")
                .singleResult()
                .getDuedate()
                .toInstant();
        assertThat(Duration.between(permitted, earliest))
                .as("PP 54/2007 Pasal 13 huruf l")
                .isBetween(
                        Duration.ofDays(181).minus(A_DAY), Duration.ofDays(184).plus(A_DAY));

        desk.waitFor(child, "Timer_WaktuKunjunganTiba");
        desk.does(child, "Task_KunjungiCalonOrangTuaAngkat", Map.of("kunjunganKe", "KEDUA"));

        assertThat(child)
                .as("two visits do not shorten the six months")
                .hasNotPassed("Gateway_GabungMasaPengasuhan")
                .isWaitingAt("Timer_EnamBulanPengasuhanGenap");
    }

    @Test
    void theBirthIsReportedWithinSixtyDays() {
        ProcessInstance child = desk.openAt(SOP, "Task_UrusAktaKelahiranDanNIK");
        Task report = desk.task(child, "Task_UrusAktaKelahiranDanNIK");

        assertThat(desk.timeFor(report))
                .as("UU 23/2006 Pasal 27")
                .isBetween(
                        Duration.ofDays(60).minusMinutes(1), Duration.ofDays(60).plusMinutes(1));

        desk.waitFor(child, "Timer_UrusAktaKelahiranDanNIKTenggatLewat");
        assertThat(desk.escalationsOf(child))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .as("a law's deadline goes to the directorate at once")
                        .isNotNull());
    }

    @Test
    void aChildInAnInstitutionIsBroughtBackToTheFirstRungWhenAFamilyAppears() {
        ProcessInstance child = desk.openAt(SOP, "Task_TempatkanDiLKSA");

        desk.does(child, "Task_TempatkanDiLKSA");
        desk.waitFor(child, "Timer_TanggalTinjauTiba");
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "GANTI_PENGASUHAN"));

        assertThat(child).isWaitingAt("Task_NilaiKelayakanPengasuhan").hasNotPassed("End_DiasuhLKSA");
    }

    @Test
    void withoutBirthCertificateTheCaseGoesBackToItsWork() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");
        Map<String, Object> lacking = complete();
        lacking.put("buktiAktaNik", "TIDAK_ADA");
        lacking.put("buktiDapatDilengkapi", "YA");

        desk.does(child, "Task_Terminasi", lacking);

        assertThat(child).isWaitingAt("Task_Intervensi").isNotEnded().hasNotPassed("Call_SetujuiTerminasi");
    }

    @Test
    void evidenceThatCanNeverComeEndsTheCaseUnresolved() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");
        Map<String, Object> lacking = complete();
        lacking.put("buktiLaporanKunjungan", "TIDAK_ADA");
        lacking.put("buktiDapatDilengkapi", "TIDAK");

        desk.does(child, "Task_Terminasi", lacking);
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(child).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(child.getBusinessKey()).orElseThrow().status()).isNotEqualTo("TERSELESAIKAN");
    }

    @Test
    void aWeightThatNoToddlerHasAndAnAnswerThatIsNotOfferedAreRefused() {
        ProcessInstance child = desk.openAt(SOP, "Task_NilaiKelayakanPengasuhan");
        ProcessInstance other = desk.openAt(SOP, "Task_PeriksaKesehatanDanStatusGizi");

        assertThatThrownBy(() ->
                        desk.does(child, "Task_NilaiKelayakanPengasuhan", Map.of("kesanggupanOrangTua", "MUNGKIN")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(other, "Task_PeriksaKesehatanDanStatusGizi", Map.of("beratBadan", 85)))
                .isInstanceOf(FormFieldValidationException.class);

        assertThat(desk.task(child, "Task_NilaiKelayakanPengasuhan")).isNotNull();
        assertThat(desk.task(other, "Task_PeriksaKesehatanDanStatusGizi")).isNotNull();
    }

    private ProcessInstance foundAndPlanned() {
        ProcessInstance baby = desk.open(SOP, "DARURAT");
        desk.passes(baby, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI", "bahayaTeratasi", "YA"));
        desk.does(
                baby,
                "Task_AmankanDanSerahterimakanBalita",
                Map.of("asalUsul", "TIDAK_DIKETAHUI", "tempatSementara", "RPSA"));
        desk.does(baby, "Task_PeriksaKesehatanDanStatusGizi", Map.of("kondisiMedisGawat", "TIDAK"));
        desk.does(baby, "Task_LaporkanPenemuanKeKepolisian");
        assertThat(desk.task(baby, "Task_Asesmen"))
                .as("the search for the family has not begun")
                .isNull();
        desk.does(
                baby,
                "Task_TelusuriOrangTuaDanKerabat",
                Map.of("hasilTelusurKeluarga", "BELUM", "pengumumanBerjalan", "YA"));
        desk.passes(baby, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(baby, "Task_Asesmen", Map.of("aktaLahir", "BELUM", "tingkatRisiko", "SEDANG"));
        desk.does(baby, "Task_RencanaIntervensi");
        approved(baby);
        return baby;
    }

    private void approved(ProcessInstance baby) {
        desk.passes(baby, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private void growsWell(ProcessInstance baby) {
        desk.waitFor(baby, "Timer_SebulanBerlalu");
        desk.does(baby, "Task_PantauTumbuhKembang", Map.of("giziMembaik", "YA", "duaTitikNormal", "TIDAK"));
        desk.waitFor(baby, "Timer_SebulanBerlalu");
        desk.does(baby, "Task_PantauTumbuhKembang", Map.of("giziMembaik", "YA", "duaTitikNormal", "YA"));
    }

    private void getsBirthCertificate(ProcessInstance baby) {
        desk.does(baby, "Task_UrusAktaKelahiranDanNIK", Map.of("dasarAkta", "BERITA_ACARA_POLISI"));
        desk.letter(baby, "Message_AktaKelahiranTerbit");
        desk.does(baby, "Task_TanyakanAtauCatatAkta", Map.of("aktaLahir", "ADA"));
    }

    private void visitedTwiceInSixMonths(ProcessInstance baby) {
        desk.waitFor(baby, "Timer_WaktuKunjunganTiba");
        desk.does(baby, "Task_KunjungiCalonOrangTuaAngkat", Map.of("kunjunganKe", "PERTAMA"));
        desk.waitFor(baby, "Timer_WaktuKunjunganTiba");
        desk.does(baby, "Task_KunjungiCalonOrangTuaAngkat", Map.of("kunjunganKe", "KEDUA"));
        desk.waitFor(baby, "Timer_EnamBulanPengasuhanGenap");
    }

    private static Map<String, Object> complete() {
        return new HashMap<>(Map.of(
                "hasilTerminasi", "TUJUAN_TERCAPAI",
                "buktiKiaKms", "ADA",
                "buktiAktaNik", "ADA",
                "buktiDasarPengasuhan", "ADA",
                "buktiLaporanKunjungan", "ADA",
                "buktiFoto", "TIDAK_DIIZINKAN",
                "pengasuhanTigaBulan", "YA",
                "skorPengasuhCukup", "YA",
                "buktiDapatDilengkapi", "SUDAH_LENGKAP"));
    }

    private static Map<String, Object> stable() {
        return Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL");
    }
}
