package id.tuntas.sop;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Labels and ids: an analyst can derive the one from the other. */
final class NamingRules {

    private static final int LONGEST_LABEL = 40;
    private static final Pattern WORD_BREAK = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z0-9]*");

    /** Prefixes by the name of the element in BPMN; other events are named after their trigger. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("userTask", "Task_"),
            Map.entry("serviceTask", "Service_"),
            Map.entry("sendTask", "Send_"),
            Map.entry("receiveTask", "Receive_"),
            Map.entry("businessRuleTask", "Rule_"),
            Map.entry("callActivity", "Call_"),
            Map.entry("subProcess", "Sub_"),
            Map.entry("startEvent", "Start_"),
            Map.entry("endEvent", "End_"),
            Map.entry("exclusiveGateway", "Gateway_"),
            Map.entry("parallelGateway", "Gateway_"),
            Map.entry("inclusiveGateway", "Gateway_"),
            Map.entry("eventBasedGateway", "Gateway_"));

    private static final List<String> EVENT_PREFIXES =
            List.of("Message_", "Boundary_", "Event_", "Catch_", "Throw_", "Error_", "Signal_");

    private NamingRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "label-wajib",
                        "Setiap tugas, subproses, dan kejadian punya label.",
                        "Every task, sub-process and event has a label.",
                        "Tulis nama pada unsur itu: tugas dengan kata kerja, kejadian dengan keadaan yang tercapai.",
                        Rule.each(
                                FlowNode.class,
                                node -> !(node instanceof Gateway)
                                        && Rule.label(node).isEmpty())),
                Rule.warning(
                        "label-ringkas",
                        "Label paling panjang 40 huruf.",
                        "A label has at most 40 characters.",
                        "Singkatkan label; pindahkan keterangan ke Documentation.",
                        Rule.each(FlowNode.class, node -> Rule.label(node).length() > LONGEST_LABEL)),
                Rule.error(
                        "id-sesuai-label",
                        "Id terdiri dari awalan jenis unsur dan label dalam PascalCase, misalnya Task_VerifikasiLaporan untuk \"Verifikasi laporan\".",
                        "An id is the prefix of its kind and the label in PascalCase.",
                        "Ubah id sesuai label: Task_, Service_, Send_, Rule_, Call_, Sub_, Start_, End_, Timer_, atau Gateway_, lalu labelnya.",
                        Rule.each(FlowNode.class, node -> !isNamedAfterLabel(node))),
                Rule.error(
                        "pesan-bernama",
                        "Nama pesan sama dengan idnya, Message_ diikuti PascalCase.",
                        "The name of a message equals its id, Message_ followed by PascalCase.",
                        "Samakan Name dan Id pesan, misalnya Message_KasusDiakhiri.",
                        Rule.each(
                                Message.class,
                                message -> !message.getId().equals(message.getName())
                                        || !message.getId().matches("Message_[A-Z][A-Za-z0-9]*"))));
    }

    private static boolean isNamedAfterLabel(FlowNode node) {
        String id = node.getId();
        String prefix = prefix(node);
        if (prefix == null || !id.startsWith(prefix)) {
            return false;
        }
        String rest = id.substring(prefix.length());
        String label = pascalCase(Rule.label(node));
        boolean namedBySystem = label.isEmpty() || Vocabulary.CORE_TASKS.contains(id);
        if (namedBySystem) {
            return PASCAL.matcher(rest).matches();
        }
        boolean belongsToActivity = node instanceof BoundaryEvent || Graph.isEscalationEnd(node);
        return rest.equals(label)
                || rest.matches(Pattern.quote(label) + "\\d+")
                || (belongsToActivity
                        && rest.endsWith(label)
                        && PASCAL.matcher(rest).matches());
    }

    private static String prefix(FlowNode node) {
        String kind = node.getElementType().getTypeName();
        if (PREFIXES.containsKey(kind)) {
            return PREFIXES.get(kind);
        }
        if (node instanceof CatchEvent caught
                && caught.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)) {
            return "Timer_";
        }
        if (node instanceof Event) {
            return EVENT_PREFIXES.stream()
                    .filter(node.getId()::startsWith)
                    .findFirst()
                    .orElse(null);
        }
        return node instanceof Activity ? "Task_" : "Gateway_";
    }

    /** The words of a label, each with a capital first letter, without anything else between them. */
    static String pascalCase(String label) {
        String plain = ACCENTS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                .replaceAll("");
        return WORD_BREAK
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
