package id.tuntas.bench;

import static id.tuntas.bench.Session.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.walk.StraightWay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One disaster with very many households, over HTTP against a running product with its demo people: how long the form takes
 * that adds a batch, until all households of it are started, what the lists and the list of households then take, and how long
 * it is until a new phase has reached every household.
 */
final class MassEvent {

    private static final String EVENT = "korban-bencana-alam";
    private static final String HOUSEHOLD = "rumah-tangga-bencana";
    private static final String LIST = "Task_PerbaruiDaftarKKTerdampak";
    private static final int BATCH = 100;
    private static final int LOOKS = 20;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final String url;
    private final Session admin;
    private final Worker companion;
    private final List<Worker> people;
    private final Answers answers;
    private final Waiting waiting;
    private String number;

    private MassEvent(String url) {
        this.url = url;
        PublishedModels models = new PublishedModels(url);
        this.admin = Session.of(url, "admin", new Calls());
        this.companion = Worker.of(url, "pendamping1", new Calls());
        this.people =
                List.of(companion, Worker.of(url, "koordinator1", new Calls()), Worker.of(url, "klinis1", new Calls()));
        this.answers = Answers.of(EVENT, "pendamping1", new StraightWay(EVENT, models::of));
        this.waiting = new Waiting(url, new Calls(), models.withCalls(EVENT));
    }

    /** See src/bench/README.md for the options. */
    public static void main(String[] arguments) {
        Options options = Options.of(arguments);
        new MassEvent(options.text("url", "http://localhost:8080")).run(options.number("households", 500));
    }

    private void run(int households) {
        number = companion.report(answers);
        while (list().isEmpty()) {
            step(true);
        }
        looks("no household yet");
        for (int there = 0; there < households; there += BATCH) {
            add(there, Math.min(BATCH, households - there));
        }
        looks(households + " households");
        phase(households);
    }

    private void add(int there, int more) {
        long start = System.nanoTime();
        companion.work(list().orElseThrow(), answers.with(Map.of("tindakanDaftar", "TAMBAH", "butirBaru", more)));
        double answered = seconds(start);
        await(() -> count("/process-instance/count?processDefinitionKey=" + HOUSEHOLD + "&businessKey="
                                + Session.encode(number))
                        == there + more
                && background() == 0);
        System.out.printf(
                "batch of %d after %d: form answered in %.2f s, all started after %.1f s%n",
                more, there, answered, seconds(start));
    }

    /** The steps of the event itself until a phase changes, and the signal of it. */
    private void phase(int households) {
        while (background() == 0) {
            step(false);
        }
        long start = System.nanoTime();
        await(() -> background() == 0);
        System.out.printf("a new phase reached %d households in %.1f s%n", households, seconds(start));
    }

    /** The next step of the event but its list; where nobody has one, the letter or the time that it waits for. */
    private void step(boolean time) {
        for (Worker worker : people) {
            Optional<JsonNode> task = worker.taskOf(Map.of(
                    "processInstanceBusinessKey", number,
                    "processDefinitionKey", EVENT,
                    "taskDefinitionKeyNotIn", List.of(LIST)));
            if (task.isPresent()) {
                worker.work(task.get(), answers);
                return;
            }
        }
        String event = admin.get(
                        "",
                        ENGINE + "/process-instance?processDefinitionKey=" + EVENT + "&businessKey="
                                + Session.encode(number))
                .get(0)
                .path("id")
                .asText();
        if (!waiting.letter(event, number, companion, answers) && time) {
            waiting.pass(number, companion, answers);
        }
    }

    private void looks(String when) {
        Calls before = new Calls();
        Worker looker = Worker.of(url, "pendamping1", before);
        for (int look = 0; look < LOOKS; look++) {
            looker.inbox();
            looker.inboxCount();
            list().ifPresent(looker::look);
        }
        System.out.printf("with %s:%n%s%n", when, before.table());
    }

    private Optional<JsonNode> list() {
        return companion.taskOf(Map.of("processInstanceBusinessKey", number, "taskDefinitionKey", LIST));
    }

    private int background() {
        return count("/job/count?messages=true&processDefinitionKey=" + EVENT)
                + count("/job/count?messages=true&processDefinitionKey=" + HOUSEHOLD);
    }

    private int count(String path) {
        return admin.get("", ENGINE + path).path("count").asInt();
    }

    private static void await(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
