package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S5: nobody raises the own rights, and the set-up of a first administrator stays closed (CVE-2026-77226). */
@HttpTest
class OwnRightsTests {

    private static final String WEB = "/camunda/api/engine/engine/default";
    private static final String NEW_ADMIN =
            "{\"profile\":{\"id\":\"penyusup\",\"firstName\":\"a\",\"lastName\":\"b\"},\"credentials\":{\"password\":\"rahasia12345\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private AdministratorHealth health;

    private record Deed(String method, String path, String body) {}

    private static List<Deed> deeds(String self) {
        return List.of(
                new Deed("PUT", "/group/camunda-admin/members/" + self, "{}"),
                new Deed("PUT", "/group/koordinator/members/" + self, "{}"),
                new Deed("PUT", "/tenant/3301/user-members/" + self, "{}"),
                new Deed("PUT", "/tenant/3301/group-members/pendamping", "{}"),
                new Deed("POST", "/group/create", "{\"id\":\"baru\",\"name\":\"b\",\"type\":\"WORKFLOW\"}"),
                new Deed("PUT", "/group/pendamping", "{\"id\":\"pendamping\",\"name\":\"x\",\"type\":\"SYSTEM\"}"),
                new Deed("POST", "/tenant/create", "{\"id\":\"9999\",\"name\":\"b\"}"),
                new Deed("POST", "/user/create", NEW_ADMIN),
                new Deed("PUT", "/user/adminA/profile", "{\"id\":\"adminA\",\"email\":\"a@b.id\"}"),
                new Deed("PUT", "/user/adminA/credentials", "{\"password\":\"rahasia12345\"}"),
                new Deed(
                        "PUT",
                        "/user/beni/credentials",
                        "{\"password\":\"rahasia12345\",\"authenticatedUserPassword\":\"" + People.PASSWORD + "\"}"),
                new Deed("POST", "/user/adminA/unlock", "{}"),
                new Deed("DELETE", "/user/beni", null),
                new Deed("DELETE", "/user/" + self, null),
                new Deed(
                        "POST",
                        "/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + self
                                + "\",\"resourceType\":6,\"resourceId\":\"*\"}"),
                new Deed(
                        "POST",
                        "/authorization/create",
                        "{\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\","
                                + "\"resourceType\":6,\"resourceId\":\"*\"}"),
                new Deed("POST", "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}"),
                new Deed("POST", "/task/create", "{\"name\":\"x\"}"),
                new Deed("POST", "/process-instance/delete", "{\"processInstanceQuery\":{}}"),
                new Deed(
                        "POST",
                        "/process-instance/suspended",
                        "{\"processDefinitionKey\":\"uji-akses\",\"suspended\":true}"),
                new Deed("POST", "/message", "{\"messageName\":\"x\",\"all\":true}"),
                new Deed("POST", "/condition", "{\"variables\":{\"a\":{\"value\":1}}}"),
                new Deed("POST", "/signal", "{\"name\":\"x\"}"),
                new Deed(
                        "POST",
                        "/migration/generate",
                        "{\"sourceProcessDefinitionId\":\"x\",\"targetProcessDefinitionId\":\"x\"}"),
                new Deed("POST", "/history/cleanup", "{}"),
                new Deed("POST", "/process-definition/key/uji-akses/start", "{\"variables\":{}}"),
                new Deed("POST", "/external-task/fetchAndLock", "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}"),
                new Deed("POST", "/identity/verify", "{\"username\":\"adminA\",\"password\":\"x\"}"));
    }

    @Test
    void nobodyRaisesTheOwnRights() throws Exception {
        var before = picture();
        var wins = new ArrayList<String>();
        var answers = new TreeMap<Integer, Integer>();
        for (var user : List.of("ani", "koordinatorA", "provinsiA", "direktoratA", "klinisA", "analisA", "auditorA")) {
            var browser = Browser.loggedIn(port, user);
            for (var deed : deeds(user)) {
                var answer = browser.send(deed.method, WEB + deed.path, deed.body, "application/json");
                answers.merge(answer.statusCode(), 1, Integer::sum);
                if (answer.statusCode() / 100 == 2 && !harmless(deed, answer.body())) {
                    wins.add(user + " " + deed + " " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        System.out.printf("S5 answers %s, wins %d%n", answers, wins.size());
        assertThat(wins).isEmpty();
        assertThat(picture()).isEqualTo(before);
    }

    /** Nothing is found, so nothing is done: an empty list is no win. */
    private static boolean harmless(Deed deed, String body) {
        return deed.path.equals("/external-task/fetchAndLock") && body.equals("[]")
                || deed.path.equals("/signal") && body.isEmpty();
    }

    private List<Object> picture() {
        return List.of(
                identity.createUserQuery().count(),
                identity.createGroupQuery().count(),
                identity.createTenantQuery().count(),
                identity.createUserQuery().memberOfGroup(Groups.ADMIN).count(),
                identity.createUserQuery().memberOfGroup(Groups.KOORDINATOR).count(),
                identity.createUserQuery().memberOfTenant("3573").count(),
                authorizations.createAuthorizationQuery().count(),
                filters.createFilterQuery().count(),
                identity.checkPassword("adminA", People.PASSWORD),
                identity.checkPassword("beni", People.PASSWORD));
    }

    @Test
    void theSetUpStaysClosedEvenWithoutAnyAdministrator() throws Exception {
        var administrators = identity.createUserQuery().memberOfGroup(Groups.ADMIN).list().stream()
                .map(User::getId)
                .toList();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        administrators.forEach(id -> identity.deleteMembership(id, Groups.ADMIN));
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(RawHttp.send(port, "GET", "/actuator/health").status()).isEqualTo(503);
            var browser = Browser.loggedIn(port, "ani");
            for (var path : List.of(
                    "/camunda/api/admin/setup/default/user/create",
                    "/camunda/api/admin/setup/default/user/create/",
                    "/camunda/api/admin/setup/default/user/cre%61te",
                    "/camunda/api/admin//setup/default/user/create",
                    "/camunda/api/admin/setup;x/default/user/create",
                    "/camunda/api/admin/x/../setup/default/user/create",
                    "/camunda/api/admin/SETUP/default/user/create")) {
                assertThat(browser.post(path, NEW_ADMIN).statusCode()).as(path).isBetween(400, 499);
                assertThat(RawHttp.send(port, "POST", path).status()).as(path).isBetween(300, 499);
            }
            assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode())
                    .isEqualTo(403);
            assertThat(identity.createUserQuery().userId("penyusup").count()).isZero();
        } finally {
            administrators.forEach(id -> identity.createMembership(id, Groups.ADMIN));
        }
    }
}
