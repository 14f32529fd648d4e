package id.tuntas.access;

import java.beans.FeatureDescriptor;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.camunda.spin.Spin;
import org.joda.time.DateTime;

/**
 * Property reads on plain data: text, numbers, booleans, dates, collections and Json. Never {@code class}, never a method
 * call, except counting days on the engine's own {@code dateTime()}, which task filters need.
 */
final class PlainData extends ELResolver {

    private static final Set<String> REFUSED = Set.of("class", "declaringClass");
    private static final Set<String> COUNTING = Set.of(
            "plusMinutes",
            "plusHours",
            "plusDays",
            "plusWeeks",
            "plusMonths",
            "plusYears",
            "minusMinutes",
            "minusHours",
            "minusDays",
            "minusWeeks",
            "minusMonths",
            "minusYears",
            "withTimeAtStartOfDay",
            "toDate");

    private final BeanELResolver properties = new BeanELResolver(true);

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!isData(base) || REFUSED.contains(String.valueOf(property))) {
            return null;
        }
        return properties.getValue(context, base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        var counting = base instanceof DateTime && COUNTING.contains(String.valueOf(method));
        return counting ? properties.invoke(context, base, method, types, arguments) : null;
    }

    private static boolean isData(Object base) {
        return base instanceof CharSequence
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Date
                || base instanceof TemporalAccessor
                || base instanceof TemporalAmount
                || base instanceof Collection
                || base instanceof Map
                || base instanceof Spin;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("read only");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
