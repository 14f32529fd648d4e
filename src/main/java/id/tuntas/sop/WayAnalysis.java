package id.tuntas.sop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * What holds on every way to a node, computed over all ways at once, sub-processes included.
 *
 * <p>A fact is carried along the sequence flows and changed by each node ({@code step}). Where ways meet, what holds on
 * all of them stays ({@code meet}); at a parallel join every branch has been gone, so all of it adds up ({@code add}). A
 * boundary event knows what held when its activity began; an event sub-process what held when its scope began.
 *
 * @param <V> the fact, with value equality; facts only get weaker while the analysis runs, so it ends
 */
final class WayAnalysis<V> {

    private final Graph graph;
    private final V start;
    private final BiFunction<FlowNode, V, V> step;
    private final BinaryOperator<V> meet;
    private final BinaryOperator<V> add;
    private final Map<FlowNode, V> before = new HashMap<>();
    private final Map<FlowNode, V> after = new HashMap<>();

    WayAnalysis(Graph graph, V start, BiFunction<FlowNode, V, V> step, BinaryOperator<V> meet, BinaryOperator<V> add) {
        this.graph = graph;
        this.start = start;
        this.step = step;
        this.meet = meet;
        this.add = add;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (FlowNode node : graph.nodes()) {
                changed |= update(node);
            }
        }
    }

    /** What holds on every way to the node; empty if no way leads to it. */
    Optional<V> before(FlowNode node) {
        return Optional.ofNullable(before.get(node));
    }

    private boolean update(FlowNode node) {
        V entry = entry(node);
        if (entry == null) {
            return false;
        }
        V exit = node instanceof SubProcess sub ? exit(sub) : step.apply(node, entry);
        boolean changed = !entry.equals(before.put(node, entry));
        return (exit != null && !exit.equals(after.put(node, exit))) || changed;
    }

    private V entry(FlowNode node) {
        if (node instanceof BoundaryEvent boundary) {
            return before.get(boundary.getAttachedTo());
        }
        if (node instanceof StartEvent) {
            return scopeEntry(node);
        }
        List<FlowNode> sources = graph.sources(node);
        if (sources.isEmpty()) {
            return node instanceof SubProcess sub && sub.triggeredByEvent() ? scopeEntry(node) : null;
        }
        if (node instanceof ParallelGateway) {
            boolean allReached = sources.stream().allMatch(after::containsKey);
            return allReached ? sources.stream().map(after::get).reduce(add).orElseThrow() : null;
        }
        return sources.stream()
                .map(after::get)
                .filter(Objects::nonNull)
                .reduce(meet)
                .orElse(null);
    }

    private V scopeEntry(FlowNode node) {
        return node.getParentElement() instanceof SubProcess sub ? before.get(sub) : start;
    }

    private V exit(SubProcess sub) {
        return graph.normalEnds(sub).stream()
                .map(after::get)
                .filter(Objects::nonNull)
                .reduce(meet)
                .map(inside -> step.apply(sub, inside))
                .orElse(null);
    }
}
