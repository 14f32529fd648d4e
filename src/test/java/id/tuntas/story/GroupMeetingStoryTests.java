package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.sealing.Sealing;
import id.tuntas.walk.Desk;
import id.tuntas.walk.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
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

/** A group of twenty families and its companion, from month to month (handbook F.1). */
@SpringBootTest
@ActiveProfiles("test")
class GroupMeetingStoryTests {

    private static final String GROUP = "pertemuan-kelompok";
    private static final int FAMILIES = 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @BeforeEach
    void engine() {
        init(engine);
        staff.ensure();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aMeetingWithoutItsCompanionIsScheduledAnewAndCountsAsNotHeld() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");
        String day = (String) value(group, "tanggalPertemuan");

        assertThatThrownBy(() -> desk.does(
                        group,
                        "Task_CatatKedatanganPendamping",
                        led(LocalDate.parse(day).minusDays(1) + "T09:00")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("harus pada hari pertemuan");
        assertThatThrownBy(() -> desk.does(
                        group,
                        "Task_CatatKedatanganPendamping",
                        Map.of(
                                "jalannyaPertemuan",
                                "DIPIMPIN_PENDAMPING",
                                "pendampingHadir",
                                false,
                                "waktuTibaPendamping",
                                day + "T00:00")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("harus dicentang");
        assertThatThrownBy(() -> desk.does(group, "Task_CatatKedatanganPendamping", led(day + "T23:59")))
                .as("nobody arrives in the future")
                .hasMessageContaining("belum lewat");
        desk.does(
                group,
                "Task_CatatKedatanganPendamping",
                Map.of("jalannyaPertemuan", "TANPA_PENDAMPING", "alasanTidakDipimpin", "BENTROK_TUGAS"));

        assertThat(group).isWaitingAt("Task_JadwalkanDanUmumkan").hasNotPassed("Sub_PertemuanBerlangsung");
        assertThat(history(group).get(0).path("diadakan").asBoolean()).isFalse();
        assertThat(history(group).get(0).path("sebab").asText()).isEqualTo("TANPA_PENDAMPING");
    }

    @Test
    void whenTwelveOfTwentyComeTheOtherEightAreVisited() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");

        meet(group, absent("IZIN", 1, 2, 3, 4, 5, 6, 7, 20));

        assertThat(value(group, "persenHadirKelompok")).isEqualTo(60L);
        assertThat(value(group, "kehadiranCukup")).isEqualTo(false);
        assertThat(visits(group))
                .extracting(Task::getName)
                .hasSize(8)
                .contains("Siapkan kunjungan · keluarga 7", "Siapkan kunjungan · keluarga 20");
        assertThat(desk.task(group, "Task_SusunLaporanPertemuan"))
                .as("the report waits for the visits")
                .isNull();
        visited(group);
        desk.does(group, "Task_SusunLaporanPertemuan", Map.of("keluargaBaru", 0, "lanjutKelompok", "SELESAI"));
        assertThat(group).isEnded().hasPassed("End_KelompokBerakhir");
    }

    @Test
    void threeOfFourAreEnoughAndNobodyIsVisited() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");

        meet(group, absent("SAKIT", 1, 2, 3, 4, 5));

        assertThat(value(group, "persenHadirKelompok")).isEqualTo(75L);
        assertThat(group).isWaitingAt("Task_SusunLaporanPertemuan").hasNotPassed("Call_KunjungiKeluarga");
    }

    @Test
    void whoStaysAwayTwiceIsVisitedAndThreeTimesIsAMatterForTheKoordinator() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");

        meet(group, absent("TANPA_KABAR", 7));
        assertThat(group).hasNotPassed("Call_KunjungiKeluarga", "Task_PutuskanKeluargaMangkir");
        nextMonth(group, "P2K2_M2_S1");
        meet(group, absent("TANPA_KABAR", 7));
        assertThat(visits(group)).extracting(Task::getName).containsExactly("Siapkan kunjungan · keluarga 7");
        assertThat(desk.task(group, "Task_PutuskanKeluargaMangkir")).isNull();
        visited(group);
        nextMonth(group, "P2K2_M2_S2");
        meet(group, absent("TANPA_KABAR", 7));

        assertThat(visits(group)).as("the koordinator decides now").isEmpty();
        Task decision = desk.task(group, "Task_PutuskanKeluargaMangkir");
        assertThat(decision).hasCandidateGroup("koordinator").isNotAssigned();
        assertThat(value(group, "keluargaUntukKoordinator")).isEqualTo("7");
        desk.does(group, "Task_PutuskanKeluargaMangkir", Map.of("putusanMangkir", "KUNJUNGAN_BERSAMA"));
        assertThat(group).isWaitingAt("Task_SusunLaporanPertemuan");
    }

    @Test
    void sessionsFollowTheirModulesAndOneThatWasNotFinishedComesAgain() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");
        assertThat(offered(group).get(0).path("label").asText())
                .isEqualTo("Modul 1 Kesehatan dan Gizi · Kesehatan dan gizi keluarga (120 menit)");

        meet(group, absent("IZIN"));
        report(group);
        desk.waitFor(group, "Timer_BulanBerikutnyaTiba");
        assertThat(offered(group).get(0).path("value").asText()).isEqualTo("P2K2_M2_S1");
        assertThat(value(group, "sesiSebelumnya"))
                .isEqualTo("Modul 1 Kesehatan dan Gizi · Kesehatan dan gizi keluarga");
        assertThat(value(group, "jalannyaPertemuan"))
                .as("last month's answer is not this month's")
                .isNull();
        schedule(group, "P2K2_M2_S1");
        meet(group, absent("IZIN"), Map.of("sesiTuntas", "SEBAGIAN"));
        report(group);
        desk.waitFor(group, "Timer_BulanBerikutnyaTiba");

        assertThat(offered(group).get(0).path("value").asText()).isEqualTo("P2K2_M2_S1");
        assertThat(history(group))
                .extracting(entry -> entry.path("modul").asText())
                .containsExactly("Modul 1 Kesehatan dan Gizi", "Modul 2 Pendidikan dan Pengasuhan Anak");
        assertThat(history(group).get(0).path("hadir").asInt()).isEqualTo(FAMILIES);
    }

