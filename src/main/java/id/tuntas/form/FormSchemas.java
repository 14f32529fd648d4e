package id.tuntas.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The forms of tasks and start events, each parsed once per deployment. To be called inside an engine command. */
final class FormSchemas {

    private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

    /** The form of a task; empty when it has none, or none of Camunda Forms. */
    Optional<FormSchema> of(TaskEntity task) {
        if (task.getTaskDefinition() == null || task.getTaskDefinition().getFormDefinition() == null) {
            return Optional.empty();
        }
        return find(
                task.getTaskDefinition().getFormDefinition(),
                task.getProcessDefinition().getDeploymentId());
    }

    /** The start form of a process; empty when it has none. */
    Optional<FormSchema> of(ProcessDefinitionEntity process) {
        return process.getStartFormDefinition() == null
                ? Optional.empty()
                : find(process.getStartFormDefinition(), process.getDeploymentId());
    }

    private Optional<FormSchema> find(FormDefinition reference, String deploymentId) {
        if (reference.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        // Keys are constants: no expression in a form reference is ever evaluated here.
        String key = reference.getCamundaFormDefinitionKey().getExpressionText();
        CamundaFormDefinitionManager forms = Context.getCommandContext().getCamundaFormDefinitionManager();
        CamundaFormDefinitionEntity form = "deployment".equals(reference.getCamundaFormDefinitionBinding())
                ? forms.findDefinitionByDeploymentAndKey(deploymentId, key)
                : forms.findLatestDefinitionByKey(key);
        return Optional.ofNullable(form).map(this::schema);
    }

    private FormSchema schema(CamundaFormDefinitionEntity form) {
        return parsed.computeIfAbsent(form.getDeploymentId() + "/" + form.getKey(), id -> {
            CommandContext context = Context.getCommandContext();
            return FormSchema.parse(context.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                    .getBytes());
        });
    }
}
