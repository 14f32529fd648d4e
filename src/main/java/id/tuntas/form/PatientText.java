package id.tuntas.form;

import java.util.regex.Pattern;

/** A text that stops a pattern which goes over it again and again: an unlucky pattern must not hold a server thread. */
final class PatientText implements CharSequence {

    private static final int PATIENCE = 2_000_000;

    private final CharSequence text;
    private final int[] looks;

    private PatientText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Whether the pattern is found in the text, as the browser does it; false when it takes too long. */
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new PatientText(text, new int[1])).find();
        } catch (OutOfPatience | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > PATIENCE) {
            throw new OutOfPatience();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new PatientText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super(null, null, false, false);
        }
    }
}
