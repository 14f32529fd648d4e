package id.tuntas.assignment;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** First passwords to hand over on paper: 14 characters, none that is taken for another, over 70 bits. */
final class InitialPassword {

    // Without I, O, l, o, 0, 1.
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String SIGNS = "-+=?";
    private static final int LENGTH = 14;

    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPassword() {}

    /** A new password; it holds a character of each kind, as the engine's password policy demands. */
    static String next() {
        List<Character> characters = new ArrayList<>();
        for (var kind : List.of(UPPER, LOWER, DIGITS, SIGNS)) {
            characters.add(anyOf(kind));
        }
        while (characters.size() < LENGTH) {
            characters.add(anyOf(UPPER + LOWER + DIGITS));
        }
        Collections.shuffle(characters, RANDOM);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static char anyOf(String characters) {
        return characters.charAt(RANDOM.nextInt(characters.length()));
    }
}
