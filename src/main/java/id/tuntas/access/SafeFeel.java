package id.tuntas.access;

import camundajar.impl.scala.collection.immutable.List;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.spin.SpinValueMapperFactory;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Makes FEEL engines that see data only: text, numbers, booleans, dates, lists, maps and Json. Any other Java object is
 * null to them, so that no getter or method of it can be reached (advisory of 2026-09-21 on feel-engine up to 1.22.0,
 * whose patched versions are not published). External functions are off.
 */
public final class SafeFeel implements FeelEngineFactory {

    /** A new engine; it can be kept and used by many threads. */
    @Override
    public FeelEngine createInstance() {
        return new DataOnlyEngine();
    }

    /** The rule alone, for a FEEL engine built by other means: {@code builder.withCustomValueMapper(...)}. */
    public static CustomValueMapper dataOnly() {
        return new DataOnly();
    }

    private static final class DataOnlyEngine extends ScalaFeelEngine {

        DataOnlyEngine() {
            super(java.util.List.of());
        }

        @Override
        protected List<CustomValueMapper> getValueMappers() {
            return toScalaList(new DataOnly(), new JavaValueMapper(), new SpinValueMapperFactory().createInstance());
        }
    }

    /** Asked before all other mappers, also for each element of a list or map. */
    private static final class DataOnly extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            return isData(value) ? Optional.empty() : Optional.of(ValNull$.MODULE$);
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return Optional.empty();
        }

        @Override
        public int priority() {
            return Integer.MAX_VALUE;
        }

        private static boolean isData(Object value) {
            return value == null
                    || value instanceof Val
                    || value instanceof CharSequence
                    || value instanceof Character
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Date
                    || value instanceof TemporalAccessor
                    || value instanceof TemporalAmount
                    || value instanceof Collection
                    || value instanceof Map
                    || value instanceof SpinJsonNode
                    || value instanceof camundajar.impl.scala.collection.Iterable
                    || value instanceof camundajar.impl.scala.math.ScalaNumber;
        }
    }
}
