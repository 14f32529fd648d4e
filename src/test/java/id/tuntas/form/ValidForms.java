package id.tuntas.form;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid submissions, each of another invented grown-up of Kota Malang. */
public final class ValidForms {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ValidForms() {}

    /** A valid submission of a form of a case that holds nothing yet. */
    public static Map<String, Object> valid(FormSchema schema, Map<String, Object> overrides) {
        return valid(schema, Map.of(), overrides);
    }

    /** A valid submission, see {@link SampleAnswers#to}. */
    public static Map<String, Object> valid(
            FormSchema schema, Map<String, Object> stored, Map<String, Object> overrides) {
        SamplePerson person = SamplePerson.adult(NUMBER.getAndIncrement() % 900, "3573");
        return new SampleAnswers(person).to(schema, stored, overrides);
    }
}
