package id.tuntas.form;

import id.tuntas.form.FormField.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The checks of one value. Each returns the value as it is to be stored or throws {@link Wrong} with a message for the person
 * who filled the form, which never repeats the value.
 */
final class FieldCheck {

    static final int LONGEST_TEXT = 10_000;

    /** Beyond this a browser rounds. */
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(9_007_199_254_740_991L);

    private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private FieldCheck() {}

    /** What is wrong with a value, in Indonesian, to stand after the label. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Checks a value that is not empty, other than a list's.
     *
     * @param variables for choices that come from a variable
     */
    static Object check(FormField field, Object value, Map<String, Object> variables) {
        return switch (field.type()) {
            case TEXT -> text(field, value);
            case NUMBER -> number(field.limits(), value);
            case CHECKBOX -> checkbox(field, value);
            case CHOICE -> choice(field, value, variables);
            case CHECKLIST -> checklist(field, value, variables);
            case DATE -> date(field.limits(), string(value));
            case TIME -> time(string(value));
            case DATETIME -> dateTime(field.limits(), string(value));
            case LIST -> throw new IllegalArgumentException("A list is checked row by row");
        };
    }

    private static String string(Object value) {
        if (value instanceof String text) {
            return checkCharacters(text);
        }
        throw new Wrong("harus berupa teks");
    }

    private static String checkCharacters(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Wrong("terlalu panjang, paling banyak " + LONGEST_TEXT + " karakter");
        }
        boolean forbidden = text.codePoints().anyMatch(FieldCheck::isForbidden);
        if (forbidden) {
            throw new Wrong("berisi karakter yang tidak boleh dipakai; ketik ulang tanpa menempel dari tempat lain");
        }
        return text;
    }

    /** Control characters, half surrogate pairs, and marks that turn the direction of reading. */
    private static boolean isForbidden(int character) {
        boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
        boolean turnsDirection =
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return !lineOrTab
                && (Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || turnsDirection);
    }

    private static String text(FormField field, Object value) {
        String text = string(value);
        Limits limits = field.limits();
        int length = text.strip().length();
        if (limits.minLength() != null && length < limits.minLength()) {
            throw new Wrong("terlalu pendek, paling sedikit " + limits.minLength() + " karakter" + hint(field));
        }
        if (limits.maxLength() != null && length > limits.maxLength()) {
            throw new Wrong(
                    "terlalu panjang (" + length + " karakter), paling banyak " + limits.maxLength() + hint(field));
        }
        if (limits.pattern() != null && !PatientText.matches(limits.pattern(), text)) {
            throw new Wrong("bentuknya tidak sesuai" + hint(field));
        }
        return text;
    }

    private static String hint(FormField field) {
        return field.hint().isBlank() ? "" : " (" + field.hint().strip().replaceFirst("\\.$", "") + ")";
    }

    private static Number number(Limits limits, Object value) {
        BigDecimal number = decimal(value);
        if (number.abs().compareTo(LARGEST_NUMBER) > 0) {
            throw new Wrong("angkanya terlalu besar");
        }
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            throw new Wrong("paling kecil " + limits.min().toPlainString());
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            throw new Wrong("paling besar " + limits.max().toPlainString());
        }
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        Integer allowed = limits.decimalDigits();
        if (allowed != null && decimals > allowed) {
            throw new Wrong(
                    allowed == 0 ? "harus bilangan bulat" : "paling banyak " + allowed + " angka di belakang koma");
        }
        boolean whole = allowed == null ? decimals == 0 : allowed == 0;
        if (whole) {
            return number.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
        }
        return number.doubleValue();
    }

    private static BigDecimal decimal(Object value) {
        boolean finite = value instanceof Number number && Double.isFinite(number.doubleValue());
        if (!finite) {
            throw new Wrong("harus berupa angka");
        }
        return new BigDecimal(value.toString());
    }

    private static Boolean checkbox(FormField field, Object value) {
        if (!(value instanceof Boolean ticked)) {
            throw new Wrong("harus dicentang atau dikosongkan");
        }
        if (field.required() && !ticked) {
            throw new Wrong("harus dicentang");
        }
        return ticked;
    }

    private static String choice(FormField field, Object value, Map<String, Object> variables) {
        String code = string(value);
        if (!choices(field, variables).contains(code)) {
            throw new Wrong("pilih salah satu dari daftar");
        }
        return code;
    }

    private static List<String> checklist(FormField field, Object value, Map<String, Object> variables) {
        if (!(value instanceof List<?> ticked)) {
            throw new Wrong("harus berupa daftar pilihan");
        }
        List<String> known = choices(field, variables);
        List<String> codes = new ArrayList<>();
        for (Object one : ticked) {
            if (!(one instanceof String code) || !known.contains(code) || codes.contains(code)) {
                throw new Wrong("pilih hanya dari daftar, masing-masing satu kali");
            }
            codes.add(code);
        }
        return codes;
    }

    private static List<String> choices(FormField field, Map<String, Object> variables) {
        if (field.choicesFrom() == null) {
            return field.choices();
        }
        List<String> codes = new ArrayList<>();
        if (variables.get(field.choicesFrom()) instanceof List<?> offered) {
            for (Object choice : offered) {
                Object code = choice instanceof Map<?, ?> entry ? entry.get("value") : choice;
                codes.add(String.valueOf(code));
            }
        }
        return codes;
    }

    private static String date(Limits limits, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            checkDay(limits, date);
            return text;
        } catch (DateTimeException e) {
            throw new Wrong("harus tanggal yang ada, misalnya 2026-11-20");
        }
    }

    private static void checkDay(Limits limits, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Wrong("tahunnya tidak masuk akal");
        }
        // Whoever is first to have a new day in Indonesia (WIT) decides what is future, the last (WIB) what is past.
        if (limits.noFuture() && date.isAfter(today("Asia/Jayapura"))) {
            throw new Wrong("tidak boleh sesudah hari ini");
        }
        if (limits.noPast() && date.isBefore(today("Asia/Jakarta"))) {
            throw new Wrong("tidak boleh sebelum hari ini");
        }
    }

    private static LocalDate today(String zone) {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of(zone));
    }

    private static String time(String text) {
        try {
            if (text.matches(".*([Z+-]).*")) {
                OffsetTime.parse(text);
            } else {
                LocalTime.parse(text);
            }
            return text;
        } catch (DateTimeException e) {
            throw new Wrong("harus jam yang ada, misalnya 14:30");
        }
    }

    private static String dateTime(Limits limits, String text) {
        try {
            boolean withOffset = text.matches(".*T.*([Z+-]).*");
            checkDay(
                    limits,
                    withOffset
                            ? OffsetDateTime.parse(text).toLocalDate()
                            : LocalDateTime.parse(text).toLocalDate());
            return text;
        } catch (DateTimeException e) {
            throw new Wrong("harus tanggal dan jam yang ada, misalnya 2026-11-20T14:30");
        }
    }
}
