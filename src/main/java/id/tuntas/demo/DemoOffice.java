package id.tuntas.demo;

import id.tuntas.form.FormSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** The demo people at their desks: who has a task works on it with their own rights, through the same forms as in Tasklist. */
final class DemoOffice {

    static final String REPORT = "penerimaan-laporan";

    /** By group and region; the clinical supervisor of Makassar is the one of the province. */
    private static final Map<String, Map<String, String>> ON_DUTY = Map.of(
            "koordinator", Map.of("3573", "koordinator1", "7371", "koordinator2"),
            "klinis", Map.of("3573", "klinis1", "7371", "kl731"));

    private final ProcessEngine engine;
    private final Map<String, FormSchema> forms = new HashMap<>();

    DemoOffice(ProcessEngine engine) {
        this.engine = engine;
    }

    FormSchema startForm() {
        return forms.computeIfAbsent(
                REPORT, key -> parse(engine.getFormService().getDeployedStartForm(reportDefinition())));
    }

    FormSchema formOf(Task task) {
        return forms.computeIfAbsent(
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
                key -> parse(engine.getFormService().getDeployedTaskForm(task.getId())));
    }

    /** Takes in a report; gives the number of its case. */
    String report(String reporter, Map<String, Object> answers) {
        var definition = reportDefinition();
        return as(
                reporter,
                () -> engine.getFormService()
                        .submitStartForm(definition, answers)
                        .getBusinessKey());
    }

    /** Who would work on a task: its assignee, else the koordinator or clinical supervisor to whom it is offered. */
    Optional<String> workerOf(Task task, String region) {
        if (task.getAssignee() != null) {
            return Optional.of(task.getAssignee());
        }
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(ON_DUTY::containsKey)
                .findFirst()
                .map(group -> ON_DUTY.get(group).get(region));
    }

    void complete(Task task, String worker, Map<String, Object> answers) {
        as(worker, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), worker);
            }
            engine.getFormService().submitTaskForm(task.getId(), answers);
            return task;
        });
    }

    private String reportDefinition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(REPORT)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private <T> T as(String user, Supplier<T> work) {
        IdentityService identity = engine.getIdentityService();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        List<String> territory = identity.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(user, groups, territory);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static FormSchema parse(InputStream form) {
        try (form) {
            return FormSchema.parse(form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
