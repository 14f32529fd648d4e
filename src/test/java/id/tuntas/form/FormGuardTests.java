package id.tuntas.form;

import static id.tuntas.form.ReportCase.COMPANION;
import static id.tuntas.form.ReportCase.SUPERVISOR;
import static id.tuntas.form.ReportCase.findings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.sealing.Sealing;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(ReportCase.Numbers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormGuardTests {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ReportCase reports;

    @Autowired
    FormGuardTests(ProcessEngine engine) {
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

    private void submit(String taskId, Map<String, Object> values) {
        reports.run(COMPANION, () -> engine.getFormService().submitTaskForm(taskId, values));
    }

    private Object variable(String instanceId, String name) {
        return runtime.getVariable(instanceId, name);
    }

    @Test
    void valuesAreStoredInTheTypesOfTheirFields() {
        Task task = openTask();

        submit(
                task.getId(),
                findings(
                        "usia",
                        36,
                        "penghasilan",
                        2,
                        "setuju",
                        true,
                        "kebutuhan",
                        SpinValues.jsonValue("[\"PANGAN\"]").create(),
                        "anggota",
                        List.of(Map.of("hubungan", "ANAK", "umur", 7), Map.of("hubungan", "PASANGAN")),
                        "kunjungan",
                        "2026-11-21T10:30+07:00",
                        "jam",
                        "",
                        "nik",
                        Sealing.MASK));

        String instance = task.getProcessInstanceId();
        assertThat(variable(instance, "usia")).isEqualTo(36L);
        assertThat(variable(instance, "penghasilan")).isEqualTo(2.0);
        assertThat(variable(instance, "setuju")).isEqualTo(true);
        assertThat(variable(instance, "kebutuhan")).hasToString("[\"PANGAN\"]");
        assertThat(variable(instance, "anggota"))
                .hasToString("[{\"hubungan\":\"ANAK\",\"umur\":7},{\"hubungan\":\"PASANGAN\"}]");
        assertThat(variable(instance, "kunjungan")).isEqualTo("2026-11-21T10:30+07:00");
        assertThat(runtime.getVariables(instance)).containsEntry("jam", null).doesNotContainKey("tujuanUji");
        assertThat(variable(instance, "catatanTrauma")).isEqualTo(Sealing.MASK);
    }

    @Test
    void readOnlyAndHiddenFieldsAreDropped() {
        Task task = openTask();

        submit(task.getId(), findings("namaKlien", "Nama Lain", "tujuanUji", "apa saja"));

        assertThat(variable(task.getProcessInstanceId(), "tujuanUji")).isNull();
        Map<String, Object> shown = formVariables(COMPANION, "namaKlien");
        assertThat(shown.get("namaKlien")).isEqualTo("Siti Aminah Rahasia");
    }

    private Map<String, Object> formVariables(String person, String name) {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_TindakLanjut")
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .get(0);
        return reports.as(
                person, () -> engine.getFormService().getTaskFormVariables(task.getId(), List.of(name), true));
    }

    @Test
    void aTextThatAnotherFormSealsIsSealedThoughThisFormForgotTheMark() {
        Task task = openTask();

        submit(task.getId(), findings("keteranganUji", "rahasia"));

        assertThat(variable(task.getProcessInstanceId(), "keteranganUji")).isEqualTo(Sealing.MASK);
    }

    @Test
    void choicesFromAVariableAreThoseOfTheCase() {
        Task task = openTask();
        runtime.setVariable(
                task.getProcessInstanceId(),
                "daftarTujuan",
                SpinValues.jsonValue("[{\"label\":\"Balai\",\"value\":\"BALAI\"}]")
                        .create());

        assertThatThrownBy(() -> submit(task.getId(), findings("dirujuk", "YA", "tujuanUji", "RUMAH")))
                .hasMessageContaining("Tujuan rujukan: pilih salah satu dari daftar");
        submit(task.getId(), findings("dirujuk", "YA", "tujuanUji", "BALAI"));

        assertThat(variable(task.getProcessInstanceId(), "tujuanUji")).isEqualTo("BALAI");
    }

    @Test
    void completingWithoutValuesIsHeldAgainstWhatTheCaseHolds() {
        Task task = openTask();

        assertThatThrownBy(() -> reports.run(COMPANION, () -> tasks.complete(task.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Catatan trauma: wajib diisi. Usia (tahun): wajib diisi.");
        reports.run(COMPANION, () -> tasks.complete(task.getId(), findings()));

        Task next = reports.task(reports.caseNumber(task.getProcessInstanceId()));
        reports.run(COMPANION, () -> tasks.complete(next.getId()));
        assertThat(reports.task(reports.caseNumber(task.getProcessInstanceId())).getName())
                .isEqualTo("Tanpa formulir");
    }

    @Test
    void resolvingADelegatedTaskIsCheckedToo() {
        Task task = openTask();
        tasks.delegateTask(task.getId(), COMPANION);

        assertThatThrownBy(() -> reports.run(COMPANION, () -> tasks.resolveTask(task.getId(), Map.of("liar", 1))))
                .isInstanceOf(FormFieldValidationException.class);
        reports.run(COMPANION, () -> tasks.resolveTask(task.getId(), findings()));
        assertThat(variable(task.getProcessInstanceId(), "usia")).isEqualTo(36L);
    }

    @Test
    void aTaskWithoutAFormTakesNoValues() {
        Task task = openTask();
        submit(task.getId(), findings());
        String number = reports.caseNumber(task.getProcessInstanceId());
        submit(reports.task(number).getId(), Map.of());
        String plain = reports.task(number).getId();

        assertThatThrownBy(() -> reports.run(COMPANION, () -> tasks.complete(plain, Map.of("assignee", "saya"))))
                .hasMessageContaining("assignee: isian ini tidak ada di formulir");
        reports.run(COMPANION, () -> tasks.complete(plain));
        assertThat(reports.task(number)).isNull();
    }

    @Test
    void whoeverMayNotWorkOnTheTaskLearnsNothingOfItsForm() {
        Task task = openTask();

        assertThatThrownBy(() -> reports.run("orangluar", () -> tasks.complete(task.getId(), Map.of("usia", -1))))
                .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class)
                .isNotInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void foreignKindsOfValuesAreRefused() {
        Task task = openTask();

        for (Object foreign : List.of(
                Variables.objectValue(new HashMap<>(Map.of("a", 1))).create(),
                Variables.fileValue("x.txt").file(new byte[] {1}).create(),
                Variables.dateValue(new Date()),
                Variables.byteArrayValue(new byte[] {1}))) {
            assertThatThrownBy(() -> submit(task.getId(), findings("jenis", foreign)))
                    .isInstanceOf(FormFieldValidationException.class)
                    .hasMessageContaining("Jenis masalah: harus berupa teks");
        }
    }

    @Test
    void aTransientValueIsStoredAllTheSame() {
        Task task = openTask();

        submit(task.getId(), findings("usia", Variables.longValue(40L, true)));

        assertThat(variable(task.getProcessInstanceId(), "usia")).isEqualTo(40L);
    }

    @Test
    void aCommandIsGivenBackAsItCameSoThatItCanBeTriedAgain() {
        Task task = openTask();
        Map<String, Object> values = findings();
        SubmitTaskFormCmd command = new SubmitTaskFormCmd(task.getId(), values, false, false);

        reports.as(COMPANION, () -> executor().getCommandExecutorTxRequired().execute(command));

        assertThat(CommandFields.variables(command)).isEqualTo(values);
    }

    private ProcessEngineConfigurationImpl executor() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void collisionsAreTriedAgainOutsideOfTheTransactionAndTheGuardStandsInsideIt() {
        List<? extends CommandExecutor> chain = executor().getCommandInterceptorsTxRequired();

        assertThat(chain.get(0)).isInstanceOf(CollisionRetry.class);
        assertThat(chain.get(chain.size() - 2)).isInstanceOf(FormGuard.class);
    }

    @Test
    void claimingAssigningAndDeletingStayPossible() {
        Task task = openTask();
        reports.run(SUPERVISOR, () -> tasks.setAssignee(task.getId(), SUPERVISOR));
        reports.run(SUPERVISOR, () -> runtime.deleteProcessInstance(task.getProcessInstanceId(), "uji"));

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isZero();
    }
}
