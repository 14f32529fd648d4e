package id.tuntas.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.walk.Desk;
import id.tuntas.walk.Staff;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class TasklistFiltersTests {

    private static final String STEP = "Task_LakukanPemetaanSosial";

    @Autowired
    ProcessEngine engine;

    @Autowired
    FilterService filters;

    @Autowired
    TasklistFilters lists;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    private ProcessInstance programme;

    @BeforeEach
    void aStepOfSiti() {
        lists.repair();
        programme = desk.open("komunitas-adat-terpencil", "NORMAL");
    }

    @AfterEach
    void clean() {
        ClockUtil.reset();
        engine.getRuntimeService().deleteProcessInstance(programme.getId(), "end of the test");
    }

    @Test
    void aListThatSomebodyDeletedIsThereAgain() {
        filters.deleteFilter(list("Tugas saya").getId());

        lists.repair();

        assertThat(list("Tugas saya")).isNotNull();
        assertThat(filters.createFilterQuery().filterName("Tugas saya").count()).isOne();
    }

    @Test
    void companionsFindTheirOwnListsAndNotThoseOfSupervisors() {
        desk.as("siti", () -> {
            assertThat(names()).contains("Tugas saya", "Lewat tenggat", "Jatuh tempo dalam 3 hari", "Tugas kelompok");
            assertThat(names()).noneMatch(name -> name.startsWith("Wilayah"));
        });
        desk.as(
                "rina",
                () -> assertThat(names()).contains("Tugas saya", "Wilayah: lewat tenggat", "Wilayah: semua tugas"));
    }

    @Test
    void aStepMovesFromMineToSoonDueToOverdue() {
        Task step = desk.task(programme, STEP);
        assertThat(tasksOf("siti", "Tugas saya")).contains(step.getId());
        assertThat(tasksOf("budi", "Tugas saya")).doesNotContain(step.getId());

        ClockUtil.setCurrentTime(new Date(step.getDueDate().getTime() - 86_400_000L));
        assertThat(tasksOf("siti", "Jatuh tempo dalam 3 hari")).contains(step.getId());
        assertThat(tasksOf("siti", "Separuh waktu lewat")).contains(step.getId());
        assertThat(tasksOf("siti", "Lewat tenggat")).doesNotContain(step.getId());

        ClockUtil.setCurrentTime(new Date(step.getDueDate().getTime() + 60_000L));
        assertThat(tasksOf("siti", "Lewat tenggat")).contains(step.getId());
        assertThat(tasksOf("rina", "Wilayah: lewat tenggat")).contains(step.getId());
        assertThat(tasksOf("tari", "Wilayah: lewat tenggat"))
                .as("another territory")
                .doesNotContain(step.getId());
    }

    @Test
    void theListShowsNumberTypeStageAndDeadline() {
        Task step = desk.task(programme, STEP);

        Map<String, Object> shown = engine.getTaskService().getVariables(step.getId());
        assertThat(shown)
                .containsEntry("nomorKasus", programme.getBusinessKey())
                .containsEntry("tahapTampil", "Asesmen")
                .hasEntrySatisfying("jenisTampil", type -> assertThat(type).isNotNull())
                .hasEntrySatisfying(
                        "tenggatTampil", due -> assertThat((String) due).endsWith(" WIB"));
    }

    private List<String> tasksOf(String user, String list) {
        List<String> found = new ArrayList<>();
        desk.as(
                user,
                () -> filters.<Task>listPage(list(list).getId(), 0, 2000).forEach(task -> found.add(task.getId())));
        return found;
    }

    private List<String> names() {
        return filters.createFilterQuery().listPage(0, 100).stream()
                .map(Filter::getName)
                .toList();
    }

    private Filter list(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }
}
