package id.tuntas.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A small reception of reports with sealed fields, and people who work on it: what the tests of the guard are told with. */
final class ReportCase {

    static final String COMPANION = "pendampingsatu";
    static final String SUPERVISOR = "atasansatu";
    static final String REGION = "3573";

    private final ProcessEngine engine;
    private Deployment deployment;

    ReportCase(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Numbers of the test, so that the guard can be tried without the register. */
    @TestConfiguration
    static class Numbers {
        private final AtomicInteger last = new AtomicInteger();

        @Bean
        @Primary
        CaseNumbers testCaseNumbers() {
            return region -> region + "-26-" + String.format("9%05d", last.incrementAndGet()) + "-0";
        }
    }

    void deploy() {
        RepositoryService repository = engine.getRepositoryService();
        deployment = repository
                .createDeployment()
                .name("uji-laporan")
                .addClasspathResource("form/uji-laporan.bpmn")
                .addClasspathResource("form/uji-tindak-lanjut.bpmn")
                .addClasspathResource("form/uji-laporan.form")
                .addClasspathResource("form/uji-periksa.form")
                .addClasspathResource("form/uji-tindak-lanjut.form")
                .deploy();
        for (String person : List.of(COMPANION, SUPERVISOR)) {
            for (Resource resource : List.of(
                    Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK, Resources.BATCH)) {
                grant(person, resource);
            }
        }
        grant(SUPERVISOR, Resources.OPERATION_LOG_CATEGORY);
    }

    private void grant(String person, Resource resource) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        all.setUserId(person);
        all.setResource(resource);
        all.setResourceId(Authorization.ANY);
        all.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(all);
    }

    void remove() {
        engine.getIdentityService().clearAuthentication();
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        AuthorizationService authorizations = engine.getAuthorizationService();
        authorizations
                .createAuthorizationQuery()
                .userIdIn(COMPANION, SUPERVISOR)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    String deploymentId() {
        return deployment.getId();
    }

    /** Runs engine calls as a person of the region. */
    <T> T as(String person, Callable<T> calls) {
        return as(person, List.of(REGION), calls);
    }

    <T> T as(String person, List<String> regions, Callable<T> calls) {
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(person, List.of(), regions);
        try {
            return calls.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            identity.clearAuthentication();
        }
    }

    void run(String person, Runnable calls) {
        as(person, () -> {
            calls.run();
            return null;
        });
    }

    static Map<String, Object> report(Object... more) {
        return with(
                Map.of(
                        "jenis", "pemulung",
                        "namaKlien", "Siti Aminah Rahasia",
                        "nikDiketahui", "YA",
                        "nik", "3573011506909001",
                        "tanggalLahir", "1990-06-15"),
                more);
    }

    static Map<String, Object> findings(Object... more) {
        return with(
                Map.of("jenis", "pengemis", "catatanTrauma", "Trauma sangat rahasia", "usia", 36, "dirujuk", "TIDAK"),
                more);
    }

    static Map<String, Object> with(Map<String, Object> values, Object... more) {
        Map<String, Object> all = new HashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    String definitionId() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .processDefinitionKey("penerimaan-laporan")
                .singleResult()
                .getId();
    }

    /** Reports a case by the start form; gives the id of the process instance. */
    String open(Object... more) {
        FormService forms = engine.getFormService();
        String definition = definitionId();
        return as(
                COMPANION, () -> forms.submitStartForm(definition, report(more)).getId());
    }

    /** The one open task of a case, looked up by the system. */
    Task task(String caseNumber) {
        TaskService tasks = engine.getTaskService();
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
    }

    String caseNumber(String instanceId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getBusinessKey();
    }
}
