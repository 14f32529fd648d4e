package id.tuntas.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseNumberTests {

    private static final String NUMBER = CaseNumber.of("3573", 2026, 123);

    @Test
    void saysRegionYearAndRunningNumberAndNothingElse() {
        assertThat(NUMBER).matches("3573-26-000123-\\d");
    }

    @Test
    void anyWrongDigitIsNoticed() {
        IntStream.range(0, NUMBER.length())
                .filter(i -> NUMBER.charAt(i) != '-')
                .forEach(i -> "0123456789"
                        .chars()
                        .filter(digit -> digit != NUMBER.charAt(i))
                        .mapToObj(digit -> NUMBER.substring(0, i) + (char) digit + NUMBER.substring(i + 1))
                        .forEach(wrong ->
                                assertThat(CaseNumber.isValid(wrong)).as(wrong).isFalse()));
        assertThat(CaseNumber.isValid(NUMBER)).isTrue();
    }

    @Test
    void twoNeighbouringDigitsSwappedAreNoticed() {
        String digits = NUMBER.replace("-", "");

        IntStream.range(0, digits.length() - 1)
                .filter(i -> digits.charAt(i) != digits.charAt(i + 1))
                .mapToObj(
                        i -> digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2))
                .map(d -> d.replaceFirst("(\\d{4})(\\d{2})(\\d{6})(\\d)", "$1-$2-$3-$4"))
                .forEach(
                        wrong -> assertThat(CaseNumber.isValid(wrong)).as(wrong).isFalse());
    }

    @Test
    void whatHasAnotherShapeIsNoCaseNumber() {
        assertThat(CaseNumber.isValid("3573260001237")).isFalse();
        assertThat(CaseNumber.isValid("")).isFalse();
    }
}
