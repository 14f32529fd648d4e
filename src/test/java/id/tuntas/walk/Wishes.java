package id.tuntas.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which answers bring a case nearest to a way that no case has gone yet. */
class Wishes {

    private final Function<String, Ways> ways;
    private final Function<String, Set<String>> missing;
    private final Map<String, Set<String>> goals = new HashMap<>();
    private final Map<String, Map<String, Integer>> distances = new HashMap<>();

    /**
     * @param ways the ways through a process
     * @param missing flows of a process that were not taken yet
     */
    Wishes(Function<String, Ways> ways, Function<String, Set<String>> missing) {
        this.ways = ways;
        this.missing = missing;
    }

    /** Those of the options of a field that lead to the nearest way not yet gone; empty if the field decides nothing. */
    <T> List<T> among(String process, String field, List<T> options) {
        Map<String, Integer> far = distances(process);
        int nearest = Integer.MAX_VALUE;
        List<T> wished = List.of();
        for (Ways.Choice choice : ways.apply(process).choices()) {
            List<T> named = new ArrayList<>();
            // A condition asks for all of its answers at once, the default way for any other one: so conditions come
            // first.
            for (Map.Entry<String, String> flow : choice.conditions().entrySet()) {
                List<T> asked = asked(flow.getValue(), field, options);
                named.addAll(asked);
                if (!asked.isEmpty() && far.getOrDefault(flow.getKey(), Integer.MAX_VALUE) < nearest) {
                    nearest = far.get(flow.getKey());
                    wished = asked;
                }
            }
            if (!named.isEmpty() && far.getOrDefault(choice.otherwise(), Integer.MAX_VALUE) < nearest) {
                nearest = far.get(choice.otherwise());
                wished = options.stream().filter(o -> !named.contains(o)).toList();
            }
        }
        return wished;
    }

    private Map<String, Integer> distances(String process) {
        Set<String> open = missing.apply(process);
        if (!open.equals(goals.put(process, open))) {
            distances.put(process, ways.apply(process).distances(open));
        }
        return distances.get(process);
    }

    /** Options that a condition compares the field with. */
    static <T> List<T> asked(String condition, String field, List<T> options) {
        Matcher uses = Pattern.compile("(!\\s*)?\\b" + field + "\\b(?!')(?:\\s*(==|!=)\\s*'([^']*)')?")
                .matcher(condition);
        List<T> asked = new ArrayList<>();
        while (uses.find()) {
            String value = uses.group(3) == null ? String.valueOf(uses.group(1) == null) : uses.group(3);
            boolean equal = !"!=".equals(uses.group(2));
            options.stream()
                    .filter(option -> String.valueOf(option).equals(value) == equal)
                    .forEach(asked::add);
        }
        return asked;
    }
}
