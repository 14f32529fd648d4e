package id.tuntas.group;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** Sends a form back to the person who filled it in; the step stays open with nothing stored. */
final class Refusal {

    private Refusal() {}

    /** @param why what is wrong and what to do, without the value itself */
    static FormFieldValidationException of(String field, String why) {
        return new FormFieldValidationException(why, "Isian belum benar. " + field + ": " + why + ".");
    }
}
