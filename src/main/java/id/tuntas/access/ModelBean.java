package id.tuntas.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Offers a bean to the models under the given name. A model can name no other bean, and can call only the public
 * methods that the class of such a bean declares itself.
 */
@Documented
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ModelBean {

    /** The name in the model, which is the name of the Spring bean too. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
