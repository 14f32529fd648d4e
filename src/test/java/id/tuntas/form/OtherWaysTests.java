package id.tuntas.form;

import static id.tuntas.form.ReportCase.COMPANION;
import static id.tuntas.form.ReportCase.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The ways to change a case past its forms, all closed to users whatever their rights. */
@SpringBootTest
@ActiveProfiles("test")
@Import(ReportCase.Numbers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherWaysTests {

    private static final Map<String, Object> VALUES = Map.of("usia", 5);

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ReportCase reports;

    @Autowired
    OtherWaysTests(ProcessEngine engine) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.reports = new ReportCase(engine);
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

    private CommandExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    @TestFactory
    Stream<DynamicTest> variablesAreNotWrittenPastTheForm() {
        return refused(writing(openTask()));
    }

    @TestFactory
    Stream<DynamicTest> aCaseIsNotSteeredPastItsTasks() {
        return refused(steering(openTask()));
    }

    @TestFactory
    Stream<DynamicTest> aCaseIsNotStartedPastTheReport() {
        return refused(starting(openTask()));
    }

    private Stream<DynamicTest> refused(Map<String, Runnable> ways) {
        return ways.entrySet().stream()
                .map(way -> dynamicTest(
                        way.getKey(),
                        () -> assertThatThrownBy(() -> reports.run(SUPERVISOR, way.getValue()))
                                .isInstanceOf(AuthorizationException.class)
                                .hasMessageMatching(".*(formulir|tugasnya|tidak dipakai).*")));
    }

    private Map<String, Runnable> writing(Task task) {
        String id = task.getProcessInstanceId();
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("task variable", () -> tasks.setVariable(task.getId(), "usia", 5));
        ways.put("local task variable", () -> tasks.setVariableLocal(task.getId(), "usia", 5));
        ways.put("task variables", () -> tasks.setVariables(task.getId(), VALUES));
        ways.put("remove task variable", () -> tasks.removeVariable(task.getId(), "jenis"));
        ways.put("instance variable", () -> runtime.setVariable(id, "usia", 5));
        ways.put("local instance variable", () -> runtime.setVariableLocal(id, "usia", 5));
        ways.put("remove instance variable", () -> runtime.removeVariable(id, "jenis"));
        ways.put("patch", () -> ((RuntimeServiceImpl) runtime).updateVariables(id, VALUES, List.of()));
        ways.put("error", () -> tasks.handleBpmnError(task.getId(), "UJI", "x", VALUES));
        ways.put("escalation", () -> tasks.handleEscalation(task.getId(), "UJI", VALUES));
        ways.put("batch of variables", () -> runtime.setVariablesAsync(List.of(id), VALUES));
        ways.put(
                "migration with variables",
                () -> runtime.newMigration(runtime.createMigrationPlan(
                                        task.getProcessDefinitionId(), task.getProcessDefinitionId())
                                .mapEqualActivities()
                                .setVariables(VALUES)
                                .build())
                        .processInstanceIds(id)
                        .execute());
        return ways;
    }

    private Map<String, Runnable> steering(Task task) {
        String id = task.getProcessInstanceId();
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put(
                "correlate",
                () -> runtime.createMessageCorrelation("UjiPesan")
                        .processInstanceId(id)
                        .setVariables(VALUES)
                        .correlate());
        ways.put(
                "correlate all",
                () -> runtime.createMessageCorrelation("UjiPesan").correlateAllWithResult());
        ways.put("message event", () -> runtime.messageEventReceived("UjiPesan", id, VALUES));
        ways.put("signal event", () -> runtime.signalEventReceived("UjiSinyal", VALUES));
        ways.put("signal", () -> runtime.signal(id, VALUES));
        ways.put(
                "modification",
                () -> runtime.createProcessInstanceModification(id)
                        .startBeforeActivity("Task_TanpaFormulir")
                        .setVariable("usia", 5)
                        .execute());
        ways.put(
                "modification later",
                () -> runtime.createProcessInstanceModification(id)
                        .startBeforeActivity("Task_TanpaFormulir")
                        .executeAsync());
        ways.put(
                "modification of many",
                () -> runtime.createModification(task.getProcessDefinitionId())
                        .startBeforeActivity("Task_TanpaFormulir")
                        .processInstanceIds(id)
                        .execute());
        ways.put(
                "batch of messages",
                () -> runtime.createMessageCorrelationAsync("UjiPesan")
                        .processInstanceIds(List.of(id))
                        .setVariables(VALUES)
                        .correlateAllAsync());
        ways.put("external task", () -> engine.getExternalTaskService().complete("x", "y", VALUES));
        return ways;
    }

    private Map<String, Runnable> starting(Task task) {
        String id = task.getProcessInstanceId();
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("start message", () -> runtime.startProcessInstanceByMessage("UjiPesan", VALUES));
        ways.put(
                "start in the middle",
                () -> runtime.createProcessInstanceById(task.getProcessDefinitionId())
                        .startBeforeActivity("Task_TanpaFormulir")
                        .execute());
        ways.put(
                "restart",
                () -> runtime.restartProcessInstances(task.getProcessDefinitionId())
                        .startBeforeActivity("Task_Periksa")
                        .processInstanceIds(id)
                        .execute());
        ways.put(
                "restart later",
                () -> runtime.restartProcessInstances(task.getProcessDefinitionId())
                        .startBeforeActivity("Task_Periksa")
                        .processInstanceIds(id)
                        .executeAsync());
        ways.put(
                "condition",
                () -> runtime.createConditionEvaluation().setVariables(VALUES).evaluateStartConditions());
        return ways;
    }

    @Test
    void aWayThatNoListNamesIsCaughtByTheNet() {
        String id = openTask().getProcessInstanceId();
        Command<Void> unheardOf = context -> {
            context.getExecutionManager().findExecutionById(id).setVariable("usia", 99);
            return null;
        };

        assertThatThrownBy(() -> reports.as(SUPERVISOR, () -> executor().execute(unheardOf)))
                .hasMessageContaining("hanya dapat diubah lewat formulir");
        assertThat(runtime.getVariable(id, "usia")).isNull();
    }

    @Test
    void theSystemWritesFreelyAndOwnCodeMayActAsTheSystem() {
        String id = openTask().getProcessInstanceId();

        runtime.setVariable(id, "tahap", "akses");
        reports.run(
                COMPANION,
                () -> SystemCommands.run(() -> {
                    runtime.setVariable(id, "tahap", "asesmen");
                    return null;
                }));

        assertThat(runtime.getVariable(id, "tahap")).isEqualTo("asesmen");
    }
}
