package id.tuntas.webapp;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The lists that people find in Tasklist from the first start. A list that somebody deleted is there again after
 * {@link #REPAIR_MILLIS}; without lists Tasklist shows nothing at all.
 */
@Component
class TasklistFilters {

    private static final long REPAIR_MILLIS = 5 * 60_000;
    private static final String MINE = "${currentUser()}";
    private static final List<String> EVERYBODY =
            List.of("pendamping", "koordinator", "provinsi", "direktorat", "klinis");
    private static final List<String> SUPERVISORS = List.of("koordinator", "provinsi", "direktorat");

    /** What stands in the list without opening a task; set when a step becomes a task. */
    private static final List<Map<String, String>> SHOWN = List.of(
            Map.of("name", "nomorKasus", "label", "Nomor kasus"),
            Map.of("name", "jenisTampil", "label", "Jenis"),
            Map.of("name", "tahapTampil", "label", "Tahap"),
            Map.of("name", "tenggatTampil", "label", "Tenggat"));

    private record Definition(
            String name,
            String description,
            String color,
            int priority,
            List<String> groups,
            UnaryOperator<TaskQuery> query) {}

    private static final List<Definition> DEFINITIONS = List.of(
            new Definition(
                    "Tugas saya",
                    "Semua tugas saya, yang paling dekat tenggatnya di atas",
                    "#155cb5",
                    1,
                    EVERYBODY,
                    q -> q.taskAssigneeExpression(MINE)),
            new Definition(
                    "Lewat tenggat",
                    "Tugas saya yang tenggatnya sudah lewat",
                    "#b00020",
                    2,
                    EVERYBODY,
                    q -> q.taskAssigneeExpression(MINE).dueBeforeExpression("${now()}")),
            new Definition(
                    "Jatuh tempo dalam 3 hari",
                    "Tugas saya yang segera lewat",
                    "#b35c00",
                    3,
                    EVERYBODY,
                    q -> q.taskAssigneeExpression(MINE)
                            .dueAfterExpression("${now()}")
                            .dueBeforeExpression("${dateTime().plusDays(3)}")),
            new Definition(
                    "Separuh waktu lewat",
                    "Pengingat: separuh waktunya sudah terpakai",
                    "#8a6d00",
                    4,
                    EVERYBODY,
                    q -> q.taskAssigneeExpression(MINE)
                            .followUpBeforeExpression("${now()}")
                            .dueAfterExpression("${now()}")),
            new Definition(
                    "Tugas kelompok",
                    "Belum diambil siapa pun di kelompok saya",
                    "#5b3fa0",
                    5,
                    EVERYBODY,
                    q -> q.taskCandidateGroupInExpression("${currentUserGroups()}")),
            new Definition(
                    "Wilayah: lewat tenggat",
                    "Semua tugas di wilayah saya yang lewat tenggat",
                    "#b00020",
                    6,
                    SUPERVISORS,
                    q -> q.dueBeforeExpression("${now()}")),
            new Definition(
                    "Wilayah: semua tugas", "Semua tugas di wilayah saya", "#475467", 7, SUPERVISORS, q -> q.active()));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelay = REPAIR_MILLIS, initialDelay = REPAIR_MILLIS)
    void repair() {
        DEFINITIONS.stream()
                .filter(d -> filters.createFilterQuery().filterName(d.name()).count() == 0)
                .forEach(this::create);
    }

    private void create(Definition definition) {
        Filter filter = filters.newTaskFilter(definition.name())
                .setQuery(definition
                        .query()
                        .apply(tasks.createTaskQuery())
                        .orderByDueDate()
                        .asc())
                .setProperties(Map.of(
                        "description",
                        definition.description(),
                        "color",
                        definition.color(),
                        "priority",
                        definition.priority(),
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        SHOWN));
        filters.saveFilter(filter);
        definition.groups().forEach(group -> allow(group, filter.getId()));
    }

    private void allow(String group, String filter) {
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setGroupId(group);
        read.setResource(Resources.FILTER);
        read.setResourceId(filter);
        read.addPermission(Permissions.READ);
        authorizations.saveAuthorization(read);
    }
}