    @Test
    void aCaseThatComesToLightIsReportedAtOnceUnderItsOwnNumber() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M4_S1");
        String reported = desk.open("korban-tindak-kekerasan", "NORMAL").getBusinessKey();

        meet(group, absent("IZIN"), Map.of("adaKasusTerungkap", "YA"));
        Task report = desk.task(group, "Task_LaporkanKasusTerungkap");
        assertThat(desk.timeFor(report)).isEqualTo(Duration.ofHours(12));
        assertThatThrownBy(() -> desk.does(
                        group,
                        "Task_LaporkanKasusTerungkap",
                        Map.of("nomorKasusTerungkap", "3374-26-999999-9", "masihAdaKasus", "TIDAK")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("tidak ada kasus dengan nomor ini");
        desk.does(
                group,
                "Task_LaporkanKasusTerungkap",
                Map.of("nomorKasusTerungkap", reported, "masihAdaKasus", "TIDAK"));

        report(group);
        assertThat(history(group).get(0).path("kasus").asInt()).isOne();
    }

    @Test
    void whatAFamilyPromisedIsAskedForNextMonth() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");
        Map<String, Object> promise = Map.of(
                "nomorKeluarga",
                3,
                "jenisKomitmen",
                "URUS_DOKUMEN",
                "batasKomitmen",
                today().plusDays(20).toString());
        assertThat(value(group, "adaTindakLanjut")).isEqualTo(false);
        meet(group, absent("IZIN"), Map.of("komitmenBaru", List.of(promise, promise)));
        nextMonth(group, "P2K2_M2_S1");

        assertThat(value(group, "adaTindakLanjut")).isEqualTo(true);
        meet(
                group,
                absent("IZIN"),
                Map.of(
                        "tindakLanjutLama",
                        List.of(Map.of("statusTindakLanjut", "SELESAI"), Map.of("statusTindakLanjut", "DILANJUTKAN"))));
        report(group);

        JsonNode second = history(group).get(1);
        assertThat(second.path("komitmenSelesai").asInt()).isOne();
        assertThat(second.path("selesai30Hari").asInt()).isOne();
        assertThat(second.path("komitmenTerbuka").asInt()).as("one goes on").isOne();
    }

