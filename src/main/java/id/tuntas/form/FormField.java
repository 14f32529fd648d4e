package id.tuntas.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One input of a form.
 *
 * @param key the variable
 * @param label what the person sees, for messages
 * @param hint the help text under the field; may be empty
 * @param readOnly empty, "true", or a FEEL expression with "="
 * @param sealed whether the value is stored sealed
 * @param hide FEEL expressions of the field and of the groups around it; one that is true hides it
 * @param choices the codes that radio, select and checklist accept
 * @param choicesFrom variable that holds the choices instead; null when they stand in the form
 * @param columns the inputs of a row of a list
 */
public record FormField(
        String key,
        String label,
        String hint,
        Type type,
        boolean required,
        String readOnly,
        boolean sealed,
        List<String> hide,
        Limits limits,
        List<String> choices,
        String choicesFrom,
        List<FormField> columns) {

    /** What kind of value a field takes. */
    public enum Type {
        TEXT,
        NUMBER,
        CHECKBOX,
        CHOICE,
        CHECKLIST,
        DATE,
        TIME,
        DATETIME,
        LIST
    }

    /**
     * The limits of a value; null or false where the form sets none.
     *
     * @param decimalDigits 0 for whole numbers
     * @param noFuture a date that may not lie after today (births and past events)
     * @param noPast a date that may not lie before today
     */
    public record Limits(
            Integer minLength,
            Integer maxLength,
            BigDecimal min,
            BigDecimal max,
            Integer decimalDigits,
            Pattern pattern,
            boolean noFuture,
            boolean noPast) {}
}
