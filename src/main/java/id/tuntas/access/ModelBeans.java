package id.tuntas.access;

import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that models may name: those marked with {@link ModelBean}, and nothing else of the application. */
@Component
class ModelBeans {

    private final ListableBeanFactory beans;
    private volatile Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    boolean has(Object name) {
        return name instanceof String text && names().contains(text);
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    /** Whether this very object is one of the offered beans; an object of the same class is not. */
    boolean offers(Object object) {
        return names().stream().anyMatch(name -> beans.getBean(name) == object);
    }

    /** Looked up at the first use: the engine is built before most beans are. */
    Set<String> names() {
        var known = names;
        if (known == null) {
            known = Set.of(beans.getBeanNamesForAnnotation(ModelBean.class));
            names = known;
        }
        return known;
    }
}
