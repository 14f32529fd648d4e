package id.tuntas.sop;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What conditions may read, and that it is there when they are read. */
final class ConditionRules {

    private static final Set<String> PLAIN_TYPES =
            Set.of("textfield", "textarea", "number", "select", "radio", "checkbox", "datetime");

    private ConditionRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "syarat-sederhana",
                        "Syarat hanya membandingkan variabel dengan nilai, dirangkai dengan &&, ||, ! dan tanda kurung.",
                        "A condition only compares variables with values, joined by &&, ||, ! and brackets.",
                        "Tulis syarat seperti ${putusanRencana == 'SETUJU'}.",
                        ConditionRules::grammar),
                Rule.error(
                        "syarat-terisi",
                        "Variabel dalam syarat selalu terisi: oleh isian wajib yang selalu tampil pada setiap jalan ke gerbang, oleh langkah sistem atau tabel keputusan, atau sejak kasus dibuka.",
                        "A variable in a condition is always set before: by a required and always shown field on every way, a delegate, a decision, or from the start.",
                        "Jadikan isian itu wajib dan tanpa syarat tampil pada formulir sebelum gerbang, di setiap jalan.",
                        ConditionRules::assigned));
    }

    private static void grammar(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            eachCondition(file, (element, condition) -> {
                if (ConditionGrammar.variables(condition).isEmpty()) {
                    report.add(file.name(), element, condition);
                }
            });
        }
    }

    private static void eachCondition(BpmnFile file, BiConsumer<String, String> visit) {
        file.all(SequenceFlow.class).stream()
                .filter(flow -> GatewayRules.condition(flow) != null)
                .forEach(flow -> visit.accept(flow.getId(), GatewayRules.condition(flow)));
        for (CompletionCondition condition : file.all(CompletionCondition.class)) {
            String activity = condition.getParentElement().getParentElement().getAttributeValue("id");
            visit.accept(activity, condition.getTextContent().strip());
        }
    }

    private static void assigned(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            var graph = file.graph();
            var ways = new WayAnalysis<>(
                    graph,
                    start(file),
                    (node, known) -> union(known, results(folder, node)),
                    ConditionRules::intersection,
                    ConditionRules::union);
            for (FlowNode node : graph.nodes()) {
                Set<String> known = union(ways.before(node).orElse(null), loopVariables(node));
                for (SequenceFlow flow : graph.out(node)) {
                    missing(GatewayRules.condition(flow), known)
                            .ifPresent(variable -> report.add(file.name(), flow.getId(), variable));
                }
                if (node instanceof CatchEvent event) {
                    DeadlineRules.timerTexts(event)
                            .flatMap(text -> missing(text, known).stream())
                            .forEach(variable -> report.add(file.name(), event.getId(), variable));
                }
            }
        }
    }

    /** A variable of the expression that is not surely set; nothing is missing where no way leads. */
    private static Optional<String> missing(String expression, Set<String> known) {
        if (expression == null || known == null) {
            return Optional.empty();
        }
        return ConditionGrammar.variables(expression).stream()
                .flatMap(Collection::stream)
                .filter(variable -> !known.contains(variable))
                .findFirst();
    }

    private static Set<String> start(BpmnFile file) {
        return union(Vocabulary.START, Set.copyOf(CallRules.inputs(file)));
    }

    /** The variables that are always set when a token leaves the node. */
    private static Set<String> results(ReadFolder folder, FlowNode node) {
        if (node instanceof UserTask task) {
            return filled(folder, task.getCamundaFormRef());
        }
        if (node instanceof StartEvent start) {
            return union(filled(folder, start.getCamundaFormRef()), fromMessage(start));
        }
        if (node instanceof ServiceTask task) {
            return delegateResults(task.getCamundaDelegateExpression());
        }
        if (node instanceof SendTask task) {
            return delegateResults(task.getCamundaDelegateExpression());
        }
        if (node instanceof BusinessRuleTask task) {
            return Stream.ofNullable(task.getCamundaResultVariable()).collect(Collectors.toSet());
        }
        return node instanceof CallActivity call ? outs(call) : Set.of();
    }

    private static Set<String> filled(ReadFolder folder, String form) {
        return folder.form(String.valueOf(form)).stream()
                .flatMap(found -> found.components().stream())
                .filter(component -> PLAIN_TYPES.contains(component.type()) && component.isAlwaysFilled())
                .map(FormFile.Component::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> delegateResults(String delegate) {
        return Vocabulary.DELEGATES.getOrDefault(String.valueOf(delegate), Set.of());
    }

    private static Set<String> fromMessage(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .filter(message -> message != null && message.getName() != null)
                .flatMap(message -> Vocabulary.MESSAGES.getOrDefault(message.getName(), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> outs(CallActivity call) {
        if (call.getExtensionElements() == null) {
            return Set.of();
        }
        return call.getExtensionElements().getChildElementsByType(CamundaOut.class).stream()
                .map(CamundaOut::getCamundaTarget)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Element variables of the multi-instance scopes that the node lies in. */
    private static Set<String> loopVariables(FlowNode node) {
        Set<String> variables = new HashSet<>();
        for (ModelElementInstance scope = node; scope != null; scope = scope.getParentElement()) {
            scope.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                    .map(MultiInstanceLoopCharacteristics::getCamundaElementVariable)
                    .filter(Objects::nonNull)
                    .forEach(variables::add);
        }
        return variables;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (a == null) {
            return null;
        }
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }
}
