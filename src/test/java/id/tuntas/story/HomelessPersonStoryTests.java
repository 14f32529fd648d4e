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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Gelandangan (PP 31/1980): a person whom no register knows and who remembers nothing, and the five ways out. */
@SpringBootTest
@ActiveProfiles("test")
class HomelessPersonStoryTests {

    private static final String SOP = "gelandangan";

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
    void aPersonWithoutIdentityAndMemoryGetsANameAndThenAHome() {
        ProcessInstance person = inTheShelter();
        desk.does(
                person,
                "Task_RegistrasiDanFotoKlien",
                Map.of("identitas", "TIDAK_PERNAH", "ingatDiri", "TIDAK_INGAT", "fotoKlien", "IZIN_DINSOS"));
        nobodyKnows(person);
        assertThat(person)
                .as("the shelter waits for health, family and the days as well")
                .isWaitingAt("Task_PeriksaKesehatanSinggah", "Task_LacakKeluargaAsal", "Task_LayaniHarianRumahSinggah")
                .isNotWaitingAt("Task_Asesmen");
        otherTracks(person);

        desk.does(
                person,
                "Task_Asesmen",
                Map.of("ktpDiTangan", "BELUM", "tingkatRisiko", "SEDANG", "nikDiketahui", "TIDAK"));
        selected(person, "LEPAS_BERSYARAT");
        assertThat(person)
                .as("no aid without identity")
                .isWaitingAt("Task_UrusNIKDanKTPKlien")
                .hasNotPassed("Gateway_HasilSeleksi");
        desk.does(person, "Task_UrusNIKDanKTPKlien", Map.of("ktpDiTangan", "BELUM"));
        desk.letter(person, "Message_KtpTerbit");
        desk.does(person, "Task_UrusNIKDanKTPKlien", Map.of("ktpDiTangan", "YA"));

        desk.does(person, "Task_SepakatiSyaratPelepasan", Map.of("bersediaHunianKerja", "YA"));
        desk.does(person, "Task_TempatkanDiHunian");
        desk.passes(person, "rujukan", served());
        desk.does(person, "Task_Intervensi", Map.of("klienBertempat", "YA", "tempatKlienSekarang", "HUNIAN"));
        sixMonthsInTheNewPlace(person);
        resolved(person, "TUJUAN_TERCAPAI");

        assertThat(person)
                .isEnded()
                .hasPassedInOrder(
                        "Task_CekBiometrikKlien",
                        "Task_CariJejakIdentitas",
                        "Task_Asesmen",
                        "Task_TetapkanHasilSeleksi",
                        "Task_RencanaIntervensi",
                        "Sub_PulihkanIdentitas",
                        "Task_TempatkanDiHunian",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_MenetapDiHunianDanBekerja");
        assertThat(register.find(person.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "LEPAS_BERSYARAT, Task_SepakatiSyaratPelepasan",
        "PANTI_SOSIAL, Call_BahasPenempatan",
        "KEMBALI_KE_ASAL, Task_SiapkanSuratPengantar",
        "PENEGAK_HUKUM, Call_MintakanBantuanHukum",
        "LAYANAN_KESEHATAN, Call_RujukPerawatanKlien"
    })
    void theSelectionHasFiveWays(String selection, String firstStep) {
        ProcessInstance person = assessed("YA", "MENERIMA");

        selected(person, selection);

        assertThat(person).isWaitingAt(firstStep).hasNotPassed("Sub_PulihkanIdentitas");
    }

    @ParameterizedTest
    @CsvSource({
        "LEPAS_BERSYARAT, true",
        "PANTI_SOSIAL, true",
        "KEMBALI_KE_ASAL, true",
        "PENEGAK_HUKUM, false",
        "LAYANAN_KESEHATAN, false"
    })
    void withoutIdentityAidWaitsButNeitherTheDoctorNorTheLawyer(String selection, boolean waits) {
        ProcessInstance person = assessed("BELUM", "MENERIMA");

        selected(person, selection);

        assertThat(desk.task(person, "Task_UrusNIKDanKTPKlien") != null).isEqualTo(waits);
    }

    @Test
    void nobodyTravelsBeforeTheOfficeAtHomeIsReady() {
        ProcessInstance person = assessed("YA", "MENERIMA");
        selected(person, "KEMBALI_KE_ASAL");

        desk.does(person, "Task_SiapkanSuratPengantar", Map.of("jawabanDinsosAsal", "BELUM"));
        assertThat(person).isNotWaitingAt("Task_BerangkatkanKlienPulang");
        desk.waitFor(person, "Timer_WaktuJawabanDinsosLewat");
        desk.does(person, "Task_SiapkanSuratPengantar", Map.of("jawabanDinsosAsal", "BELUM"));
        desk.letter(person, "Message_JawabanDinsosAsal");
        desk.does(person, "Task_SiapkanSuratPengantar", Map.of("jawabanDinsosAsal", "SIAP"));

        Task journey = desk.task(person, "Task_BerangkatkanKlienPulang");
        assertThat(desk.timeFor(journey))
                .as("a ticket within one working day")
                .isBetween(Duration.ofHours(1), Duration.ofDays(6));
        desk.does(person, "Task_BerangkatkanKlienPulang");
        desk.does(person, "Task_Intervensi", Map.of("klienBertempat", "YA", "tempatKlienSekarang", "KELUARGA"));
        sixMonthsInTheNewPlace(person);
        resolved(person, "REUNIFIKASI");
        assertThat(person).isEnded().hasPassed("End_KembaliKeKeluarga");
    }

    @Test
    void aFamilyThatDoesNotAcceptLeadsToAnotherSelection() {
        ProcessInstance person = assessed("YA", "MENOLAK");
        selected(person, "KEMBALI_KE_ASAL", "MENOLAK");

        assertThat(person).hasPassed("End_BelumDapatPulang").isWaitingAt("Task_Intervensi");
        desk.does(person, "Task_Intervensi", Map.of("klienBertempat", "TIDAK"));

        assertThat(person).isWaitingAt("Task_TetapkanHasilSeleksi").hasNotPassed("Task_SiapkanSuratPengantar");
    }

    @Test
    void aSentraThatTakesThePersonOverIsCountedAsReferred() {
        ProcessInstance person = assessed("YA", "TIDAK_DITEMUKAN");
        selected(person, "PANTI_SOSIAL");
        desk.passes(person, "konferensi-kasus", decided("LANJUTKAN"));
        desk.does(person, "Task_SusunRekomendasiSentra");
        desk.passes(person, "rujukan", served());

        desk.does(person, "Task_Intervensi", Map.of("klienBertempat", "YA", "tempatKlienSekarang", "SENTRA"));
        sixMonthsInTheNewPlace(person);
        resolved(person, "RUJUK_SELESAI");

        assertThat(person).isEnded().hasPassed("End_DiterimaSentra", "End_DirawatLembagaPenerima");
        assertThat(register.find(person.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("RUJUK_SELESAI");
    }

    @Test
    void thePersonInHospitalIsLookedAfterUntilThereIsAPlace() {
        ProcessInstance person = assessed("BELUM", "TIDAK_DITEMUKAN");
        selected(person, "LAYANAN_KESEHATAN");
        desk.passes(person, "rujukan", served());
        desk.does(person, "Task_DampingiPerawatanKlien", Map.of("perawatanSelanjutnya", "MASIH"));
        desk.waitFor(person, "Timer_WaktuMenengokPasienTiba");
        desk.does(person, "Task_DampingiPerawatanKlien", Map.of("perawatanSelanjutnya", "SELESAI"));

        desk.does(person, "Task_Intervensi", Map.of("klienBertempat", "TIDAK"));

        assertThat(person)
                .as("from the ward to a selection, not to the street")
                .isWaitingAt("Task_TetapkanHasilSeleksi");
    }

    @Test
    void foundInTheStreetAThirdTimeIsTakenToTheConference() {
        ProcessInstance person = desk.openAt(SOP, "Task_KunjungiTempatBaru");

        desk.does(
                person,
                "Task_KunjungiTempatBaru",
                Map.of("hasilKunjunganHunian", "DI_JALAN", "kaliDitemukan", "DUA_KALI"));
        assertThat(person).isWaitingAt("Task_TetapkanHasilSeleksi").hasNotPassed("Call_GelarKonferensi");

        ProcessInstance again = desk.openAt(SOP, "Gateway_TungguBulan");
        desk.letter(again, "Message_KlienTerjaringLagi");
        desk.does(
                again,
                "Task_KunjungiTempatBaru",
                Map.of("hasilKunjunganHunian", "DI_JALAN", "kaliDitemukan", "TIGA_KALI"));
        assertThat(again).isWaitingAt("Call_GelarKonferensi");
        desk.passes(again, "konferensi-kasus", decided("UBAH_RENCANA"));
        assertThat(again).isWaitingAt("Task_TetapkanHasilSeleksi").isNotEnded();
    }

    @Test
    void anEmergencyIsMetWithinFortyFiveMinutes() {
        ProcessInstance urgent = desk.open(SOP, "DARURAT");
        desk.passes(urgent, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));
        ProcessInstance normal = desk.open(SOP, "NORMAL");

        assertThat(limit(desk.task(urgent, "Task_JangkauAtauTerimaKlien"))).isEqualTo(Duration.ofMinutes(45));
        assertThat(limit(desk.task(normal, "Task_JangkauAtauTerimaKlien"))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void afterSixWorkingDaysTheKoordinatorDecidesAndNobodyIsPutOut() {
        ProcessInstance person = inTheShelter();
        Instant arrived = ClockUtil.getCurrentTime().toInstant();

        desk.waitFor(person, "Start_EnamHariKerjaLewat");

        assertThat(Duration.between(arrived, ClockUtil.getCurrentTime().toInstant()))
                .isBetween(Duration.ofDays(6), Duration.ofDays(15));
        assertThat(desk.task(person, "Task_TinjauMasaSinggah")).hasCandidateGroup("koordinator");
        desk.does(person, "Task_TinjauMasaSinggah", Map.of("putusanSinggah", "DIPERPANJANG"));
        assertThat(person).isWaitingAt("Task_RegistrasiDanFotoKlien", "Task_LayaniHarianRumahSinggah");
    }

    @Test
    void aChildWhoComesAlongIsProtectedFirst() {
        ProcessInstance family = desk.open(SOP, "NORMAL");
        desk.does(family, "Task_JangkauAtauTerimaKlien", Map.of("perluRumahSakit", "TIDAK", "bersama", "ANAK"));
        desk.passes(family, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));

        assertThat(family).isWaitingAt("Task_LindungiAnakYangIkut").isNotWaitingAt("Task_LayaniHarianRumahSinggah");
        desk.does(family, "Task_LindungiAnakYangIkut", Map.of("kasusAnakDibuka", "DIBUKA"));
        assertThat(family).isWaitingAt("Task_LayaniHarianRumahSinggah");
    }

    @Test
    void evidenceThatIsMissingIsCollectedAndNeverPassedOver() {
        ProcessInstance person = desk.openAt(SOP, "Task_Terminasi");

        desk.does(person, "Task_Terminasi", without("buktiKtp", "LENGKAPI"));
        desk.does(person, "Task_KumpulkanBuktiMenetap");
        assertThat(person).isWaitingAt("Task_Terminasi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(person, "Task_Terminasi", without("buktiTempatTinggal", "KONFERENSI"));
        desk.passes(person, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(person).isEnded().hasPassed("End_DiakhiriTanpaBuktiLengkap");
        assertThat(register.find(person.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance person = desk.openAt(SOP, "Task_TetapkanHasilSeleksi");

        assertThatThrownBy(() -> desk.does(person, "Task_TetapkanHasilSeleksi", Map.of("hasilSeleksi", "DIUSIR")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(person).isWaitingAt("Task_TetapkanHasilSeleksi");

        ProcessInstance other = desk.openAt(SOP, "Task_CekBiometrikKlien");
        Task check = desk.task(other, "Task_CekBiometrikKlien");
        assertThatThrownBy(() ->
                        desk.does(other, "Task_CekBiometrikKlien", Map.of("hasilBiometrik", "COCOK", "nik", "12345")))
                .as("a NIK has sixteen digits")
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(check.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        assertThat(other).isWaitingAt("Task_CekBiometrikKlien");
    }

    private ProcessInstance inTheShelter() {
        ProcessInstance person = desk.open(SOP, "NORMAL");
        desk.does(person, "Task_JangkauAtauTerimaKlien", Map.of("perluRumahSakit", "TIDAK", "bersama", "SENDIRI"));
        desk.passes(person, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        return person;
    }

    /** No biometric match, a trace that leads to nobody, and no trace at last. */
    private void nobodyKnows(ProcessInstance person) {
        desk.does(person, "Task_CekBiometrikKlien", Map.of("hasilBiometrik", "BELUM"));
        desk.letter(person, "Message_HasilBiometrik");
        desk.does(person, "Task_CekBiometrikKlien", Map.of("hasilBiometrik", "TIDAK_DITEMUKAN"));
        desk.does(person, "Task_CariJejakIdentitas", Map.of("jejakDitemukan", "DITEMUKAN"));
        desk.does(person, "Task_CekBiometrikKlien", Map.of("hasilBiometrik", "TIDAK_DITEMUKAN"));
        desk.does(
                person,
                "Task_CariJejakIdentitas",
                Map.of("jejakDitemukan", "TIDAK_DITEMUKAN", "usulanOrangTelantar", "DIUSULKAN"));
    }

    private void otherTracks(ProcessInstance person) {
        desk.does(person, "Task_PeriksaKesehatanSinggah", Map.of("dahulukanKesehatan", "TIDAK"));
        desk.does(
                person,
                "Task_LacakKeluargaAsal",
                Map.of("penerimaanKeluarga", "TIDAK_DITEMUKAN", "daerahAsal", "0000"));
        desk.does(person, "Task_LayaniHarianRumahSinggah", Map.of("siapDiseleksi", "BESOK_LAGI"));
        desk.waitFor(person, "Timer_SehariBerlalu");
        desk.does(person, "Task_LayaniHarianRumahSinggah", Map.of("siapDiseleksi", "SIAP"));
    }

    private ProcessInstance assessed(String identityCard, String family) {
        ProcessInstance person = inTheShelter();
        desk.does(person, "Task_RegistrasiDanFotoKlien", Map.of("identitas", "FOTOKOPI"));
        desk.does(person, "Task_PeriksaKesehatanSinggah");
        desk.does(person, "Task_LacakKeluargaAsal", Map.of("penerimaanKeluarga", family));
        desk.does(person, "Task_LayaniHarianRumahSinggah", Map.of("siapDiseleksi", "SIAP"));
        desk.does(person, "Task_Asesmen", Map.of("ktpDiTangan", identityCard, "tingkatRisiko", "SEDANG"));
        return person;
    }

    private void selected(ProcessInstance person, String selection) {
        selected(person, selection, "MENERIMA");
    }

    private void selected(ProcessInstance person, String selection, String family) {
        assertThat(desk.task(person, "Task_TetapkanHasilSeleksi")).hasCandidateGroup("koordinator");
        desk.does(
                person,
                "Task_TetapkanHasilSeleksi",
                Map.of("hasilSeleksi", selection, "penerimaanKeluarga", family, "kaliDitemukan", "BELUM"));
        desk.does(person, "Task_RencanaIntervensi");
        desk.passes(person, "persetujuan", approved());
    }

    private void sixMonthsInTheNewPlace(ProcessInstance person) {
        for (int month = 1; month <= 6; month++) {
            desk.waitFor(person, "Timer_SebulanMenetapBerlalu");
            desk.does(
                    person,
                    "Task_KunjungiTempatBaru",
                    Map.of("hasilKunjunganHunian", month < 6 ? "MENETAP" : "ENAM_BULAN", "kaliDitemukan", "BELUM"));
        }
    }

    private void resolved(ProcessInstance person, String reason) {
        Map<String, String> evidence = new HashMap<>(allEvidence());
        evidence.put("hasilTerminasi", reason);
        desk.does(person, "Task_Terminasi", evidence);
        desk.passes(person, "persetujuan", approved());
        desk.passes(
                person,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "hasilPascalayanan", "STABIL"));
    }

    private static Map<String, String> allEvidence() {
        return Map.of(
                "buktiKtp", "ADA",
                "buktiTempatTinggal", "ADA",
                "buktiPenghidupan", "ADA",
                "buktiKunjunganHunian", "ADA",
                "usulanBuktiKurang", "LENGKAPI",
                "hasilTerminasi", "TUJUAN_TERCAPAI");
    }

    private static Map<String, String> without(String evidence, String then) {
        Map<String, String> answers = new HashMap<>(allEvidence());
        answers.putAll(Map.of(evidence, "TIDAK_ADA", "usulanBuktiKurang", then));
        return answers;
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> served() {
        return Map.of("setujuBerbagiRujukan", "YA", "jawabanLembagaRujukan", "DITERIMA", "hasilRujukan", "TERLAYANI");
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }
}
