package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.walk.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
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

/** Keluarga bermasalah sosial psikologis: a husband who refuses, and a wife who is helped without him. */
@SpringBootTest
@ActiveProfiles("test")
class FamilyInConflictStoryTests {

    private static final String SOP = "keluarga-bermasalah-sosial-psikologis";
    private static final String INTERVIEW = "wawancara-anggota-keluarga";
    private static final String ALONE = "pendampingan-anggota-keluarga";
    private static final String MEMBERS = "Task_PerbaruiDaftarAnggota";
    private static final String SESSIONS = "Task_TetapkanSesiSeorangDiri";
    private static final String[] JOINT = {
        "Task_LatihKomunikasiBerpasangan", "Task_PulihkanKepercayaanPasangan", "Task_AturPeranDanKeluargaBesar"
    };

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
    void theHusbandRefusesAndTheWifePartsInOrder() {
        ProcessInstance family = registered(2);
        isSafe(member(family, 1), "SIAP_SESI_BERSAMA");
        refuses(member(family, 2));
        concluded(family, "SEMUA_AMAN", "SEBAGIAN");
        planned(family, "TIDAK");
        agrees(family, "BERSAMA");
        assertThat(family)
                .as("whatever the contract says: one who refuses, no joint session")
                .isWaitingAt(SESSIONS)
                .isNotWaitingAt(JOINT);

        ProcessInstance wife = helpedAlone(family, 3);
        desk.does(wife, "Task_BeriKonselingSeorangDiri", Map.of("sesudahSesiAnggota", "SESI_LAGI"));
        desk.does(wife, "Task_BeriKonselingSeorangDiri", Map.of("sesudahSesiAnggota", "CUKUP"));
        desk.does(wife, "Task_SimpulkanPendampinganAnggota", Map.of("hasilButir", "MEMBAIK"));
        desk.does(family, SESSIONS, Map.of("tindakanDaftar", "TUTUP"));
        evaluated(family, "CUKUP", "BERPISAH");
        partsAtCourt(family);
        keptForThreeMonths(family);
        resolved(family);

        assertThat(family)
                .isEnded()
                .hasPassedInOrder(
                        "End_AnggotaSudahDitemui",
                        "Task_SimpulkanSkriningKeluarga",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "End_SesiSendiriSelesai",
                        "Task_Intervensi",
                        "Task_DampingiMediasiPengadilan",
                        "Task_PeriksaPutusanDanHakAsuh",
                        "Task_Terminasi",
                        "End_BerpisahDenganTertib")
                .hasNotPassed(JOINT)
                .hasNotPassed("End_KeluargaRukun");
        assertThat(register.find(family.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void withoutAnAgreementOnlyAConferenceEndsTheCaseAndNotAsResolved() {
        ProcessInstance family = counselled("SEMUA_AMAN", "SEBAGIAN", "PERORANGAN");
        desk.does(family, SESSIONS, Map.of("tindakanDaftar", "TUTUP"));
        evaluated(family, "TANPA_KESEPAKATAN", "RUKUN");
        desk.does(family, "Task_PeriksaKeadaanKeluarga", Map.of("keadaanKeluarga", "TANPA_KESEPAKATAN"));
        desk.does(family, "Task_Terminasi", evidence("buktiKesepakatanAtauPutusan", "TIDAK"));
        desk.passes(family, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(family).isEnded().hasPassed("End_DiakhiriTanpaKesepakatan").hasNotPassed(JOINT);
        assertThat(register.find(family.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void nobodySitsTogetherBeforeEveryoneWasHeardAlone() {
        ProcessInstance family = registered(2);
        desk.does(family, MEMBERS, Map.of("tindakanDaftar", "TAMBAH", "butirBaru", 1));
        desk.does(family, MEMBERS, Map.of("tindakanDaftar", "TUTUP"));
        isSafe(member(family, 1), "SIAP_SESI_BERSAMA");
        isSafe(member(family, 2), "SIAP_SESI_BERSAMA");

        assertThat(family)
                .as("the list is closed, one member is not yet screened")
                .isWaitingAt("Sub_SetiapAnggotaSeorangDiri")
                .hasNotPassed("Task_SimpulkanSkriningKeluarga");
        isSafe(member(family, 3), "SIAP_SESI_BERSAMA");
        assertThat(family).isWaitingAt("Task_SimpulkanSkriningKeluarga");
    }

    @Test
    void whoIsAfraidIsMadeSafeAndNoJointSessionOpens() {
        ProcessInstance family = registered(2);
        isSafe(member(family, 1), "SIAP_SESI_BERSAMA");
        ProcessInstance afraid = member(family, 2);
        interviewed(afraid);
        desk.does(afraid, "Task_SkriningKekerasanSeorangDiri", Map.of("anggotaAman", "TIDAK"));
        desk.passes(afraid, "kegawatdaruratan", safe());
        assertThat(desk.timeFor(desk.task(afraid, "Task_BukaKasusBagiAnggotaTerancam")))
                .isEqualTo(Duration.ofHours(24));
        assertThatThrownBy(() -> desk.does(
                        afraid, "Task_BukaKasusBagiAnggotaTerancam", Map.of("hasilButir", "SIAP_SESI_BERSAMA")))
                .as("behind fear there is no way to a joint session")
                .isInstanceOf(FormFieldValidationException.class);
        desk.does(afraid, "Task_BukaKasusBagiAnggotaTerancam", Map.of("hasilButir", "SESI_SENDIRI_SAJA"));
        desk.does(family, MEMBERS, Map.of("tindakanDaftar", "TUTUP"));

        concluded(family, "KLIEN_TERANCAM", "YA");
        desk.passes(
                family,
                "kasus-penyerta",
                Map.of("hasilPenyerta", "TIDAK_DIBUKA", "jenisPenyerta", "korban-tindak-kekerasan"));
        planned(family, "TIDAK");
        agrees(family, "BERSAMA");

        assertThat(family).isWaitingAt(SESSIONS).isNotWaitingAt(JOINT).hasPassed("Call_BukaKasusKekerasan");
    }

    @Test
    void aCoupleIsReviewedAfterFourSessionsAndKeepsItsAgreement() {
        ProcessInstance family = counselled("SEMUA_AMAN", "YA", "BERSAMA");
        session(family, JOINT[0], "SESI_LAGI", "KEPERCAYAAN");
        session(family, JOINT[1], "SESI_LAGI", "PERAN_KELUARGA");
        session(family, JOINT[2], "SESI_LAGI", "KOMUNIKASI");
        session(family, JOINT[0], "TINJAU", "KOMUNIKASI");
        desk.does(
                family, "Task_TinjauEmpatSesiBersama", Map.of("hasilTinjauSesi", "RUJUK", "pokokSesi", "KEPERCAYAAN"));
        desk.passes(family, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        session(family, JOINT[1], "TINJAU", "KEPERCAYAAN");
        desk.does(family, "Task_TinjauEmpatSesiBersama", Map.of("hasilTinjauSesi", "CUKUP"));
        desk.does(family, SESSIONS, Map.of("tindakanDaftar", "TUTUP"));
        evaluated(family, "CUKUP", "RUKUN");
        desk.does(family, "Task_TulisKesepakatanKeluarga", Map.of("arahKeluarga", "RUKUN"));
        keptForThreeMonths(family);
        resolved(family);

        assertThat(family).isEnded().hasPassed("End_KeluargaRukun").hasNotPassed("Task_DampingiMediasiPengadilan");
    }

    @Test
    void oneDoubtStopsTheJointSessionsUntilEveryoneWasScreenedAgain() {
        ProcessInstance family = counselled("SEMUA_AMAN", "YA", "BERSAMA");
        desk.does(family, JOINT[0], Map.of("rasaAmanSesi", "RAGU", "sesudahSesi", "SESI_LAGI"));
        assertThat(family).as("whatever comes next, it is reviewed now").isWaitingAt("Task_TinjauEmpatSesiBersama");

        desk.does(
                family,
                "Task_TinjauEmpatSesiBersama",
                Map.of("skriningAman", "ANGGOTA_TERANCAM", "hasilTinjauSesi", "LANJUT"));
        desk.does(family, SESSIONS, Map.of("tindakanDaftar", "TUTUP"));
        evaluated(family, "KONSELING_LAGI", "RUKUN");
        agrees(family, "BERSAMA");

        assertThat(family).isWaitingAt(SESSIONS).isNotWaitingAt(JOINT);
    }

    @Test
    void aRelapseLeadsBackToTheContractAndFearFromThereToTheScreening() {
        ProcessInstance family = desk.openAt(SOP, "Task_PeriksaKeadaanKeluarga");
        desk.does(family, "Task_PeriksaKeadaanKeluarga", Map.of("keadaanKeluarga", "KAMBUH"));
        assertThat(family).isWaitingAt("Task_TulisKontrakKonseling");

        agrees(family, "SKRINING_ULANG");

        assertThat(family).isWaitingAt("Task_DaftarkanAnggotaTerlibat").hasNotPassed("Sub_KonselingKeluarga");
    }

    @Test
    void aChildHasSessionsOfItsOwnAndDangerComesFirst() {
        ProcessInstance family = desk.openAt(SOP, "Sub_SesiSeorangDiri");
        desk.does(family, SESSIONS, Map.of("tindakanDaftar", "TAMBAH", "butirBaru", 1));
        ProcessInstance child = item(family, ALONE, 1);
        assertThat(desk.task(child, "Task_SepakatiSesiAnggota").getName())
                .isEqualTo("Sepakati sesi anggota · anggota 1");
        desk.does(child, "Task_SepakatiSesiAnggota", Map.of("anggotaAnak", "YA"));
        desk.does(child, "Task_JalankanSesiAnak", Map.of("sesudahSesiAnggota", "BAHAYA"));

        assertThat(child).isWaitingAt("Call_TanganiBahayaAnggota").isNotWaitingAt("Task_JalankanSesiAnak");
        desk.passes(child, "kegawatdaruratan", safe());
        assertThat(child).isWaitingAt("Task_JalankanSesiAnak").hasNotPassed("Task_BeriKonselingSeorangDiri");
    }

    @Test
    void whoIsNotReadyIsAskedAgainAfterTwoWeeks() {
        ProcessInstance family = registered(2);
        ProcessInstance member = member(family, 1);
        desk.does(member, "Task_CatatAnggotaKeluarga", Map.of("kesediaanAnggota", "BELUM"));
        long before = ClockUtil.getCurrentTime().getTime();
        desk.waitFor(member, "Timer_WaktuMenghubungiLagiTiba");

        assertThat(Duration.ofMillis(ClockUtil.getCurrentTime().getTime() - before)
                        .toDays())
                .isEqualTo(14);
        assertThat(member).isWaitingAt("Task_CatatAnggotaKeluarga");
    }

    @Test
    void mediationAtCourtTakesThirtyDaysAndThirtyMoreIfProlonged() {
        ProcessInstance family = desk.openAt(SOP, "Gateway_GabungPanggilan");
        desk.waitFor(family, "Timer_WaktuMenanyakanPerkaraTiba");
        desk.does(family, "Task_DampingiMediasiPengadilan", mediated("BELUM_DIPANGGIL"));
        desk.letter(family, "Message_PanggilanSidang");
        assertThat(desk.timeFor(desk.task(family, "Task_DampingiMediasiPengadilan")))
                .isEqualTo(Duration.ofDays(30));
        desk.does(family, "Task_DampingiMediasiPengadilan", mediated("DIPERPANJANG"));
        assertThat(desk.timeFor(desk.task(family, "Task_DampingiMediasiPengadilan")))
                .isEqualTo(Duration.ofDays(30));
        desk.waitFor(family, "Timer_DampingiMediasiPengadilanTenggatLewat");

        assertThat(desk.escalationsOf(family))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .as("PERMA 1/2016: the court's time has run out")
                        .isNotNull());
        desk.does(family, "Task_DampingiMediasiPengadilan", mediated("DAMAI"));
        assertThat(family).isWaitingAt("Task_TulisKesepakatanKeluarga");
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance family = desk.openAt(SOP, "Task_PeriksaKeadaanKeluarga");
        desk.does(family, "Task_PeriksaKeadaanKeluarga", Map.of("keadaanKeluarga", "BERTAHAN_TIGA_BULAN"));

        desk.does(family, "Task_Terminasi", evidence("buktiSkorSetiapDewasa", "YA"));

        assertThat(family).isWaitingAt("Task_PeriksaKeadaanKeluarga").hasNotPassed("Call_SetujuiTerminasi");
    }

    @Test
    void noFormOfTheFamilyHasAFieldOfAMembersNotes() {
        Set<String> ofTheFamily = keys(SOP, name -> name.contains(SOP));
        Set<String> ofAMember = keys(
                INTERVIEW,
                name -> name.matches(".*(catat-anggota-keluarga|seorang-diri|anggota-terancam|penolakan-anggota"
                        + "|wawancara-anggota|sesi-anggota|sesi-anak|pendampingan-anggota)\\.form"));

        assertThat(ofTheFamily).contains("catatanSesiBersama", "daftarButir");
        assertThat(ofAMember).contains("ceritaAnggota", "kekerasan", "isiSesiSendiri", "perilakuAnak");
        assertThat(ofTheFamily).doesNotContainAnyElementsOf(ofAMember);
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance family = accepted();
        assertThatThrownBy(() -> desk.does(family, "Task_DaftarkanAnggotaTerlibat", Map.of("butirBaru", 1)))
                .as("one person alone is no family in conflict")
                .isInstanceOf(FormFieldValidationException.class);
        desk.does(family, "Task_DaftarkanAnggotaTerlibat", Map.of("butirBaru", 2));
        ProcessInstance member = member(family, 1);
        interviewed(member);
        Task screening = desk.task(member, "Task_SkriningKekerasanSeorangDiri");
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(screening.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        assertThat(member).isWaitingAt("Task_SkriningKekerasanSeorangDiri");
    }

    private ProcessInstance accepted() {
        ProcessInstance family = desk.open(SOP, "NORMAL");
        desk.passes(family, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        return family;
    }

    private ProcessInstance registered(int members) {
        ProcessInstance family = accepted();
        desk.does(family, "Task_DaftarkanAnggotaTerlibat", Map.of("butirBaru", members));
        return family;
    }

    /** A family whose two adults were screened, with a plan and a contract. */
    private ProcessInstance counselled(String safety, String willing, String form) {
        ProcessInstance family = registered(2);
        isSafe(member(family, 1), "SIAP_SESI_BERSAMA");
        isSafe(member(family, 2), "YA".equals(willing) ? "SIAP_SESI_BERSAMA" : "MENOLAK");
        concluded(family, safety, willing);
        planned(family, "TIDAK");
        agrees(family, form);
        return family;
    }

    private void interviewed(ProcessInstance member) {
        desk.does(member, "Task_CatatAnggotaKeluarga", Map.of("kesediaanAnggota", "YA"));
        desk.does(member, "Task_WawancaraiAnggotaSeorangDiri");
    }

    private void isSafe(ProcessInstance member, String result) {
        interviewed(member);
        desk.does(member, "Task_SkriningKekerasanSeorangDiri", Map.of("anggotaAman", "YA"));
        desk.does(member, "Task_SimpulkanWawancaraAnggota", Map.of("hasilButir", result));
        assertThat(member).isEnded();
    }

    private void refuses(ProcessInstance member) {
        desk.does(member, "Task_CatatAnggotaKeluarga", Map.of("kesediaanAnggota", "TIDAK"));
        desk.does(member, "Task_HormatiPenolakanAnggota");
        assertThat(member).isEnded().hasNotPassed("Task_WawancaraiAnggotaSeorangDiri");
    }

    private void concluded(ProcessInstance family, String safety, String willing) {
        if (desk.task(family, MEMBERS) != null) {
            desk.does(family, MEMBERS, Map.of("tindakanDaftar", "TUTUP"));
        }
        desk.does(family, "Task_SimpulkanSkriningKeluarga", Map.of("skriningAman", safety, "kesediaan", willing));
    }

    private void planned(ProcessInstance family, String tracks) {
        desk.does(family, "Task_GambarGenogramDanPetaKonflik", Map.of("pokokSesi", "KOMUNIKASI"));
        desk.does(family, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
        desk.does(
                family,
                "Task_RencanaIntervensi",
                Map.of("jalurAnak", tracks, "jalurEkonomi", tracks, "jalurAhli", tracks));
        desk.passes(family, "persetujuan", approved());
    }

    private void agrees(ProcessInstance family, String form) {
        desk.does(
                family,
                "Task_TulisKontrakKonseling",
                Map.of("bentukSesi", form, "jalurAnak", "TIDAK", "jalurEkonomi", "TIDAK", "jalurAhli", "TIDAK"));
    }

    private ProcessInstance helpedAlone(ProcessInstance family, long number) {
        desk.does(family, SESSIONS, Map.of("tindakanDaftar", "TAMBAH", "butirBaru", 1));
        ProcessInstance member = item(family, ALONE, number);
        desk.does(member, "Task_SepakatiSesiAnggota", Map.of("anggotaAnak", "TIDAK"));
        return member;
    }

    private void session(ProcessInstance family, String step, String next, String nextTopic) {
        desk.does(family, step, Map.of("sesudahSesi", next, "pokokSesi", nextTopic));
    }

    private void evaluated(ProcessInstance family, String next, String direction) {
        desk.does(family, "Task_Intervensi", Map.of("langkahKeluarga", next, "arahKeluarga", direction));
    }

    private void partsAtCourt(ProcessInstance family) {
        desk.letter(family, "Message_PanggilanSidang");
        desk.does(family, "Task_DampingiMediasiPengadilan", mediated("GAGAL"));
        desk.letter(family, "Message_PutusanPerkaraPerkawinan");
        judged(family, "BELUM");
        desk.waitFor(family, "Timer_WaktuMenanyakanPutusanTiba");
        judged(family, "DISEPAKATI");
    }

    private void judged(ProcessInstance family, String custody) {
        desk.does(
                family, "Task_PeriksaPutusanDanHakAsuh", Map.of("keadaanHakAsuh", custody, "arahKeluarga", "BERPISAH"));
    }

    private void keptForThreeMonths(ProcessInstance family) {
        for (int month = 1; month <= 2; month++) {
            desk.does(family, "Task_PeriksaKeadaanKeluarga", Map.of("keadaanKeluarga", "BELUM_TIGA_BULAN"));
            desk.waitFor(family, "Timer_BulanBerikutnyaTiba");
        }
        desk.does(family, "Task_PeriksaKeadaanKeluarga", Map.of("keadaanKeluarga", "BERTAHAN_TIGA_BULAN"));
    }

    private void resolved(ProcessInstance family) {
        desk.does(family, "Task_Terminasi", evidence(null, "SUDAH_LENGKAP"));
        desk.passes(family, "persetujuan", approved());
        desk.passes(
                family,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));
    }

    private ProcessInstance member(ProcessInstance family, long number) {
        return item(family, INTERVIEW, number);
    }

    private ProcessInstance item(ProcessInstance family, String procedure, long number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(procedure)
                .processInstanceBusinessKey(family.getBusinessKey())
                .variableValueEquals("nomorButir", number)
                .singleResult();
    }

    /** Keys of the chosen forms that were published with a process. */
    private Set<String> keys(String process, Predicate<String> chosen) {
        RepositoryService repository = engine.getRepositoryService();
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        Set<String> keys = new TreeSet<>();
        for (String resource : repository.getDeploymentResourceNames(deployment)) {
            if (resource.endsWith(".form") && chosen.test(resource)) {
                try (InputStream form = repository.getResourceAsStream(deployment, resource)) {
                    FormSchema.parse(form.readAllBytes()).fields().stream()
                            .map(FormField::key)
                            .forEach(keys::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return keys;
    }

    private static Map<String, String> mediated(String result) {
        return Map.of("hasilMediasiPengadilan", result);
    }

    private static Map<String, String> safe() {
        return Map.of(
                "perluDiamankan", "TIDAK",
                "perluMedis", "TIDAK",
                "perluPolisi", "TIDAK",
                "perluTempatAman", "TIDAK",
                "bahayaTeratasi", "YA");
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    /**
     * What is there at the end.
     *
     * @param missing the evidence that is not there, or null
     * @param canBeCompleted whether it can still be had
     */
    private static Map<String, String> evidence(String missing, String canBeCompleted) {
        Map<String, String> answers = new HashMap<>();
        List.of(
                        "buktiCatatanSesi",
                        "buktiKesepakatanAtauPutusan",
                        "buktiBertahan",
                        "buktiSkorSetiapDewasa",
                        "buktiKebutuhanAnak")
                .forEach(document -> answers.put(document, "ADA"));
        if (missing != null) {
            answers.put(missing, "TIDAK_ADA");
        }
        answers.put("buktiDapatDilengkapi", canBeCompleted);
        return answers;
    }
}
