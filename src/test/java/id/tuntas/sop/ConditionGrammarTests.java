package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionGrammarTests {

    @Test
    void plainTestsAreAcceptedAndTheirVariablesNamed() {
        assertThat(variables("${urgensi == 'DARURAT'}")).contains("urgensi");
        assertThat(variables("${!korbanAnak}")).containsExactly("korbanAnak");
        assertThat(variables("${a == 'X' || (b != \"Y\" && !(c))}")).containsExactly("a", "b", "c");
        assertThat(variables("${usia >= 18 && skor < 7.5}")).containsExactly("usia", "skor");
        assertThat(variables("${ catatan == null }")).containsExactly("catatan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urgensi == 'DARURAT'",
                "${}",
                "#{urgensi}",
                "${a.b}",
                "${a['b']}",
                "${\"\".getClass()}",
                "${a == 'X'} ${b}",
                "${a()}",
                "${tenggat.batas(execution)}",
                "${execution}",
                "${not a}",
                "${a and b}",
                "${empty a}",
                "${a ? b : c}",
                "${a = 'X'}",
                "${a == 'X' ||}",
                "${(a}",
                "${a; b}",
                "${a == 'it\\'s'}",
                "${a == b == c}",
                "${Akar}",
                "${a + 1 == 2}",
                "${${a}}"
            })
    void anythingElseIsRefused(String condition) {
        assertThat(ConditionGrammar.variables(condition)).isEmpty();
    }

    @Test
    void anOverlongConditionIsRefused() {
        assertThat(ConditionGrammar.variables("${" + "a || ".repeat(200) + "a}"))
                .isEmpty();
    }

    private static Iterable<String> variables(String condition) {
        return ConditionGrammar.variables(condition).orElseThrow();
    }
}
