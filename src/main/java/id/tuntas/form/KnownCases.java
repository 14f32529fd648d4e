package id.tuntas.form;

import java.util.Optional;

/** Finds the open case that an event or a letter is about. */
public interface KnownCases {

    /**
     * What is known of an open case without its person.
     *
     * @param companion user id of the one who works on it
     * @param region 4-digit Kemendagri code
     */
    record KnownCase(String number, String type, String region, String urgency, String sensitivity, String companion) {}

    /** Whether the text is a case number without a typing error. */
    boolean isNumber(String text);

    /** An open case whose SOP runs; empty if there is none with this number. */
    Optional<KnownCase> find(String number);
}
