package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
class GrantsTests {

    private static final List<String> OPERATIONAL = List.of(
            Groups.PENDAMPING,
            Groups.KOORDINATOR,
            Groups.PROVINSI,
            Groups.DIREKTORAT,
            Groups.KLINIS,
            Groups.ANALIS,
            Groups.AUDITOR,
            Groups.INTEGRASI);

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Grants grants;

    private boolean may(String group, Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized("siapa", List.of(group), permission, resource, id);
    }

    @Test
    void eachGroupOpensItsApplicationsOnly() {
        assertThat(OPERATIONAL).allSatisfy(group -> {
            assertThat(may(group, Permissions.ACCESS, Resources.APPLICATION, "admin"))
                    .isFalse();
            assertThat(may(group, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                    .as(group)
                    .isEqualTo(Groups.WITH_COCKPIT.contains(group));
            assertThat(may(group, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                    .as(group)
                    .isEqualTo(Groups.WITH_TASKLIST.contains(group));
        });
    }

    @Test
    void noOperationalGroupMayWriteWhatNoScreenNeeds() {
        assertThat(OPERATIONAL).allSatisfy(group -> {
            assertThat(may(group, Permissions.CREATE, Resources.FILTER, "*")).isFalse();
            assertThat(may(group, Permissions.CREATE, Resources.TASK, "*")).isFalse();
            assertThat(may(group, Permissions.UPDATE, Resources.TASK, "*")).isFalse();
            assertThat(may(group, Permissions.CREATE, Resources.DEPLOYMENT, "*"))
                    .isFalse();
            assertThat(may(group, Permissions.CREATE, Resources.AUTHORIZATION, "*"))
                    .isFalse();
            assertThat(may(group, Permissions.CREATE, Resources.BATCH, "*")).isFalse();
            assertThat(may(group, Permissions.UPDATE_INSTANCE, Resources.PROCESS_DEFINITION, "*"))
                    .isFalse();
            assertThat(may(group, Permissions.UPDATE_TASK, Resources.PROCESS_DEFINITION, "*"))
                    .isFalse();
            assertThat(may(group, Permissions.DELETE_INSTANCE, Resources.PROCESS_DEFINITION, "*"))
                    .isFalse();
            assertThat(may(
                            group,
                            ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
                            Resources.PROCESS_DEFINITION,
                            "*"))
                    .isFalse();
            assertThat(may(group, ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE, Resources.PROCESS_DEFINITION, "*"))
                    .isFalse();
            assertThat(may(group, ProcessDefinitionPermissions.TASK_ASSIGN, Resources.PROCESS_DEFINITION, "*"))
                    .isFalse();
        });
    }

    @Test
    void companionsAndAnalystsSeeNoInstances() {
        assertThat(List.of(Groups.PENDAMPING, Groups.ANALIS, Groups.KLINIS, Groups.INTEGRASI))
                .allSatisfy(group -> {
                    assertThat(may(group, Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "*"))
                            .isFalse();
                    assertThat(may(group, Permissions.READ_TASK, Resources.PROCESS_DEFINITION, "*"))
                            .isFalse();
                    assertThat(may(group, Permissions.READ_HISTORY, Resources.PROCESS_DEFINITION, "*"))
                            .isFalse();
                });
    }

    @Test
    void onlyTheReportCanBeStarted() {
        assertThat(may(
                        Groups.PENDAMPING,
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "penerimaan-laporan"))
                .isTrue();
        assertThat(may(Groups.PENDAMPING, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "eskalasi"))
                .isFalse();
        assertThat(may(
                        Groups.KOORDINATOR,
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "korban-trafficking"))
                .isFalse();
    }

    @Test
    void onlyCompanionsStartTheGroupsThatTheyMeetWith() {
        assertThat(may(
                        Groups.PENDAMPING,
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        "pertemuan-kelompok"))
                .isTrue();
        assertThat(List.of(
                        Groups.KOORDINATOR,
                        Groups.PROVINSI,
                        Groups.DIREKTORAT,
                        Groups.KLINIS,
                        Groups.ANALIS,
                        Groups.INTEGRASI))
                .allSatisfy(group -> assertThat(may(
                                group, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "pertemuan-kelompok"))
                        .isFalse());
    }

    @Test
    void aChangedOrLostGrantIsPutBackAndNothingIsWrittenTwice() {
        var before = authorizations.createAuthorizationQuery().count();
        var row = row(Groups.ANALIS);
        row.addPermission(Permissions.READ_INSTANCE);
        authorizations.saveAuthorization(row);
        authorizations.deleteAuthorization(row(Groups.KLINIS).getId());

        grants.run(null);

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(may(Groups.ANALIS, Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "*"))
                .isFalse();
        assertThat(may(Groups.KLINIS, Permissions.READ, Resources.PROCESS_DEFINITION, "*"))
                .isTrue();
    }

    private Authorization row(String group) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("*")
                .singleResult();
    }
}
