package id.tuntas.walk;

import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Answers that lead a case of a type straight to its resolved end: in each form the choices from which the end is nearest. */
public class StraightWay {

    private static final String RESOLVED = "TERSELESAIKAN";

    private final String sop;
    private final Function<String, BpmnModelInstance> models;
    private final Map<String, Ways> ways = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> goals = new ConcurrentHashMap<>();
    private final Wishes wishes;
    private final Hints hints;
    private final Hints procedures = new Hints("prosedur");

    /** @param models the model of a process by its key */
    public StraightWay(String sop, Function<String, BpmnModelInstance> models) {
        this.sop = sop;
        this.models = models;
        this.hints = new Hints(sop);
        this.wishes = new Wishes(
                process -> ways.computeIfAbsent(process, p -> new Ways(models.apply(p))),
                process -> goals.computeIfAbsent(process, this::goals));
    }

    /** What to choose in a form of the SOP or of a procedure that it calls; fields that decide nothing are left out. */
    public Map<String, Object> answers(String process, FormSchema form) {
        Map<String, Object> answers = new HashMap<>();
        for (FormField field : form.fields()) {
            choice(process, field).ifPresent(value -> answers.put(field.key(), value));
        }
        return answers;
    }

    private Optional<Object> choice(String process, FormField field) {
        List<Object> options = switch (field.type()) {
            case CHOICE -> List.copyOf(field.choices());
            case CHECKBOX -> field.required() ? List.of(true) : List.of(true, false);
            default -> List.of();
        };
        return Stream.<Stream<Object>>of(
                        process.equals(sop) ? Stream.empty() : handedBack(process, field.key(), options),
                        wishes.among(process, field.key(), options).stream(),
                        hinted(process.equals(sop) ? hints : procedures, field))
                .flatMap(Function.identity())
                .findFirst();
    }

    private static Stream<Object> hinted(Hints hints, FormField field) {
        return Stream.<Object>of(hints.of(field.key())).filter(field.choices()::contains);
    }

    /** A procedure hands the answer back to the SOP, where it is compared under another name. */
    private Stream<Object> handedBack(String procedure, String field, List<Object> options) {
        return models.apply(sop).getModelElementsByType(CallActivity.class).stream()
                .filter(call -> procedure.equals(call.getCalledElement()))
                .flatMap(call -> Models.outs(call).stream())
                .filter(out -> field.equals(out.getCamundaSource()))
                .map(CamundaOut::getCamundaTarget)
                .flatMap(target -> wishes.among(sop, target, options).stream());
    }

    /** Flows into the ends that resolve the case; of a procedure, into any end. */
    private Set<String> goals(String process) {
        List<EndEvent> ends = models.apply(process).getModelElementsByType(EndEvent.class).stream()
                .filter(end -> end.getParentElement() instanceof Process)
                .filter(end -> end.getEventDefinitions().isEmpty())
                .toList();
        List<EndEvent> resolved = ends.stream().filter(StraightWay::resolves).toList();
        return (resolved.isEmpty() ? ends : resolved)
                .stream()
                        .flatMap(end -> end.getIncoming().stream())
                        .map(SequenceFlow::getId)
                        .collect(Collectors.toSet());
    }

    private static boolean resolves(EndEvent end) {
        return end.getExtensionElements() != null
                && end.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(property -> "hasil".equals(property.getCamundaName())
                                && RESOLVED.equals(property.getCamundaValue()));
    }
}
