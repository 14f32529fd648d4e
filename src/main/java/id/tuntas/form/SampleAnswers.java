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
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Fills forms as a careful person would: every field that shows gets a valid and plausible value, hidden and read-only ones are
 * left out. For invented cases and for tests; what identifies somebody is of a {@link SamplePerson}.
 */
public final class SampleAnswers {

    /** Left empty unless asked for: where it stands, empty means "the caller's own region". */
    private static final List<String> LEFT_EMPTY = List.of("kodeWilayahKasus");

    /** Ranges up to here are scores, shares and ages; of those people rarely give the smallest. */
    private static final BigDecimal SCALE = BigDecimal.valueOf(120);

    private static final BigDecimal SOME = BigDecimal.valueOf(12);
    private static final BigDecimal MONEY = BigDecimal.valueOf(12_000_000);
    private static final String WOMAN = "PEREMPUAN";
    private static final int LONGEST_TEXT = 200;

    private static final Feel FEEL = new Feel();

    private final SamplePerson person;

    /** @param person whom the answers are about */
    public SampleAnswers(SamplePerson person) {
        this.person = person;
    }

    /**
     * A valid submission.
     *
     * @param stored what the case holds; conditions and choices may depend on it
     * @param chosen values to choose for fields that show (a null leaves the field out); other keys are ignored
     * @throws IllegalStateException if the form's conditions contradict each other, or a list of choices is not in the case
     */
    public Map<String, Object> to(FormSchema form, Map<String, Object> stored, Map<String, Object> chosen) {
        Map<String, Object> values = new LinkedHashMap<>();
        // A field may show or hide because of a later one: repeat until nothing changes.
        for (int round = 0; round < 6; round++) {
            Map<String, Object> before = new HashMap<>(values);
            form.byKey().forEach((key, variants) -> fillField(variants, stored, chosen, values));
            if (before.equals(values)) {
                return values;
            }
        }
        throw new IllegalStateException("The conditions of form " + form.id() + " never come to rest");
    }

    private void fillField(
            List<FormField> variants,
            Map<String, Object> stored,
            Map<String, Object> chosen,
            Map<String, Object> values) {
        Map<String, Object> shown = new HashMap<>(stored);
        shown.putAll(values);
        FormField field = variants.stream()
                .filter(variant -> !isHidden(variant, shown) && !isReadOnly(variant, shown))
                .findFirst()
                .orElse(null);
        String key = variants.get(0).key();
        if (field == null) {
            values.remove(key);
        } else if (chosen.containsKey(key)) {
            if (chosen.get(key) != null) {
                values.put(key, chosen.get(key));
            }
        } else if (!values.containsKey(key) && !LEFT_EMPTY.contains(key)) {
            values.put(key, value(field, shown));
        }
    }

    private static boolean isHidden(FormField field, Map<String, Object> shown) {
        return field.hide().stream().anyMatch(condition -> FEEL.isTrue(condition, shown));
    }

    private static boolean isReadOnly(FormField field, Map<String, Object> shown) {
        return field.readOnly().startsWith("=")
                ? FEEL.isTrue(field.readOnly(), shown)
                : field.readOnly().equals("true");
    }

    private Object value(FormField field, Map<String, Object> shown) {
        return switch (field.type()) {
            case TEXT -> text(field, shown);
            case NUMBER -> number(field);
            case CHECKBOX -> true;
            case CHOICE -> choice(field, shown);
            case CHECKLIST -> List.of(choice(field, shown));
            case DATE -> date(field);
            case TIME -> "09:30";
            case DATETIME -> date(field) + "T09:30";
            case LIST -> List.of(to(new FormSchema(field.key(), field.columns()), shown, Map.of()));
        };
    }

    private String text(FormField field, Map<String, Object> shown) {
        if (field.key().equals("nik")) {
            return nik(shown);
        }
        String problem = String.valueOf(shown.get("jenis"));
        String text = person.answer(field.key(), problem)
                .orElseGet(() -> field.limits().pattern() == null
                        ? "Contoh: " + field.label()
                        : PatternText.matching(field.limits().pattern()));
        return fitted(text, field.limits());
    }

    private static String fitted(String text, Limits limits) {
        int shortest = limits.minLength() == null ? 0 : limits.minLength();
        int longest = limits.maxLength() == null ? LONGEST_TEXT : limits.maxLength();
        String padded = text.length() < shortest ? text + "x".repeat(shortest - text.length()) : text;
        // No blank at the cut: lengths are counted without blanks at the ends.
        return padded.length() > longest ? padded.substring(0, longest).replaceFirst(" $", "x") : padded;
    }

    /** Follows what the form says of sex and birth. */
    private String nik(Map<String, Object> shown) {
        boolean woman = shown.get("jenisKelamin") instanceof String sex ? sex.startsWith("P") : person.woman();
        LocalDate born = shown.get("tanggalLahir") instanceof String date && date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? LocalDate.parse(date)
                : person.birthDate();
        return person.nik(woman, born);
    }

    private static Number number(FormField field) {
        Limits limits = field.limits();
        BigDecimal least = limits.min() == null ? BigDecimal.ZERO : limits.min();
        BigDecimal most = limits.max() == null ? BigDecimal.valueOf(Integer.MAX_VALUE) : limits.max();
        BigDecimal range = most.subtract(least);
        BigDecimal value = range.compareTo(SCALE) <= 0
                ? least.add(new BigDecimal(range.intValue() * 3 / 5))
                : least.add(field.label().contains("(Rp)") ? MONEY : SOME).min(most);
        return limits.decimalDigits() != null && limits.decimalDigits() > 0
                ? (Number) value.doubleValue()
                : (Number) value.intValue();
    }

    private String choice(FormField field, Map<String, Object> shown) {
        if (field.key().equals("jenisKelamin")
                && person.woman()
                && field.choices().contains(WOMAN)) {
            return WOMAN;
        }
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

    private String date(FormField field) {
        LocalDate today = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Asia/Jayapura"));
        if (field.type() == Type.DATE && field.key().startsWith("tanggalLahir")) {
            return person.birthDate().toString();
        }
        if (field.limits().noFuture()) {
            return today.minusDays(2).toString();
        }
        return today.plusDays(field.limits().noPast() ? 7 : 0).toString();
    }
}
