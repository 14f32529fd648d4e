package id.tuntas.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Lists and tables of a group, kept as JSON: what the forms show row by row. */
final class Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /** The rows of a list; none if the variable is not there yet. */
    static List<Map<String, Object>> of(DelegateExecution meeting, String name) {
        return meeting.getVariable(name) instanceof SpinJsonNode rows
                ? read(rows.toString(), new TypeReference<>() {})
                : List.of();
    }

    /** How often something was counted, by the number of the family. */
    static Map<String, Integer> counts(DelegateExecution meeting, String name) {
        return meeting.getVariable(name) instanceof SpinJsonNode counts
                ? read(counts.toString(), new TypeReference<>() {})
                : Map.of();
    }

    static void set(DelegateExecution meeting, String name, Object value) {
        try {
            meeting.setVariable(name, Spin.JSON(JSON.writeValueAsString(value)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A list of the group cannot be read", broken);
        }
    }
}
