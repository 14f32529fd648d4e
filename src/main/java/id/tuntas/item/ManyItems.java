package id.tuntas.item;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/**
 * The items of a case with very many of them, such as the households of a disaster, in few lines: how many there are, how many
 * open steps of each kind, how many ended and how, and which ones are late, the latest first.
 *
 * @param open open tasks by instance of the item
 * @param results how the item ended, by its instance
 */
record ManyItems(
        List<HistoricProcessInstance> items,
        Map<String, List<Task>> open,
        Map<String, HistoricVariableInstance> results) {

    private static final int MOST_LATE = 20;

    /** @param lines writes the given items, a line each */
    String summary(Function<List<HistoricProcessInstance>, String> lines) {
        List<HistoricProcessInstance> late = items.stream()
                .filter(item -> item.getEndTime() == null && isLate(item))
                .sorted(Comparator.comparing(this::earliest))
                .toList();
        long running = items.stream().filter(item -> item.getEndTime() == null).count();
        return Stream.of(
                        "%d seluruhnya: %d berjalan, %d berakhir."
                                .formatted(items.size(), running, items.size() - running),
                        counted("Langkah yang terbuka", steps()),
                        counted("Yang berakhir", ends()),
                        late.isEmpty() ? "Tidak ada yang lewat tenggat." : "Lewat tenggat (" + late.size() + "):",
                        lines.apply(late.stream().limit(MOST_LATE).toList()),
                        late.size() > MOST_LATE ? "… dan " + (late.size() - MOST_LATE) + " lagi." : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Long> steps() {
        return open.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        task -> ItemList.withoutItem(task.getName()), TreeMap::new, Collectors.counting()));
    }

    private Map<String, Long> ends() {
        return items.stream()
                .filter(item -> item.getEndTime() != null)
                .collect(Collectors.groupingBy(this::end, TreeMap::new, Collectors.counting()));
    }

    private String end(HistoricProcessInstance item) {
        return Item.resultOf(item, results.get(item.getId())).orElse(Item.STOPPED);
    }

    private static String counted(String title, Map<String, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining("; ", title + ": ", "."));
    }

    private boolean isLate(HistoricProcessInstance item) {
        Date earliest = earliest(item);
        return earliest != null && earliest.before(ClockUtil.getCurrentTime());
    }

    /** When the open step that is due first is due; null without an open step. */
    private Date earliest(HistoricProcessInstance item) {
        return open.getOrDefault(item.getId(), List.of()).stream()
                .map(Task::getDueDate)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
