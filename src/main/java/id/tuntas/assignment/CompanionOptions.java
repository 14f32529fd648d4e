package id.tuntas.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The companions that a koordinator can choose from, as a selection field of a form reads them ({@code valuesKey}). */
@Component
public class CompanionOptions {

    private final Assignment assignment;
    private final ObjectMapper json;

    CompanionOptions(Assignment assignment, ObjectMapper json) {
        this.assignment = assignment;
        this.json = json;
    }

    private record Option(String label, String value) {}

    /** The candidates of {@link Assignment#candidates} as a list of label and value (user id). */
    public SpinJsonNode of(String region, String type) {
        List<Option> options = assignment.candidates(region, type).stream()
                .map(choice -> new Option(choice.label(), choice.id()))
                .toList();
        try {
            return Spin.JSON(json.writeValueAsString(options));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
