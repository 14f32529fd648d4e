package id.tuntas.item;

import id.tuntas.deadline.DueText;
import id.tuntas.form.FilledField;
import id.tuntas.sealing.Permit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The field {@code daftarButir}: all items of the case, a line each, as they stand while the form is opened: number, the
 * companion's own name for it, and the open step with its deadline, or how and when it ended. Where they are many: how many
 * stand where, and the lines of those that are late.
 */
@Component
class ItemList implements FilledField {

    /** More than these are summed up: nobody reads five hundred lines on a phone. */
    private static final int MOST_LINES = 30;

    private static final String NONE = "Belum ada.";

    private final HistoryService history;
    private final TaskService tasks;
    private final DueText dueText;

    ItemList(@Lazy HistoryService history, @Lazy TaskService tasks, DueText dueText) {
        this.history = history;
        this.tasks = tasks;
        this.dueText = dueText;
    }

    @Override
    public String key() {
        return "daftarButir";
    }

    /** The assignee may read the case, so the items of the case are read without asking again for each of its rows. */
    @Override
    public String text(TaskEntity task, Permit permit) {
        String region = (String) task.getVariable("wilayah");
        return Context.getCommandContext()
                .runWithoutAuthorization(() -> lines(task.getProcessInstanceId(), region, permit));
    }

    private String lines(String caseInstance, String region, Permit permit) {
        List<HistoricProcessInstance> called = history.createHistoricProcessInstanceQuery()
                .superProcessInstanceId(caseInstance)
                .list();
        Map<String, HistoricVariableInstance> numbers = variables(called, Item.NUMBER);
        Map<String, HistoricVariableInstance> nicknames = variables(called, Item.NICKNAME);
        Map<String, HistoricVariableInstance> results = variables(called, Item.RESULT);
        List<HistoricProcessInstance> items = called.stream()
                .filter(instance -> numbers.containsKey(instance.getId()))
                .sorted(Comparator.comparing(instance -> number(numbers.get(instance.getId()))))
                .toList();
        Map<String, List<Task>> open = openTasks(items);
        Function<HistoricProcessInstance, String> line = item -> number(numbers.get(item.getId())) + ". "
                + Optional.ofNullable(nicknames.get(item.getId()))
                        .flatMap(nickname -> permit.open(nickname.getTypedValue()))
                        .map(nickname -> nickname + " – ")
                        .orElse("")
                + (item.getEndTime() == null
                        ? "berjalan: " + standsAt(item, open.getOrDefault(item.getId(), List.of()), region)
                        : ended(item, results.get(item.getId()), region));
        if (items.isEmpty()) {
            return NONE;
        }
        return items.size() <= MOST_LINES
                ? lines(items, line)
                : new ManyItems(items, open, results).summary(late -> lines(late, line));
    }

    private static String lines(List<HistoricProcessInstance> items, Function<HistoricProcessInstance, String> line) {
        return items.stream().map(line).collect(Collectors.joining("\n"));
    }

    private Map<String, HistoricVariableInstance> variables(List<HistoricProcessInstance> instances, String name) {
        Map<String, HistoricVariableInstance> found = new HashMap<>();
        if (!instances.isEmpty()) {
            history.createHistoricVariableInstanceQuery()
                    .processInstanceIdIn(ids(instances))
                    .variableName(name)
                    .disableCustomObjectDeserialization()
                    .list()
                    .forEach(variable -> found.put(variable.getProcessInstanceId(), variable));
        }
        return found;
    }

    private Map<String, List<Task>> openTasks(List<HistoricProcessInstance> items) {
        return items.isEmpty()
                ? Map.of()
                : tasks.createTaskQuery().processInstanceIdIn(ids(items)).list().stream()
                        .collect(Collectors.groupingBy(Task::getProcessInstanceId));
    }

    /** The open task of the item that is due next, and how many there are; without one, what it waits for or calls. */
    private String standsAt(HistoricProcessInstance item, List<Task> open, String region) {
        if (!open.isEmpty()) {
            Task next = Collections.min(open, Comparator.comparing(Task::getDueDate));
            return (open.size() == 1 ? "" : open.size() + " langkah, terdekat ") + withoutItem(next.getName())
                    + " (tenggat " + dueText.of(next.getDueDate(), region) + ")";
        }
        List<String> activities = new ArrayList<>();
        history.createHistoricActivityInstanceQuery().processInstanceId(item.getId()).unfinished().list().stream()
                .filter(activity -> isShown(activity.getActivityType()))
                .map(HistoricActivityInstance::getActivityName)
                .forEach(activities::add);
        return String.join("; ", activities);
    }

    private static boolean isShown(String activityType) {
        return "callActivity".equals(activityType) || activityType.startsWith("intermediate");
    }

    static String withoutItem(String taskName) {
        return taskName.split(ItemPlugin.SEPARATOR)[0];
    }

    private String ended(HistoricProcessInstance item, HistoricVariableInstance result, String region) {
        return Item.resultOf(item, result).map(how -> "selesai: " + how).orElse(Item.STOPPED) + ", "
                + dueText.day(item.getEndTime(), region);
    }

    private static long number(HistoricVariableInstance variable) {
        return ((Number) variable.getValue()).longValue();
    }

    private static String[] ids(List<HistoricProcessInstance> instances) {
        return instances.stream().map(HistoricProcessInstance::getId).toArray(String[]::new);
    }
}
