package id.tuntas.form;

import java.util.regex.Pattern;

/**
 * Texts that match a simple pattern: characters, classes, groups, alternatives and counts, as forms use them. The shortest
 * choice is taken everywhere, at least one of what may repeat.
 */
final class PatternText {

    private final String pattern;
    private int at;

    private PatternText(String pattern) {
        this.pattern = pattern;
    }

    static String matching(Pattern pattern) {
        String text = new PatternText(pattern.pattern()).alternatives();
        if (!pattern.matcher(text).find()) {
            throw new IllegalStateException("No text found for the pattern " + pattern + ", tried " + text);
        }
        return text;
    }

    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String one = one();
            text.append(one.repeat(count()));
        }
        return text.toString();
    }

    private String one() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '\\' -> escaped(pattern.charAt(at++));
            case '[' -> String.valueOf(fromClass());
            case '(' -> group();
            default -> String.valueOf(c);
        };
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w', 'S', 'D' -> "a";
            case 's' -> " ";
            case 'b' -> "";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        boolean look = pattern.startsWith("?=", at) || pattern.startsWith("?!", at);
        if (pattern.startsWith("?:", at) || look) {
            at += 2;
        }
        String inside = alternatives();
        at++;
        return look ? "" : inside;
    }

    private char fromClass() {
        boolean not = pattern.charAt(at) == '^';
        int end = pattern.indexOf(']', at + 1);
        while (pattern.charAt(end - 1) == '\\') {
            end = pattern.indexOf(']', end + 1);
        }
        String inside = pattern.substring(at, end);
        at = end + 1;
        Pattern oneOf = Pattern.compile("[" + inside + "]");
        for (char c = 'a'; c <= 'z'; c++) {
            if (oneOf.matcher(String.valueOf(c)).matches()) {
                return c;
            }
        }
        for (char c = not ? '0' : '1'; c < 0x2000; c++) {
            if (oneOf.matcher(String.valueOf(c)).matches()) {
                return c;
            }
        }
        return oneOf.matcher("0").matches() ? '0' : '+';
    }

    private int count() {
        if (at >= pattern.length()) {
            return 1;
        }
        char c = pattern.charAt(at);
        if (c == '{') {
            int end = pattern.indexOf('}', at);
            String least = pattern.substring(at + 1, end).split(",")[0];
            at = end + 1;
            return Math.max(1, Integer.parseInt(least));
        }
        if (c == '?' || c == '*' || c == '+') {
            at++;
            return c == '+' ? 1 : 0;
        }
        return 1;
    }
}
