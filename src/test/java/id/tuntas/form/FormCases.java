package id.tuntas.form;

import id.tuntas.form.FormField.Limits;
import id.tuntas.form.FormField.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The cases of one form: right ones, and each right one with one thing wrong. */
final class FormCases {

    private static final List<String> FOREIGN_KEYS =
            List.of("assignee", "variabelTugasLain", "putusanLain", "__proto__", "a.b", "${x}", "");

    private final FormCheck check = new FormCheck();
    private final FormSchema schema;
    private final Map<String, Object> stored = new HashMap<>();
    private final Set<String> triedFields = new HashSet<>();
    private final List<String> acceptedWrongly = new ArrayList<>();
    private final List<String> refusedWrongly = new ArrayList<>();
    private int cases;

    FormCases(FormSchema schema) {
        this.schema = schema;
        schema.fields().stream()
                .filter(field -> field.choicesFrom() != null)
                .forEach(field -> stored.put(
                        field.choicesFrom(),
                        List.of(Map.of("label", "Satu", "value", "SATU"), Map.of("value", "DUA"))));
    }

    int cases() {
        return cases;
    }

    List<String> acceptedWrongly() {
        return acceptedWrongly;
    }

    List<String> refusedWrongly() {
        return refusedWrongly;
    }

    void run() {
        List<Map<String, Object>> submissions = new ArrayList<>();
        submissions.add(ValidForms.valid(schema, stored, Map.of()));
        for (FormField field : schema.fields()) {
            if (field.type() == Type.CHOICE && field.choicesFrom() == null) {
                field.choices()
                        .forEach(code -> submissions.add(ValidForms.valid(schema, stored, Map.of(field.key(), code))));
            }
        }
        for (Map<String, Object> valid : submissions) {
            accept("valid", valid);
            schema.fields().stream()
                    .filter(field -> valid.containsKey(field.key()) && triedFields.add(field.key()))
                    .forEach(field -> spoil(field, valid));
        }
        Map<String, Object> valid = submissions.get(0);
        FOREIGN_KEYS.forEach(key -> refuse("unknown key " + key, with(valid, key, "x")));
        unshown(valid);
    }

    /** What does not show may be sent (browsers send read-only fields back), but is not stored. */
    private void unshown(Map<String, Object> valid) {
        for (FormField field : schema.fields()) {
            boolean leftEmpty = field.key().equals("kodeWilayahKasus");
            if (!valid.containsKey(field.key()) && !leftEmpty) {
                cases++;
                FormCheck.Result result = check.check(schema, with(valid, field.key(), "SELUNDUPAN"), stored);
                if (result.accepted().containsKey(field.key())) {
                    acceptedWrongly.add(field.key() + " though it does not show");
                }
                result.errors().forEach(error -> refusedWrongly.add("not shown " + field.key() + ": " + error));
            }
        }
    }

    private void accept(String what, Map<String, Object> submission) {
        cases++;
        check.check(schema, submission, stored).errors().forEach(error -> refusedWrongly.add(what + ": " + error));
    }

    private void refuse(String what, Map<String, Object> submission) {
        cases++;
        if (check.check(schema, submission, stored).errors().isEmpty()) {
            acceptedWrongly.add(what);
        }
    }

    private static Map<String, Object> with(Map<String, Object> valid, String key, Object value) {
        Map<String, Object> all = new HashMap<>(valid);
        all.put(key, value);
        return all;
    }

    private void spoil(FormField field, Map<String, Object> valid) {
        if (field.required()) {
            Map<String, Object> without = new HashMap<>(valid);
            without.remove(field.key());
            refuse(field.key() + " missing", without);
            refuse(field.key() + " null", with(valid, field.key(), null));
            refuse(field.key() + " blank", with(valid, field.key(), "  "));
        }
        wrongValues(field, valid.get(field.key()))
                .forEach((what, value) -> refuse(field.key() + " " + what, with(valid, field.key(), value)));
    }

