package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox rule at the engine itself: mine and offered to me, and nothing else, by whatever question. */
@HttpTest
class InboxTests {

    @Autowired
    private Cases cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Memberships memberships;

    private Cases.Case mine;

    @BeforeEach
    void openCase() {
        mine = cases.open("3573", "ani");
    }

    @AfterEach
    void close() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(People.DEFINITION)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "selesai"));
    }

    private void as(String user) {
        var person = memberships.find(user).orElseThrow();
        identity.setAuthentication(user, List.copyOf(person.groups()), List.copyOf(person.territories()));
    }

    @Test
    void noAuthorizationRowIsWrittenForATask() {
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .allMatch(row -> Groups.ADMIN.equals(row.getGroupId()));
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.HISTORIC_TASK)
                        .list())
                .allMatch(row -> Groups.ADMIN.equals(row.getGroupId()));
    }

    @Test
    void theAssigneeFindsReadsAndCompletesTheTask() {
        as("ani");

        assertThat(tasks.createTaskQuery().taskAssignee("ani").count()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().taskId(mine.own()).singleResult()).isNotNull();
        assertThat(tasks.getVariables(mine.own())).containsKey("catatan");
        tasks.complete(mine.own());
    }

    @ParameterizedTest
    @ValueSource(strings = {"beni", "citra", "koordinatorB", "klinisA", "analisA", "integrasiA"})
    void nobodyElseFindsTheAssignedTaskByAnyQuestion(String other) {
        as(other);

        assertThat(questions(mine.own())).allSatisfy(question -> {
            assertThat(list(question)).extracting("id").doesNotContain(mine.own());
            assertThat(question.count()).isEqualTo(list(question).size());
        });
    }

    private static List<Task> list(TaskQuery question) {
        return question.listPage(0, 100);
    }

    private List<TaskQuery> questions(String task) {
        return List.of(
                tasks.createTaskQuery(),
                tasks.createTaskQuery().taskId(task),
                tasks.createTaskQuery().taskAssignee("ani"),
                tasks.createTaskQuery().taskAssigneeIn("ani", "beni"),
                tasks.createTaskQuery().taskAssigneeLike("%"),
                tasks.createTaskQuery().processInstanceId(mine.instance()),
                tasks.createTaskQuery().taskInvolvedUser("ani"),
                tasks.createTaskQuery().taskCandidateGroup("pendamping").includeAssignedTasks(),
                tasks.createTaskQuery()
                        .taskCandidateGroupIn(List.of("pendamping", "koordinator"))
                        .includeAssignedTasks(),
                tasks.createTaskQuery().taskCandidateGroupLike("%").includeAssignedTasks(),
                tasks.createTaskQuery().withCandidateGroups().includeAssignedTasks(),
                tasks.createTaskQuery()
                        .or()
                        .taskAssignee("ani")
                        .taskAssignee("beni")
                        .endOr(),
                tasks.createTaskQuery()
                        .or()
                        .taskAssignee("ani")
                        .taskId(task)
                        .endOr()
                        .or()
                        .taskNameLike("%")
                        .endOr(),
                tasks.createTaskQuery().tenantIdIn("3573"),
                tasks.createTaskQuery().withoutTenantId(),
                tasks.createTaskQuery().processVariableValueEquals("pendamping", "ani"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"beni", "citra", "koordinatorA", "koordinatorB", "klinisA", "analisA", "auditorA"})
    void nobodyElseWorksOnTheAssignedTask(String other) {
        as(other);

        List<Consumer<String>> deeds = List.of(
                tasks::complete,
                task -> tasks.claim(task, other),
                task -> tasks.claim(task, null),
                task -> tasks.setAssignee(task, other),
                task -> tasks.delegateTask(task, other),
                tasks::resolveTask,
                task -> tasks.addCandidateUser(task, other),
                task -> tasks.addCandidateGroup(task, "pendamping"),
                task -> tasks.setOwner(task, other),
                task -> tasks.setPriority(task, 1),
                task -> tasks.setVariable(task, "a", 1),
                task -> tasks.handleBpmnError(task, "x"),
                task -> tasks.deleteTask(task));
        assertThat(deeds)
                .allSatisfy(deed ->
                        assertThatThrownBy(() -> deed.accept(mine.own())).isInstanceOf(ProcessEngineException.class));
    }

    @Test
    void theAssigneeCannotHandTheTaskOn() {
        as("ani");

        List<Consumer<String>> deeds = List.of(
                task -> tasks.setAssignee(task, "beni"),
                task -> tasks.delegateTask(task, "beni"),
                task -> tasks.claim(task, null),
                task -> tasks.claim(task, "beni"),
                task -> tasks.addCandidateUser(task, "beni"),
                task -> tasks.setOwner(task, "beni"));
        assertThat(deeds)
                .allSatisfy(deed ->
                        assertThatThrownBy(() -> deed.accept(mine.own())).isInstanceOf(ProcessEngineException.class));
    }

    @Test
    void anOfferedTaskIsFoundAndClaimedByTheGroupInTheTerritory() {
        as("beni");

        assertThat(list(tasks.createTaskQuery().taskCandidateGroup("pendamping")))
                .extracting("id")
                .contains(mine.offered());
        assertThat(tasks.createTaskQuery().taskCandidateUser("beni").count()).isEqualTo(1);
        assertThat(list(tasks.createTaskQuery())).extracting("id").containsExactly(mine.offered());
        assertThat(tasks.createTaskQuery().taskId(mine.offered()).count()).isEqualTo(1);
        tasks.claim(mine.offered(), "beni");
        assertThatCode(() -> tasks.complete(mine.offered())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"citra", "koordinatorB", "klinisA", "analisA", "integrasiA"})
    void anOfferedTaskIsHiddenFromOtherGroupsAndTerritories(String other) {
        as(other);

        assertThat(questions(mine.offered()))
                .allSatisfy(
                        question -> assertThat(list(question)).extracting("id").doesNotContain(mine.offered()));
        assertThatThrownBy(() -> tasks.claim(mine.offered(), other)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anOfferedTaskMustBeClaimedForOneselfBeforeItIsCompleted() {
        as("beni");

        assertThatThrownBy(() -> tasks.complete(mine.offered())).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.claim(mine.offered(), "ani")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.setAssignee(mine.offered(), "beni")).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aClaimedTaskIsNoLongerOffered() {
        as("ani");
        tasks.claim(mine.offered(), "ani");

        as("beni");

        assertThat(list(tasks.createTaskQuery())).isEmpty();
        assertThatThrownBy(() -> tasks.claim(mine.offered(), "beni")).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.claim(mine.offered(), null)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aClaimedTaskCanBeGivenBackToTheGroup() {
        as("ani");
        tasks.claim(mine.offered(), "ani");

        tasks.claim(mine.offered(), null);

        assertThat(tasks.createTaskQuery().taskCandidateGroup("pendamping").count())
                .isEqualTo(1);
    }

    @Test
    void historyAndOperationsOfAnOwnTaskAreSeenByItsAssigneeAlone() {
        as("ani");
        tasks.claim(mine.offered(), "ani");
        assertThat(history.createHistoricTaskInstanceQuery().taskId(mine.own()).count())
                .isEqualTo(1);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskAssignee("ani")
                        .processInstanceId(mine.instance())
                        .count())
                .isEqualTo(2);
        assertThat(history.createUserOperationLogQuery().taskId(mine.offered()).count())
                .isPositive();

        as("beni");
        assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
        assertThat(history.createHistoricTaskInstanceQuery().taskId(mine.own()).count())
                .isZero();
        assertThat(history.createHistoricTaskInstanceQuery().taskAssignee("ani").count())
                .isZero();
        assertThat(history.createUserOperationLogQuery().count()).isZero();
        assertThat(history.createUserOperationLogQuery().taskId(mine.offered()).count())
                .isZero();
    }

    @Test
    void aQuestionThatIsCountedAndThenListedIsNarrowedOnce() {
        as("ani");
        var question = tasks.createTaskQuery();

        assertThat(question.count()).isEqualTo(2);
        assertThat(list(question)).hasSize(2);
        assertThat(question.count()).isEqualTo(2);
    }

    @Test
    void theColumnsOfTheTaskListShowOwnCasesOnly() {
        as("ani");
        assertThat(columns()).isPositive();

        as("citra");
        assertThat(columns()).isZero();
    }

    private long columns() {
        return runtime.createVariableInstanceQuery()
                .variableScopeIdIn(mine.own(), mine.instance())
                .variableName("catatan")
                .count();
    }

    @Test
    void aCompanionSeesNoInstancesNoJobsAndNoCounts() {
        as("ani");

        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(runtime.createExecutionQuery().count()).isZero();
        assertThat(runtime.createVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery().count()).isZero();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricActivityInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
    }
}
