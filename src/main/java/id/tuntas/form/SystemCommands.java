package id.tuntas.form;

import java.util.function.Supplier;

/**
 * Runs engine calls of our own code that are the system's and not the caller's, such as setting variables from an endpoint that
 * has checked everything itself. Nothing inside is held against a form; authorizations stay in force. Not needed in delegates,
 * listeners and jobs.
 */
public final class SystemCommands {

    private SystemCommands() {}

    /** Runs the calls and returns what they return. */
    public static <T> T run(Supplier<T> calls) {
        if (!CommandDepth.isOutermost()) {
            return calls.get();
        }
        CommandDepth.enter(true);
        try {
            return calls.get();
        } finally {
            CommandDepth.leave();
        }
    }
}