    private static Map<String, Object> wrongValues(FormField field, Object valid) {
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("an object", Map.of("a", Map.of("b", 1)));
        wrong.put("a strange kind", new StringBuilder("x"));
        if (field.type() != Type.CHECKBOX) {
            wrong.put("true", true);
        }
        switch (field.type()) {
            case TEXT -> texts(field, (String) valid, wrong);
            case NUMBER -> numbers(field.limits(), wrong);
            case CHECKBOX -> {
                wrong.put("text", "ya");
                wrong.put("a number", 1);
                if (field.required()) {
                    wrong.put("not ticked", false);
                }
            }
            case CHOICE -> strings(wrong, "not in the list", "BUKAN_PILIHAN", "a number", 7, "several", List.of(valid));
            case CHECKLIST ->
                strings(
                        wrong,
                        "not in the list",
                        List.of("BUKAN_PILIHAN"),
                        "text",
                        "X",
                        "twice",
                        twice(valid),
                        "numbers",
                        List.of(1));
            case DATE, TIME, DATETIME -> dates(field, wrong);
            case LIST -> rows(field, (List<?>) valid, wrong);
        }
        return wrong;
    }

    private static List<Object> twice(Object ticked) {
        List<Object> all = new ArrayList<>((List<?>) ticked);
        all.addAll((List<?>) ticked);
        return all;
    }

    private static void strings(Map<String, Object> wrong, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            wrong.put((String) pairs[i], pairs[i + 1]);
        }
    }

    private static void texts(FormField field, String valid, Map<String, Object> wrong) {
        Limits limits = field.limits();
        strings(
                wrong,
                "a number",
                12345,
                "several",
                List.of(valid),
                "NUL",
                valid + "\u0000",
                "turned",
                valid + "\u202E");
        wrong.put("longer than anything", "x".repeat(FieldCheck.LONGEST_TEXT + 1));
        if (limits.maxLength() != null) {
            wrong.put("too long", "1".repeat(limits.maxLength() + 1));
        }
        if (limits.minLength() != null && limits.minLength() > 1) {
            wrong.put("too short", "1");
        }
        if (limits.pattern() != null) {
            Pattern pattern = limits.pattern();
            for (String candidate : Arrays.asList("~", "abc", "0", valid + "~", "~" + valid, valid + valid, "\n")) {
                if (!pattern.matcher(candidate).find() && !candidate.isBlank()) {
                    wrong.put("pattern broken by " + candidate, candidate);
                }
            }
        }
    }

    private static void numbers(Limits limits, Map<String, Object> wrong) {
        strings(
                wrong,
                "text",
                "dua",
                "digits as text",
                "2",
                "not a number",
                Double.NaN,
                "endless",
                Double.POSITIVE_INFINITY);
        wrong.put("huge", 1e300);
        if (limits.min() != null) {
            wrong.put("too small", limits.min().subtract(BigDecimal.ONE));
            if (limits.min().signum() >= 0) {
                wrong.put("negative", -1);
            }
        }
        if (limits.max() != null) {
            wrong.put("too large", limits.max().add(BigDecimal.ONE));
        }
        if (limits.decimalDigits() != null) {
            wrong.put(
                    "too many decimals",
                    BigDecimal.ONE.movePointLeft(limits.decimalDigits() + 1).add(BigDecimal.ONE));
        }
    }

    private static void dates(FormField field, Map<String, Object> wrong) {
        strings(
                wrong,
                "text",
                "kemarin",
                "a number",
                20261120,
                "Indonesian order",
                "20-11-2026",
                "30 February",
                "2026-02-30");
        wrong.put("25 o'clock", field.type() == Type.DATETIME ? "2026-11-20T25:00" : "25:00");
        String time = field.type() == Type.DATETIME ? "T09:30" : "";
        if (field.type() != Type.TIME) {
            wrong.put("year 9999", "9999-01-01" + time);
        }
        if (field.limits().noFuture()) {
            wrong.put("in the future", LocalDate.now().plusDays(3) + time);
        }
        if (field.limits().noPast()) {
            wrong.put("in the past", LocalDate.now().minusDays(3) + time);
        }
    }

    private static void rows(FormField list, List<?> valid, Map<String, Object> wrong) {
        Map<?, ?> row = (Map<?, ?>) valid.get(0);
        strings(wrong, "text", "x", "rows of text", List.of("x"));
        wrong.put("too many rows", Collections.nCopies(FormCheck.MOST_ROWS + 1, row));
        wrong.put("unknown column", List.of(Map.of("kolomLain", 1)));
        for (FormField column : list.columns()) {
            if (row.containsKey(column.key())) {
                wrongValues(column, row.get(column.key())).forEach((what, value) -> {
                    Map<Object, Object> spoiled = new HashMap<>(row);
                    spoiled.put(column.key(), value);
                    wrong.put("row with " + column.key() + " " + what, List.of(row, spoiled));
                });
            }
            if (column.required() && column.hide().isEmpty()) {
                wrong.put("row without " + column.key(), Collections.singletonList(new HashMap<>()));
            }
        }
    }
}
