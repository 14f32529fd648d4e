package id.tuntas.form;

import id.tuntas.sealing.Permit;
import id.tuntas.sealing.Sealing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Completing a task, with or without values: held against the form of the task and what the case already holds. */
final class TaskSubmissions {

    private final FormSchemas schemas;
    private final FormCheck check;
    private final Sealing sealing;

    TaskSubmissions(FormSchemas schemas, FormCheck check, Sealing sealing) {
        this.schemas = schemas;
        this.check = check;
        this.sealing = sealing;
    }

    /** Puts the checked values into the command; a command for an unknown task is left to answer for itself. */
    Replacement check(Command<?> command, String userId) {
        CommandContext context = Context.getCommandContext();
        String taskId = (String) CommandFields.read(command, "taskId");
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        Replacement replacement = new Replacement(command);
        if (task == null) {
            return replacement;
        }
        // Before the first word about the form: whoever may not work on the task learns nothing of it.
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        Map<String, Object> submitted = PlainValues.ofSubmission(CommandFields.variables(command));
        return replacement.with(checked(task, submitted, userId), CommandFields.variablesPath(command));
    }

    private VariableMap checked(TaskEntity task, Map<String, Object> submitted, String userId) {
        Optional<FormSchema> schema = schemas.of(task);
        if (schema.isEmpty()) {
            FormCheck.Result result = check.check(new FormSchema("", List.of()), submitted, Map.of());
            Submission.refuseIf(result.errors());
            return Variables.createVariables();
        }
        String caseNumber = caseNumber(task, schema.get());
        Map<String, Object> stored = stored(task, schema.get(), caseNumber, userId);
        FormCheck.Result result = check.check(schema.get(), submitted, stored);
        Submission.refuseIf(result.errors());
        return new Submission(sealing).typed(schema.get(), result.accepted(), caseNumber, stored);
    }

    static String caseNumber(TaskEntity task, FormSchema schema) {
        String caseNumber = task.getProcessInstance() == null
                ? null
                : task.getProcessInstance().getBusinessKey();
        if (caseNumber == null && schema.fields().stream().anyMatch(FormField::sealed)) {
            throw new ProcessEngineException("Kasus ini belum bernomor, isian tersegel tidak dapat disimpan.");
        }
        return caseNumber;
    }

    /** What the caller sees of the case: sealed texts of this form for the assignee, the mask for everyone else. */
    private Map<String, Object> stored(TaskEntity task, FormSchema schema, String caseNumber, String userId) {
        VariableMap variables = task.getVariablesTyped(false);
        Map<String, Object> stored = PlainValues.ofStored(variables);
        if (caseNumber != null && userId.equals(task.getAssignee())) {
            try (Permit permit = sealing.permit(caseNumber)) {
                schema.fields().stream()
                        .filter(FormField::sealed)
                        .forEach(field -> permit.open(variables.getValueTyped(field.key()))
                                .ifPresent(text -> stored.put(field.key(), text)));
            }
        }
        return stored;
    }
}
