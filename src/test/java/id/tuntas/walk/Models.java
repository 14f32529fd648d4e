package id.tuntas.walk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.InputExpression;

/** The published models, and what the walk has to know of them. */
class Models {

    private final ProcessEngine engine;
    private final Map<String, Set<String>> steering = new ConcurrentHashMap<>();
    private Set<String> handedOn;

    Models(ProcessEngine engine) {
        this.engine = engine;
    }

    List<String> keys() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .sorted()
                .toList();
    }

    String definition(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** The key of a definition; its id need not name it, since the engine leaves a long key out of it. */
    String keyOf(String definition) {
        return engine.getRepositoryService().getProcessDefinition(definition).getKey();
    }

    BpmnModelInstance of(String process) {
        return engine.getRepositoryService().getBpmnModelInstance(definition(process));
    }

    /** Whether a field of a form of the process decides which way is gone, there or in the process that calls it. */
    boolean steers(String process, String field) {
        return steering.computeIfAbsent(process, p -> Decisions.steering(of(p))).contains(field)
                || handedOn().contains(field);
    }

    /** What procedures hand back to their callers, whose gateways may ask for it, and what decision tables ask for. */
    private Set<String> handedOn() {
        if (handedOn == null) {
            handedOn = keys().stream()
                    .flatMap(key -> of(key).getModelElementsByType(CallActivity.class).stream())
                    .filter(call -> call.getExtensionElements() != null)
                    .flatMap(call -> call.getExtensionElements().getChildElementsByType(CamundaOut.class).stream())
                    .map(CamundaOut::getCamundaSource)
                    .collect(Collectors.toSet());
            engine.getRepositoryService().createDecisionDefinitionQuery().latestVersion().list().stream()
                    .flatMap(decision -> engine
                            .getRepositoryService()
                            .getDmnModelInstance(decision.getId())
                            .getModelElementsByType(InputExpression.class)
                            .stream())
                    .map(input -> input.getText().getTextContent().strip())
                    .forEach(handedOn::add);
        }
        return handedOn;
    }

    Set<String> flows(String process) {
        return ids(of(process).getModelElementsByType(SequenceFlow.class));
    }

    /**
     * The engine takes no flow from an event-based gateway to the event that it waits for: it goes on behind the event. What
     * lies behind shows whether that way was gone; empty for any other flow.
     */
    Optional<Set<String>> onwards(String process, String flow) {
        SequenceFlow found = of(process).getModelElementById(flow);
        return found.getSource() instanceof EventBasedGateway
                ? Optional.of(ids(found.getTarget().getOutgoing()))
                : Optional.empty();
    }

    Set<String> steps(String process) {
        return of(process).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    int elements(String process) {
        return of(process).getModelElementsByType(FlowNode.class).size();
    }

    private static Set<String> ids(Collection<SequenceFlow> flows) {
        return flows.stream().map(SequenceFlow::getId).collect(Collectors.toCollection(TreeSet::new));
    }
}
