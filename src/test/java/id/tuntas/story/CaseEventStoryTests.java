package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.walk.Desk;
import id.tuntas.walk.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
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

/** What can end or turn any case (handbook A.3), recorded from Tasklist by the number of the case. */
@SpringBootTest
@ActiveProfiles("test")
class CaseEventStoryTests {

    private static final String SOP = "korban-trafficking";
    private static final String EVENT = "kejadian-kasus";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    CaseRegister register;

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
    void aCaseWhoseClientDiedEndsOnceTheKoordinatorAgrees() {
        ProcessInstance sop = desk.open(SOP, "DARURAT");
        desk.waitFor(sop, "Timer_IdentifikasiKorbanTenggatLewat");
        ProcessInstance search = record(sop, "siti", "TIDAK_DITEMUKAN");

        ProcessInstance death = record(sop, "siti", "KLIEN_MENINGGAL");
        desk.does(death, "Task_CatatKematian");
        assertThat(sop).isNotEnded();
        desk.does(death, "Task_TinjauPenutupanKasus", Map.of("putusanPenutupanKasus", "AKHIRI"));

        assertThat(sop).isEnded().hasPassed("End_KasusDiakhiri");
        assertThat(death).isEnded();
        assertThat(search).as("nobody is searched for any more").isEnded();
        assertThat(desk.escalationsOf(sop)).as("nothing climbs any more").isEmpty();
        assertThat(register.find(sop.getBusinessKey()).orElseThrow())
                .returns("DITUTUP", c -> c.status())
                .returns("MENINGGAL", c -> c.outcome());
    }

    @Test
    void theDeathOfAnOlderPersonLeadsToTheBurialAndNotStraightToTheEnd() {
        ProcessInstance sop = desk.open("lanjut-usia-telantar", "NORMAL");
        ProcessInstance death = record(sop, "siti", "KLIEN_MENINGGAL");
        desk.does(death, "Task_CatatKematian");

        desk.does(death, "Task_TinjauPenutupanKasus", Map.of("putusanPenutupanKasus", "AKHIRI"));

        assertThat(death).isEnded();
        assertThat(sop).isNotEnded().isWaitingAt("Task_PastikanKabarKematian");
    }

    @Test
    void aClientIsSoughtThreeTimesBeforeTheCaseIsClosed() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        ProcessInstance search = record(sop, "siti", "TIDAK_DITEMUKAN");

        desk.does(search, "Task_CariKlien", Map.of("hasilPencarian", "BELUM_DICARI_LAGI"));
        assertThat(desk.task(search, "Task_CariKlien"))
                .as("ten days lie between")
                .isNull();
        desk.waitFor(search, "Timer_JarakPencarianTiba");
        desk.does(search, "Task_CariKlien", Map.of("hasilPencarian", "BELUM_DICARI_LAGI"));
        desk.waitFor(search, "Timer_JarakPencarianTiba");
        desk.does(search, "Task_CariKlien", Map.of("hasilPencarian", "DITEMUKAN"));

