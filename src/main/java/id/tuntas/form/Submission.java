package id.tuntas.form;

import id.tuntas.sealing.Sealing;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Turns the outcome of a check into what the engine stores, or into the refusal that the person reads. */
final class Submission {

    private static final int MOST_ERRORS = 20;

    private final Sealing sealing;

    Submission(Sealing sealing) {
        this.sealing = sealing;
    }

    /** @throws FormFieldValidationException when there are errors; it becomes HTTP status 400 */
    static void refuseIf(List<String> errors) {
        if (!errors.isEmpty()) {
            StringBuilder message = new StringBuilder("Isian belum benar.");
            errors.stream()
                    .limit(MOST_ERRORS)
                    .forEach(error -> message.append(' ').append(error).append(error.matches(".*[.?!]") ? "" : "."));
            throw new FormFieldValidationException("isian", message.toString());
        }
    }

    /**
     * The values to store, those of sealed fields sealed under the case's key. A text that another form marks is sealed here
     * too, though this form forgot the mark; a choice is not, because a gateway may depend on it: it is refused.
     *
     * @param stored what the case holds, opened; a sealed text that did not change is left as it is
     */
    VariableMap typed(FormSchema schema, Map<String, Object> accepted, String caseNumber, Map<String, Object> stored) {
        VariableMap values = Variables.createVariables();
        schema.byKey().forEach((key, variants) -> {
            Object value = accepted.get(key);
            boolean sealed = variants.stream().anyMatch(FormField::sealed)
                    || sealing.isSealedName(key) && variants.get(0).type() == FormField.Type.TEXT;
            boolean unchanged = sealed && value != null && value.equals(stored.get(key));
            if (accepted.containsKey(key) && !unchanged) {
                values.putValueTyped(key, sealed ? sealing.seal(caseNumber, (String) value) : PlainValues.typed(value));
            }
        });
        return values;
    }
}
