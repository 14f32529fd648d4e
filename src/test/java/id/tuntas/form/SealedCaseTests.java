package id.tuntas.form;

import static id.tuntas.form.ReportCase.COMPANION;
import static id.tuntas.form.ReportCase.SUPERVISOR;
import static id.tuntas.form.ReportCase.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.sealing.Permit;
import id.tuntas.sealing.Sealing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What becomes of sealed values on their way through a case: copies, called processes, lost keys, mistakes of code. */
@SpringBootTest
@ActiveProfiles("test")
@Import(ReportCase.Numbers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedCaseTests {

    private static final String NAME = "Siti Aminah Rahasia";
    private static final String NIK = "3573011506909001";
    private static final String NOTE = "Trauma sangat rahasia";

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final ReportCase reports;
    private final Sealing sealing;

    @Autowired
    SealedCaseTests(ProcessEngine engine, Sealing sealing) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.history = engine.getHistoryService();
        this.reports = new ReportCase(engine);
        this.sealing = sealing;
    }

    @BeforeAll
    void deploy() {
        reports.deploy();
    }

    @AfterAll
    void remove() {
        reports.remove();
    }

    private Task openTask() {
        return reports.task(reports.caseNumber(reports.open()));
    }

    private Map<String, Object> formOf(String person, Task task) {
        return reports.as(person, () -> forms.getTaskFormVariables(task.getId()));
    }

    private Task nextTask(String instanceId) {
        return reports.task(reports.caseNumber(instanceId));
    }

    @Test
    void theCalledProcessReadsTheTextAndAnExpressionOnlyTheMask() {
        Task task = openTask();
        reports.run(COMPANION, () -> forms.submitTaskForm(task.getId(), findings()));
        Task called = nextTask(task.getProcessInstanceId());

        assertThat(called.getTaskDefinitionKey()).isEqualTo("Task_TindakLanjut");
        assertThat(formOf(COMPANION, called))
                .containsEntry("catatanTrauma", NOTE)
                .containsEntry("salinanCatatan", Sealing.MASK);
    }

    @Test
    void whatIsSentBackUnchangedIsNotWrittenAgainAndTheMaskChangesNothing() {
        Task task = openTask();
        String id = task.getProcessInstanceId();
        reports.run(COMPANION, () -> forms.submitTaskForm(task.getId(), findings("nik", NIK)));
        assertThat(updates(id, "nik")).isEqualTo(1);
        Task called = nextTask(id);
        tasks.setAssignee(called.getId(), SUPERVISOR);
        tasks.setAssignee(called.getId(), null);

        reports.run(SUPERVISOR, () -> forms.submitTaskForm(called.getId(), Map.of("catatanTrauma", Sealing.MASK)));

        try (Permit permit = sealing.permit(reports.caseNumber(id))) {
            assertThat(permit.open(runtime.getVariableTyped(id, "catatanTrauma")))
                    .contains(NOTE);
        }
    }

    private long updates(String instanceId, String name) {
        return history.createHistoricDetailQuery().processInstanceId(instanceId).variableUpdates().list().stream()
                .filter(detail ->
                        ((HistoricVariableUpdate) detail).getVariableName().equals(name))
                .count();
    }

    @Test
    void aSealedValueIsCopiedToAnotherInstanceOfTheSameCaseOnly() {
        Task task = openTask();
        TypedValue nik = runtime.getVariableTyped(task.getProcessInstanceId(), "nik");
        String number = reports.caseNumber(task.getProcessInstanceId());
        Map<String, Object> copied = Variables.createVariables()
                .putValueTyped("namaKlien", runtime.getVariableTyped(task.getProcessInstanceId(), "namaKlien"))
                .putValueTyped("catatanTrauma", nik)
                .putValue("pencatat", COMPANION)
                .putValue("wilayah", ReportCase.REGION);

        String same = runtime.startProcessInstanceByKey("uji-tindak-lanjut", number, copied)
                .getId();
        String other = runtime.startProcessInstanceByKey("uji-tindak-lanjut", "3573-26-000999-0", copied)
                .getId();

        assertThat(formOf(COMPANION, taskOf(same))).containsEntry("namaKlien", NAME);
        assertThat(formOf(COMPANION, taskOf(other))).containsEntry("namaKlien", Sealing.MASK);
    }

    private Task taskOf(String instanceId) {
        return tasks.createTaskQuery().processInstanceId(instanceId).singleResult();
    }

    @Test
    void aCaseWhoseKeyIsDestroyedGoesOnWithMasks() {
        Task task = openTask();
        sealing.destroyKey(reports.caseNumber(task.getProcessInstanceId()));

        Map<String, Object> form = formOf(COMPANION, task);
        assertThat(form).containsEntry("namaKlien", Sealing.MASK).containsEntry("jenis", "pemulung");
        reports.run(
                COMPANION,
                () -> forms.submitTaskForm(task.getId(), findings("nik", form.get("nik"), "namaKlien", Sealing.MASK)));

        assertThat(nextTask(task.getProcessInstanceId()).getTaskDefinitionKey()).isEqualTo("Task_TindakLanjut");
    }

    @Test
    void noCodeWritesASealedNameAsPlainValueByMistake() {
        String id = openTask().getProcessInstanceId();
        List<Object> plain = new ArrayList<>(List.of(NIK, Sealing.MASK, 3573L, true, new java.util.Date(), 1.5));
        plain.add(Variables.objectValue(new ArrayList<>(List.of(NIK))).create());

        for (Object value : plain) {
            assertThatThrownBy(() -> runtime.setVariable(id, "nik", value))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("Variabel tersegel 'nik' hanya boleh diisi lewat formulir");
        }
        runtime.setVariable(id, "nik", null);
        runtime.setVariable(id, "nik", sealing.seal(reports.caseNumber(id), NIK));
        assertThat(runtime.getVariable(id, "nik")).isEqualTo(Sealing.MASK);
    }

    @Test
    void namesAreLearntFromDeploymentsThatSucceedOnly() {
        String form =
                "{\"id\":\"uji-nama\",\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"key\":\"%s\","
                        + "\"properties\":{\"klasifikasi\":\"SENSITIF\"}}]}";
        String deployed = engine.getRepositoryService()
                .createDeployment()
                .addString("uji-nama.form", form.formatted("namaUjiBerhasil"))
                .deploy()
                .getId();
        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("uji-nama.form", form.formatted("namaUjiGagal"))
                        .addString("rusak.bpmn", "<bukan-bpmn/>")
                        .deploy())
                .isInstanceOf(ProcessEngineException.class);
        engine.getRepositoryService().deleteDeployment(deployed, true);

        assertThat(sealing.isSealedName("namaUjiBerhasil")).isTrue();
        assertThat(sealing.isSealedName("namaUjiGagal")).isFalse();
        assertThat(sealing.isSealedName("jenis")).isFalse();
    }
}
