package id.tuntas.sop;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a model may hold at all. Everything is refused that is not on a list, because whoever may deploy a script, a class
 * or a free expression may do on the server whatever the application may. Looks at the plain XML, where nothing is hidden
 * by a model API that does not know it.
 */
final class SafetyRules {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** The engine reads this old namespace as Camunda's own. */
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "message",
            "error",
            "signal",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "signalEventDefinition",
            "terminateEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "multiInstanceLoopCharacteristics",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            // named by rules of their own
            "complexGateway",
            "scriptTask",
            "script");

    private static final Set<String> EXTENSION_ELEMENTS =
            Set.of("properties", "property", "in", "out", "failedJobRetryTimeCycle");
    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
    private static final Set<String> CODE = Set.of(
            "class",
            "expression",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "connector",
            "type",
            "topic");

    private static final Set<String> EXTENSION_ATTRIBUTES = Set.of(
            "versionTag",
            "historyTimeToLive",
            "isStartableInTasklist",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "formRef",
            "formRefBinding",
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "delegateExpression",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "resultVariable",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "calledElementBinding",
            "collection",
            "elementVariable");

    /** Places where an expression may stand; each has a rule that says which. */
    private static final Set<String> EXPRESSION_PLACES = Set.of(
            "conditionExpression",
            "completionCondition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "@delegateExpression",
            "@assignee",
            "@candidateGroups",
            "@candidateUsers",
            "@dueDate",
            "@class",
            "@expression",
            "script");

    private SafetyRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "unsur-dikenal",
                        "Model hanya memakai unsur BPMN dari daftar yang dikenal.",
                        "A model uses only the BPMN elements of the list.",
                        "Ganti unsur itu dengan tugas, kejadian, gerbang, atau subproses biasa.",
                        elements(element ->
                                BPMN.equals(element.getNamespaceURI()) && !ELEMENTS.contains(element.getLocalName())
                                        ? element.getLocalName()
                                        : null)),
                Rule.error(
                        "perluasan-dikenal",
                        "Model hanya memakai isian Camunda dari daftar yang dikenal.",
                        "A model uses only the Camunda extensions of the list.",
                        "Kosongkan isian itu pada panel properti.",
                        elements(SafetyRules::unknownExtension)),
                Rule.error(
                        "tanpa-skrip",
                        "Model tidak memuat skrip.",
                        "A model holds no script.",
                        "Hapus tugas skrip; keputusan ditulis di tabel keputusan, perhitungan diminta kepada pengelola aplikasi.",
                        elements(SafetyRules::script)),
                Rule.error(
                        "tanpa-kelas-java",
                        "Model tidak memanggil kelas Java, ekspresi bebas, konektor, atau tugas luar.",
                        "A model calls no Java class, free expression, connector or external task.",
                        "Pilih implementasi Delegate expression dengan nama dari daftar.",
                        elements(element -> isCamunda(element) && CODE.contains(element.getLocalName())
                                ? element.getLocalName()
                                : firstAttribute(
                                        element,
                                        attribute -> isCamunda(attribute) && CODE.contains(attribute.getLocalName())))),
                Rule.error(
                        "tanpa-pendengar",
                        "Model tidak memuat listener.",
                        "A model holds no listener.",
                        "Hapus Execution listener dan Task listener pada unsur itu.",
                        elements(element -> isCamunda(element) && LISTENERS.contains(element.getLocalName())
                                ? element.getLocalName()
                                : null)),
                Rule.error(
                        "ekspresi-di-tempatnya",
                        "Ekspresi ${...} hanya ada pada syarat, timer, tenggat, pelaksana, dan delegasi; pada panggilan hanya variabel polos.",
                        "Expressions stand only in conditions, timers, due dates, performers and delegates; in calls only plain variables.",
                        "Hapus tanda ${...} dari label, uraian, atau isian itu.",
                        elements(SafetyRules::strayExpression)));
    }

    private static Rule.Check elements(Function<Element, String> broken) {
        return (folder, report) -> folder.processes()
                .forEach(file -> XmlElements.walk(file, (element, id) -> {
                    String detail = broken.apply(element);
                    if (detail != null) {
                        report.add(file.name(), id, detail);
                    }
                }));
    }

    /** A signal is thrown in the background: each listener goes on in a job of its own. */
    private static boolean isBackgroundSignal(Element element, Attr attribute) {
        return "signalEventDefinition".equals(element.getLocalName()) && "async".equals(attribute.getLocalName());
    }

    private static String unknownExtension(Element element) {
        if (ACTIVITI.equals(element.getNamespaceURI())) {
            return element.getNodeName();
        }
        boolean named = LISTENERS.contains(element.getLocalName())
                || CODE.contains(element.getLocalName())
                || "script".equals(element.getLocalName());
        if (isCamunda(element) && !named && !EXTENSION_ELEMENTS.contains(element.getLocalName())) {
            return element.getLocalName();
        }
        return firstAttribute(
                element,
                attribute -> ACTIVITI.equals(attribute.getNamespaceURI())
                        || (isCamunda(attribute)
                                && !CODE.contains(attribute.getLocalName())
                                && !"resource".equals(attribute.getLocalName())
                                && !isBackgroundSignal(element, attribute)
                                && !EXTENSION_ATTRIBUTES.contains(attribute.getLocalName())));
    }

    private static String script(Element element) {
        String name = element.getLocalName();
        boolean bpmn = BPMN.equals(element.getNamespaceURI());
        if ((bpmn && "scriptTask".equals(name)) || (isCamunda(element) && "script".equals(name))) {
            return name;
        }
        boolean expression = bpmn && ("conditionExpression".equals(name) || "completionCondition".equals(name));
        return firstAttribute(
                element,
                attribute -> (expression && "language".equals(attribute.getName()))
                        || (isCamunda(attribute) && "resource".equals(attribute.getLocalName())));
    }

    private static String strayExpression(Element element) {
        if (XmlElements.isExpression(XmlElements.ownText(element))
                && !EXPRESSION_PLACES.contains(element.getLocalName())) {
            return XmlElements.ownText(element).strip();
        }
        for (Attr attribute : XmlElements.attributes(element)) {
            if (XmlElements.isExpression(attribute.getValue()) && !isInPlace(element, attribute)) {
                return attribute.getValue();
            }
        }
        return null;
    }

    private static boolean isInPlace(Element element, Attr attribute) {
        String value = attribute.getValue();
        return switch (name(attribute)) {
            case "businessKey" -> CallRules.BUSINESS_KEY.contains(value);
            case "sourceExpression", "collection" ->
                ConditionGrammar.variables(value).isPresent();
            case "name" ->
                "signal".equals(element.getLocalName())
                        && value.equals(MessageRules.signalOfTheCase(element.getAttribute("id")));
            default -> isCamunda(attribute) && EXPRESSION_PLACES.contains("@" + name(attribute));
        };
    }

    private static String firstAttribute(Element element, Predicate<Attr> wanted) {
        return XmlElements.attributes(element).stream()
                .filter(wanted)
                .map(attribute -> attribute.getName() + "=\"" + attribute.getValue() + "\"")
                .findFirst()
                .orElse(null);
    }

    private static String name(Attr attribute) {
        return attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
    }

    private static boolean isCamunda(Node node) {
        return CAMUNDA.equals(node.getNamespaceURI());
    }
}
