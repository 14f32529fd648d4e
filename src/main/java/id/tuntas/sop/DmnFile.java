package id.tuntas.sop;

import java.util.Collection;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A parsed DMN file. */
record DmnFile(SopFile source, DmnModelInstance model) {

    String name() {
        return source.name();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
