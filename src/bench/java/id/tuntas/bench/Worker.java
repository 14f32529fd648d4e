package id.tuntas.bench;

import static id.tuntas.bench.Session.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A companion or coordinator at work in Tasklist: the calls that the app makes, in its order. */
final class Worker {

    private static final String INTAKE = "penerimaan-laporan";
    private static final String LETTERS = "surat-masuk";
    private static final int SECONDS_FOR_FILTERS = 120;

    private final Session session;
    private final String user;
    private final String mine;
    private final String offered;
    private final Map<String, String> keys = new HashMap<>();

    private Worker(Session session, String user, String mine, String offered) {
        this.session = session;
        this.user = user;
        this.mine = mine;
        this.offered = offered;
    }

    /** Somebody at Tasklist; the lists are made while the product already answers, and are waited for. */
    static Worker of(String url, String user, Calls calls) {
        Session session = Session.of(url, user, calls);
        JsonNode filters = filters(session);
        for (int second = 0; filters.isEmpty() && second < SECONDS_FOR_FILTERS; second++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            filters = filters(session);
        }
        return new Worker(session, user, filter(filters, "Tugas saya"), filter(filters, "Tugas kelompok"));
    }

    private static JsonNode filters(Session session) {
        return session.get("filters", ENGINE + "/filter?resourceType=Task&maxResults=2000");
    }

    /** Files a report by the start form. @return the number of the case */
    String report(Answers answers) {
        return start(INTAKE, answers);
    }

    /** Records a letter that the case waits for. */
    void letter(Answers answers) {
        start(LETTERS, answers);
    }

    private String start(String process, Answers answers) {
        JsonNode definitions = session.get(
                "startable processes",
                ENGINE + "/process-definition?latest=true&active=true&startableInTasklist=true"
                        + "&startablePermissionCheck=true&firstResult=0&maxResults=15");
        String definition = "";
        for (JsonNode found : definitions) {
            definition = found.path("key").asText().equals(process)
                    ? found.path("id").asText()
                    : definition;
        }
        String path = ENGINE + "/process-definition/" + definition;
        session.get("start form key", path + "/startForm");
        JsonNode form = session.get("start form", path + "/deployed-start-form");
        return session.post(
                        "submit report", path + "/submit-form", answers.body(process, form, MissingNode.getInstance()))
                .path("businessKey")
                .asText();
    }

    /** The first page of the own tasks by due date, with the number of all. */
    JsonNode inbox() {
        return session.post("inbox page", ENGINE + "/filter/" + mine + "/list?firstResult=0&maxResults=15", Map.of());
    }

    /** The number beside the filter. */
    int inboxCount() {
        return session.get("inbox count", ENGINE + "/filter/" + mine + "/count")
                .path("count")
                .asInt();
    }

    /** The first task of this case that is mine, or else one that is offered to me. */
    Optional<JsonNode> taskOf(String caseNumber) {
        return taskOf(Map.of("processInstanceBusinessKey", caseNumber));
    }

    /** The first task that is mine, or else one that is offered to me, and fits the conditions of a task query. */
    Optional<JsonNode> taskOf(Map<String, Object> wanted) {
        return find(mine, wanted).or(() -> find(offered, wanted));
    }

    private Optional<JsonNode> find(String filter, Map<String, Object> wanted) {
        JsonNode found = session.post(
                "find case in list", ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=15", wanted);
        JsonNode tasks = found.path("_embedded").path("task");
        return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.get(0));
    }

    /** Takes the task if nobody has it, opens its form, fills it in and sends it. */
    void work(JsonNode task, Answers answers) {
        String path = ENGINE + "/task/" + task.path("id").asText();
        if (task.path("assignee").asText("").isEmpty() || task.path("assignee").isNull()) {
            session.post("claim", path + "/claim", Map.of("userId", user));
        }
        session.get("task", path);
        session.get("form key", path + "/form");
        JsonNode form = session.get("form", path + "/deployed-form");
        JsonNode variables = session.get("form variables", path + "/form-variables?deserializeValues=false");
        String definition = task.path("processDefinitionId").asText();
        session.post("submit form", path + "/submit-form", answers.body(key(definition), form, variables));
    }

    /** The key of a definition, whose id leaves it out when it is long. */
    private String key(String definition) {
        return keys.computeIfAbsent(
                definition,
                id -> session.get("definition", ENGINE + "/process-definition/" + id)
                        .path("key")
                        .asText());
    }

    /** Opens the form of a task without sending it. */
    void look(JsonNode task) {
        session.get(
                "form variables",
                ENGINE + "/task/" + task.path("id").asText() + "/form-variables?deserializeValues=false");
    }

    /** The case in the register; coordinators and above. */
    JsonNode register(String caseNumber) {
        return session.get("register", "/api/kasus/" + caseNumber);
    }

    private static String filter(JsonNode filters, String name) {
        for (JsonNode filter : filters) {
            if (filter.path("name").asText().equals(name)) {
                return filter.path("id").asText();
            }
        }
        throw new IllegalStateException("No filter " + name + " among " + filters);
    }
}
