package id.tuntas.sop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What comes from outside: letters that a case waits for, and the event that ends any case. */
final class MessageRules {

    private static final String LETTERS_FORM = "bersama-surat-masuk";
    private static final String LETTER_FIELD = "pesanSurat";

    private MessageRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "kasus-dapat-diakhiri",
                        "SOP menangkap Message_KasusDiakhiri pada tepat satu subproses kejadian yang menyela, dengan akhir ber-hasil KEJADIAN.",
                        "A SOP catches Message_KasusDiakhiri in exactly one interrupting event sub-process whose end has the outcome KEJADIAN.",
                        "Salin subproses kejadian \"Kasus diakhiri\" dari SOP lain, misalnya korban-trafficking.",
                        MessageRules::endedByEvent),
                Rule.error(
                        "surat-diawasi",
                        "Pesan atau sinyal hanya ditunggu di belakang gerbang kejadian yang juga punya cabang waktu, supaya tidak ada kasus yang menunggu tanpa diketahui.",
                        "A message or signal is awaited only behind an event-based gateway that has a timer branch too, so that no case waits unseen.",
                        "Letakkan gerbang kejadian sebelum pesan atau sinyal itu, dan tambahkan cabang timer menuju tugas untuk menanyakannya.",
                        Rule.each(
                                IntermediateCatchEvent.class,
                                (file, event) -> (waitsForMessage(event) || waitsForSignal(event))
                                        && file.graph().sources(event).stream().noneMatch(MessageRules::hasTimer))),
                Rule.error(
                        "surat-dapat-dicatat",
                        "Pesan yang ditunggu SOP ada pada daftar surat di formulir surat-masuk, sehingga pendamping dapat mencatatnya.",
                        "A message that a SOP waits for is on the list of letters of the form surat-masuk, so that a companion can record it.",
                        "Tambahkan surat itu pada pilihan \"Surat apa?\" di forms/bersama/surat-masuk.form.",
                        MessageRules::unknownLetters),
                Rule.error(
                        "sinyal-kasus",
                        "Sinyal bernama id-nya ditambah -${execution.processBusinessKey} sehingga hanya sampai dalam kasusnya sendiri, dan dikirim secara asynchronous.",
                        "A signal is named by its id and -${execution.processBusinessKey}, so that it stays within its own case, and is thrown asynchronously.",
                        "Beri nama sinyal seperti Signal_FaseBerganti-${execution.processBusinessKey}; pada kejadian yang mengirimnya centang Asynchronous.",
                        MessageRules::signals));
    }

    /**
     * The name that a signal of a model has to bear. The business key is the case number, and unlike a variable it is there
     * when an instance registers what its event sub-processes listen to.
     */
    static String signalOfTheCase(String id) {
        return id + "-${execution.processBusinessKey}";
    }

    private static void signals(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            file.all(Signal.class).stream()
                    .filter(signal -> !signalOfTheCase(signal.getId()).equals(signal.getName()))
                    .forEach(signal -> report.add(file.name(), signal.getId(), signal.getName()));
            file.all(ThrowEvent.class).stream()
                    .filter(event -> event.getEventDefinitions().stream().anyMatch(MessageRules::isThrownAtOnce))
                    .forEach(event -> report.add(file.name(), event.getId(), Rule.label(event)));
        }
    }

    private static boolean isThrownAtOnce(EventDefinition definition) {
        return definition instanceof SignalEventDefinition signal && !signal.isCamundaAsync();
    }

    private static void endedByEvent(ReadFolder folder, Rule.Report report) {
        if (folder.isShared()) {
            return;
        }
        for (BpmnFile file : folder.processes()) {
            List<StartEvent> doors = file.all(StartEvent.class).stream()
                    .filter(start -> Vocabulary.CASE_ENDED_MESSAGE.equals(messageOf(start)))
                    .toList();
            boolean right = doors.size() == 1
                    && doors.get(0).isInterrupting()
                    && doors.get(0).getParentElement() instanceof SubProcess sub
                    && sub.triggeredByEvent()
                    && sub.getParentElement() instanceof Process
                    && sub.getChildElementsByType(EndEvent.class).stream().allMatch(MessageRules::endsByEvent);
            if (!right && file.process() != null) {
                report.add(file.name(), file.process().getId());
            }
        }
    }

    /** Whether this is the end of the event sub-process, whose outcome comes with the message. */
    static boolean endsByEvent(EndEvent end) {
        return Vocabulary.DECIDED_BY_EVENT.equals(BpmnFile.property(end, "hasil"))
                && Graph.isEventSubProcess(end.getParentElement());
    }

    private static boolean waitsForMessage(IntermediateCatchEvent event) {
        return event.getEventDefinitions().size() == 1 && messageOf(event) != null;
    }

    private static boolean waitsForSignal(IntermediateCatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(SignalEventDefinition.class::isInstance);
    }

    private static boolean hasTimer(FlowNode gateway) {
        return gateway instanceof EventBasedGateway
                && gateway.getOutgoing().stream()
                        .map(flow -> flow.getTarget())
                        .anyMatch(target -> target instanceof IntermediateCatchEvent event
                                && event.getEventDefinitions().stream()
                                        .anyMatch(TimerEventDefinition.class::isInstance));
    }

    private static void unknownLetters(ReadFolder folder, Rule.Report report) {
        if (folder.isShared()) {
            return;
        }
        Set<String> letters = folder.shared().form(LETTERS_FORM).stream()
                .flatMap(form -> form.components().stream())
                .filter(component -> LETTER_FIELD.equals(component.key()))
                .flatMap(component ->
                        StreamSupport.stream(component.json().path("values").spliterator(), false))
                .map(choice -> choice.path("value").asText())
                .collect(Collectors.toSet());
        for (BpmnFile file : folder.processes()) {
            file.all(IntermediateCatchEvent.class).stream()
                    .filter(MessageRules::waitsForMessage)
                    .filter(event -> !letters.contains(Letters.choiceOf(messageOf(event))))
                    .forEach(event -> report.add(file.name(), event.getId(), messageOf(event)));
        }
    }

    /** The name of the message that an event waits for; null if it waits for none. */
    private static String messageOf(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .map(MessageRules::message)
                .flatMap(Optional::stream)
                .map(Message::getName)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Message> message(EventDefinition definition) {
        return definition instanceof MessageEventDefinition message
                ? Optional.ofNullable(message.getMessage())
                : Optional.empty();
    }
}
