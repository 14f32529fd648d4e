package id.tuntas.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Between the engine's typed values and the plain Java values that forms are checked with. */
final class PlainValues {

    private static final int LONGEST_JSON = 200_000;
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(FieldCheck.LONGEST_TEXT * 2)
                            .build())
                    .build())
            .build();

    private PlainValues() {}

    /** Stands for a value of a kind that no form sends (object, file, bytes, Date); every check refuses it. */
    private record Foreign() {}

    /** What a caller sent, whatever types it claims. */
    static Map<String, Object> ofSubmission(Map<String, ?> submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (submitted != null) {
            // Copying a VariableMap entry by entry would lose the types.
            VariableMap typed =
                    submitted instanceof VariableMap map ? map : Variables.fromMap(new HashMap<>(submitted));
            submitted.keySet().forEach(key -> plain.put(key, ofSubmitted(typed.getValueTyped(key))));
        }
        return plain;
    }

    private static Object ofSubmitted(TypedValue value) {
        if (value instanceof JsonValue json) {
            return parse(text(json));
        }
        if (value == null || value.getType() == ValueType.NULL) {
            // What Tasklist sends for a date or choice that nobody touched.
            return null;
        }
        boolean bare = value.getType() == null || value instanceof PrimitiveValue<?>;
        Object plain = bare ? value.getValue() : new Foreign();
        boolean known = plain == null
                || plain instanceof String
                || plain instanceof Boolean
                || plain instanceof Number
                || plain instanceof Collection<?>
                || plain instanceof Map<?, ?>;
        return known ? plain(plain) : new Foreign();
    }

    private static Object plain(Object value) {
        boolean nested = value instanceof Collection<?> || value instanceof Map<?, ?>;
        try {
            return nested ? parse(JSON.writeValueAsString(value)) : value;
        } catch (JsonProcessingException e) {
            return new Foreign();
        }
    }

    /** What a scope holds, for conditions, required checks and choices; sealed values as the mask. */
    static Map<String, Object> ofStored(VariableMap stored) {
        Map<String, Object> plain = new HashMap<>();
        stored.keySet().forEach(key -> {
            TypedValue value = stored.getValueTyped(key);
            if (value instanceof JsonValue json) {
                plain.put(key, parse(text(json)));
            } else if (value instanceof PrimitiveValue<?>) {
                plain.put(key, value.getValue());
            }
        });
        return plain;
    }

    /** A checked value as it is stored: text, Long, Double, Boolean, JSON or null; never transient, never an object. */
    static TypedValue typed(Object value) {
        if (value instanceof String text) {
            return Variables.stringValue(text);
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Long whole) {
            return Variables.longValue(whole);
        }
        if (value instanceof Double number) {
            return Variables.doubleValue(number);
        }
        if (value == null) {
            return Variables.untypedNullValue();
        }
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A checked value cannot be written as JSON", e);
        }
    }

    private static String text(JsonValue json) {
        return json.getValueSerialized() != null
                ? json.getValueSerialized()
                : json.getValue() == null ? null : json.getValue().toString();
    }

    private static Object parse(String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            Object value = json.length() > LONGEST_JSON ? new Foreign() : JSON.readValue(json, Object.class);
            return value instanceof List<?> || value instanceof Map<?, ?> || value == null ? value : new Foreign();
        } catch (JsonProcessingException e) {
            return new Foreign();
        }
    }
}
