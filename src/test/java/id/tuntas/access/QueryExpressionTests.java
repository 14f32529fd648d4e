package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S9: query and filter expressions are refused, also in nested or-queries (CVE-2026-109432), on every way in. */
@HttpTest
class QueryExpressionTests {

    private static final List<String> KEYS = List.of(
            "assigneeExpression",
            "assigneeLikeExpression",
            "assigneeInExpression",
            "ownerExpression",
            "candidateUserExpression",
            "candidateGroupExpression",
            "candidateGroupsExpression",
            "involvedUserExpression",
            "createdOnExpression",
            "createdBeforeExpression",
            "createdAfterExpression",
            "updatedAfterExpression",
            "dueDateExpression",
            "dueBeforeExpression",
            "dueAfterExpression",
            "followUpDateExpression",
            "followUpBeforeExpression",
            "followUpBeforeOrNotExistentExpression",
            "followUpAfterExpression",
            "processInstanceBusinessKeyExpression",
            "processInstanceBusinessKeyLikeExpression");
    private static final List<String> EXPRESSIONS = List.of(
            "${kenari.touch()}", "${''.getClass().forName('id.tuntas.access.Canary').getMethod('sing').invoke(null)}");
    private static final String WEB = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private Filter stored;

    @BeforeEach
    void storeFilter() {
        Canary.TOUCHED.set(0);
        stored = filters.newTaskFilter("Tugas uji")
                .setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filters.saveFilter(stored);
    }

    @AfterEach
    void removeFilter() {
        identity.clearAuthentication();
        filters.deleteFilter(stored.getId());
    }

    @Test
    void expressionsAreRefusedOnEveryWayInForEveryRole() throws Exception {
        var ways = Map.of(
                Browser.program(port, "koordinatorA"), "/engine-rest",
                Browser.program(port, "adminA"), "/engine-rest/engine/default",
                Browser.loggedIn(port, "ani"), WEB,
                Browser.loggedIn(port, "koordinatorB"), WEB,
                Browser.loggedIn(port, "analisA"), WEB,
                Browser.loggedIn(port, "direktoratA"), WEB,
                Browser.loggedIn(port, "auditorA"), WEB);
        var answers = new TreeMap<Integer, Integer>();
        var tried = 0;
        for (var way : ways.entrySet()) {
            for (var body : bodies()) {
                for (var target : targets(way.getValue(), body)) {
                    var status = way.getKey()
                            .send(target.method, target.path, target.body, "application/json")
                            .statusCode();
                    answers.merge(status, 1, Integer::sum);
                    tried++;
                }
            }
        }

        System.out.printf("S9 tries %d, answers %s, canary touched %d%n", tried, answers, Canary.TOUCHED.get());
        assertThat(Canary.TOUCHED).hasValue(0);
        assertThat(answers.keySet()).isSubsetOf(400, 403);
    }

    private record Target(String method, String path, String body) {}

    private List<Target> targets(String base, String body) {
        var filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + body + "}";
        return List.of(
                new Target("POST", base + "/task", body),
                new Target("POST", base + "/task/", body),
                new Target("POST", base + "/task/count", body),
                new Target("POST", base + "/filter/" + stored.getId() + "/list", body),
                new Target("POST", base + "/filter/" + stored.getId() + "/count", body),
                new Target("POST", base + "/filter/" + stored.getId() + "/singleResult", body),
                new Target("POST", base + "/filter/create", filter),
                new Target("PUT", base + "/filter/" + stored.getId(), filter),
                new Target("POST", base + "/t%61sk", body));
    }

    private static List<String> bodies() {
        var bodies = new ArrayList<String>();
        for (var expression : EXPRESSIONS) {
            for (var key : KEYS) {
                var one = "{\"%s\":\"%s\"}".formatted(key, expression);
                bodies.add(one);
                bodies.add("{\"orQueries\":[%s]}".formatted(one));
                bodies.add("{\"orQueries\":[{\"name\":\"a\"},{\"orQueries\":[%s]}]}".formatted(one));
            }
        }
        bodies.add("{\"orQueries\":[{\"assignee\\u0045xpression\":\"${kenari.touch()}\"}]}");
        bodies.add("{\"assigneeExpression\":\"${currentUser()}\",\"assigneeExpression\":\"${kenari.touch()}\"}");
        return bodies;
    }

    @Test
    void expressionsInTheAddressAreRefused() throws Exception {
        var browser = Browser.loggedIn(port, "ani");

        for (var key : KEYS) {
            var path = WEB + "/task?" + key + "=%24%7Bkenari.touch()%7D";
            assertThat(browser.get(path).statusCode()).as(key).isEqualTo(400);
        }
        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @Test
    void theUsualFiltersStillWork() throws Exception {
        var browser = Browser.loggedIn(port, "adminA");
        var filter =
                "{\"resourceType\":\"Task\",\"name\":\"Segera\",\"query\":{\"assigneeExpression\":\"${currentUser()}\","
                        + "\"dueBeforeExpression\":\"${dateTime().plusDays(3)}\"}}";

        var created = browser.post(WEB + "/filter/create", filter);
        assertThat(created.statusCode()).isEqualTo(200);
        var id = created.body().replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        assertThat(browser.get(WEB + "/filter/" + id + "/list?maxResults=10").statusCode())
                .isEqualTo(200);
        assertThat(browser.post(WEB + "/filter/" + id + "/count", "{\"name\":\"x\"}")
                        .body())
                .contains("\"count\":0");
        filters.deleteFilter(id);
    }

    @Test
    void theCheckOfCommandsLooksIntoSubQueries() {
        var nested = new TaskQueryImpl();
        nested.taskAssigneeExpression("${kenari.touch()}");
        var query = (TaskQueryImpl) tasks.createTaskQuery();
        query.addOrQuery(nested);

        assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.list(stored.getId(), query)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(
                        () -> filters.saveFilter(filters.newTaskFilter("Jahat").setQuery(query)))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @Test
    void withoutAllOtherLinesTheExpressionManagerAloneRefuses() {
        var nested = new TaskQueryImpl();
        nested.taskAssigneeExpression("${kenari.touch()}");
        var query = new TaskQueryImpl();
        query.addOrQuery(nested);

        Stream.<Runnable>of(
                        () -> engine.getCommandExecutorTxRequired().execute(context -> query.list()),
                        () -> engine.getCommandExecutorTxRequired()
                                .execute(context -> engine.getExpressionManager()
                                        .createExpression("${''.class}")
                                        .getValue(null)))
                .forEach(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(ProcessEngineException.class));
        assertThat(Canary.TOUCHED).hasValue(0);
    }
}
