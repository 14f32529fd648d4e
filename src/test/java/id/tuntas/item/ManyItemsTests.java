package id.tuntas.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tuntas.assignment.Handover;
import id.tuntas.assignment.People;
import id.tuntas.assignment.Person;
import id.tuntas.assignment.Role;
import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import id.tuntas.walk.Staff;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** An event with very many households: they come in batches, each with its companion, and hear of a new phase together. */
@SpringBootTest
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyItemsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    Handover handover;

    @Autowired
    CaseRegister register;

    private Deployment deployment;

    @BeforeAll
    void deploy() {
        staff.ensure();
        people.create(
                new Person("eka", "Petugas eka", Role.PENDAMPING, Staff.SEMARANG, 5, Set.of(), true, Instant.now()),
                null,
                Staff.PASSWORD);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name("uji-massal")
                .addClasspathResource("item/uji-massal.bpmn")
                .addClasspathResource("item/uji-massal-butir.bpmn")
                .addClasspathResource("item/uji-massal.form")
                .addClasspathResource("item/uji-butir.form")
                .deploy();
    }

    @AfterAll
    void remove() {
        people.deactivate("eka");
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @BeforeEach
    void today() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T02:00:00Z")));
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void theFormThatNamesABatchAnswersBeforeTheHouseholdsAreStarted() {
        ProcessInstance event = desk.open("uji-massal", "DARURAT");

        add(event, 40, "siti");
        assertThat(households(event)).isEmpty();

        desk.background(event);
        assertThat(households(event)).hasSize(40);
    }

    @Test
    void eachBatchGoesToItsOwnCompanionWhateverIsChosenForTheNextOne() {
        ProcessInstance event = desk.open("uji-massal", "DARURAT");

        add(event, 2, "budi");
        add(event, 3, "siti");
        desk.background(event);

        assertThat(households(event))
                .extracting(task -> task.getAssignee() + " · " + task.getName())
                .containsExactlyInAnyOrder(
                        "budi · Catat rumah tangga · rumah tangga 1",
                        "budi · Catat rumah tangga · rumah tangga 2",
                        "siti · Catat rumah tangga · rumah tangga 3",
                        "siti · Catat rumah tangga · rumah tangga 4",
                        "siti · Catat rumah tangga · rumah tangga 5");
        assertThat(desk.task(event, "Task_PerbaruiDaftar").getAssignee()).isEqualTo("siti");
    }

    @Test
    void anotherCompanionTakesOverABatchAndNothingElseOfTheEvent() {
        ProcessInstance event = desk.open("uji-massal", "DARURAT");
        add(event, 1, "budi");
        add(event, 1, "siti");
        desk.background(event);

        handover.from("budi", engine, "eka", event.getBusinessKey(), Staff.SEMARANG, "Dialihkan.");

        assertThat(households(event))
                .extracting(Task::getName, Task::getAssignee)
                .containsExactlyInAnyOrder(
                        tuple("Catat rumah tangga · rumah tangga 1", "eka"),
                        tuple("Catat rumah tangga · rumah tangga 2", "siti"));
        assertThat(desk.task(event, "Task_PerbaruiDaftar").getAssignee()).isEqualTo("siti");
    }

    @Test
    void theCaseGoesToAnotherCompanionAndABatchStaysWithItsOwn() {
        ProcessInstance event = desk.open("uji-massal", "DARURAT");
        add(event, 1, "budi");
        desk.background(event);
        register.assign(event.getBusinessKey(), "siti", "Dipilih.");

        handover.to(engine, "eka", event.getBusinessKey(), Staff.SEMARANG, "Dialihkan.");

        assertThat(desk.task(event, "Task_PerbaruiDaftar").getAssignee()).isEqualTo("eka");
        assertThat(households(event)).extracting(Task::getAssignee).containsExactly("budi");
        assertThat(register.find(event.getBusinessKey()).orElseThrow().companion())
                .isEqualTo("eka");
    }

    @Test
    void somebodyOutsideTheListIsRefusedAndNothingIsStarted() {
        ProcessInstance event = desk.open("uji-massal", "DARURAT");

        assertThatThrownBy(() -> add(event, 2, "andi")).isInstanceOf(FormFieldValidationException.class);

        desk.background(event);
        assertThat(households(event)).isEmpty();
        assertThat(desk.task(event, "Task_PerbaruiDaftar")).isNotNull();
    }

    @Test
    void aNewPhaseReachesTheHouseholdsOfItsOwnEventOnly() {
        ProcessInstance flood = desk.open("uji-massal", "DARURAT");
        ProcessInstance quake = desk.open("uji-massal", "DARURAT");
        add(flood, 2, "siti");
        add(quake, 1, "siti");
        desk.background(flood);
        desk.background(quake);
        record(flood, 1, "TERATASI");
        record(quake, 1, "TERATASI");

        desk.does(flood, "Task_PerbaruiDaftar", Map.of("tindakanDaftar", "FASE", "fase", "PEMULIHAN"));
        desk.background(flood);
        desk.background(quake);

        assertThat(tasks(flood, "Task_Pulihkan")).hasSize(1);
        assertThat(tasks(quake, "Task_Pulihkan")).isEmpty();
    }

    @Test
    void aHouseholdThatIsNotYetWaitingKnowsThePhaseWhenItGetsThere() {
        ProcessInstance event = desk.open("uji-massal", "DARURAT");
        add(event, 1, "siti");
        desk.background(event);
        desk.does(event, "Task_PerbaruiDaftar", Map.of("tindakanDaftar", "FASE", "fase", "PEMULIHAN"));
        desk.background(event);

        record(event, 1, "TERATASI");

        assertThat(tasks(event, "Task_Pulihkan")).hasSize(1);
    }

    @Test
    void theListOfManySumsUpAndNamesThoseThatAreLate() {
        ProcessInstance event = desk.open("uji-massal", "DARURAT");
        add(event, 40, "siti");
        desk.background(event);
        desk.does(event, "Task_PerbaruiDaftar", Map.of("tindakanDaftar", "FASE", "fase", "PEMULIHAN"));
        desk.background(event);
        record(event, 7, "TERATASI");
        desk.does(event, "Task_Pulihkan", Map.of("sebutanButir", "Tenda 7", "hasilButir", "TERATASI"));
        record(event, 9, "TERATASI");

        assertThat(shown(event).split("\n"))
                .containsExactly(
                        "40 seluruhnya: 39 berjalan, 1 berakhir.",
                        "Langkah yang terbuka: Catat rumah tangga 38; Pulihkan 1.",
                        "Yang berakhir: teratasi 1.",
                        "Tidak ada yang lewat tenggat.");

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-02T02:00:00Z")));

        assertThat(shown(event))
                .contains("Lewat tenggat (38):\n")
                .contains("berjalan: Catat rumah tangga (tenggat Sel 1 Des 2026 16.00 WIB)")
                .endsWith("\n… dan 18 lagi.");
    }

    private void add(ProcessInstance event, int households, String companion) {
        desk.does(
                event,
                "Task_PerbaruiDaftar",
                Map.of(
                        "tindakanDaftar",
                        "TAMBAH",
                        "butirBaru",
                        households,
                        "pendampingButir",
                        companion,
                        "fase",
                        "DARURAT"));
    }

    private List<Task> households(ProcessInstance event) {
        return tasks(event, "Task_CatatRumahTangga");
    }

    private List<Task> tasks(ProcessInstance event, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(event.getBusinessKey())
                .taskDefinitionKey(step)
                .list();
    }

    private void record(ProcessInstance event, int household, String result) {
        Task task = households(event).stream()
                .filter(t -> t.getName().endsWith("rumah tangga " + household))
                .findFirst()
                .orElseThrow();
        desk.as(
                "siti",
                () -> engine.getFormService()
                        .submitTaskForm(
                                task.getId(), Map.of("sebutanButir", "Tenda " + household, "hasilButir", result)));
    }

    private String shown(ProcessInstance event) {
        Task task = desk.task(event, "Task_PerbaruiDaftar");
        Map<String, Object> seen = new HashMap<>();
        desk.as("siti", () -> seen.putAll(engine.getFormService().getTaskFormVariables(task.getId())));
        return (String) seen.get("daftarButir");
    }
}
