package id.tuntas.sop;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A parsed DMN file; elements that were asked for are kept, because the model API searches the whole document each time. */
final class DmnFile {

    private final SopFile source;
    private final DmnModelInstance model;
    private final Map<Class<?>, Collection<?>> elements = new HashMap<>();

    DmnFile(SopFile source, DmnModelInstance model) {
        this.source = source;
        this.model = model;
    }

    SopFile source() {
        return source;
    }

    String name() {
        return source.name();
    }

    @SuppressWarnings("unchecked")
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (Collection<T>) elements.computeIfAbsent(type, wanted -> model.getModelElementsByType(type));
    }
}
