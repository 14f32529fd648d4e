package id.tuntas.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The ways through one model: which flow follows on which, and how far it is to those that nobody has gone yet. */
class Ways {

    /** A choice of a model: the conditions of its flows by id, and the flow taken if none of them holds. */
    record Choice(Map<String, String> conditions, String otherwise) {}

    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<String, Set<String>> fromElement = new HashMap<>();
    /** Flows out of an event-based gateway: the engine takes none of them, it goes on behind the event. */
    private final Set<String> toEvents = new TreeSet<>();

    private final List<Choice> choices = new ArrayList<>();

    Ways(BpmnModelInstance model) {
        Map<FlowNode, Set<String>> behind = new HashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            behind.put(node, behind(node, model));
            fromElement.put(node.getId(), ids(node.getOutgoing()));
            if (node instanceof ExclusiveGateway gateway
                    && gateway.getOutgoing().size() > 1) {
                choices.add(choice(gateway));
            }
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            next.put(flow.getId(), behind.get(flow.getTarget()));
            if (flow.getSource() instanceof EventBasedGateway) {
                toEvents.add(flow.getId());
            }
        }
    }

    Set<String> all() {
        return next.keySet();
    }

    List<Choice> choices() {
        return choices;
    }

    /** Flows that lead on from an element. */
    Set<String> from(String element) {
        return fromElement.get(element);
    }

    Set<String> missing(Set<String> taken) {
        Set<String> missing = new TreeSet<>(next.keySet());
        missing.removeIf(flow -> taken.contains(flow) || toEvents.contains(flow) && taken.containsAll(next.get(flow)));
        return missing;
    }

    /** How many flows it is from each flow to the nearest of the goals; flows from which none can be reached are left out. */
    Map<String, Integer> distances(Set<String> goals) {
        Map<String, List<String>> before = new HashMap<>();
        next.forEach((flow, followers) -> followers.forEach(follower ->
                before.computeIfAbsent(follower, f -> new ArrayList<>()).add(flow)));
        Map<String, Integer> distances = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(goals);
        goals.forEach(goal -> distances.put(goal, 0));
        while (!open.isEmpty()) {
            String flow = open.remove();
            for (String previous : before.getOrDefault(flow, List.of())) {
                if (distances.putIfAbsent(previous, distances.get(flow) + 1) == null) {
                    open.add(previous);
                }
            }
        }
        return distances;
    }

    /** Texts that a condition compares a variable with. */
    Set<String> literals(String variable) {
        Set<String> literals = new TreeSet<>();
        Pattern comparison = Pattern.compile("\\b" + variable + "\\s*[!=]=\\s*'([^']*)'");
        choices.stream()
                .flatMap(choice -> choice.conditions().values().stream())
                .flatMap(condition -> comparison.matcher(condition).results())
                .forEach(found -> literals.add(found.group(1)));
        return literals;
    }

    private static Choice choice(ExclusiveGateway gateway) {
        Map<String, String> conditions = new LinkedHashMap<>();
        gateway.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .forEach(flow -> conditions.put(
                        flow.getId(), flow.getConditionExpression().getTextContent()));
        return new Choice(
                conditions,
                gateway.getDefault() == null ? null : gateway.getDefault().getId());
    }

    /** Flows that may be taken next by a case that stands at a node. */
    private static Set<String> behind(FlowNode node, BpmnModelInstance model) {
        Stream<FlowNode> goingOn;
        if (node instanceof SubProcess) {
            goingOn = node.getChildElementsByType(StartEvent.class).stream().map(FlowNode.class::cast);
        } else if (node instanceof EndEvent end) {
            goingOn = around(end, model).stream();
        } else {
            goingOn = Stream.of(node);
        }
        // An error leaves its scope from the end that raises it.
        Stream<BoundaryEvent> events = boundaries(node, model).filter(event -> error(event) == null);
        Set<String> flows = new TreeSet<>();
        Stream.concat(goingOn, events).forEach(n -> flows.addAll(ids(n.getOutgoing())));
        return flows;
    }

    /** Where a case goes on at an end inside a sub-process: behind it, or where the error is caught; an escalation ends. */
    private static Optional<FlowNode> around(EndEvent end, BpmnModelInstance model) {
        boolean escalation = end.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
        if (escalation || !(end.getParentElement() instanceof SubProcess sub)) {
            return Optional.empty();
        }
        return error(end) == null ? Optional.of(sub) : caught(error(end), sub, model);
    }

    private static Optional<FlowNode> caught(Error error, SubProcess sub, BpmnModelInstance model) {
        Optional<FlowNode> here = boundaries(sub, model)
                .filter(event -> error.equals(error(event)))
                .map(FlowNode.class::cast)
                .findFirst();
        return here.isPresent() || !(sub.getParentElement() instanceof SubProcess outer)
                ? here
                : caught(error, outer, model);
    }

    private static Stream<BoundaryEvent> boundaries(FlowNode node, BpmnModelInstance model) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()));
    }

    private static Error error(Event event) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .map(ErrorEventDefinition::getError)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> ids(Collection<SequenceFlow> flows) {
        Set<String> ids = new TreeSet<>();
        flows.forEach(flow -> ids.add(flow.getId()));
        return ids;
    }
}
