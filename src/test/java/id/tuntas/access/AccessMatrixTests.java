package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * S2: role x operation x object over HTTP, from the table {@code access/matriks.csv}. The object is always a case in 3573
 * whose companion is ani; {@code A} allowed, {@code D} denied. A list or count that gives nothing is a denial.
 */
@HttpTest
class AccessMatrixTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final Map<String, Browser> browsers = new HashMap<>();

    @AfterEach
    void close() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(People.DEFINITION)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "selesai"));
    }

    @Test
    void everyCellIsAsTheTableSays() throws Exception {
        var rows = table();
        var roles = rows.get(0).subList(3, rows.get(0).size());
        var wrongAllow = new ArrayList<String>();
        var wrongDeny = new ArrayList<String>();
        var cells = 0;
        for (var row : rows.subList(1, rows.size())) {
            Map<String, String> target = null;
            for (var i = 0; i < roles.size(); i++) {
                var expected = row.get(3 + i);
                if (target == null || !isReading(row)) {
                    target = newTarget();
                }
                var answer = call(roles.get(i), row, target);
                var allowed = isAllowed(answer);
                cells++;
                if (allowed && !expected.equals("A")) {
                    wrongAllow.add(
                            roles.get(i) + " " + row.subList(0, 3) + " " + answer.statusCode() + " " + cut(answer));
                } else if (!allowed && !expected.equals("D")) {
                    wrongDeny.add(
                            roles.get(i) + " " + row.subList(0, 3) + " " + answer.statusCode() + " " + cut(answer));
                }
            }
        }

        System.out.printf("S2 cells %d, wrong allow %d, wrong deny %d%n", cells, wrongAllow.size(), wrongDeny.size());
        assertThat(wrongAllow).as("wrong allow; wrong deny: " + wrongDeny).isEmpty();
        assertThat(wrongDeny).as("wrong deny").isEmpty();
    }

    private static String cut(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(120, answer.body().length()));
    }

    private static boolean isReading(List<String> row) {
        return row.get(0).equals("GET") || row.get(1).endsWith("/count");
    }

    /** A case of its own for each changing call, so that no cell depends on another. */
    private Map<String, String> newTarget() {
        var target = cases.open("3573", "ani");
        var comment = tasks.createComment(target.own(), target.instance(), "catatan rahasia")
                .getId();
        var attachment = tasks.createAttachment("x", target.own(), target.instance(), "n", "d", "http://x")
                .getId();
        return Map.of(
                "{own}",
                target.own(),
                "{offered}",
                target.offered(),
                "{instance}",
                target.instance(),
                "{comment}",
                comment,
                "{attachment}",
                attachment);
    }

    private HttpResponse<String> call(String role, List<String> row, Map<String, String> target) throws Exception {
        var path = row.get(1);
        var body = row.get(2).replace('\'', '"');
        for (var name : target.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
            body = body.replace(name.getKey(), name.getValue());
        }
        var json = body.isEmpty() ? null : body;
        return browser(role, path).send(row.get(0), path, json, json == null ? null : "application/json");
    }

    private Browser browser(String role, String path) throws IOException, InterruptedException {
        if (role.equals("anonim")) {
            return Browser.anonymous(port);
        }
        var rest = path.startsWith("/engine-rest");
        var key = role + rest;
        if (!browsers.containsKey(key)) {
            browsers.put(key, rest ? Browser.program(port, role) : Browser.loggedIn(port, role));
        }
        return browsers.get(key);
    }

    private static boolean isAllowed(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            return false;
        }
        var body = answer.body().strip();
        if (body.equals("[]") || body.equals("{}")) {
            return false;
        }
        if (body.startsWith("{")) {
            var json = new ObjectMapper().readTree(body);
            return !json.has("count") || json.get("count").asLong() > 0;
        }
        return true;
    }

    private static List<List<String>> table() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                AccessMatrixTests.class.getResourceAsStream("/access/matriks.csv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)).stream()
                            .map(String::strip)
                            .collect(Collectors.toList()))
                    .collect(Collectors.toList());
        }
    }
}
