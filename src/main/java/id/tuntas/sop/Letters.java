package id.tuntas.sop;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The letters from outside that a SOP can wait for: a choice of the form surat-masuk such as {@code PANGGILAN_DIVERSI} stands
 * for the message {@code Message_PanggilanDiversi}.
 */
public final class Letters {

    private static final String PREFIX = "Message_";

    private Letters() {}

    /** The message that a choice of the form stands for. */
    public static String messageOf(String choice) {
        return PREFIX
                + Arrays.stream(choice.split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    /** The choice of the form that stands for a message. */
    public static String choiceOf(String message) {
        return message.substring(PREFIX.length())
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
