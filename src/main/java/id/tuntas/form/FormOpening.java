package id.tuntas.form;

import id.tuntas.sealing.Permit;
import id.tuntas.sealing.Sealing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one place where sealed values are shown: to the assignee, while the form of the task is filled with what is known, only
 * for the fields of that form and the case of that task.
 */
final class FormOpening {

    private final FormSchemas schemas;
    private final Sealing sealing;
    private final ObjectProvider<ReadAudit> audit;
    private final ObjectProvider<FilledField> filled;

    FormOpening(
            FormSchemas schemas, Sealing sealing, ObjectProvider<ReadAudit> audit, ObjectProvider<FilledField> filled) {
        this.schemas = schemas;
        this.sealing = sealing;
        this.audit = audit;
        this.filled = filled;
    }

    /** Replaces the masks in the result that the caller may see through; the entities behind it stay sealed. */
    void open(GetTaskFormVariablesCmd command, VariableMap result, String userId) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(command.resourceId);
        boolean assignee = task != null && userId.equals(task.getAssignee());
        if (assignee && task.getProcessInstance() != null) {
            schemas.of(task).ifPresent(schema -> open(task, schema, result, userId));
        }
    }

    private void open(TaskEntity task, FormSchema schema, VariableMap result, String userId) {
        String caseNumber = task.getProcessInstance().getBusinessKey();
        if (caseNumber == null) {
            return;
        }
        Map<String, String> opened = new LinkedHashMap<>();
        try (Permit permit = sealing.permit(caseNumber)) {
            schema.fields().stream()
                    .filter(FormField::sealed)
                    .forEach(field -> permit.open(result.getValueTyped(field.key()))
                            .ifPresent(text -> opened.put(field.key(), text)));
            filled.stream()
                    .filter(field -> schema.byKey().containsKey(field.key()))
                    .forEach(field -> opened.put(field.key(), field.text(task, permit)));
        }
        if (!opened.isEmpty()) {
            audit.getIfAvailable(LoggedReads::new).opened(userId, caseNumber, task.getId(), opened.keySet());
            opened.forEach((key, text) -> result.putValueTyped(key, Variables.stringValue(text)));
        }
    }
}
