package id.tuntas.sop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How nodes and flows hang together; the well-known checks of BPMN linters, restated. */
final class StructureRules {

    private StructureRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "tersambung",
                        "Setiap unsur tersambung dengan panah: ada jalan masuk dan jalan keluar.",
                        "Every element is connected: there is a way in and a way out.",
                        "Hubungkan unsur itu dengan panah, atau hapus.",
                        nodes(StructureRules::isDisconnected)),
                Rule.error(
                        "satu-mulai",
                        "Proses dan subproses punya tepat satu kejadian mulai; subproses biasa mulai polos, subproses kejadian mulai dengan pemicu.",
                        "A process or sub-process has exactly one start event: blank in a plain sub-process, typed in an event sub-process.",
                        "Hapus kejadian mulai yang berlebih, atau tambahkan yang kurang.",
                        scopes(StructureRules::starts)),
                Rule.error(
                        "ada-akhir",
                        "Proses dan subproses punya paling sedikit satu kejadian akhir.",
                        "A process or sub-process has at least one end event.",
                        "Tutup jalan terakhir dengan kejadian akhir.",
                        scopes((scope, graph) -> !hasEnd(scope, graph))),
                Rule.error(
                        "satu-pemicu",
                        "Sebuah kejadian punya paling banyak satu pemicu.",
                        "An event has at most one event definition.",
                        "Pisahkan menjadi dua kejadian.",
                        Rule.each(Event.class, event -> definitions(event).size() > 1)),
                Rule.error(
                        "tanpa-cabang-tersirat",
                        "Tugas dan kejadian punya paling banyak satu panah keluar; percabangan memakai gerbang.",
                        "A task or event has at most one outgoing flow; gateways do the splitting.",
                        "Letakkan gerbang setelah unsur itu dan pindahkan panahnya ke gerbang.",
                        nodes((node, graph) ->
                                !(node instanceof Gateway) && graph.out(node).size() > 1)),
                Rule.error(
                        "tanpa-gabungan-tersirat",
                        "Tugas dan kejadian punya paling banyak satu panah masuk; penggabungan memakai gerbang.",
                        "A task or event has at most one incoming flow; gateways do the joining.",
                        "Letakkan gerbang penggabung sebelum unsur itu.",
                        nodes((node, graph) -> !(node instanceof Gateway)
                                && !(node instanceof EndEvent)
                                && graph.in(node).size() > 1)),
                Rule.error(
                        "gerbang-satu-peran",
                        "Gerbang hanya membagi atau hanya menggabung, tidak keduanya.",
                        "A gateway either splits or joins, not both.",
                        "Pakai dua gerbang: satu menggabung, satu membagi.",
                        nodes((node, graph) -> node instanceof Gateway
                                && graph.in(node).size() > 1
                                && graph.out(node).size() > 1)),
                Rule.error(
                        "gerbang-berguna",
                        "Gerbang punya lebih dari satu panah masuk atau lebih dari satu panah keluar.",
                        "A gateway has more than one way in or more than one way out.",
                        "Hapus gerbang itu dan sambungkan panahnya langsung.",
                        nodes((node, graph) -> node instanceof Gateway
                                && graph.in(node).size() == 1
                                && graph.out(node).size() == 1)),
                Rule.error(
                        "tanpa-gerbang-rumit",
                        "Gerbang kompleks tidak dipakai.",
                        "Complex gateways are not used.",
                        "Ganti dengan gerbang eksklusif atau paralel.",
                        Rule.each(ComplexGateway.class, gateway -> true)),
                Rule.warning(
                        "hindari-gerbang-inklusif",
                        "Gerbang inklusif sebaiknya dihindari karena sukar dibaca.",
                        "Inclusive gateways are better avoided: they are hard to read.",
                        "Ganti dengan gerbang paralel yang setiap cabangnya diawali pertanyaan.",
                        Rule.each(InclusiveGateway.class, gateway -> true)),
                Rule.error(
                        "gerbang-kejadian",
                        "Gerbang kejadian punya paling sedikit dua cabang, dan setiap cabangnya langsung ke kejadian penangkap.",
                        "An event-based gateway has at least two ways, each straight into a catching event.",
                        "Arahkan setiap cabang ke kejadian pesan atau waktu.",
                        nodes((node, graph) -> node instanceof EventBasedGateway && !leadsToEvents(node, graph))),
                Rule.error(
                        "tanpa-panah-rangkap",
                        "Dua unsur dihubungkan oleh paling banyak satu panah, kecuali syaratnya berbeda.",
                        "Two elements are joined by at most one flow, unless the conditions differ.",
                        "Hapus panah yang rangkap; gabungkan syaratnya bila perlu.",
                        StructureRules::duplicateFlows));
    }

    private static Rule.Check nodes(BiPredicate<FlowNode, Graph> broken) {
        return (folder, report) -> eachGraph(
                folder,
                (file, graph) -> graph.nodes().stream()
                        .filter(node -> broken.test(node, graph))
                        .forEach(node -> report.add(file.name(), node.getId(), Rule.label(node))));
    }

    private static Rule.Check scopes(BiPredicate<ModelElementInstance, Graph> broken) {
        return (folder, report) -> eachGraph(
                folder,
                (file, graph) -> Stream.concat(file.all(Process.class).stream(), file.all(SubProcess.class).stream())
                        .filter(scope -> broken.test(scope, graph))
                        .forEach(scope -> report.add(file.name(), scope.getId(), Rule.label(scope))));
    }

    private static void eachGraph(ReadFolder folder, BiConsumer<BpmnFile, Graph> work) {
        folder.processes().forEach(file -> work.accept(file, file.graph()));
    }

    private static boolean isDisconnected(FlowNode node, Graph graph) {
        boolean entry = node instanceof StartEvent || node instanceof BoundaryEvent || Graph.isEventSubProcess(node);
        boolean exit = node instanceof EndEvent || Graph.isEventSubProcess(node);
        return (!entry && graph.in(node).isEmpty()) || (!exit && graph.out(node).isEmpty());
    }

    private static boolean starts(ModelElementInstance scope, Graph graph) {
        List<StartEvent> starts = graph.inside(scope).stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
        if (starts.size() != 1) {
            return true;
        }
        boolean blank = starts.get(0).getEventDefinitions().isEmpty();
        return scope instanceof SubProcess && blank == Graph.isEventSubProcess(scope);
    }

    /** An endless loop has no end of its own but one in an event sub-process that breaks it off. */
    private static boolean hasEnd(ModelElementInstance scope, Graph graph) {
        return graph.inside(scope).stream()
                .anyMatch(node -> node instanceof EndEvent || (Graph.isEventSubProcess(node) && hasEnd(node, graph)));
    }

    private static boolean leadsToEvents(FlowNode gateway, Graph graph) {
        List<SequenceFlow> ways = graph.out(gateway);
        return ways.size() > 1
                && ways.stream()
                        .map(SequenceFlow::getTarget)
                        .allMatch(node -> node instanceof IntermediateCatchEvent || node instanceof ReceiveTask);
    }

    private static void duplicateFlows(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            Set<List<Object>> seen = new HashSet<>();
            file.all(SequenceFlow.class).stream()
                    .filter(flow -> flow.getSource() != null && flow.getTarget() != null)
                    .filter(flow -> !seen.add(
                            List.of(flow.getSource(), flow.getTarget(), String.valueOf(GatewayRules.condition(flow)))))
                    .forEach(flow -> report.add(file.name(), flow.getId(), Rule.label(flow)));
        }
    }

    static List<EventDefinition> definitions(Event event) {
        if (event instanceof CatchEvent caught) {
            return List.copyOf(caught.getEventDefinitions());
        }
        return event instanceof ThrowEvent thrown ? List.copyOf(thrown.getEventDefinitions()) : List.of();
    }
}
