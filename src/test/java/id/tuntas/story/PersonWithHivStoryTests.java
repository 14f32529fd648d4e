package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Orang dengan HIV: a woman who misses a month of medicine and lets nobody at home know. */
@SpringBootTest
@ActiveProfiles("test")
class PersonWithHivStoryTests {

    private static final String SOP = "orang-dengan-hiv";
    private static final Map<String, String> ALL_EVIDENCE = Map.of(
            "hasilTerminasi", "TUJUAN_TERCAPAI",
            "buktiEnamBulanTeratur", "ADA",
            "buktiTigaBulanPatuh", "ADA",
            "buktiHasilDilihat", "ADA",
            "buktiTempatTinggalStabil", "ADA",
            "buktiPenghasilanStabil", "ADA",
            "buktiPendukungDisebut", "ADA",
            "buktiDapatDilengkapi", "SUDAH_LENGKAP");

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
    void aWomanWhoMissesAMonthAndToldNobodyIsFoundWithoutHerFamilyLearningOfIt() {
        ProcessInstance woman = accompanied("TIDAK");
        missesHerMedicine(woman);

        desk.waitFor(woman, "Start_TujuhHariLewat");
        desk.does(woman, "Task_HubungiDenganCaraAman", Map.of("hasilHubungi", "TIDAK"));
        desk.waitFor(woman, "Start_EmpatPekanLewat");
        desk.does(woman, "Task_TelusuriLewatTemanSebaya", Map.of("kabarDariSebaya", "BERTEMU"));
        assertThat(woman)
                .as("only who knows already is asked; nobody knocks at her door")
                .hasPassed("End_PenelusuranTercatat")
                .hasNotPassed("Call_KunjungiKlienDiRumah");
        desk.waitFor(woman, "Timer_BeberapaHariBerlalu");
        desk.does(woman, "Task_PastikanObatBulanIni", month("DIAMBIL", "BELUM"));
        assertThat(woman).as("the next month begins").isWaitingAt("Timer_JadwalObatTiba");

        desk.waitFor(woman, "Timer_JadwalObatTiba");
        desk.does(woman, "Task_PastikanObatBulanIni", month("DIAMBIL", "YA"));
        testedUntilTheResultIsGood(woman);
        acceptsHerselfAndEarns(woman);
        resolved(woman);

        assertThat(woman)
                .isEnded()
                .hasPassedInOrder(
                        "Task_AntarMulaiBerobat",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_TelusuriLewatTemanSebaya",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_MandiriDalamPerawatan")
                .hasNotPassed("Task_DampingiPertemuanKeluarga", "Task_CariBersamaLayanan");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void whoAllowsTheFamilyToKnowMayBeVisitedAtHome() {
        ProcessInstance man = accompanied("YA");
        missesHerMedicine(man);

        desk.waitFor(man, "Start_EmpatPekanLewat");
        desk.does(man, "Task_TelusuriLewatTemanSebaya");

        assertThat(man).isWaitingAt("Call_KunjungiKlienDiRumah");
    }

    @Test
    void threeMonthsWithoutMedicineStopEveryTrackUntilTheClientComesBack() {
        ProcessInstance woman = accompanied("TIDAK");
        missesHerMedicine(woman);

        desk.waitFor(woman, "Start_TigaBulanLewat");
        assertThat(openSteps(woman)).containsExactly("Task_CariBersamaLayanan");
        desk.does(woman, "Task_CariBersamaLayanan", Map.of("kabarPencarian", "BELUM_ADA"));
        desk.letter(woman, "Message_KabarTentangKlien");
        desk.does(woman, "Task_CariBersamaLayanan", Map.of("kabarPencarian", "KEMBALI"));

        assertThat(woman)
                .as("who comes back is welcome")
                .hasPassed("Boundary_KembaliBerobat")
                .isWaitingAt("Task_AntarMulaiBerobat");
    }

    @Test
    void whoStopsTheMedicineIsSearchedForAtOnceAndTheTeamDecidesWhenToEndIt() {
        ProcessInstance woman = accompanied("TIDAK");
        desk.waitFor(woman, "Timer_JadwalObatTiba");
        desk.does(woman, "Task_PastikanObatBulanIni", month("BERHENTI", "BELUM"));

        desk.does(woman, "Task_CariBersamaLayanan", Map.of("kabarPencarian", "BELUM_ADA"));
        desk.waitFor(woman, "Timer_WaktuMencariLagiTiba");
        desk.does(woman, "Task_CariBersamaLayanan", Map.of("kabarPencarian", "DIHENTIKAN"));
        desk.passes(woman, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(woman).isEnded().hasPassed("End_TidakDitemukanLagi");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("TIDAK_DITEMUKAN", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void treatmentBeginsWithinSevenDaysOrTheDirectorateKnows() {
        ProcessInstance woman = desk.openAt(SOP, "Task_AntarMulaiBerobat");

        assertThat(desk.timeFor(desk.task(woman, "Task_AntarMulaiBerobat")))
                .as("Permenkes 23/2022")
                .isBetween(
                        Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7).plusMinutes(1));
        desk.waitFor(woman, "Timer_AntarMulaiBerobatTenggatLewat");

        assertThat(desk.escalationsOf(woman))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .isNotNull());
        assertThat(woman).isWaitingAt("Task_AntarMulaiBerobat");
    }

    @Test
    void theClocksOfTheTreatmentRunByThemselves() {
        ProcessInstance woman = accompanied("TIDAK");

        assertThat(daysUntil(woman, "Timer_JadwalObatTiba")).isEqualTo(30);
        assertThat(daysUntil(woman, "Timer_BulanKeenamTiba")).isBetween(180L, 185L);
        assertThat(daysUntil(woman, "Start_SetahunBerlalu")).isBetween(364L, 367L);
        desk.waitFor(woman, "Timer_JadwalObatTiba");
        assertThat(daysUntil(woman, "Start_TujuhHariLewat")).isEqualTo(7);
        assertThat(daysUntil(woman, "Start_EmpatPekanLewat")).isEqualTo(28);
        assertThat(daysUntil(woman, "Start_TigaBulanLewat")).isEqualTo(90);
    }

    @Test
    void afterAYearWithoutAGoodResultTheTeamMeetsBesideTheTracks() {
        ProcessInstance woman = accompanied("TIDAK");

        desk.waitFor(woman, "Start_SetahunBerlalu");
        desk.does(woman, "Task_DampingiUjiTahunan", Map.of("setelahUjiTahunan", "PERLU_DIBAHAS"));

        assertThat(woman)
                .isWaitingAt("Call_BahasDenganTimPerawatan", "Timer_JadwalObatTiba", "Task_DampingiPenerimaanDiri");
    }

    @Test
    void whoReviewsThePlanReadsACodeAndNotTheName() {
        ProcessInstance woman = planned("TIDAK");

        ProcessInstance approval = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(woman.getId())
                .processDefinitionKey("persetujuan")
                .singleResult();
        assertThat(engine.getRuntimeService().getVariables(approval.getId(), List.of("nomorKasus", "namaKlien")))
                .containsEntry("nomorKasus", woman.getBusinessKey())
                .doesNotContainKey("namaKlien");
    }

    @Test
    void noNameThatTasklistOrCockpitShowsTellsTheDiagnosis() {
        String definition = desk.open(SOP, "NORMAL").getProcessDefinitionId();

        assertThat(engine.getRepositoryService()
                        .getProcessDefinition(definition)
                        .getName())
                .doesNotContain("HIV");
        assertThat(engine
                        .getRepositoryService()
                        .getBpmnModelInstance(definition)
                        .getModelElementsByType(FlowElement.class)
                        .stream()
                        .map(FlowElement::getName)
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .noneMatch(name -> name.matches("(?i).*\\b(odhiv|odha|hiv|aids|arv|pdp|kds|viral|virus)\\b.*"));
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance woman = desk.openAt(SOP, "Task_Terminasi");

        desk.does(woman, "Task_Terminasi", without("buktiHasilDilihat", "YA"));
        desk.does(woman, "Task_Intervensi");
        assertThat(woman).isWaitingAt("Task_Terminasi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(woman, "Task_Terminasi", without("buktiPendukungDisebut", "TIDAK"));
        desk.passes(woman, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(woman).isEnded().hasPassed("End_DiakhiriTanpaBukti");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance woman = desk.openAt(SOP, "Task_PastikanObatBulanIni");
        Task month = desk.task(woman, "Task_PastikanObatBulanIni");

        assertThatThrownBy(() -> desk.does(
                        woman,
                        "Task_PastikanObatBulanIni",
                        Map.of("kabarBulanIni", "DIAMBIL", "kepatuhan", "101", "enamBulanTeratur", "BELUM")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(woman, "Task_PastikanObatBulanIni", month("LUPA", "BELUM")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(month.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        assertThat(woman).isWaitingAt("Task_PastikanObatBulanIni");
    }

    private ProcessInstance planned(String familyMayKnow) {
        ProcessInstance client = desk.open(SOP, "NORMAL");
        desk.does(client, "Task_BuatJanjiKerahasiaan");
        desk.passes(client, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(
                client,
                "Task_LihatSuratLayanan",
                Map.of("hasilLihatSurat", "SESUAI", "perluMulaiBerobat", "YA", "perluPerawatanSegera", "TIDAK"));
        desk.does(client, "Task_AntarMulaiBerobat");
        desk.does(
                client,
                "Task_Asesmen",
                Map.of(
                        "keluargaBolehDilibatkan", familyMayKnow,
                        "perluPemeriksaanKeluarga", "YA",
                        "perluPembelaanHak", "YA",
                        "tingkatRisiko", "SEDANG"));
        desk.does(client, "Task_RencanaIntervensi", Map.of("perluUjiSegera", "TIDAK"));
        return client;
    }

    private ProcessInstance accompanied(String familyMayKnow) {
        ProcessInstance client = planned(familyMayKnow);
        desk.passes(client, "persetujuan", approved());
        desk.does(client, "Task_TunjukPengingatMinumObat");
        return client;
    }

    private void missesHerMedicine(ProcessInstance client) {
        desk.waitFor(client, "Timer_JadwalObatTiba");
        desk.does(client, "Task_PastikanObatBulanIni", month("BELUM", "BELUM"));
    }

    private void testedUntilTheResultIsGood(ProcessInstance client) {
        desk.waitFor(client, "Timer_BulanKeenamTiba");
        desk.does(client, "Task_DampingiUjiLaboratorium", Map.of("setelahUji", "PERLU_PENGUATAN"));
        desk.does(client, "Task_KuatkanKebiasaanMinumObat");
        desk.waitFor(client, "Timer_WaktuUjiUlangTiba");
        desk.does(client, "Task_DampingiUjiLaboratorium", Map.of("setelahUji", "LANJUT"));
    }

    private void acceptsHerselfAndEarns(ProcessInstance client) {
        desk.does(client, "Task_DampingiPenerimaanDiri", session("LANJUT"));
        desk.waitFor(client, "Timer_JarakSesiTiba");
        desk.does(client, "Task_DampingiPenerimaanDiri", session("SELESAI"));
        desk.does(client, "Task_TawarkanPemeriksaanKeluarga");
        desk.does(client, "Task_BelaHakKlien");
        desk.does(client, "Task_SalurkanGiziDanBantuan", Map.of("perluUsahaKerja", "YA"));
        desk.does(client, "Task_RintisUsahaAtauKerja", Map.of("penghasilanStabil", "BELUM"));
        desk.waitFor(client, "Timer_WaktuCekUsahaTiba");
        desk.does(client, "Task_RintisUsahaAtauKerja", Map.of("penghasilanStabil", "YA"));
    }

    private void resolved(ProcessInstance client) {
        desk.does(client, "Task_Intervensi");
        desk.does(client, "Task_Terminasi", ALL_EVIDENCE);
        desk.passes(client, "persetujuan", approved());
        desk.passes(
                client,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "hasilPascalayanan", "STABIL"));
    }

    private static Map<String, String> month(String medicine, String steady) {
        return Map.of("kabarBulanIni", medicine, "enamBulanTeratur", steady);
    }

    private static Map<String, String> session(String next) {
        return Map.of(
                "keluargaBolehDilibatkan", "TIDAK",
                "perluTempatTinggalLain", "TIDAK",
                "perluPembelaanHak", "YA",
                "kelanjutanKonseling", next);
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    private static Map<String, String> without(String evidence, String canBeCompleted) {
        Map<String, String> answers = new HashMap<>(ALL_EVIDENCE);
        answers.putAll(Map.of(evidence, "TIDAK_ADA", "buktiDapatDilengkapi", canBeCompleted));
        return answers;
    }

    private List<String> openSteps(ProcessInstance client) {
        return engine.getTaskService().createTaskQuery().processInstanceId(client.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private long daysUntil(ProcessInstance client, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(client.getId())
                .activityId(timer)
                .singleResult();
        Duration left = Duration.between(
                ClockUtil.getCurrentTime().toInstant(), job.getDuedate().toInstant());
        return Math.round(left.toMinutes() / (24.0 * 60));
    }
}
