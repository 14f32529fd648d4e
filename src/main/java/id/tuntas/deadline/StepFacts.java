package id.tuntas.deadline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a model says about one of its steps; read once per definition. */
@Component
class StepFacts {

    /** Engine's suffix of the scope around a multi-instance activity. */
    private static final String MULTI_INSTANCE_BODY = "#multiInstanceBody";

    private final RepositoryService repository;
    private final Map<String, String> stages = new ConcurrentHashMap<>();

    StepFacts(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** The stage that the outermost call around the step names, else the step itself. */
    String stage(ExecutionEntity execution, String activityId) {
        String stage = stage(execution.getProcessDefinitionId(), activityId);
        ExecutionEntity call = execution.getProcessInstance().getSuperExecution();
        while (call != null) {
            String named = stage(call.getProcessDefinitionId(), call.getActivityId());
            stage = named.isEmpty() ? stage : named;
            call = call.getProcessInstance().getSuperExecution();
        }
        return stage;
    }

    /** The property {@code tahap} of an element, or the empty text. */
    private String stage(String processDefinitionId, String activityId) {
        return stages.computeIfAbsent(
                processDefinitionId + "/" + activityId, k -> read(processDefinitionId, activityId));
    }

    static String step(String activityId) {
        return activityId.replace(MULTI_INSTANCE_BODY, "");
    }

    private String read(String processDefinitionId, String activityId) {
        ModelElementInstance element =
                repository.getBpmnModelInstance(processDefinitionId).getModelElementById(activityId);
        if (!(element instanceof BaseElement base) || base.getExtensionElements() == null) {
            return "";
        }
        return base.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream())
                .filter(p -> "tahap".equals(p.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }
}
