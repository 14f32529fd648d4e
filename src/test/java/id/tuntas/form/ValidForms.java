package id.tuntas.form;

import id.tuntas.form.FormField.Limits;
import id.tuntas.form.FormField.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Fills forms as a careful person would: every field that shows gets a valid value, hidden and read-only ones are left out.
 * NIKs are of a made-up person whose sequence is 9xxx, each used once.
 */
public final class ValidForms {

    private static final String BIRTHDAY = "1990-06-15";
    private static final AtomicInteger SEQUENCE = new AtomicInteger(9000);

    /** Left empty unless asked for: where it stands, empty means "the caller's own region". */
    private static final List<String> LEFT_EMPTY = List.of("kodeWilayahKasus");

    private static final Feel FEEL = new Feel();

    private ValidForms() {}

    /** A valid submission of a form of a case that holds nothing yet. */
    public static Map<String, Object> valid(FormSchema schema, Map<String, Object> overrides) {
        return valid(schema, Map.of(), overrides);
    }

    /**
     * A valid submission.
     *
     * @param stored what the case holds; conditions and choices may depend on it
     * @param overrides values to choose for fields that show (a null leaves the field out); other keys are ignored
     */
    public static Map<String, Object> valid(
            FormSchema schema, Map<String, Object> stored, Map<String, Object> overrides) {
        return fill(schema, stored, overrides);
    }

    private static Map<String, Object> fill(
            FormSchema schema, Map<String, Object> around, Map<String, Object> overrides) {
        Map<String, Object> values = new LinkedHashMap<>();
        // A field may show or hide because of a later one: repeat until nothing changes.
        for (int round = 0; round < 6; round++) {
            Map<String, Object> before = new HashMap<>(values);
            schema.byKey().forEach((key, variants) -> fillField(variants, around, overrides, values));
            if (before.equals(values)) {
                return values;
            }
        }
        throw new IllegalStateException("The conditions of form " + schema.id() + " never come to rest");
    }

    private static void fillField(
            List<FormField> variants,
            Map<String, Object> around,
            Map<String, Object> overrides,
            Map<String, Object> values) {
        Map<String, Object> shown = new HashMap<>(around);
        shown.putAll(values);
        FormField field = variants.stream()
                .filter(variant -> !isHidden(variant, shown) && !isReadOnly(variant, shown))
                .findFirst()
                .orElse(null);
        String key = variants.get(0).key();
        if (field == null) {
            values.remove(key);
        } else if (overrides.containsKey(key)) {
            if (overrides.get(key) != null) {
                values.put(key, overrides.get(key));
            }
        } else if (!values.containsKey(key) && !LEFT_EMPTY.contains(key)) {
            values.put(key, value(field, shown));
        }
    }

    static boolean isHidden(FormField field, Map<String, Object> shown) {
        return field.hide().stream().anyMatch(condition -> FEEL.isTrue(condition, shown));
    }

    static boolean isReadOnly(FormField field, Map<String, Object> shown) {
        return field.readOnly().startsWith("=")
                ? FEEL.isTrue(field.readOnly(), shown)
                : field.readOnly().equals("true");
    }

    private static Object value(FormField field, Map<String, Object> shown) {
        return switch (field.type()) {
            case TEXT -> text(field, shown);
            case NUMBER -> number(field.limits());
            case CHECKBOX -> true;
            case CHOICE -> choice(field, shown);
            case CHECKLIST -> List.of(choice(field, shown));
            case DATE -> date(field);
            case TIME -> "09:30";
            case DATETIME -> date(field) + "T09:30";
            case LIST -> List.of(fill(new FormSchema(field.key(), field.columns()), shown, Map.of()));
        };
    }

    private static String text(FormField field, Map<String, Object> shown) {
        if (field.key().equals("nik")) {
            return nik(shown);
        }
        Limits limits = field.limits();
        if (limits.pattern() != null) {
            return PatternText.matching(limits.pattern());
        }
        String text = field.label().replaceAll("[^A-Za-z ]", "").strip() + " uji";
        int shortest = limits.minLength() == null ? 0 : limits.minLength();
        int longest = limits.maxLength() == null ? 200 : limits.maxLength();
        String padded = text.length() < shortest ? text + "x".repeat(shortest - text.length()) : text;
        // No blank at the cut: lengths are counted without blanks at the ends.
        return padded.length() > longest ? padded.substring(0, longest).replaceFirst(" $", "x") : padded;
    }

    /** Province 35, kabupaten 73, kecamatan 01; day of birth plus 40 for a woman. */
    private static String nik(Map<String, Object> shown) {
        boolean woman = String.valueOf(shown.get("jenisKelamin")).startsWith("P");
        LocalDate birth = LocalDate.parse(
                shown.get("tanggalLahir") instanceof String date && date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        ? date
                        : BIRTHDAY);
        int day = birth.getDayOfMonth() + (woman ? 40 : 0);
        int sequence = 9001 + SEQUENCE.getAndIncrement() % 999;
        return "357301%02d%02d%02d%04d".formatted(day, birth.getMonthValue(), birth.getYear() % 100, sequence);
    }

    private static Number number(Limits limits) {
        BigDecimal value = limits.min() != null ? limits.min() : BigDecimal.ONE;
        if (limits.max() != null && value.add(BigDecimal.ONE).compareTo(limits.max()) <= 0) {
            value = value.add(BigDecimal.ONE);
        }
        return limits.decimalDigits() != null && limits.decimalDigits() > 0
                ? (Number) value.doubleValue()
                : (Number) value.intValue();
    }

    private static String choice(FormField field, Map<String, Object> shown) {
        if (field.choicesFrom() == null) {
            return field.choices().get(0);
        }
        if (shown.get(field.choicesFrom()) instanceof List<?> offered && !offered.isEmpty()) {
            Object first = offered.get(0);
            return String.valueOf(first instanceof Map<?, ?> entry ? entry.get("value") : first);
        }
        throw new IllegalStateException("Field " + field.key() + " takes its choices from " + field.choicesFrom()
                + ", which the case does not hold");
    }

    private static String date(FormField field) {
        LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Asia/Jayapura"));
        if (field.type() == Type.DATE && field.key().startsWith("tanggalLahir")) {
            return BIRTHDAY;
        }
        if (field.limits().noFuture()) {
            return today.minusDays(2).toString();
        }
        return today.plusDays(field.limits().noPast() ? 7 : 0).toString();
    }
}
