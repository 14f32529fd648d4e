package id.tuntas.sop;

import java.util.List;
import java.util.function.BiPredicate;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What holds where data decides which way is gone. */
final class GatewayRules {

    private GatewayRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "gerbang-bertanya",
                        "Gerbang yang membagi menurut data bernama pertanyaan yang diakhiri \"?\".",
                        "A gateway that splits by data is named with a question ending in \"?\".",
                        "Tulis pertanyaannya pada gerbang, misalnya \"Perlu rujukan?\".",
                        splits((gateway, graph) -> !Rule.label(gateway).endsWith("?"))),
                Rule.error(
                        "cabang-bernama",
                        "Setiap panah keluar dari gerbang yang membagi menurut data bernama jawabannya.",
                        "Every flow out of a gateway that splits by data is named with its answer.",
                        "Tulis jawaban pada panah, misalnya \"Ya\" atau \"Tidak\".",
                        branches((flow, gateway) -> Rule.label(flow).isEmpty())),
                Rule.error(
                        "gerbang-punya-bawaan",
                        "Gerbang yang membagi menurut data punya panah bawaan (default flow).",
                        "A gateway that splits by data has a default flow.",
                        "Pilih panah untuk keadaan biasa, lalu ubah menjadi Default flow.",
                        splits((gateway, graph) -> !graph.out(gateway).contains(defaultOf(gateway)))),
                Rule.error(
                        "cabang-punya-syarat",
                        "Panah keluar dari gerbang yang membagi menurut data punya syarat; panah bawaan tidak.",
                        "A flow out of a gateway that splits by data has a condition; the default flow has none.",
                        "Isi Condition pada panah, misalnya ${putusanRencana == 'SETUJU'}; kosongkan pada panah bawaan.",
                        branches((flow, gateway) -> flow.equals(defaultOf(gateway)) == (condition(flow) != null))),
                Rule.error(
                        "syarat-hanya-di-gerbang",
                        "Syarat hanya ada pada panah yang keluar dari gerbang yang membagi menurut data.",
                        "Only flows out of a gateway that splits by data have conditions.",
                        "Letakkan gerbang sebelum panah bersyarat itu, atau hapus syaratnya.",
                        (folder, report) -> folder.processes().forEach(file -> {
                            var graph = file.graph();
                            file.all(SequenceFlow.class).stream()
                                    .filter(flow -> condition(flow) != null && !isDataSplit(flow.getSource(), graph))
                                    .forEach(flow -> report.add(file.name(), flow.getId(), condition(flow)));
                        })));
    }

    /** The condition on a flow; null if it has none. */
    static String condition(SequenceFlow flow) {
        ConditionExpression condition = flow.getConditionExpression();
        return condition == null ? null : condition.getTextContent().strip();
    }

    static boolean isDataSplit(FlowNode node, Graph graph) {
        return isData(node) && graph.isSplit(node);
    }

    private static boolean isData(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
    }

    private static SequenceFlow defaultOf(FlowNode gateway) {
        if (gateway instanceof ExclusiveGateway exclusive) {
            return exclusive.getDefault();
        }
        return gateway instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
    }

    private static Rule.Check splits(BiPredicate<FlowNode, Graph> broken) {
        return (folder, report) -> folder.processes().forEach(file -> {
            var graph = file.graph();
            graph.nodes().stream()
                    .filter(node -> isDataSplit(node, graph) && broken.test(node, graph))
                    .forEach(node -> report.add(file.name(), node.getId(), Rule.label(node)));
        });
    }

    private static Rule.Check branches(BiPredicate<SequenceFlow, FlowNode> broken) {
        return (folder, report) -> folder.processes().forEach(file -> {
            var graph = file.graph();
            graph.nodes().stream()
                    .filter(node -> isDataSplit(node, graph))
                    .flatMap(node -> graph.out(node).stream())
                    .filter(flow -> broken.test(flow, flow.getSource()))
                    .forEach(flow -> report.add(file.name(), flow.getId(), Rule.label(flow.getSource())));
        });
    }
}
