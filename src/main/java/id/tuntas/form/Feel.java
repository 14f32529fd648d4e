package id.tuntas.form;

import id.tuntas.access.SafeFeel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conditions of forms. Only plain values reach an expression, no objects and no functions of ours. An expression that cannot
 * be evaluated counts as false, as in the browser.
 */
final class Feel {

    private static final Logger LOG = LoggerFactory.getLogger(Feel.class);

    private final FeelEngineApi engine = FeelEngineBuilder.forJava()
            .withEnabledExternalFunctions(false)
            .withCustomValueMapper(SafeFeel.dataOnly())
            .build();
    private final Map<String, Optional<ParsedExpression>> parsed = new ConcurrentHashMap<>();

    boolean isTrue(String expression, Map<String, Object> values) {
        return parsed.computeIfAbsent(expression, this::parse)
                .map(condition -> engine.evaluate(condition, values))
                .filter(EvaluationResult::isSuccess)
                .map(result -> Boolean.TRUE.equals(result.result()))
                .orElse(false);
    }

    private Optional<ParsedExpression> parse(String expression) {
        ParseResult result = engine.parseExpression(expression.strip().replaceFirst("^=", ""));
        if (result.isFailure()) {
            LOG.warn("A form's condition cannot be read and counts as false: {}", expression);
            return Optional.empty();
        }
        return Optional.of(result.parsedExpression());
    }
}