    @Test
    void aMeetingIsAnnouncedThreeDaysBefore() {
        ProcessInstance group = start("siti", Map.of());

        assertThatThrownBy(() -> desk.does(
                        group,
                        "Task_JadwalkanDanUmumkan",
                        Map.of("tanggalPertemuan", today().plusDays(2).toString())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("paling cepat " + today().plusDays(3));
        desk.does(
                group,
                "Task_JadwalkanDanUmumkan",
                Map.of("tanggalPertemuan", today().plusDays(3).toString()));

        assertThat(group).isWaitingAt("Task_SiapkanModulDanSesi");
    }

    @Test
    void everyFamilyOfTheListHasAnAnswer() {
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");
        desk.does(group, "Task_CatatKedatanganPendamping", led(value(group, "tanggalPertemuan") + "T00:00"));

        assertThatThrownBy(() -> desk.does(
                        group,
                        "Task_CatatKehadiranKeluarga",
                        Map.of("kehadiranKeluarga", List.of(Map.of("statusKehadiran", "HADIR")))))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("20 keluarga");
    }

    @Test
    void aSupportGroupHasNoListOfNamesAndItsMembersAreNotVisited() {
        Map<String, Object> kind = new HashMap<>(Map.of("macamKelompok", "DUKUNGAN_SEBAYA"));
        kind.put("daftarNamaKeluarga", null);
        ProcessInstance group = onMeetingDay(start("siti", kind), "DUKUNGAN_SEBAYA_S1");

        assertThat(value(group, "daftarNamaKeluarga")).isNull();
        desk.does(group, "Task_CatatKedatanganPendamping", led(value(group, "tanggalPertemuan") + "T00:00"));
        submit(group, "Task_CatatKehadiranKeluarga", Map.of("jumlahUndanganTanpaNama", 10, "jumlahHadirTanpaNama", 4));
        rest(group, Map.of());

        assertThat(value(group, "kehadiranCukup")).isEqualTo(false);
        assertThat(visits(group)).isEmpty();
        assertThat(group).isWaitingAt("Task_SusunLaporanPertemuan");
    }

    @Test
    void onlyACompanionStartsAGroupAndOnlyInTheirTerritory() {
        assertThatThrownBy(() -> start("rina", Map.of())).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> start("siti", Map.of("kodeWilayahKasus", Staff.KENDARI)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("bukan wilayah tugas Anda");
        assertThatThrownBy(
                        () -> desk.as("siti", () -> engine.getRuntimeService().startProcessInstanceByKey(GROUP)))
                .isInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void aGroupHasItsOwnNumberAndItsNamesAreSealed() {
        ProcessInstance group = start("siti", Map.of());

        assertThat(group.getBusinessKey()).startsWith(Staff.SEMARANG + "-").isEqualTo(value(group, "nomorKasus"));
        assertThat(group.getTenantId()).isEqualTo(Staff.SEMARANG);
        assertThat(value(group, "pendamping")).isEqualTo("siti");
        assertThat(value(group, "klasifikasi")).isEqualTo("SENSITIF");
        assertThat(value(group, "jenis")).isNull();
        assertThat(List.of(value(group, "namaKelompok"), value(group, "daftarNamaKeluarga")))
                .containsOnly(Sealing.MASK);
    }

    @Test
    void whatAMeetingAsksIsForgottenBeforeTheNextOne() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String form : List.of(
                "jadwalkan-dan-umumkan",
                "siapkan-modul-dan-sesi",
                "catat-kedatangan-pendamping",
                "catat-kehadiran-keluarga",
                "sampaikan-sesi",
                "diskusikan-masalah-keluarga",
                "sepakati-komitmen-keluarga",
                "laporkan-kasus-terungkap",
                "putuskan-keluarga-mangkir",
                "susun-laporan-pertemuan")) {
            FormSchema.parse(Files.readAllBytes(Path.of("forms/bersama/" + form + ".form"))).fields().stream()
                    .filter(field -> field.readOnly().isEmpty())
                    .map(FormField::key)
                    .forEach(asked::add);
        }
        asked.remove("daftarNamaKeluarga");
        ProcessInstance group = onMeetingDay(start("siti", Map.of()), "P2K2_M1_S1");
        meet(group, absent("IZIN"), Map.of("adaKasusTerungkap", "TIDAK"));
        report(group);

        desk.waitFor(group, "Timer_BulanBerikutnyaTiba");

        asked.removeAll(Set.of("kehadiranKeluarga", "komitmenBaru", "tindakLanjutLama"));
        assertThat(engine.getRuntimeService().getVariables(group.getId(), asked).keySet())
                .isEmpty();
    }

    private ProcessInstance start(String user, Map<String, Object> given) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(GROUP)
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "macamKelompok",
                "P2K2",
                "jumlahKeluarga",
                FAMILIES,
                "tanggalPertemuanPertama",
                today().plusDays(5).toString()));
        answers.putAll(given);
        ProcessInstance[] started = new ProcessInstance[1];
        desk.as(user, () -> {
            try (var form = engine.getFormService().getDeployedStartForm(definition)) {
                started[0] = engine.getFormService()
                        .submitStartForm(definition, ValidForms.valid(FormSchema.parse(form.readAllBytes()), answers));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return started[0];
    }

    private ProcessInstance onMeetingDay(ProcessInstance group, String session) {
        schedule(group, session);
        return group;
    }

    private void schedule(ProcessInstance group, String session) {
        desk.does(
                group,
                "Task_JadwalkanDanUmumkan",
                Map.of("tanggalPertemuan", today().plusDays(5).toString()));
        desk.does(
                group,
                "Task_SiapkanModulDanSesi",
                Map.of("sesiPertemuan", session, "alasanSesiLain", "PERMINTAAN_KELUARGA"));
        desk.waitFor(group, "Timer_HariPertemuanTiba");
    }

    private void nextMonth(ProcessInstance group, String session) {
        report(group);
        desk.waitFor(group, "Timer_BulanBerikutnyaTiba");
        schedule(group, session);
    }

    private void report(ProcessInstance group) {
        desk.does(group, "Task_SusunLaporanPertemuan", Map.of("keluargaBaru", 0, "lanjutKelompok", "LANJUT"));
    }

    private void meet(ProcessInstance group, List<Map<String, Object>> attendance) {
        meet(group, attendance, Map.of());
    }

    private void meet(ProcessInstance group, List<Map<String, Object>> attendance, Map<String, Object> answers) {
        desk.does(group, "Task_CatatKedatanganPendamping", led(value(group, "tanggalPertemuan") + "T00:00"));
        desk.does(group, "Task_CatatKehadiranKeluarga", Map.of("kehadiranKeluarga", attendance));
        rest(group, answers);
    }

    private void rest(ProcessInstance group, Map<String, Object> answers) {
        Map<String, Object> all =
                new HashMap<>(Map.of("sesiTuntas", "TUNTAS", "adaKasusTerungkap", "TIDAK", "komitmenBaru", List.of()));
        all.putAll(answers);
        desk.does(group, "Task_SampaikanSesi", all);
        desk.does(group, "Task_DiskusikanMasalahKeluarga", all);
        all.keySet().retainAll(Set.of("komitmenBaru", "tindakLanjutLama"));
        submit(group, "Task_SepakatiKomitmenKeluarga", all);
    }

    /** With nothing added: what a form asks depends on what the group holds. */
    private void submit(ProcessInstance group, String step, Map<String, Object> answers) {
        String task = desk.task(group, step).getId();
        desk.as("siti", () -> engine.getFormService().submitTaskForm(task, answers));
    }

    private static Map<String, Object> led(String arrival) {
        return Map.of("jalannyaPertemuan", "DIPIMPIN_PENDAMPING", "waktuTibaPendamping", arrival);
    }

    private static List<Map<String, Object>> absent(String why, Integer... families) {
        List<Map<String, Object>> rows =
                new ArrayList<>(Collections.nCopies(FAMILIES, Map.of("statusKehadiran", "HADIR")));
        Stream.of(families).forEach(family -> rows.set(family - 1, Map.of("statusKehadiran", why)));
        return rows;
    }

    private List<Task> visits(ProcessInstance group) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(group.getBusinessKey())
                .taskDefinitionKey("Task_SiapkanKunjungan")
                .list();
    }

    private void visited(ProcessInstance group) {
        for (int open = visits(group).size(); open > 0; open--) {
            ProcessInstance visit = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(group.getBusinessKey())
                    .processDefinitionKey("kunjungan-rumah")
                    .list()
                    .get(0);
            while (running(visit)) {
                Task next = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(visit.getId())
                        .list()
                        .get(0);
                desk.does(visit, next.getTaskDefinitionKey(), Map.of("hasilKunjungan", "BERTEMU"));
            }
        }
    }

    private boolean running(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
    }

    private Object value(ProcessInstance group, String name) {
        return engine.getRuntimeService().getVariable(group.getId(), name);
    }

    private List<JsonNode> history(ProcessInstance group) {
        return json(group, "riwayatPertemuan");
    }

    private List<JsonNode> offered(ProcessInstance group) {
        return json(group, "daftarSesi");
    }

    private List<JsonNode> json(ProcessInstance group, String name) {
        try {
            List<JsonNode> entries = new ArrayList<>();
            JSON.readTree(String.valueOf(value(group, name))).forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }
}
