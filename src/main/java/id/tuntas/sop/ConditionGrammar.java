package id.tuntas.sop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only conditions that a model may hold: tests of plain variables against literals, joined by {@code &&}, {@code ||},
 * {@code !} and brackets. No dot, no call, no index, so nothing but variables can be reached.
 *
 * <pre>
 * condition  = "${" or "}"
 * or         = and { "||" and }
 * and        = test { "&&" test }
 * test       = "!" test | "(" or ")" | operand [ ("==" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") operand ]
 * operand    = variable | 'text' | "text" | number | true | false | null
 * </pre>
 */
final class ConditionGrammar {

    private static final int MAX_LENGTH = 400;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<number>-?\\d+(?:\\.\\d+)?)"
                    + "|(?<sign>\\|\\||&&|==|!=|<=|>=|[<>!()]))");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    /** Words that the expression language reads otherwise than as a variable, or that it offers by itself. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "empty",
            "instanceof",
            "execution",
            "task");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private int next;

    private ConditionGrammar() {}

    /** The variables that the condition reads; empty if it is not within the grammar. */
    static Optional<Set<String>> variables(String condition) {
        String text = condition == null ? "" : condition.strip();
        if (text.length() > MAX_LENGTH || !text.startsWith("${") || !text.endsWith("}")) {
            return Optional.empty();
        }
        var grammar = new ConditionGrammar();
        boolean accepted = grammar.tokenize(text.substring(2, text.length() - 1))
                && grammar.or()
                && grammar.next == grammar.tokens.size();
        return accepted ? Optional.of(grammar.variables) : Optional.empty();
    }

    private boolean tokenize(String text) {
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
            matcher.region(end, matcher.regionEnd());
        }
        return end == text.strip().length();
    }

    private boolean or() {
        do {
            if (!and()) {
                return false;
            }
        } while (accept("||"));
        return true;
    }

    private boolean and() {
        do {
            if (!test()) {
                return false;
            }
        } while (accept("&&"));
        return true;
    }

    private boolean test() {
        if (accept("!")) {
            return test();
        }
        if (accept("(")) {
            return or() && accept(")");
        }
        if (!operand()) {
            return false;
        }
        if (next < tokens.size() && COMPARISONS.contains(tokens.get(next))) {
            next++;
            return operand();
        }
        return true;
    }

    private boolean operand() {
        if (next == tokens.size()) {
            return false;
        }
        String token = tokens.get(next++);
        char first = token.charAt(0);
        if (first == '\'' || first == '"' || Character.isDigit(first) || first == '-' || CONSTANTS.contains(token)) {
            return true;
        }
        if (RESERVED.contains(token) || !Vocabulary.VARIABLE.matcher(token).matches()) {
            return false;
        }
        variables.add(token);
        return true;
    }

    private boolean accept(String token) {
        boolean found = next < tokens.size() && tokens.get(next).equals(token);
        next += found ? 1 : 0;
        return found;
    }
}
