package id.tuntas.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case number: {@code 3573-26-000123-7}, that is region, year of opening, running number, check digit. */
public final class CaseNumber {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{6})-(\\d)");

    private CaseNumber() {}

    /**
     * @param region code of the kabupaten/kota, 4 digits
     * @param year year of opening, 4 digits
     * @param sequence 1 to 999,999
     */
    static String of(String region, int year, int sequence) {
        String digits = "%s%02d%06d".formatted(region, year % 100, sequence);
        return "%s-%02d-%06d-%s".formatted(region, year % 100, sequence, CheckDigit.of(digits));
    }

    /** Whether the text is a case number without a typing error. */
    public static boolean isValid(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                && CheckDigit.of(parts.group(1) + parts.group(2) + parts.group(3))
                        == parts.group(4).charAt(0);
    }
}
