package id.tuntas.sop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.impl.ModelInstanceImpl;
import org.camunda.bpm.model.xml.impl.util.ModelUtil;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A parsed BPMN file. Its elements are gathered in one pass, because the model API searches the whole document for each kind
 * of element and each of its sub-kinds.
 */
final class BpmnFile {

    private final SopFile source;
    private final BpmnModelInstance model;
    private final Map<Class<?>, Collection<?>> byType = new HashMap<>();
    private List<ModelElementInstance> elements;
    private Graph graph;

    BpmnFile(SopFile source, BpmnModelInstance model) {
        this.source = source;
        this.model = model;
    }

    SopFile source() {
        return source;
    }

    BpmnModelInstance model() {
        return model;
    }

    /** The nodes of the file and the ways between them. */
    Graph graph() {
        if (graph == null) {
            graph = new Graph(this);
        }
        return graph;
    }

    String name() {
        return source.name();
    }

    /** All elements of a kind, in the order of the document. */
    @SuppressWarnings("unchecked")
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (Collection<T>) byType.computeIfAbsent(
                type, wanted -> elements().stream().filter(wanted::isInstance).toList());
    }

    private List<ModelElementInstance> elements() {
        if (elements == null) {
            elements = new ArrayList<>();
            collect(model.getDocument().getRootElement());
        }
        return elements;
    }

    private void collect(DomElement element) {
        elements.add(ModelUtil.getModelElement(element, (ModelInstanceImpl) model));
        element.getChildElements().forEach(this::collect);
    }

    /** The process of the file; null if there is none (a rule asks for exactly one). */
    Process process() {
        return all(Process.class).stream().findFirst().orElse(null);
    }

    /** Ids of the forms that tasks and start events refer to. */
    Stream<String> formRefs() {
        return Stream.concat(
                        all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                .filter(Objects::nonNull);
    }

    /** Value of a property of the element's properties panel; null if it is not set. */
    static String property(BaseElement element, String name) {
        if (element == null || element.getExtensionElements() == null) {
            return null;
        }
        return element.getExtensionElements().getElements().stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }
}
