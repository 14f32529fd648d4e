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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Kelompok minoritas: a service that refuses three times, and the institution above it that decides. */
@SpringBootTest
@ActiveProfiles("test")
class MinorityGroupStoryTests {

    private static final String SOP = "kelompok-minoritas";
    private static final String BARRIER = "hambatan-layanan";
    private static final Map<String, String> ALL_EVIDENCE = Map.of(
            "hasilTerminasi", "TUJUAN_TERCAPAI",
            "buktiHambatanTuntas", "ADA",
            "buktiDokumenHambatan", "ADA",
            "buktiAmanTigaBulan", "ADA",
            "buktiPernyataanKlien", "ADA",
            "buktiSkorNaik", "ADA",
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
    void aServiceThatRefusesThreeTimesIsAnsweredByTheInstitutionAboveIt() {
        ProcessInstance client = accompanied("PERORANGAN");
        add(client, 2);
        assertThat(stepsOfBarriers(client))
                .containsExactlyInAnyOrder(
                        "Catat hambatan layanan · hambatan 1", "Catat hambatan layanan · hambatan 2");

        ProcessInstance school = barrier(client, 1);
        recorded(school);
        answered(school, "Task_MintaKlarifikasi", "DILAYANI");
        ProcessInstance office = barrier(client, 2);
        refusesThreeTimes(office);
        answered(office, "Task_AjukanPengaduanResmi", "MENUNGGU_PUTUSAN");
        desk.letter(client, "Message_JawabanPengaduan");
        answered(office, "Task_PeriksaKabarPengaduan", "DILAYANI");
        desk.waitFor(office, "Timer_WaktuPeriksaAksesTiba");
        answered(office, "Task_PantauAksesLayanan", "BERTAHAN");
        close(client);
        desk.does(office, "Task_SimpulkanHambatan", Map.of("hasilButir", "DIPUTUS_LEMBAGA"));
        assertThat(office)
                .isEnded()
                .hasPassedInOrder(
                        "Task_MintaKlarifikasi",
                        "Task_AdakanMediasi",
                        "Task_AdvokasiKeAtasan",
                        "Task_AjukanPengaduanResmi",
                        "Task_PeriksaKabarPengaduan",
                        "Task_PantauAksesLayanan");
        assertThat(client)
                .as("the list is closed, yet one barrier is still watched")
                .isWaitingAt("Sub_DaftarHambatan");

        desk.waitFor(school, "Timer_WaktuPeriksaAksesTiba");
        answered(school, "Task_PantauAksesLayanan", "BERTAHAN");
        desk.does(school, "Task_SimpulkanHambatan", Map.of("hasilButir", "TERATASI"));
        safeForThreeMonths(client);
        resolved(client);

        assertThat(client)
                .isEnded()
                .hasPassedInOrder(
                        "Task_AnalisisRisikoKeamanan",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "End_HambatanTuntas",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_AksesTerbuka")
                .hasNotPassed("Task_LatihUsahaKelompok", "Task_GelarDialogKomunitas");
        assertThat(register.find(client.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void aServiceThatRefusesAgainMeetsItsSuperiorAndNotTheDeskOnceMore() {
        ProcessInstance client = accompanied("PERORANGAN");
        add(client, 1);
        ProcessInstance office = barrier(client, 1);
        recorded(office);
        answered(office, "Task_MintaKlarifikasi", "DILAYANI");

        desk.waitFor(office, "Timer_WaktuPeriksaAksesTiba");
        answered(office, "Task_PantauAksesLayanan", "MASIH_DITOLAK");

        assertThat(office).isWaitingAt("Task_AdvokasiKeAtasan").hasNotPassed("Task_AdakanMediasi");
    }

    @Test
    void aComplaintWithoutAnAnswerIsAskedAboutAndCanMoveToAnotherInstitution() {
        ProcessInstance client = accompanied("PERORANGAN");
        add(client, 1);
        ProcessInstance office = barrier(client, 1);
        refusesThreeTimes(office);
        answered(office, "Task_AjukanPengaduanResmi", "MENUNGGU_PUTUSAN");

        assertThat(daysUntil(office, "Timer_WaktuMenanyakanKabarTiba")).isEqualTo(30);
        desk.waitFor(office, "Timer_WaktuMenanyakanKabarTiba");
        answered(office, "Task_PeriksaKabarPengaduan", "MENUNGGU_PUTUSAN");
        desk.waitFor(office, "Timer_WaktuMenanyakanKabarTiba");
        answered(office, "Task_PeriksaKabarPengaduan", "PERLU_LEMBAGA_LAIN");

        assertThat(office).isWaitingAt("Task_AjukanPengaduanResmi");
    }

    @Test
    void aClientWhoDoesNotWantToComplainIsNotMadeTo() {
        ProcessInstance client = accompanied("PERORANGAN");
        add(client, 1);
        ProcessInstance office = barrier(client, 1);
        refusesThreeTimes(office);

        answered(office, "Task_AjukanPengaduanResmi", "TIDAK_DITERUSKAN");
        desk.does(office, "Task_SimpulkanHambatan", Map.of("hasilButir", "DIBATALKAN"));

        assertThat(office).isEnded().hasNotPassed("Task_PantauAksesLayanan");
        add(client, 1);
        assertThat(stepsOfBarriers(client))
                .as("the list stays open, and numbers are given once")
                .containsExactly("Catat hambatan layanan · hambatan 2");
    }

    @Test
    void whoIsThreatenedIsProtectedBeforeAnythingElseIsAsked() {
        ProcessInstance client = interviewed("DARURAT", "KELUARGA");

        analysed(client, "TERANCAM");
        assertThat(client).isWaitingAt("Call_LindungiDariAncaman").hasNotPassed("Task_Asesmen");
        desk.passes(client, "kegawatdaruratan", safe());
        analysed(client, "WASPADA");

        assertThat(client)
                .isWaitingAt("Task_Asesmen")
                .hasPassedInOrder("Call_AmankanKlien", "Task_WawancaraDiTempatAman", "Call_LindungiDariAncaman");
    }

    @Test
    void aNewThreatIsAnsweredAtOnceAndTheMonthsAreCountedAnew() {
        ProcessInstance client = accompanied("PERORANGAN");

        checked(client, "AMAN_SATU");
        checked(client, "TERANCAM");
        assertThat(client).isWaitingAt("Call_TanganiAncamanBaru");
        desk.passes(client, "kegawatdaruratan", safe());

        assertThat(client).isWaitingAt("Timer_WaktuPeriksaKeamananTiba");
    }

    @Test
    void aGroupIsTrainedAndTalksWithItsNeighboursEveryQuarter() {
        ProcessInstance group = planned("KELOMPOK", "YA");

        desk.does(group, "Task_GelarDialogKomunitas", Map.of("penerimaanLingkungan", "BELUM"));
        assertThat(daysUntil(group, "Timer_TriwulanBerikutnyaTiba")).isBetween(89L, 92L);
        desk.waitFor(group, "Timer_TriwulanBerikutnyaTiba");
        desk.does(group, "Task_GelarDialogKomunitas", Map.of("penerimaanLingkungan", "MEMBAIK"));
        desk.does(group, "Task_LatihUsahaKelompok");

        assertThat(group).hasPassed("Gateway_GabungUsaiDialog", "Gateway_GabungRujukan");
    }

    @Test
    void theListIsReviewedEveryThirtyDays() {
        ProcessInstance client = accompanied("PERORANGAN");

        assertThat(desk.timeFor(desk.task(client, "Task_PerbaruiDaftarHambatan")))
                .isBetween(
                        Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30).plusMinutes(1));
        desk.does(client, "Task_PerbaruiDaftarHambatan", Map.of("tindakanDaftar", "TETAP"));
        assertThat(desk.timeFor(desk.task(client, "Task_PerbaruiDaftarHambatan")))
                .as("a new review with a new deadline")
                .isBetween(
                        Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30).plusMinutes(1));
        desk.waitFor(client, "Timer_PerbaruiDaftarHambatanTenggatLewat");

        assertThat(desk.escalationsOf(client)).hasSize(1);
        assertThat(daysUntil(client, "Timer_WaktuPeriksaKeamananTiba")).isZero();
    }

    @Test
    void theObjectionReachesTheSuperiorBeforeTheLawClosesTheDoor() {
        ProcessInstance client = accompanied("PERORANGAN");
        add(client, 1);
        ProcessInstance office = barrier(client, 1);

        Duration untilTheLetter = desk.timeFor(desk.task(office, "Task_CatatHambatanLayanan"));
        recorded(office);
        untilTheLetter = untilTheLetter.plus(desk.timeFor(desk.task(office, "Task_MintaKlarifikasi")));
        answered(office, "Task_MintaKlarifikasi", "MASIH_DITOLAK");
        untilTheLetter = untilTheLetter.plus(desk.timeFor(desk.task(office, "Task_AdakanMediasi")));

        assertThat(untilTheLetter)
                .as("UU 30/2014 Pasal 77: 21 working days, four weeks and a day at least")
                .isLessThan(Duration.ofDays(29));
    }

    @Test
    void noFieldAsksWhoTheClientIs() {
        String definition = desk.open(SOP, "NORMAL").getProcessDefinitionId();

        assertThat(fields(definition))
                .isNotEmpty()
                .noneMatch(
                        field -> field.matches("(?i).*(seksual|orientasi|gender|keyakinan|agama|kepercayaan|suku).*"));
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance client = desk.openAt(SOP, "Task_Terminasi");

        desk.does(client, "Task_Terminasi", without("buktiDokumenHambatan", "YA"));
        desk.does(client, "Task_Intervensi", Map.of("langkahEvaluasi", "USULKAN_TERMINASI"));
        assertThat(client).isWaitingAt("Task_Terminasi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(client, "Task_Terminasi", without("buktiAmanTigaBulan", "TIDAK"));
        desk.passes(
                client,
                "konferensi-kasus",
                Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(client).isEnded().hasPassed("End_DiakhiriTanpaBukti");
        assertThat(register.find(client.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance client = accompanied("PERORANGAN");
        Task list = desk.task(client, "Task_PerbaruiDaftarHambatan");

        assertThatThrownBy(() -> add(client, 21)).isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as(
                        "siti",
                        () -> engine.getFormService().submitTaskForm(list.getId(), Map.of("tindakanDaftar", "TAMBAH"))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        add(client, 1);
        ProcessInstance office = barrier(client, 1);
        recorded(office);
        assertThatThrownBy(() -> answered(office, "Task_MintaKlarifikasi", "PENOLAKAN_DIBENARKAN"))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(office).isWaitingAt("Task_MintaKlarifikasi");
    }

    private ProcessInstance interviewed(String urgency, String scope) {
        ProcessInstance client = desk.open(SOP, urgency);
        if ("DARURAT".equals(urgency)) {
            desk.passes(client, "kegawatdaruratan", safe());
        }
        desk.does(client, "Task_WawancaraDiTempatAman", Map.of("lingkup", scope, "hasilWawancaraAman", "MEMENUHI"));
        desk.passes(client, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        return client;
    }

    private void analysed(ProcessInstance client, String safety) {
        desk.does(
                client,
                "Task_AnalisisRisikoKeamanan",
                Map.of("tingkatKeamanan", safety, "perluKasusPenyerta", "TIDAK"));
    }

    private ProcessInstance accompanied(String scope) {
        return planned(scope, "TIDAK");
    }

    private ProcessInstance planned(String scope, String wantsDialogue) {
        ProcessInstance client = interviewed("NORMAL", scope);
        analysed(client, "WASPADA");
        desk.does(client, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
        desk.does(
                client,
                "Task_RencanaIntervensi",
                Map.of(
                        "perluFasilitasiAdminduk", "TIDAK",
                        "dialogDikehendaki", wantsDialogue,
                        "perluRujukanLayanan", "TIDAK"));
        desk.passes(client, "persetujuan", approved());
        return client;
    }

    private void add(ProcessInstance client, int barriers) {
        desk.does(client, "Task_PerbaruiDaftarHambatan", Map.of("tindakanDaftar", "TAMBAH", "butirBaru", barriers));
    }

    private void close(ProcessInstance client) {
        desk.does(client, "Task_PerbaruiDaftarHambatan", Map.of("tindakanDaftar", "TUTUP"));
    }

    private ProcessInstance barrier(ProcessInstance client, long number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(BARRIER)
                .processInstanceBusinessKey(client.getBusinessKey())
                .variableValueEquals("nomorButir", number)
                .singleResult();
    }

    private List<String> stepsOfBarriers(ProcessInstance client) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(client.getBusinessKey())
                .processDefinitionKey(BARRIER)
                .list()
                .stream()
                .map(Task::getName)
                .toList();
    }

    private void recorded(ProcessInstance barrier) {
        desk.does(barrier, "Task_CatatHambatanLayanan");
    }

    private void answered(ProcessInstance barrier, String step, String state) {
        desk.does(barrier, step, Map.of("keadaanHambatan", state));
    }

    private void refusesThreeTimes(ProcessInstance barrier) {
        recorded(barrier);
        answered(barrier, "Task_MintaKlarifikasi", "MASIH_DITOLAK");
        answered(barrier, "Task_AdakanMediasi", "MASIH_DITOLAK");
        answered(barrier, "Task_AdvokasiKeAtasan", "MASIH_DITOLAK");
    }

    private void checked(ProcessInstance client, String month) {
        desk.waitFor(client, "Timer_WaktuPeriksaKeamananTiba");
        desk.does(client, "Task_CekKeamananBulanIni", Map.of("keadaanKeamanan", month));
    }

    private void safeForThreeMonths(ProcessInstance client) {
        checked(client, "AMAN_SATU");
        checked(client, "AMAN_DUA");
        checked(client, "AMAN_TIGA");
    }

    private void resolved(ProcessInstance client) {
        desk.does(client, "Task_Intervensi", Map.of("langkahEvaluasi", "USULKAN_TERMINASI"));
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

    private static Map<String, String> without(String evidence, String canBeCompleted) {
        Map<String, String> answers = new HashMap<>(ALL_EVIDENCE);
        answers.putAll(Map.of(evidence, "TIDAK_ADA", "buktiDapatDilengkapi", canBeCompleted));
        return answers;
    }

    /** Labels of all fields of the SOP's own forms and of the barrier's. */
    private List<String> fields(String definition) {
        RepositoryService repository = engine.getRepositoryService();
        String deployment = repository.getProcessDefinition(definition).getDeploymentId();
        List<String> labels = new ArrayList<>();
        for (String resource : repository.getDeploymentResourceNames(deployment)) {
            if (resource.endsWith(".form")) {
                try (InputStream form = repository.getResourceAsStream(deployment, resource)) {
                    FormSchema.parse(form.readAllBytes()).fields().stream()
                            .map(FormField::label)
                            .forEach(labels::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return labels;
    }

    private long daysUntil(ProcessInstance instance, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .singleResult();
        Duration left = Duration.between(
                ClockUtil.getCurrentTime().toInstant(), job.getDuedate().toInstant());
        return Math.round(left.toMinutes() / (24.0 * 60));
    }
}
