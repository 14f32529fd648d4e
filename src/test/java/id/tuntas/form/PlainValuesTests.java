package id.tuntas.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class PlainValuesTests {

    @Test
    void aDateThatNobodyTouchedIsEmptyAndNoForeignValue() {
        VariableMap sentByTasklist =
                Variables.createVariables().putValueTyped("tanggalKejadian", Variables.untypedNullValue());

        assertThat(PlainValues.ofSubmission(sentByTasklist)).containsEntry("tanggalKejadian", null);
    }

    @Test
    void anObjectIsNotTakenForItsText() {
        VariableMap sent = Variables.createVariables()
                .putValueTyped(
                        "nama", Variables.objectValue(new StringBuilder("x")).create());

        assertThat(PlainValues.ofSubmission(sent).get("nama")).isNotInstanceOf(String.class);
    }
}
