package id.tuntas.walk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.InputExpression;

/** The published models, and what the walk has to know of them. */
class Models {

    private final ProcessEngine engine;
    private final Map<String, Set<String>> steering = new ConcurrentHashMap<>();
    private final Map<String, BpmnModelInstance> read = new ConcurrentHashMap<>();
    private final Map<String, Ways> ways = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Set<String>>> handedBack = new HashMap<>();
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
        return read.computeIfAbsent(process, p -> engine.getRepositoryService().getBpmnModelInstance(definition(p)));
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
                    .flatMap(key -> calls(key).stream())
                    .flatMap(call -> outs(call).stream())
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

    Collection<CallActivity> calls(String process) {
        return of(process).getModelElementsByType(CallActivity.class);
    }

    /** What a call hands back to the process that it stands in. */
    static Collection<CamundaOut> outs(CallActivity call) {
        return call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements().getChildElementsByType(CamundaOut.class);
    }

    /** What a procedure hands back: the names, each with the values that a caller's gateway asks for. */
    Map<String, Set<String>> handedBack(String procedure) {
        return handedBack.computeIfAbsent(procedure, p -> {
            Map<String, Set<String>> asked = new HashMap<>();
            for (String caller : keys()) {
                calls(caller).stream()
                        .filter(call -> p.equals(call.getCalledElement()))
                        .flatMap(call -> outs(call).stream())
                        .forEach(out -> asked.computeIfAbsent(out.getCamundaSource(), s -> new TreeSet<>())
                                .addAll(ways(caller).literals(out.getCamundaTarget())));
            }
            return asked;
        });
    }

    /** An end of a process that is no more than an end. */
    String end(String process) {
        return of(process).getModelElementsByType(EndEvent.class).stream()
                .filter(end -> end.getParentElement() instanceof Process)
                .filter(end -> end.getEventDefinitions().isEmpty())
                .findFirst()
                .orElseThrow()
                .getId();
    }

    Ways ways(String process) {
        return ways.computeIfAbsent(process, p -> new Ways(of(p)));
    }

    Set<String> steps(String process) {
        return of(process).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    int elements(String process) {
        return of(process).getModelElementsByType(FlowNode.class).size();
    }
}
