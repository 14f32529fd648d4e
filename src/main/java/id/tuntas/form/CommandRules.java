package id.tuntas.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationBatchCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CaseExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.CreateCaseInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.variable.VariableMap;

/** What a logged-in user may do to a running case, command by command. */
final class CommandRules {

    private static final String BY_FORM_ONLY = "Data kasus hanya dapat diubah lewat formulir tugasnya.";
    private static final String NO_STEERING =
            "Jalannya kasus hanya dapat diubah lewat tugasnya, tidak dengan pesan, sinyal, atau pemindahan langkah.";
    private static final String NO_OTHER_START = "Kasus hanya dapat dimulai dengan formulir penerimaan laporan.";
    private static final String NO_WORKER = "Pekerja eksternal tidak dipakai di sini.";

    private static final Map<Class<?>, String> REFUSED = refused();

    /** Checked against the form of the task or start event. */
    private static final List<Class<?>> BY_FORM = List.of(
            SubmitTaskFormCmd.class, CompleteTaskCmd.class, SubmitStartFormCmd.class, StartProcessInstanceCmd.class);

    /** Carry no value of the caller, but may move a case on, and the model then writes variables of its own. */
    private static final List<Class<?>> MOVING = List.of(
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            DelegateTaskCmd.class,
            SaveTaskCmd.class,
            DeleteProcessInstanceCmd.class,
            DeleteProcessInstancesCmd.class,
            ExecuteJobsCmd.class,
            MigrateProcessInstanceCmd.class);

    private CommandRules() {}

    private static Map<Class<?>, String> refused() {
        Map<Class<?>, String> refused = new LinkedHashMap<>();
        for (Class<?> writes : List.of(
                AbstractSetVariableCmd.class,
                AbstractRemoveVariableCmd.class,
                AbstractPatchVariablesCmd.class,
                SetVariablesToProcessInstancesBatchCmd.class,
                HandleTaskBpmnErrorCmd.class,
                HandleTaskEscalationCmd.class,
                CaseExecutionVariableCmd.class)) {
            refused.put(writes, BY_FORM_ONLY);
        }
        for (Class<?> steers : List.of(
                AbstractCorrelateMessageCmd.class,
                CorrelateAllMessageBatchCmd.class,
                MessageEventReceivedCmd.class,
                SignalEventReceivedCmd.class,
                SignalCmd.class,
                ModifyProcessInstanceCmd.class,
                ModifyProcessInstanceAsyncCmd.class,
                ProcessInstanceModificationCmd.class,
                ProcessInstanceModificationBatchCmd.class)) {
            refused.put(steers, NO_STEERING);
        }
        for (Class<?> starts : List.of(
                StartProcessInstanceAtActivitiesCmd.class,
                AbstractRestartProcessInstanceCmd.class,
                EvaluateStartConditionCmd.class,
                CreateCaseInstanceCmd.class)) {
            refused.put(starts, NO_OTHER_START);
        }
        refused.put(ExternalTaskCmd.class, NO_WORKER);
        return refused;
    }

    /** Why the command is refused to every user, in Indonesian; empty when it is not. */
    static Optional<String> refusal(Command<?> command) {
        if (command instanceof AbstractMigrationCmd && carriesVariables(command)) {
            return Optional.of(BY_FORM_ONLY);
        }
        return REFUSED.entrySet().stream()
                .filter(rule -> rule.getKey().isInstance(command))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean carriesVariables(Command<?> migration) {
        MigrationPlan plan = (MigrationPlan) CommandFields.read(migration, "executionBuilder", "migrationPlan");
        VariableMap variables = plan == null ? null : plan.getVariables();
        return variables != null && !variables.isEmpty();
    }

    /** Whether variables may be written while the command runs; for all others the net refuses it. */
    static boolean mayWrite(Command<?> command) {
        return isByForm(command) || MOVING.stream().anyMatch(type -> type.isInstance(command));
    }

    static boolean isByForm(Command<?> command) {
        return BY_FORM.stream().anyMatch(type -> type.isInstance(command));
    }
}
