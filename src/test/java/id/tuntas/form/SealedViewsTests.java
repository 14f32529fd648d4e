package id.tuntas.form;

import static id.tuntas.form.ReportCase.COMPANION;
import static id.tuntas.form.ReportCase.SUPERVISOR;
import static id.tuntas.form.ReportCase.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.tuntas.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricFormField;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Where the text of a sealed value is seen in a running case, and all the places where it is not. */
@SpringBootTest
@ActiveProfiles("test")
@Import(ReportCase.Numbers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SealedViewsTests {

    private static final String NAME = "Siti Aminah Rahasia";
    private static final String NIK = "3573011506909001";
    private static final String NOTE = "Trauma sangat rahasia";
    private static final String LONG_STORY = "Kisah panjang yang rahasia sekali. ".repeat(200);
    private static final List<String> SECRETS = List.of(NAME, NIK, NOTE, "Kisah panjang yang rahasia");

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final ReportCase reports;
    private final Sealing sealing;
    private final JdbcClient jdbc;

    @Autowired
    SealedViewsTests(ProcessEngine engine, Sealing sealing, JdbcClient jdbc) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.history = engine.getHistoryService();
        this.reports = new ReportCase(engine);
        this.sealing = sealing;
        this.jdbc = jdbc;
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
        return reports.task(reports.caseNumber(reports.open("uraianLaporan", LONG_STORY)));
    }

    private Map<String, Object> formOf(String person, Task task) {
        return reports.as(person, () -> forms.getTaskFormVariables(task.getId()));
    }

    private static List<String> found(Object text) {
        String printed = String.valueOf(text);
        String hexadecimal = printed.toLowerCase(Locale.ROOT);
        return SECRETS.stream()
                .filter(secret -> printed.contains(secret)
                        || hexadecimal.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    @Test
    void theAssigneeReadsTheFieldsOfTheFormAndNothingElse() {
        Task task = openTask();

        assertThat(formOf(COMPANION, task))
                .containsEntry("namaKlien", NAME)
                .containsEntry("nik", NIK)
                .containsEntry("uraianLaporan", Sealing.MASK)
                .containsEntry("tanggalLahir", Sealing.MASK)
                .containsEntry("jenis", "pemulung");
    }

    @Test
    void everyoneElseSeesTheMaskInTheForm() {
        Task task = openTask();

        assertThat(formOf(SUPERVISOR, task))
                .containsEntry("namaKlien", Sealing.MASK)
                .containsEntry("nik", Sealing.MASK);
        assertThat(forms.getTaskFormVariables(task.getId())).containsEntry("nik", Sealing.MASK);
    }

    @Test
    void readingIsToldToTheAuditWithoutTheValues(CapturedOutput output) {
        Task task = openTask();
        formOf(COMPANION, task);

        assertThat(output.getOut())
                .contains("user " + COMPANION + " was shown [namaKlien, nik] of case "
                        + reports.caseNumber(task.getProcessInstanceId()));
        assertThat(found(output.getAll())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> outsideTheFormEveryViewShowsTheMaskToEveryone() {
        Task task = openTask();
        reports.run(COMPANION, () -> forms.submitTaskForm(task.getId(), findings()));
        String id = task.getProcessInstanceId();
        Map<String, Callable<Object>> views = new LinkedHashMap<>();
        views.put("task variables", () -> tasks.getVariables(nextTask(id).getId()));
        views.put(
                "task variables typed",
                () -> tasks.getVariablesTyped(nextTask(id).getId(), false));
        views.put("one task variable", () -> tasks.getVariable(nextTask(id).getId(), "nik"));
        views.put("instance variables", () -> runtime.getVariablesTyped(id));
        views.put("one instance variable", () -> runtime.getVariable(id, "nik"));
        views.put(
                "variable instances",
                () -> runtime.createVariableInstanceQuery().processInstanceIdIn(id).listPage(0, 200).stream()
                        .map(VariableInstance::getValue)
                        .toList());
        views.put(
                "historic variables",
                () -> history.createHistoricVariableInstanceQuery().processInstanceId(id).listPage(0, 200).stream()
                        .map(HistoricVariableInstance::getValue)
                        .toList());
        views.put(
                "historic updates",
                () ->
                        history
                                .createHistoricDetailQuery()
                                .processInstanceId(id)
                                .variableUpdates()
                                .listPage(0, 200)
                                .stream()
                                .map(detail -> ((HistoricVariableUpdate) detail).getValue())
                                .toList());
        views.put(
                "historic form fields",
                () -> history.createHistoricDetailQuery().processInstanceId(id).formFields().listPage(0, 200).stream()
                        .map(detail -> ((HistoricFormField) detail).getFieldValue())
                        .toList());
        views.put(
                "operation log",
                () -> history.createUserOperationLogQuery().processInstanceId(id).listPage(0, 200).stream()
                        .map(entry -> entry.getOrgValue() + " " + entry.getNewValue())
                        .toList());
        return Stream.of(COMPANION, SUPERVISOR)
                .flatMap(person -> views.entrySet().stream()
                        .map(view -> dynamicTest(person + ": " + view.getKey(), () -> {
                            Object seen = reports.as(person, view.getValue());
                            assertThat(seen).isNotNull();
                            assertThat(found(seen)).isEmpty();
                        })));
    }

    private Task nextTask(String instanceId) {
        return reports.task(reports.caseNumber(instanceId));
    }

    @Test
    void historyShowsTheMaskWhereTheTextWas() {
        Task task = openTask();

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .variableName("uraianLaporan")
                        .singleResult()
                        .getValue())
                .isEqualTo(Sealing.MASK);
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .formFields()
                        .list())
                .extracting(detail -> ((HistoricFormField) detail).getFieldValue())
                .contains(Sealing.MASK);
    }

    @Test
    void aDumpOfTheDatabaseHoldsNoneOfTheTexts() {
        Task task = openTask();
        reports.run(COMPANION, () -> forms.submitTaskForm(task.getId(), findings()));

        List<String> dump = jdbc.sql("script").query(String.class).list();

        assertThat(dump).anyMatch(line -> line.contains("pengemis"));
        assertThat(dump).flatMap(SealedViewsTests::found).isEmpty();
    }

    @Test
    void theLogHoldsNoneOfTheTextsEvenAtItsMostTalkative(CapturedOutput output) {
        Logger camunda = (Logger) LoggerFactory.getLogger("org.camunda");
        Level before = camunda.getLevel();
        camunda.setLevel(Level.DEBUG);
        try {
            Task task = openTask();
            formOf(COMPANION, task);
            assertThatThrownBy(() -> reports.run(
                            COMPANION,
                            () -> forms.submitTaskForm(task.getId(), findings("nik", NIK + "9", "usia", 999))))
                    .hasMessageContaining("NIK: bentuknya tidak sesuai");
            reports.run(COMPANION, () -> forms.submitTaskForm(task.getId(), findings()));
        } finally {
            camunda.setLevel(before);
        }
        assertThat(output.getAll()).contains("ACT_RU_VARIABLE");
        assertThat(found(output.getAll())).isEmpty();
    }

    @Test
    void queriesByValueAreNoOracle() {
        Task task = openTask();
        reports.run(SUPERVISOR, () -> {
            assertThat(runtime.createVariableInstanceQuery()
                            .variableValueEquals("nik", NIK)
                            .count())
                    .isZero();
            assertThat(runtime.createVariableInstanceQuery()
                            .variableValueLike("nik", "3573%")
                            .count())
                    .isZero();
            assertThat(tasks.createTaskQuery()
                            .taskId(task.getId())
                            .processVariableValueEquals("nik", NIK)
                            .count())
                    .isZero();
            assertThat(history.createHistoricVariableInstanceQuery()
                            .variableValueEquals("nik", NIK)
                            .count())
                    .isZero();
        });
    }
}
