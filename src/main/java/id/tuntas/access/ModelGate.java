package id.tuntas.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that could run code of its own: scripts, classes, connectors, external and shell tasks, listeners and
 * delegates outside the offered beans, and forms with scripts. It walks the XML before the engine reads it, because some
 * of these would be instantiated while reading.
 */
class ModelGate implements BpmnParseFactory {

    private static final Set<String> ELEMENTS = Set.of("script", "scriptTask", "connector", "field", "import");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "topic",
            "resource",
            "language",
            "scriptFormat");
    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener", "validator");
    private static final Set<String> TYPED =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "messageEventDefinition", "signalEventDefinition");
    private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");
    private static final Pattern BEAN_CALL = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\.\\w+\\(.*\\)\\s*}\\s*");

    private final ModelBeans beans;

    ModelGate(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new BpmnParse(parser) {
            @Override
            protected void parseRootElement() {
                inspect(this, rootElement);
                if (!hasErrors()) {
                    super.parseRootElement();
                }
            }
        };
    }

    private void inspect(BpmnParse parse, Element element) {
        var problem = problem(element);
        if (problem != null) {
            parse.addError("Tidak diizinkan dalam model: " + problem + " (" + element.getTagName() + ").", element);
        }
        element.elements().forEach(child -> inspect(parse, child));
    }

    private String problem(Element element) {
        var tag = element.getTagName();
        if (ELEMENTS.contains(tag)) {
            return tag;
        }
        if (LISTENERS.contains(tag) && attribute(element, "delegateExpression") == null) {
            return "pendengar tanpa bean terdaftar";
        }
        return attributeProblem(element, tag);
    }

    private String attributeProblem(Element element, String tag) {
        for (var key : element.attributes()) {
            var name = key.substring(key.lastIndexOf(':') + 1);
            var value = element.attribute(key);
            if (ATTRIBUTES.contains(name) || "type".equals(name) && TYPED.contains(tag)) {
                return "atribut " + name;
            }
            if ("delegateExpression".equals(name) && !names(BEAN, value)) {
                return "delegateExpression \"" + value + "\" di luar bean terdaftar";
            }
            if ("expression".equals(name) && !names(BEAN_CALL, value)) {
                return "expression \"" + value + "\" di luar bean terdaftar";
            }
            if ("formKey".equals(name) && !value.startsWith("camunda-forms:")) {
                return "formKey selain Camunda Forms";
            }
        }
        return null;
    }

    private boolean names(Pattern shape, String value) {
        var match = shape.matcher(value);
        return match.matches() && beans.has(match.group(1));
    }

    private static String attribute(Element element, String name) {
        return element.attributes().stream()
                .filter(key -> key.substring(key.lastIndexOf(':') + 1).equals(name))
                .findFirst()
                .map(element::attribute)
                .orElse(null);
    }
}
