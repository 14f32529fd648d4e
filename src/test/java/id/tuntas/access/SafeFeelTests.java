package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFeelTests {

    private final FeelEngine feel = new SafeFeel().createInstance();

    @BeforeEach
    void quiet() {
        Canary.TOUCHED.set(0);
    }

    @Test
    void readsPlainData() {
        var data = Map.of("usia", 12, "nama", "Budi", "lokasi", Map.of("kode", "3573"), "daftar", List.of("a", "b"));

        assertThat(evaluate("usia < 18", data)).isEqualTo(true);
        assertThat(evaluate("nama = \"Budi\"", data)).isEqualTo(true);
        assertThat(evaluate("lokasi.kode", data)).isEqualTo("3573");
        assertThat(evaluate("count(daftar)", data)).hasToString("2");
        assertThat(evaluate("date(\"2026-11-22\") > date(\"2026-11-21\")", data))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kenari.touch()",
                "kenari.song",
                "kenari.getSong()",
                "kenari.class",
                "kenari.getClass().getName()",
                "peta.kenari.touch()",
                "peta.kenari.song",
                "daftar[1].touch()",
                "daftar[1].song",
                "for k in daftar return k.touch()",
                "{a: kenari.touch()}.a"
            })
    void neverTouchesAJavaObject(String expression) {
        var canary = new Canary();
        try {
            evaluate(expression, Map.of("kenari", canary, "peta", Map.of("kenari", canary), "daftar", List.of(canary)));
        } catch (RuntimeException refused) {
            assertThat(refused).isNotNull();
        }

        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @Test
    void takesAJavaObjectForNothing() {
        assertThat(evaluate("kenari = null", Map.of("kenari", new Canary()))).isEqualTo(true);
    }

    @Test
    void runsNoFunctionFromOutside() {
        var external =
                "{f: function() external {java: {class: \"id.tuntas.access.Canary\", method signature: \"sing()\"}},"
                        + " a: f()}.a";

        try {
            evaluate(external, Map.of());
        } catch (RuntimeException refused) {
            assertThat(refused).isNotNull();
        }

        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @Test
    void scriptLanguagesAreNotThere() {
        var scripts = new NoScripts();

        assertThat(List.of("feel", "feel-scala", "javascript", "groovy", "juel"))
                .allSatisfy(language ->
                        assertThat(scripts.getScriptEngine(language, false)).isNull());
        assertThatThrownBy(() -> scripts.addScriptEngineFactory(null))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private Object evaluate(String expression, Map<String, Object> data) {
        return feel.evaluateSimpleExpression(expression, Variables.fromMap(data).asVariableContext());
    }
}
