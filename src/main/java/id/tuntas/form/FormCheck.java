package id.tuntas.form;

import id.tuntas.form.FormField.Type;
import id.tuntas.sealing.Sealing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a submission against its form: unknown keys are refused, read-only and hidden fields dropped, the rest checked. Knows no
 * engine; values are plain Java (String, Number, Boolean, List, Map, null).
 */
final class FormCheck {

    static final int MOST_ROWS = 100;

    private final Feel feel = new Feel();

    /**
     * The outcome of a check.
     *
     * @param accepted what to store; a null value empties the variable
     * @param errors "label: what is wrong", in the order of the page
     */
    record Result(Map<String, Object> accepted, List<String> errors) {}

    /**
     * Checks a submission.
     *
     * @param stored the variables that the task sees; sealed ones as their text if the caller may read it, else as the mask
     */
    Result check(FormSchema schema, Map<String, Object> submitted, Map<String, Object> stored) {
        return check(schema.byKey(), submitted, stored, Map.of());
    }

    private Result check(
            Map<String, List<FormField>> fields,
            Map<String, Object> submitted,
            Map<String, Object> stored,
            Map<String, Object> around) {
        Result result = new Result(new LinkedHashMap<>(), new ArrayList<>());
        submitted.keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .forEach(key -> result.errors.add(printable(key) + ": isian ini tidak ada di formulir"));

        Map<String, Object> shown = new HashMap<>(around);
        shown.putAll(stored);
        fields.forEach((key, variants) -> {
            if (isSent(key, submitted) && !isReadOnly(variants.get(0), shown)) {
                shown.put(key, submitted.get(key));
            }
        });
        fields.forEach((key, variants) -> variants.stream()
                .filter(field -> !isHidden(field, shown))
                .findFirst()
                .ifPresentOrElse(
                        field -> checkField(field, submitted, stored, shown, result), () -> shown.remove(key)));
        return result;
    }

    /** The mask sent back means that the sealed value behind it stays as it is. */
    private static boolean isSent(String key, Map<String, Object> submitted) {
        return submitted.containsKey(key) && !Sealing.MASK.equals(submitted.get(key));
    }

    private boolean isHidden(FormField field, Map<String, Object> shown) {
        return field.hide().stream().anyMatch(condition -> feel.isTrue(condition, shown));
    }

    private boolean isReadOnly(FormField field, Map<String, Object> shown) {
        return field.readOnly().startsWith("=")
                ? feel.isTrue(field.readOnly(), shown)
                : field.readOnly().equals("true");
    }

    private void checkField(
            FormField field,
            Map<String, Object> submitted,
            Map<String, Object> stored,
            Map<String, Object> shown,
            Result result) {
        if (isReadOnly(field, shown)) {
            return;
        }
        boolean sent = isSent(field.key(), submitted);
        Object value = sent ? submitted.get(field.key()) : stored.get(field.key());
        if (isEmpty(value)) {
            if (field.required()) {
                result.errors.add(field.label() + ": wajib diisi");
            } else if (sent) {
                result.accepted.put(field.key(), emptyValue(field));
            }
        } else if (sent) {
            checkValue(field, value, stored, shown, result);
        }
    }

    private void checkValue(
            FormField field, Object value, Map<String, Object> stored, Map<String, Object> shown, Result result) {
        try {
            Object checked = field.type() == Type.LIST
                    ? rows(field, value, shown, result.errors)
                    : FieldCheck.check(field, value, stored);
            result.accepted.put(field.key(), checked);
        } catch (FieldCheck.Wrong wrong) {
            result.errors.add(field.label() + ": " + wrong.getMessage());
        }
    }

    private List<Object> rows(FormField list, Object value, Map<String, Object> shown, List<String> errors) {
        if (!(value instanceof List<?> rows)) {
            throw new FieldCheck.Wrong("harus berupa daftar");
        }
        if (rows.size() > MOST_ROWS) {
            throw new FieldCheck.Wrong("paling banyak " + MOST_ROWS + " baris");
        }
        Map<String, List<FormField>> columns = new FormSchema(list.key(), list.columns()).byKey();
        List<Object> checked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> around = new HashMap<>(shown);
            around.put("i", i + 1);
            Result row = check(columns, row(rows.get(i)), Map.of(), around);
            String place = list.label() + " baris " + (i + 1) + ", ";
            row.errors.forEach(error -> errors.add(place + error));
            checked.add(row.accepted);
        }
        return checked;
    }

    private static Map<String, Object> row(Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> entries)) {
            throw new FieldCheck.Wrong("setiap baris harus berisi kolom-kolomnya");
        }
        Map<String, Object> row = new LinkedHashMap<>();
        entries.forEach((key, entry) -> row.put(String.valueOf(key), entry));
        return row;
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    /** An untouched box is not ticked, an untouched list has no rows; everything else is simply not known. */
    private static Object emptyValue(FormField field) {
        return switch (field.type()) {
            case CHECKBOX -> Boolean.FALSE;
            case CHECKLIST, LIST -> List.of();
            default -> null;
        };
    }

    private static String printable(String key) {
        return key.matches("[A-Za-z0-9_]{1,60}") ? key : "Isian tanpa nama yang sah";
    }
}
