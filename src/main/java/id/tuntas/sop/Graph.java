package id.tuntas.sop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The nodes of a BPMN file and the ways between them. Built from the source and target of the sequence flows, which is
 * what the engine follows, and not from the incoming and outgoing lists that an editor writes beside them.
 */
final class Graph {

    private final Collection<FlowNode> nodes;
    private final Map<FlowNode, List<SequenceFlow>> in = new HashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> out = new HashMap<>();
    private final Map<FlowNode, List<FlowNode>> sources = new HashMap<>();
    private final Set<FlowNode> mainWay;

    Graph(BpmnFile file) {
        nodes = file.all(FlowNode.class);
        for (SequenceFlow flow : file.all(SequenceFlow.class)) {
            FlowNode source = flow.getSource();
            FlowNode target = flow.getTarget();
            if (source != null && target != null) {
                out.computeIfAbsent(source, node -> new ArrayList<>()).add(flow);
                in.computeIfAbsent(target, node -> new ArrayList<>()).add(flow);
                sources.computeIfAbsent(target, node -> new ArrayList<>()).add(source);
            }
        }
        mainWay = reachable(Graph::startsMainWay);
    }

    Collection<FlowNode> nodes() {
        return nodes;
    }

    List<SequenceFlow> in(FlowNode node) {
        return in.getOrDefault(node, List.of());
    }

    List<SequenceFlow> out(FlowNode node) {
        return out.getOrDefault(node, List.of());
    }

    /** The nodes that a flow leads from to this one. */
    List<FlowNode> sources(FlowNode node) {
        return sources.getOrDefault(node, List.of());
    }

    boolean isSplit(FlowNode node) {
        return node instanceof Gateway && out(node).size() > 1;
    }

    /** Whether a token that keeps its scope alive or ends it comes here; false on the side ways of reminders. */
    boolean isOnMainWay(FlowNode node) {
        return mainWay.contains(node);
    }

    /** The nodes that lie directly in a process or sub-process. */
    List<FlowNode> inside(ModelElementInstance scope) {
        return nodes.stream()
                .filter(node -> scope.equals(node.getParentElement()))
                .toList();
    }

    /** The ends through which a sub-process is left on its normal way, and not by an error. */
    List<EndEvent> normalEnds(SubProcess scope) {
        return inside(scope).stream()
                .filter(EndEvent.class::isInstance)
                .map(EndEvent.class::cast)
                .filter(this::isOnMainWay)
                .filter(end -> end.getEventDefinitions().stream().noneMatch(ErrorEventDefinition.class::isInstance))
                .toList();
    }

    /** Whether a scope is a sub-process that an event starts. */
    static boolean isEventSubProcess(ModelElementInstance scope) {
        return scope instanceof SubProcess sub && sub.triggeredByEvent();
    }

    /** Whether this is the message end that starts an escalation. */
    static boolean isEscalationEnd(FlowNode node) {
        return node instanceof EndEvent end
                && end.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof MessageEventDefinition message
                                && message.getMessage() != null
                                && Vocabulary.ESCALATION_MESSAGE.equals(
                                        message.getMessage().getName()));
    }

    private static boolean startsMainWay(FlowNode node) {
        if (node instanceof BoundaryEvent boundary) {
            return boundary.cancelActivity();
        }
        return node instanceof StartEvent start
                && (start.isInterrupting() || !isEventSubProcess(start.getParentElement()));
    }

    private Set<FlowNode> reachable(Predicate<FlowNode> from) {
        Deque<FlowNode> open = new ArrayDeque<>(nodes.stream().filter(from).toList());
        Set<FlowNode> found = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (SequenceFlow flow : out(open.pop())) {
                if (found.add(flow.getTarget())) {
                    open.push(flow.getTarget());
                }
            }
        }
        return found;
    }
}
