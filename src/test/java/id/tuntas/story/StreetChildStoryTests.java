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

/** Anak jalanan: a boy who sells tissues at a crossing, trusts slowly, goes back three times, and stays at home in the end. */
@SpringBootTest
@ActiveProfiles("test")
class StreetChildStoryTests {

    private static final String SOP = "anak-jalanan";
    private static final String RAID = "Message_AnakTerjaringRazia";

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
    void aChildSeenInTheStreetAThirdTimeIsTakenToTheCaseConference() {
        ProcessInstance child = trusting();
        screenedAtHome(child);
        plannedAndHelped(child);

        desk.waitFor(child, "Timer_SemingguBerlalu");
        desk.does(child, "Task_PantauTitikLama", Map.of("hasilPantau", "TERLIHAT", "kaliTerlihat", "SEKALI"));
        assertThat(child).isWaitingAt("Task_SaringTipologi").hasNotPassed("Call_GelarKonferensi");
        screenedInTheStreet(child);
        plannedAndHelped(child);

        desk.waitFor(child, "Timer_SemingguBerlalu");
        desk.does(child, "Task_PantauTitikLama", Map.of("hasilPantau", "TERLIHAT", "kaliTerlihat", "DUA_KALI"));
        assertThat(child).isWaitingAt("Task_SaringTipologi").hasNotPassed("Call_GelarKonferensi");
        screenedAtHome(child);
        plannedAndHelped(child);

        desk.letter(child, RAID);
        desk.does(child, "Task_PantauTitikLama", Map.of("hasilPantau", "TERLIHAT", "kaliTerlihat", "TIGA_KALI"));
        assertThat(child).isWaitingAt("Call_GelarKonferensi");
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "UBAH_RENCANA"));

        assertThat(child).isWaitingAt("Task_SaringTipologi").isNotEnded();
        screenedAtHome(child);
        plannedAndHelped(child);
        sixMonthsAwayFromTheStreet(child);
        desk.does(child, "Task_Terminasi", evidence("ADA", "LENGKAPI"));
        desk.passes(child, "persetujuan", Map.of("putusan", "SETUJU"));
        desk.passes(child, "pascalayanan", Map.of());

        assertThat(child)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_AnakKembaliKeKeluarga");
        assertThat(register.find(child.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void afterThreeSightingsTheConferenceMayEndTheServiceButNotAsResolved() {
        ProcessInstance child = desk.openAt(SOP, "Task_PantauTitikLama");

        desk.does(child, "Task_PantauTitikLama", Map.of("hasilPantau", "TERLIHAT", "kaliTerlihat", "TIGA_KALI"));
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(child).isEnded().hasPassed("End_LayananDiakhiriKonferensi").hasNotPassed("Task_Terminasi");
        assertThat(register.find(child.getBusinessKey()).orElseThrow()).returns("MENGUNDURKAN_DIRI", c -> c.outcome());
    }

    @Test
    void nobodyIsAskedForConsentBeforeTheChildTrusts() {
        ProcessInstance child = desk.open(SOP, "NORMAL");
        desk.does(child, "Task_PetakanTitikJangkau");

        for (int contact = 1; contact <= 6; contact++) {
            assertThat(child).isWaitingAt("Task_TemuiAnakDiTitik").hasNotPassed("Call_MintaPersetujuan");
            desk.does(
                    child, "Task_TemuiAnakDiTitik", Map.of("kontakKe", "KE_" + contact, "bersediaDidampingi", "TIDAK"));
            if (contact < 6) {
                desk.waitFor(child, "Timer_DuaMingguBerlalu");
            }
        }

        assertThat(child).isWaitingAt("Task_TinjauHasilPenjangkauan");
        assertThat(desk.task(child, "Task_TinjauHasilPenjangkauan")).hasCandidateGroup("koordinator");
        desk.does(child, "Task_TinjauHasilPenjangkauan", Map.of("kelanjutanPenjangkauan", "AKHIRI"));
        assertThat(child).isEnded().hasPassed("End_AnakBelumBersedia").hasNotPassed("Task_Asesmen");
    }

    @Test
    void twoWeeksLieBetweenTwoContacts() {
        ProcessInstance child = desk.open(SOP, "NORMAL");
        desk.does(child, "Task_PetakanTitikJangkau");
        desk.does(child, "Task_TemuiAnakDiTitik", Map.of("kontakKe", "KE_1", "bersediaDidampingi", "TIDAK"));
        long before = ClockUtil.getCurrentTime().getTime();

        desk.waitFor(child, "Timer_DuaMingguBerlalu");

        assertThat(Duration.ofMillis(ClockUtil.getCurrentTime().getTime() - before))
                .isBetween(
                        Duration.ofDays(14).minusMinutes(1), Duration.ofDays(14).plusMinutes(1));
        assertThat(child).isWaitingAt("Task_TemuiAnakDiTitik");
    }

    @Test
    void aRaidBringsTheNextContactForward() {
        ProcessInstance child = desk.open(SOP, "NORMAL");
        desk.does(child, "Task_PetakanTitikJangkau");
        desk.does(child, "Task_TemuiAnakDiTitik", Map.of("kontakKe", "KE_1", "bersediaDidampingi", "TIDAK"));

        desk.letter(child, RAID);

        assertThat(child).isWaitingAt("Task_TemuiAnakDiTitik");
    }

    @Test
    void whoMakesAChildWorkIsReportedBeforeTheChildIsTypedAndHelped() {
        ProcessInstance child = trusting();
        desk.does(child, "Task_SaringTipologi", Map.of("adaPengeksploitasi", "YA", "tipologi", "RENTAN"));

        assertThat(child).isWaitingAt("Task_LaporkanEksploitasiKePolisi").hasNotPassed("Gateway_TipologiAnak");
        desk.does(child, "Task_LaporkanEksploitasiKePolisi", Map.of("perluAlihJenis", "TIDAK"));

        assertThat(child).isWaitingAt("Task_SepakatiPengawasanHarian").hasNotPassed("Call_AlihkanJenisKasus");
    }

    @Test
    void aChildStaysInTheTransitShelterSevenDaysAtMost() {
        ProcessInstance child = desk.openAt(SOP, "Task_TelusuriDaerahAsal");

        Task tracing = desk.task(child, "Task_TelusuriDaerahAsal");
        assertThat(desk.timeFor(tracing))
                .isBetween(
                        Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7).plusMinutes(1));

        desk.waitFor(child, "Timer_TelusuriDaerahAsalTenggatLewat");

        assertThat(desk.escalationsOf(child)).singleElement().satisfies(ladder -> {
            assertThat(desk.task(ladder, "Task_TerimaEskalasiKoordinator")).isNotNull();
            assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                    .as("no law sets this deadline")
                    .isNull();
        });
        assertThat(desk.task(child, "Task_TelusuriDaerahAsal"))
                .as("nobody puts the child out; the work stays")
                .isNotNull();
    }

    @Test
    void aSchoolThatRefusesIsNotTheEndOfLearning() {
        ProcessInstance child = desk.openAt(SOP, "Sub_BelajarKembali");
        desk.does(child, "Task_SiapkanAnakBelajarKembali", Map.of("sekolahFormalMungkin", "YA"));

        desk.does(child, "Task_DaftarkanKeSekolah", Map.of("sekolahMenerima", "TIDAK"));

        assertThat(child).isWaitingAt("Call_RujukKePKBMAtauBLK").hasNotPassed("End_AnakBelajar");
    }

    @Test
    void evidenceThatIsMissingSendsTheCompanionBackToTheOldSpot() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");

        Map<String, Object> incomplete = evidence("ADA", "LENGKAPI");
        incomplete.put("buktiSekolah", "TIDAK_ADA");
        desk.does(child, "Task_Terminasi", incomplete);

        assertThat(child).isNotEnded().hasNotPassed("Call_SetujuiTerminasi", "End_AnakKembaliKeKeluarga");
        desk.waitFor(child, "Timer_SemingguBerlalu");
        assertThat(child).isWaitingAt("Task_PantauTitikLama");
    }

    @Test
    void aListOfAttendanceIsEnoughWhereTheChildDoesNotWantAPhoto() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");

        Map<String, Object> withoutPhoto = evidence("ADA", "LENGKAPI");
        withoutPhoto.put("buktiKegiatan", "DAFTAR_HADIR");
        desk.does(child, "Task_Terminasi", withoutPhoto);

        assertThat(child).isWaitingAt("Call_SetujuiTerminasi");
    }

    @Test
    void aCaseClosedWithoutEvidenceIsNeverCountedAsResolved() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");

        desk.does(child, "Task_Terminasi", evidence("TIDAK_ADA", "KONFERENSI"));
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(child).isEnded().hasPassed("End_DitutupTanpaBuktiLengkap").hasNotPassed("Call_SetujuiTerminasi");
        assertThat(register.find(child.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void theCountOfSightingsCannotBeLeftOutOrInvented() {
        ProcessInstance child = desk.openAt(SOP, "Task_PantauTitikLama");
        String check = desk.task(child, "Task_PantauTitikLama").getId();

        assertThatThrownBy(() -> desk.does(child, "Task_PantauTitikLama", Map.of("kaliTerlihat", "NOL")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as(
                        "siti", () -> engine.getFormService().submitTaskForm(check, Map.of("hasilPantau", "TERLIHAT"))))
                .isInstanceOf(FormFieldValidationException.class);

        assertThat(child).isWaitingAt("Task_PantauTitikLama");
    }

    private ProcessInstance trusting() {
        ProcessInstance child = desk.open(SOP, "NORMAL");
        desk.does(child, "Task_PetakanTitikJangkau");
        desk.does(child, "Task_TemuiAnakDiTitik", Map.of("kontakKe", "KE_1", "bersediaDidampingi", "TIDAK"));
        desk.waitFor(child, "Timer_DuaMingguBerlalu");
        desk.does(child, "Task_TemuiAnakDiTitik", Map.of("kontakKe", "KE_2", "bersediaDidampingi", "YA"));
        desk.passes(child, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        return child;
    }

    /** He works in the street and comes home at night. */
    private void screenedAtHome(ProcessInstance child) {
        desk.does(child, "Task_SaringTipologi", Map.of("adaPengeksploitasi", "TIDAK", "tipologi", "BEKERJA"));
        desk.passes(child, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(child, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
    }

    /** He does not come home any more. */
    private void screenedInTheStreet(ProcessInstance child) {
        desk.does(child, "Task_SaringTipologi", Map.of("adaPengeksploitasi", "TIDAK", "tipologi", "HIDUP"));
        desk.does(child, "Task_TawarkanRumahSinggah", Map.of("mauRumahSinggah", "YA"));
        desk.does(child, "Task_TelusuriDaerahAsal", Map.of("hasilPenelusuran", "DITEMUKAN"));
        desk.does(child, "Task_Asesmen", Map.of("tingkatRisiko", "TINGGI"));
    }

    private void plannedAndHelped(ProcessInstance child) {
        desk.does(child, "Task_RencanaIntervensi", Map.of("keluargaDalamKota", "SERUMAH"));
        desk.passes(child, "persetujuan", Map.of("putusan", "SETUJU"));
        desk.does(child, "Task_SiapkanAnakBelajarKembali", Map.of("sekolahFormalMungkin", "YA"));
        desk.does(child, "Task_DaftarkanKeSekolah", Map.of("sekolahMenerima", "YA"));
        desk.does(child, "Task_KuatkanEkonomiKeluarga");
        desk.does(child, "Task_BuatPerjanjianOrangTua", Map.of("perjanjianDisepakati", "YA"));
        desk.does(child, "Task_PeriksaKesehatanDanZat", Map.of("perluLayananLanjutan", "TIDAK"));
        desk.does(child, "Task_Intervensi");
    }

    /** Eight weeks of weekly checks, then four monthly ones. */
    private void sixMonthsAwayFromTheStreet(ProcessInstance child) {
        long before = ClockUtil.getCurrentTime().getTime();
        for (int week = 1; week <= 8; week++) {
            desk.waitFor(child, "Timer_SemingguBerlalu");
            check(child, week < 8 ? "MINGGU_DEPAN" : "BULAN_DEPAN");
        }
        for (int month = 3; month <= 6; month++) {
            desk.waitFor(child, "Timer_SebulanBerlalu");
            check(child, month < 6 ? "BULAN_DEPAN" : "TUNTAS");
        }
        assertThat(Duration.ofMillis(ClockUtil.getCurrentTime().getTime() - before))
                .isGreaterThan(Duration.ofDays(170));
    }

    private void check(ProcessInstance child, String result) {
        desk.does(child, "Task_PantauTitikLama", Map.of("hasilPantau", result, "kaliTerlihat", "TIGA_KALI"));
    }

    private static Map<String, Object> evidence(String present, String ifMissing) {
        Map<String, Object> evidence = new HashMap<>();
        evidence.put("hasilTerminasi", "REUNIFIKASI");
        evidence.put("usulanBuktiKurang", ifMissing);
        for (String item :
                new String[] {"buktiPantau", "buktiSekolah", "buktiPerjanjian", "buktiPenghasilan", "buktiKegiatan"}) {
            evidence.put(item, present);
        }
        return evidence;
    }
}
