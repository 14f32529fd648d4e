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

/**
 * Anak yang berhadapan dengan hukum (UU 11/2012): a boy whose diversion fails with the police and the prosecutor and
 * succeeds in court, a child of eleven, a witness, and a broken agreement.
 */
@SpringBootTest
@ActiveProfiles("test")
class ChildInContactWithTheLawStoryTests {

    private static final String SOP = "anak-berhadapan-dengan-hukum";

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
    void diversionFailsTwiceAndSucceedsInCourt() {
        ProcessInstance boy = offender();
        socialReportHandedIn(boy);
        desk.does(boy, "Task_DampingiPemeriksaanAnak", Map.of("memenuhiSyaratDiversi", "YA"));

        desk.letter(boy, "Message_PanggilanDiversi");
        desk.does(boy, "Task_HadiriDiversiDiPenyidikan", Map.of("hasilPenyidikan", "TIDAK_SEPAKAT"));
        desk.letter(boy, "Message_PanggilanDiversi");
        desk.does(boy, "Task_HadiriDiversiDiPenuntutan", Map.of("hasilPenuntutan", "TIDAK_BERMUSYAWARAH"));
        desk.letter(boy, "Message_PanggilanDiversi");
        desk.does(boy, "Task_HadiriDiversiDiPersidangan", Map.of("hasilPersidangan", "SEPAKAT"));
        desk.does(boy, "Task_CatatKesepakatanDiversi");
        desk.letter(boy, "Message_PenetapanDiversi");
        desk.does(boy, "Task_PastikanPenetapanDiversi", Map.of("penetapanDiversi", "TERBIT"));
        desk.does(boy, "Task_AwasiPelaksanaanKesepakatan", Map.of("pelaksanaanKesepakatan", "BERJALAN"));
        desk.waitFor(boy, "Timer_JadwalPengawasanTiba");
        desk.does(boy, "Task_AwasiPelaksanaanKesepakatan", Map.of("pelaksanaanKesepakatan", "TERLAKSANA"));
        assertThat(boy).hasPassed("End_KesepakatanTerlaksana").hasNotPassed("Task_DampingiSidangAnak");

        recovered(boy);
        homeAgain(boy);
        desk.does(boy, "Task_Terminasi", complete("DIVERSI"));
        desk.passes(boy, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
        stable(boy);

        assertThat(boy)
                .isEnded()
                .hasPassedInOrder(
                        "Task_HadiriDiversiDiPenyidikan",
                        "Task_HadiriDiversiDiPenuntutan",
                        "Task_HadiriDiversiDiPersidangan",
                        "Task_CatatKesepakatanDiversi")
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_DiversiTuntas");
        assertThat(register.find(boy.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void theSocialReportIsDueThreeDaysAfterTheLetterCame() {
        ProcessInstance boy = offender();

        Task report = desk.task(boy, "Task_SusunLaporanSosial");
        assertThat(desk.timeFor(report))
                .as("PP 65/2015: 3×24 jam")
                .isCloseTo(Duration.ofHours(72), Duration.ofMinutes(1));

        desk.waitFor(boy, "Timer_SusunLaporanSosialTenggatLewat");

        assertThat(desk.escalationsOf(boy))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .as("a law's deadline goes to the directorate at once")
                        .isNotNull());
        assertThat(desk.task(boy, "Task_SusunLaporanSosial"))
                .as("the work stays")
                .isNotNull();
    }

    @Test
    void eachLevelHasThirtyDaysForTheDiversionAndSevenToBeginIt() {
        ProcessInstance boy = offender();
        desk.does(boy, "Task_DampingiPemeriksaanAnak", Map.of("memenuhiSyaratDiversi", "YA"));

        desk.waitFor(boy, "Timer_BatasTawaranPenyidikLewat");
        desk.does(boy, "Task_PastikanKelanjutanPenyidikan", Map.of("hasilPenyidikan", "MENUNGGU"));
        desk.letter(boy, "Message_PanggilanDiversi");

        assertThat(desk.timeFor(desk.task(boy, "Task_HadiriDiversiDiPenyidikan")))
                .as("UU 11/2012 Pasal 29 ayat (2)")
                .isCloseTo(Duration.ofDays(30), Duration.ofMinutes(1));
    }

    @Test
    void aBrokenAgreementIsReportedAndTheCaseGoesOnInCourt() {
        ProcessInstance boy = offender();
        desk.does(boy, "Task_DampingiPemeriksaanAnak", Map.of("memenuhiSyaratDiversi", "YA"));
        desk.letter(boy, "Message_PanggilanDiversi");
        desk.does(boy, "Task_HadiriDiversiDiPenyidikan", Map.of("hasilPenyidikan", "SEPAKAT"));
        desk.does(boy, "Task_CatatKesepakatanDiversi");
        desk.letter(boy, "Message_PenetapanDiversi");
        desk.does(boy, "Task_PastikanPenetapanDiversi", Map.of("penetapanDiversi", "TERBIT"));

        desk.does(boy, "Task_AwasiPelaksanaanKesepakatan", Map.of("pelaksanaanKesepakatan", "DILANGGAR"));
        desk.does(boy, "Task_LaporkanKesepakatanDilanggar");
        desk.letter(boy, "Message_PanggilanSidang");
        desk.does(boy, "Task_PastikanKelanjutanPersidangan", Map.of("hasilPersidangan", "DISIDANGKAN"));
        desk.does(boy, "Task_DampingiSidangAnak");
        desk.letter(boy, "Message_PutusanHakim");
        desk.does(boy, "Task_PastikanPutusanHakim", Map.of("putusanHakim", "TINDAKAN"));
        desk.does(boy, "Task_LaksanakanPutusanHakim", Map.of("pelaksanaanPutusan", "SELESAI"));

        assertThat(boy).hasPassed("End_PutusanDijalankan").hasNotPassed("End_KesepakatanTerlaksana");
    }

    @Test
    void whoWasElevenIsNeverBroughtToCourt() {
        ProcessInstance child = opened("PELAKU", "YA", 11);

        desk.does(child, "Task_AmbilKeputusanBersama", Map.of("keputusanDiBawah12", "PEMBINAAN"));
        assertThat(desk.timeFor(desk.task(child, "Task_KawalPembinaanAnak")))
                .as("UU 11/2012 Pasal 21 ayat (1): at most six months")
                .isBetween(Duration.ofDays(180), Duration.ofDays(185));
        desk.does(child, "Task_KawalPembinaanAnak", Map.of("kelanjutanPembinaan", "SELESAI"));

        assertThat(child)
                .hasPassed("End_AnakKecilTerbina")
                .hasNotPassed("Task_DampingiPemeriksaanAnak", "Task_HadiriDiversiDiPenyidikan");
    }

    @Test
    void theInvestigatorIsAskedForTheLetterThatDoesNotCome() {
        ProcessInstance witness = desk.open(SOP, "MENDESAK");
        desk.does(
                witness,
                "Task_TerimaSuratPenyidik",
                Map.of(
                        "peranAnak",
                        "SAKSI",
                        "diBawah12",
                        "TIDAK",
                        "tahapHukum",
                        "PENYIDIKAN",
                        "suratPermintaan",
                        "BELUM"));

        desk.waitFor(witness, "Timer_SuratBelumTiba");
        desk.does(witness, "Task_TanyakanSuratPermintaan", Map.of("suratAkanDikirim", "YA"));
        assertThat(desk.task(witness, "Task_SusunLaporanSosial")).isNull();
        desk.letter(witness, "Message_PermintaanLaporanSosial");

        assertThat(desk.timeFor(desk.task(witness, "Task_SusunLaporanSosial")))
                .as("counted from the letter, not from the opening of the case")
                .isCloseTo(Duration.ofHours(72), Duration.ofMinutes(1));
        assertThat(desk.task(witness, "Task_DampingiKorbanAtauSaksi"))
                .as("a witness is accompanied, not examined as a suspect")
                .isNotNull();
    }

    @Test
    void withoutItsEvidenceNoCaseIsResolved() {
        ProcessInstance boy = desk.openAt(SOP, "Task_Terminasi");
        Map<String, Object> noSchoolLetter = new HashMap<>(complete("PUTUSAN"));
        noSchoolLetter.put("buktiSekolah", "TIDAK_ADA");
        noSchoolLetter.put("sisaBukti", "DAPAT");

        desk.does(boy, "Task_Terminasi", noSchoolLetter);

        assertThat(boy)
                .isNotEnded()
                .isWaitingAt("Task_KumpulkanBuktiYangKurang")
                .hasNotPassed("Call_SetujuiTerminasi");
    }

    @Test
    void aDiversionIsNotClosedWithoutTheFinalNoteOfItsSupervision() {
        ProcessInstance boy = desk.openAt(SOP, "Task_Terminasi");
        Map<String, Object> unsupervised = new HashMap<>(complete("DIVERSI"));
        unsupervised.put("buktiAkhirPengawasan", "TIDAK_BERLAKU");
        unsupervised.put("sisaBukti", "DAPAT");

        desk.does(boy, "Task_Terminasi", unsupervised);

        assertThat(boy).isNotEnded().isWaitingAt("Task_KumpulkanBuktiYangKurang");
    }

    @Test
    void anAdultIsNoChildInContactWithTheLaw() {
        ProcessInstance adult = desk.open(SOP, "MENDESAK");

        assertThatThrownBy(() -> desk.does(adult, "Task_TerimaSuratPenyidik", Map.of("usiaSaatKejadian", 18)))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(adult, "Task_TerimaSuratPenyidik", Map.of("peranAnak", "TERSANGKA")))
                .isInstanceOf(FormFieldValidationException.class);

        assertThat(desk.task(adult, "Task_TerimaSuratPenyidik")).isNotNull();
    }

    private ProcessInstance offender() {
        return opened("PELAKU", "TIDAK", 15);
    }

    private ProcessInstance opened(String role, String belowTwelve, int age) {
        ProcessInstance child = desk.open(SOP, "MENDESAK");
        desk.does(
                child,
                "Task_TerimaSuratPenyidik",
                Map.of(
                        "peranAnak",
                        role,
                        "diBawah12",
                        belowTwelve,
                        "usiaSaatKejadian",
                        age,
                        "tahapHukum",
                        "PENYIDIKAN",
                        "suratPermintaan",
                        "ADA"));
        return child;
    }

    private void socialReportHandedIn(ProcessInstance child) {
        desk.does(child, "Task_TemuiAnakDanOrangTua");
        desk.passes(child, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(child, "Task_Asesmen", Map.of("dukunganSekolah", "MENERIMA", "tingkatRisiko", "SEDANG"));
        desk.does(child, "Task_SusunLaporanSosial");
    }

    private void recovered(ProcessInstance child) {
        desk.does(child, "Task_RencanaIntervensi");
        desk.passes(child, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
        desk.does(child, "Task_Intervensi", Map.of("hasilPemulihan", "TERCAPAI"));
    }

    private void homeAgain(ProcessInstance child) {
        desk.does(child, "Task_BantuReintegrasiAnak", Map.of("penerimaanKeluarga", "YA"));
        desk.passes(child, "monitoring", Map.of("hasilMonitoring", "TUJUAN_TERCAPAI"));
    }

    private void stable(ProcessInstance child) {
        desk.passes(
                child,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "keadaanPascaBulan6", "STABIL"));
    }

    private static Map<String, Object> complete(String ground) {
        return Map.of(
                "dasarPenyelesaian",
                ground,
                "buktiPutusanPenetapan",
                "ADA",
                "buktiAkhirPengawasan",
                "ADA",
                "buktiSekolah",
                "ADA",
                "buktiPulihTigaBulan",
                "ADA",
                "buktiLaporanAkhir",
                "ADA",
                "sisaBukti",
                "LENGKAP");
    }
}
