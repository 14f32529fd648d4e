package id.tuntas.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.walk.Desk;
import id.tuntas.walk.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A case with a list: its items are opened, told apart, added later and seen in the list. */
@SpringBootTest
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ItemTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    private Deployment deployment;

    @BeforeAll
    void deploy() {
        init(engine);
        staff.ensure();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name("uji-daftar")
                .addClasspathResource("item/uji-daftar.bpmn")
                .addClasspathResource("item/uji-butir.bpmn")
                .addClasspathResource("item/uji-daftar.form")
                .addClasspathResource("item/uji-butir.form")
                .deploy();
    }

    @AfterAll
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void eachItemSaysInTheTaskListWhichOneItIs() {
        ProcessInstance list = open(2);

        assertThat(items(list))
                .extracting(Task::getName)
                .containsExactlyInAnyOrder("Catat butir · rumah tangga 1", "Catat butir · rumah tangga 2");
    }

    @Test
    void anItemIsAddedWhileOthersAreUnderWay() {
        ProcessInstance list = open(1);
        record(list, 1, "Gubuk di tepi rel", "TERATASI");

        desk.does(list, "Task_PerbaruiDaftar", Map.of("tindakanDaftar", "TAMBAH", "butirBaru", 1));

        assertThat(items(list)).extracting(Task::getName).containsExactly("Catat butir · rumah tangga 2");
    }

    @Test
    void theListSaysOfEachItemWhereItStands() {
        ProcessInstance list = open(3);
        record(list, 1, "Gubuk di tepi rel", "DIPUTUS_LEMBAGA");
        record(list, 2, "Rumah dekat timbangan", "TERATASI");
        letter(list, 1);

        assertThat(shown(list).split("\n"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("1. Gubuk di tepi rel – selesai: diputus lembaga, "),
                        second -> assertThat(second).isEqualTo("2. Rumah dekat timbangan – berjalan: Jawaban sekolah"),
                        third -> assertThat(third)
                                .isEqualTo("3. berjalan: Catat butir (tenggat Sel 1 Des 2026 16.00 WIB)"));
    }

    @Test
    void aListWithoutItemsSaysSo() {
        ProcessInstance list = desk.open("uji-daftar", "NORMAL");

        assertThat(shown(list)).isEqualTo("Belum ada.");
    }

    @Test
    void onlyTheAssigneeIsShownTheList() {
        ProcessInstance list = open(1);
        record(list, 1, "Gubuk di tepi rel", "TERATASI");
        Task task = desk.task(list, "Task_PerbaruiDaftar");

        Map<String, Object> seen = new HashMap<>();
        try {
            desk.as("budi", () -> seen.putAll(engine.getFormService().getTaskFormVariables(task.getId())));
        } catch (RuntimeException refused) {
            // not even the form
        }

        assertThat(String.valueOf(seen.get("daftarButir"))).doesNotContain("rel");
    }

    @Test
    void theCaseGoesOnWhenTheListIsClosedAndAllItemsHaveEnded() {
        ProcessInstance list = open(2);
        record(list, 1, "Satu", "TERATASI");
        record(list, 2, "Dua", "TERATASI");
        desk.does(list, "Task_PerbaruiDaftar", Map.of("tindakanDaftar", "TUTUP"));
        letter(list, 1);

        assertThat(list).isNotWaitingAt("Task_Tinjau");

        letter(list, 2);

        assertThat(list).isWaitingAt("Task_Tinjau");
    }

    @Test
    void aLetterThatTwoItemsWaitForNeedsTheNumberOfTheItem() {
        ProcessInstance list = open(2);
        record(list, 1, "Satu", "TERATASI");
        record(list, 2, "Dua", "TERATASI");

        assertThatThrownBy(() -> submitLetter(list, Map.of()))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("isi nomor hambatan atau rumah tangga");

        submitLetter(list, Map.of("butirSurat", 2));

        assertThat(shown(list)).contains("1. Satu – berjalan").contains("2. Dua – selesai");
    }

    private ProcessInstance open(int items) {
        ProcessInstance list = desk.open("uji-daftar", "NORMAL");
        desk.does(list, "Task_PerbaruiDaftar", Map.of("tindakanDaftar", "TAMBAH", "butirBaru", items));
        return list;
    }

    private List<Task> items(ProcessInstance list) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(list.getBusinessKey())
                .taskDefinitionKey("Task_CatatButir")
                .list();
    }

    private void record(ProcessInstance list, int item, String nickname, String result) {
        Task task = items(list).stream()
                .filter(t -> t.getName().endsWith("rumah tangga " + item))
                .findFirst()
                .orElseThrow();
        desk.as(
                "siti",
                () -> engine.getFormService()
                        .submitTaskForm(task.getId(), Map.of("sebutanButir", nickname, "hasilButir", result)));
    }

    private void letter(ProcessInstance list, int item) {
        submitLetter(list, Map.of("butirSurat", item));
    }

    private void submitLetter(ProcessInstance list, Map<String, Object> item) {
        String letter = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("surat-masuk")
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> answers = new HashMap<>(item);
        answers.put("nomorKasusTerkait", list.getBusinessKey());
        answers.put("pesanSurat", "JAWABAN_SEKOLAH");
        answers.put("tanggalSurat", "2026-11-20");
        answers.put("nomorSurat", "421/77");
        desk.as("siti", () -> engine.getFormService().submitStartForm(letter, answers));
    }

    private String shown(ProcessInstance list) {
        Task task = desk.task(list, "Task_PerbaruiDaftar");
        Map<String, Object> seen = new HashMap<>();
        desk.as("siti", () -> seen.putAll(engine.getFormService().getTaskFormVariables(task.getId())));
        return (String) seen.get("daftarButir");
    }
}