        assertThat(search).isEnded().hasPassed("End_KlienDitemukan");
        assertThat(sop).as("the case goes on").isNotEnded();
    }

    @Test
    void aCaseMovesWithItsClientAndLosesNothing() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        Task before = desk.task(sop, "Task_IdentifikasiKorban");
        ProcessInstance move = record(sop, "siti", "PINDAH_WILAYAH");
        desk.does(move, "Task_SiapkanKepindahan", Map.of("wilayahTujuan", Staff.KENDARI));
        desk.does(move, "Task_PutuskanKepindahan", Map.of("putusanKepindahan", "SETUJU"));
        desk.waitFor(move, "Service_PindahkanWilayah");

        assertThat(move).isEnded();
        Task after = desk.task(sop, "Task_IdentifikasiKorban");
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(after.getTenantId()).isEqualTo(Staff.KENDARI);
        assertThat(after.getAssignee()).isEqualTo("andi");
        assertThat(register.find(sop.getBusinessKey()).orElseThrow())
                .returns(Staff.KENDARI, c -> c.region())
                .returns("andi", c -> c.companion());
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(sop.getBusinessKey())
                        .processDefinitionKeyIn(SOP, "terima-pindahan")
                        .list())
                .extracting(HistoricProcessInstance::getTenantId)
                .containsOnly(Staff.KENDARI);
        desk.as(
                "andi",
                () -> assertThat(engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(sop.getBusinessKey())
                                .taskAssignee("andi")
                                .listPage(0, 10))
                        .extracting(Task::getTaskDefinitionKey)
                        .containsExactlyInAnyOrder("Task_IdentifikasiKorban", "Task_TerimaKasusPindahan"));
        desk.as(
                "siti",
                () -> assertThat(engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(sop.getBusinessKey())
                                .count())
                        .isZero());
        desk.does(sop, "Task_IdentifikasiKorban", Map.of("unsurTppo", "TERPENUHI"));
        Task next = desk.task(sop, "Task_AmankanKorbanDiShelter");
        assertThat(next.getTenantId()).isEqualTo(Staff.KENDARI);
        assertThat(next.getAssignee()).isEqualTo("andi");
    }

    @Test
    void aPlaceThatDoesNotExistIsRefusedAndTheFormStaysOpen() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        ProcessInstance move = record(sop, "siti", "PINDAH_WILAYAH");

        assertThatThrownBy(() -> desk.does(move, "Task_SiapkanKepindahan", Map.of("wilayahTujuan", "9999")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("9999 tidak ada dalam daftar kabupaten/kota");
        assertThatThrownBy(() -> desk.does(move, "Task_SiapkanKepindahan", Map.of("wilayahTujuan", Staff.SEMARANG)))
                .hasMessageContaining("kasus sudah berada di wilayah itu");
        assertThat(desk.task(move, "Task_SiapkanKepindahan")).isNotNull();
    }

    @Test
    void aComplaintGoesToTheProvinceAndTheCaseToAnotherCompanion() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");

        ProcessInstance complaint = record(sop, "rina", "ADUAN_PETUGAS");
        Task check = desk.task(complaint, "Task_PeriksaAduan");
        desk.as(
                "siti",
                () -> assertThat(engine.getTaskService()
                                .createTaskQuery()
                                .taskId(check.getId())
                                .count())
                        .as("the companion does not see the complaint")
                        .isZero());
        desk.does(complaint, "Task_PeriksaAduan", Map.of("putusanAduan", "GANTI_PENDAMPING"));
        desk.does(complaint, "Task_PilihPendampingPengganti", Map.of("pendamping", "budi"));

        assertThat(complaint).isEnded();
        assertThat(desk.task(sop, "Task_IdentifikasiKorban").getAssignee()).isEqualTo("budi");
        assertThat(register.find(sop.getBusinessKey()).orElseThrow().companion())
                .isEqualTo("budi");
    }

    @Test
    void anotherProblemOfTheClientGetsACaseOfItsOwn() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        ProcessInstance finding = record(sop, "siti", "TEMUAN_JENIS_LAIN");

        desk.does(finding, "Task_UraikanMasalahLain", Map.of("jenisDisarankan", "komunitas-adat-terpencil"));
        desk.does(finding, "Task_TetapkanJenisPenyerta", Map.of("jenisPenyerta", "komunitas-adat-terpencil"));

        assertThat(finding).isEnded();
        assertThat(sop).isNotEnded();
        ProcessInstance second = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("komunitas-adat-terpencil")
                .variableValueEquals("nomorKasusInduk", sop.getBusinessKey())
                .singleResult();
        assertThat(second.getBusinessKey()).isNotEqualTo(sop.getBusinessKey());
        assertThat(register.parentOf(second.getBusinessKey())).contains(sop.getBusinessKey());
    }

    @Test
    void aCaseOfAnotherTypeGoesOnUnderItsNumber() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        ProcessInstance change = record(sop, "siti", "ALIH_JENIS");

        desk.does(change, "Task_UraikanMasalahLain", Map.of("jenisDisarankan", "komunitas-adat-terpencil"));
        desk.passes(
                change,
                "alih-jenis",
                Map.of("jenisBaru", "komunitas-adat-terpencil", "putusanAlihJenisKasus", "SETUJU"));

        assertThat(sop).isEnded();
        assertThat(change).isEnded();
        assertThat(register.find(sop.getBusinessKey()).orElseThrow())
                .returns("komunitas-adat-terpencil", c -> c.type())
                .returns(null, c -> c.closedAt());
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("komunitas-adat-terpencil")
                        .processInstanceBusinessKey(sop.getBusinessKey())
                        .count())
                .isOne();
    }

    @Test
    void onlyTheCompanionAndThoseWhoAnswerForTheTerritoryRecordAnEvent() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        String number = sop.getBusinessKey();

        for (String stranger : List.of("budi", "andi", "tari")) {
            assertThatThrownBy(() -> record(number, stranger, "KLIEN_MENINGGAL"))
                    .as(stranger)
                    .hasMessageContaining("tidak ada kasus berjalan dengan nomor ini di antara kasus Anda");
        }
        assertThatThrownBy(() -> record(wrongDigit(number), "siti", "KLIEN_MENINGGAL"))
                .as("a number with a typing error")
                .hasMessageContaining("tidak ada kasus berjalan");
    }

    @Test
    void aLetterThatNobodyWaitsForIsRefused() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");

        assertThatThrownBy(() -> start(
                        "surat-masuk",
                        "siti",
                        Map.of("nomorKasusTerkait", sop.getBusinessKey(), "pesanSurat", "PENETAPAN_PENGADILAN")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("kasus ini sedang tidak menunggu surat itu");
    }

    private static String wrongDigit(String number) {
        int last = Character.digit(number.charAt(number.length() - 1), 10);
        return number.substring(0, number.length() - 1) + (last + 1) % 10;
    }

    private ProcessInstance record(ProcessInstance about, String user, String event) {
        return record(about.getBusinessKey(), user, event);
    }

    private ProcessInstance record(String number, String user, String event) {
        return start(EVENT, user, Map.of("nomorKasusTerkait", number, "jenisKejadian", event));
    }

    private ProcessInstance start(String process, String user, Map<String, Object> answers) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance[] started = new ProcessInstance[1];
        desk.as(
                user,
                () -> started[0] = engine.getFormService()
                        .submitStartForm(definition, new HashMap<>(ValidForms.valid(startForm(definition), answers))));
        return started[0];
    }

    private FormSchema startForm(String definition) {
        try (var form = engine.getFormService().getDeployedStartForm(definition)) {
            return FormSchema.parse(form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
