package id.tuntas.sop;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Reads FEEL without ever evaluating it. */
final class FeelSyntax {

    private static final int MAX_LENGTH = 2_000;
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]+");

    private FeelSyntax() {}

    static boolean isExpression(String feel) {
        return feel.length() <= MAX_LENGTH && ENGINE.parseExpression(feel).isSuccess();
    }

    static boolean isUnaryTests(String feel) {
        return feel.length() <= MAX_LENGTH && ENGINE.parseUnaryTests(feel).isSuccess();
    }

    /** All words outside of texts: the variables, and the words of the language. */
    static List<String> words(String feel) {
        return Stream.of(NO_NAME.split(TEXT.matcher(feel).replaceAll(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
