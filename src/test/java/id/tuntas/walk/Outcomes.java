package id.tuntas.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/**
 * What the shared procedures hand back, learned from the cases that went through them. Each procedure is walked by itself and
 * once from each place that calls it; any further time it may end at once with what it has handed back before, so that the
 * walk of a SOP is about the SOP.
 */
class Outcomes {

    private final ProcessEngine engine;
    private final Models models;
    private final Map<String, List<Map<String, Object>>> learned = new HashMap<>();

    Outcomes(ProcessEngine engine, Models models) {
        this.engine = engine;
        this.models = models;
    }

    /** Notes what a procedure hands back whose case has come to its end. */
    void learn(String procedure, ProcessInstance instance) {
        boolean ended = engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .completed()
                        .count()
                == 1;
        if (ended) {
            Set<String> names = models.handedBack(procedure).keySet();
            Map<String, Object> result = engine
                    .getHistoryService()
                    .createHistoricVariableInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .stream()
                    .filter(v -> names.contains(v.getName()) && v.getValue() != null)
                    .collect(Collectors.toMap(
                            HistoricVariableInstance::getName, HistoricVariableInstance::getValue, (a, b) -> b));
            List<Map<String, Object>> known = learned.computeIfAbsent(procedure, p -> new ArrayList<>());
            if (!known.contains(result)) {
                known.add(result);
            }
        }
    }

    /** Values that a caller of the procedure asks for and that it was not seen to hand back yet, by name. */
    Map<String, Set<String>> lacking(String procedure) {
        Map<String, Set<String>> lacking = new HashMap<>();
        models.handedBack(procedure).forEach((name, asked) -> {
            Set<String> open = new TreeSet<>(asked);
            of(procedure).forEach(result -> open.remove(String.valueOf(result.get(name))));
            if (!open.isEmpty()) {
                lacking.put(name, open);
            }
        });
        return lacking;
    }

    /** What a procedure was seen to hand back, each differing from the others. */
    List<Map<String, Object>> of(String procedure) {
        return learned.getOrDefault(procedure, List.of());
    }

    /** The call of the process that a procedure runs for; empty if something else started it. */
    Optional<CallActivity> caller(String process, ProcessInstance called) {
        return Optional.ofNullable(((ExecutionEntity) called).getSuperExecutionId())
                .map(id -> (ExecutionEntity) engine.getRuntimeService()
                        .createExecutionQuery()
                        .executionId(id)
                        .singleResult())
                .filter(e -> process.equals(models.keyOf(e.getProcessDefinitionId())))
                .map(e -> models.of(process).getModelElementById(e.getActivityId()));
    }

    /** Ends a called procedure where it stands: its caller goes on with this result. */
    void end(ProcessInstance called, String procedure, Map<String, Object> result) {
        engine.getRuntimeService()
                .createProcessInstanceModification(called.getId())
                .cancelActivityInstance(called.getId())
                .startBeforeActivity(models.end(procedure))
                .setVariables(result)
                .execute();
    }
}
