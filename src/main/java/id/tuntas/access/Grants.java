package id.tuntas.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The rights of each group, written at every start and put back where someone changed them. No operational group may
 * write variables, create tasks or filters, or see instances outside its territories (the tenant check narrows all).
 */
@Component
@Order(0)
public class Grants implements ApplicationRunner {

    /** Processes that people start about an open case, as the report is started for a new one. */
    public static final Set<String> ABOUT_A_CASE =
            Set.of("kejadian-kasus", "surat-masuk", "kegiatan-kelompok", "verifikasi-komitmen", "graduasi");

    /** What companions do beside their cases: started by them alone, with a number of its own. */
    public static final Set<String> OF_COMPANIONS = Set.of("pertemuan-kelompok");

    private static final String REPORT = "penerimaan-laporan";

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        administrators();
        companions();
        Groups.SUPERVISORS.forEach(this::supervisors);
        ensure(Groups.KLINIS, Resources.APPLICATION, "tasklist", ACCESS);
        ensure(Groups.KLINIS, Resources.PROCESS_DEFINITION, ANY, READ);
        analysts();
        auditors();
        reporters(Groups.INTEGRASI);
    }

    /**
     * Makes sure that the group has exactly these permissions on the resource; other rows of the group stay.
     *
     * @param resourceId an id, or {@code *} for all
     */
    public void ensure(String group, Resource resource, String resourceId, Permission... permissions) {
        var rows = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .list();
        var row = rows.isEmpty() ? newRow(group, resource, resourceId) : rows.get(0);
        if (((AuthorizationEntity) row).getPermissions() != bits(permissions)) {
            row.setPermissions(permissions);
            authorizations.saveAuthorization(row);
        }
    }

    private static int bits(Permission... permissions) {
        return Stream.of(permissions).mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
    }

    private Authorization newRow(String group, Resource resource, String resourceId) {
        var row = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        row.setGroupId(group);
        row.setResource(resource);
        row.setResourceId(resourceId);
        return row;
    }

    private void administrators() {
        for (var resource : Resources.values()) {
            ensure(Groups.ADMIN, resource, ANY, ALL);
        }
    }

    private void companions() {
        applications(Groups.PENDAMPING, List.of("tasklist", "welcome"));
        // Name and diagram of the SOP that a task belongs to; the SOPs are public, the cases are not.
        ensure(Groups.PENDAMPING, Resources.PROCESS_DEFINITION, ANY, READ);
        reporters(Groups.PENDAMPING);
        recorders(Groups.PENDAMPING);
        OF_COMPANIONS.forEach(
                process -> ensure(Groups.PENDAMPING, Resources.PROCESS_DEFINITION, process, READ, CREATE_INSTANCE));
    }

    private void supervisors(String group) {
        applications(group, List.of("tasklist", "cockpit", "welcome"));
        readCases(group);
        recorders(group);
        if (Groups.KOORDINATOR.equals(group)) {
            reporters(group);
        }
    }

    private void analysts() {
        applications(Groups.ANALIS, List.of("cockpit", "welcome"));
        ensure(Groups.ANALIS, Resources.PROCESS_DEFINITION, ANY, READ);
        ensure(Groups.ANALIS, Resources.DECISION_DEFINITION, ANY, READ);
        ensure(Groups.ANALIS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
    }

    private void auditors() {
        applications(Groups.AUDITOR, List.of("cockpit"));
        readCases(Groups.AUDITOR);
        ensure(Groups.AUDITOR, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    }

    /** Those who may record what happened in a case and the letters that came for it; of which case, the form guard decides. */
    private void recorders(String group) {
        ABOUT_A_CASE.forEach(process -> ensure(group, Resources.PROCESS_DEFINITION, process, READ, CREATE_INSTANCE));
        ensure(group, Resources.PROCESS_INSTANCE, ANY, CREATE);
    }

    /** Those who may hand in a report; PROCESS_INSTANCE CREATE alone starts nothing. */
    private void reporters(String group) {
        ensure(group, Resources.PROCESS_DEFINITION, REPORT, READ, CREATE_INSTANCE);
        ensure(group, Resources.PROCESS_INSTANCE, ANY, CREATE);
    }

    private void readCases(String group) {
        ensure(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                READ,
                READ_INSTANCE,
                READ_INSTANCE_VARIABLE,
                READ_TASK,
                READ_TASK_VARIABLE,
                READ_HISTORY,
                READ_HISTORY_VARIABLE);
        ensure(group, Resources.DECISION_DEFINITION, ANY, READ, Permissions.READ_HISTORY);
        ensure(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        ensure(group, Resources.DEPLOYMENT, ANY, READ);
    }

    private void applications(String group, List<String> applications) {
        applications.forEach(application -> ensure(group, Resources.APPLICATION, application, ACCESS));
    }
}
