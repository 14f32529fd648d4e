package id.tuntas.sop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What holds for the drawing, which Cockpit shows to supervisors. */
final class DiagramRules {

    /** Shapes may touch; less than this many pixels is not an overlap. */
    private static final double TOUCH = 1;

    private DiagramRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "punya-gambar",
                        "Setiap unsur dan panah tergambar pada diagram.",
                        "Every element and flow is drawn on the diagram.",
                        "Buka model di Camunda Modeler; unsur tanpa gambar dihapus lalu digambar lagi.",
                        DiagramRules::drawn),
                Rule.warning(
                        "tidak-bertumpuk",
                        "Unsur pada diagram tidak bertumpuk, dan unsur di dalam subproses tidak keluar dari kotaknya.",
                        "Elements do not overlap, and elements of a sub-process stay inside its box.",
                        "Geser unsur sampai tidak bertumpuk.",
                        DiagramRules::overlaps));
    }

    private static void drawn(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            Set<BaseElement> drawn = new HashSet<>(shapes(file).keySet());
            file.all(BpmnEdge.class).stream()
                    .filter(edge -> edge.getWaypoints().size() > 1)
                    .forEach(edge -> drawn.add(edge.getBpmnElement()));
            List<BaseElement> wanted = new ArrayList<>(file.all(FlowNode.class));
            wanted.addAll(file.all(SequenceFlow.class));
            wanted.stream()
                    .filter(element -> !drawn.contains(element))
                    .forEach(element -> report.add(file.name(), element.getId(), Rule.label(element)));
        }
    }

    private static Map<BaseElement, Bounds> shapes(BpmnFile file) {
        Map<BaseElement, Bounds> shapes = new HashMap<>();
        for (BpmnShape shape : file.all(BpmnShape.class)) {
            if (shape.getBpmnElement() != null && shape.getBounds() != null) {
                shapes.put(shape.getBpmnElement(), shape.getBounds());
            }
        }
        return shapes;
    }

    private static void overlaps(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            Map<BaseElement, Bounds> shapes = shapes(file);
            List<FlowNode> nodes = file.all(FlowNode.class).stream()
                    .filter(shapes::containsKey)
                    .toList();
            for (int i = 0; i < nodes.size(); i++) {
                FlowNode node = nodes.get(i);
                if (node.getParentElement() instanceof SubProcess sub
                        && shapes.containsKey(sub)
                        && !(node instanceof BoundaryEvent)
                        && !contains(shapes.get(sub), shapes.get(node))) {
                    report.add(file.name(), node.getId(), Rule.label(sub));
                }
                for (FlowNode other : nodes.subList(i + 1, nodes.size())) {
                    if (areSiblings(node, other) && overlap(shapes.get(node), shapes.get(other))) {
                        report.add(file.name(), node.getId(), other.getId());
                    }
                }
            }
        }
    }

    /** Whether two nodes may not overlap: they lie in the same scope and neither is drawn on the border of the other. */
    private static boolean areSiblings(FlowNode node, FlowNode other) {
        return node.getParentElement().equals(other.getParentElement()) && !isOn(node, other) && !isOn(other, node);
    }

    private static boolean isOn(FlowNode node, FlowNode host) {
        return node instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getX() + a.getWidth() - TOUCH > b.getX()
                && b.getX() + b.getWidth() - TOUCH > a.getX()
                && a.getY() + a.getHeight() - TOUCH > b.getY()
                && b.getY() + b.getHeight() - TOUCH > a.getY();
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.getX() >= outer.getX()
                && inner.getY() >= outer.getY()
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
    }
}
