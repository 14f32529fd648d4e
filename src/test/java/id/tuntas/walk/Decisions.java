package id.tuntas.walk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;

/** Chooses the answers that steer a case: mostly one that was chosen least often so far, so that each way is gone in turn. */
class Decisions {

    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");

    private final Random random;
    private final Map<String, Integer> chosen = new HashMap<>();

    Decisions(long seed) {
        this.random = new Random(seed);
    }

    /** Names that stand in the conditions of a model. */
    static Set<String> steering(BpmnModelInstance model) {
        Set<String> names = new TreeSet<>();
        model.getModelElementsByType(ConditionExpression.class).forEach(condition -> {
            Matcher words = WORD.matcher(condition.getTextContent().replaceAll("'[^']*'", ""));
            while (words.find()) {
                names.add(words.group());
            }
        });
        return names;
    }

    <T> T choose(String where, List<T> options) {
        int offset = random.nextInt(options.size());
        if (ofTen(2)) {
            // So that two answers of the same case do not always meet in the same pairs.
            chosen.merge(where + "=" + options.get(offset), 1, Integer::sum);
            return options.get(offset);
        }
        T least = options.stream()
                .min(Comparator.<T>comparingInt(o -> chosen.getOrDefault(where + "=" + o, 0))
                        .thenComparingInt(o -> (options.indexOf(o) + offset) % options.size()))
                .orElseThrow();
        chosen.merge(where + "=" + least, 1, Integer::sum);
        return least;
    }

    boolean ofTen(int times) {
        return random.nextInt(10) < times;
    }

    <T> T any(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
