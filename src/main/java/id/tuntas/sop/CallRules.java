package id.tuntas.sop;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What a model calls: delegates, shared procedures, decisions. */
final class CallRules {

    /** How a call activity hands on the case number. */
    static final Set<String> BUSINESS_KEY =
            Set.of("#{execution.processBusinessKey}", "${execution.processBusinessKey}");

    private CallRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "penghubung-terdaftar",
                        "Tugas sistem dan kiriman memakai Delegate expression dari daftar; kejadian pesan keluar hanya Message_Eskalasi dengan ${eskalasi}.",
                        "Service and send tasks name a delegate of the list; the only thrown message is Message_Eskalasi by ${eskalasi}.",
                        "Isi Delegate expression dengan nama dari daftar di panduan ini.",
                        CallRules::delegates),
                Rule.error(
                        "kunci-kasus-diteruskan",
                        "Panggilan prosedur bersama meneruskan nomor kasus sebagai business key.",
                        "A call activity passes the case number on as business key.",
                        "Pada bagian In mappings pilih Propagate business key.",
                        Rule.each(
                                CallActivity.class,
                                call -> ins(call)
                                        .noneMatch(in -> in.getCamundaBusinessKey() != null
                                                && BUSINESS_KEY.contains(in.getCamundaBusinessKey())))),
                Rule.error(
                        "panggilan-dikenal",
                        "Panggilan merujuk prosedur di processes/bersama dengan ikatan latest.",
                        "A call activity names a procedure of processes/bersama, bound latest.",
                        "Isi Called element dengan id prosedur bersama dan pilih Binding latest.",
                        (folder, report) -> calls(folder, report, CallRules::isUnknown)),
                Rule.error(
                        "panggilan-lengkap",
                        "Panggilan meneruskan semua variabel yang disebut properti masukan prosedur itu.",
                        "A call activity passes every variable that the property masukan of the procedure names.",
                        "Tambahkan In mapping untuk variabel yang disebut.",
                        (folder, report) -> calls(folder, report, CallRules::missingInput)),
                Rule.error(
                        "keputusan-dikenal",
                        "Tugas aturan merujuk tabel keputusan di folder SOP atau di bersama (latest), dan menyimpan satu nilai ke variabel.",
                        "A business rule task names a decision of the folder or a shared one (latest) and stores a single entry.",
                        "Isi Decision reference, Result variable, dan Map decision result: singleEntry; untuk tabel bersama pilih Binding latest.",
                        CallRules::decisions));
    }

    private static void delegates(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            file.all(ServiceTask.class).stream()
                    .filter(task -> !isDelegate(task.getCamundaDelegateExpression()))
                    .forEach(task -> report.add(file.name(), task.getId(), task.getCamundaDelegateExpression()));
            file.all(SendTask.class).stream()
                    .filter(task -> !isDelegate(task.getCamundaDelegateExpression()))
                    .forEach(task -> report.add(file.name(), task.getId(), task.getCamundaDelegateExpression()));
            for (ThrowEvent event : file.all(ThrowEvent.class)) {
                if (event.getEventDefinitions().stream().anyMatch(CallRules::isOtherMessage)) {
                    report.add(file.name(), event.getId(), Rule.label(event));
                }
            }
        }
    }

    private static boolean isDelegate(String expression) {
        return expression != null && Vocabulary.DELEGATES.containsKey(expression);
    }

    private static boolean isOtherMessage(EventDefinition definition) {
        return definition instanceof MessageEventDefinition message
                && !(message.getMessage() != null
                        && Vocabulary.ESCALATION_MESSAGE.equals(
                                message.getMessage().getName())
                        && Vocabulary.ESCALATION_DELEGATE.equals(message.getCamundaDelegateExpression()));
    }

    @FunctionalInterface
    private interface CallProbe {
        String broken(CallActivity call, ReadFolder shared);
    }

    private static void calls(ReadFolder folder, Rule.Report report, CallProbe probe) {
        for (BpmnFile file : folder.processes()) {
            for (CallActivity call : file.all(CallActivity.class)) {
                String detail = probe.broken(call, folder.shared());
                if (detail != null) {
                    report.add(file.name(), call.getId(), detail);
                }
            }
        }
    }

    private static String isUnknown(CallActivity call, ReadFolder shared) {
        String binding = call.getCamundaCalledElementBinding();
        boolean latest = binding == null || "latest".equals(binding);
        boolean known = called(call, shared).isPresent();
        return known && latest ? null : call.getCalledElement() + (latest ? "" : " (" + binding + ")");
    }

    private static String missingInput(CallActivity call, ReadFolder shared) {
        Set<String> passed = ins(call)
                .map(in -> "all".equals(in.getCamundaVariables()) ? "*" : in.getCamundaTarget())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return called(call, shared).filter(procedure -> !passed.contains("*")).stream()
                .flatMap(procedure -> inputs(procedure).stream())
                .filter(input -> !passed.contains(input))
                .findFirst()
                .orElse(null);
    }

    private static Optional<BpmnFile> called(CallActivity call, ReadFolder shared) {
        if (!shared.isShared()) {
            return Optional.empty();
        }
        return shared.processes().stream()
                .filter(file -> file.process() != null && file.process().getId().equals(call.getCalledElement()))
                .findFirst();
    }

    /** The variables that a procedure expects from its caller: property masukan of its process, separated by commas. */
    static List<String> inputs(BpmnFile file) {
        String inputs = BpmnFile.property(file.process(), "masukan");
        return inputs == null
                ? List.of()
                : Arrays.stream(inputs.split(",")).map(String::strip).toList();
    }

    private static Stream<CamundaIn> ins(CallActivity call) {
        return call.getExtensionElements() == null
                ? Stream.empty()
                : call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream();
    }

    private static void decisions(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            for (BusinessRuleTask task : file.all(BusinessRuleTask.class)) {
                String binding = task.getCamundaDecisionRefBinding();
                boolean latest = binding == null || "latest".equals(binding);
                boolean own = has(folder, task.getCamundaDecisionRef()) && (latest || "deployment".equals(binding));
                boolean known = own || (has(folder.shared(), task.getCamundaDecisionRef()) && latest);
                boolean stored = task.getCamundaResultVariable() != null
                        && Vocabulary.VARIABLE
                                .matcher(task.getCamundaResultVariable())
                                .matches()
                        && "singleEntry".equals(task.getCamundaMapDecisionResult());
                if (!known || !stored) {
                    report.add(file.name(), task.getId(), known ? Rule.label(task) : task.getCamundaDecisionRef());
                }
            }
        }
    }

    private static boolean has(ReadFolder folder, String decision) {
        return folder.decisions().stream()
                .flatMap(file -> file.all(Decision.class).stream())
                .anyMatch(found -> found.getId().equals(decision));
    }
}
