package id.tuntas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.sop.ProblemType;
import id.tuntas.sop.ProblemTypes;
import id.tuntas.walk.StraightWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whole lives of cases over HTTP against a running product with its demo people: report, verification, every form of the
 * procedure, approvals by the coordinator and the clinical supervisor, until the register says that the case is closed.
 */
final class CaseLife {

    private static final int MOST_STEPS = 400;
    private static final String COMPANION = "pendamping1";
    private static final String ALL_TYPES = "semua";
    private static final String FORM = "submit form";

    private final String url;
    private final String type;
    private final PublishedModels models;
    private final StraightWay way;
    private final boolean passWaits;
    private final Calls calls = new Calls();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger waits = new AtomicInteger();

    private CaseLife(String url, String type, PublishedModels models, boolean passWaits) {
        this.url = url;
        this.type = type;
        this.models = models;
        this.way = new StraightWay(type, models::of);
        this.passWaits = passWaits;
    }

    /** See src/bench/README.md for the options. */
    public static void main(String[] arguments) throws InterruptedException {
        Options options = Options.of(arguments);
        String url = options.text("url", "http://localhost:8080");
        String type = options.text("type", "korban-trafficking");
        boolean passWaits = !options.text("waits", "pass").equals("stop");
        PublishedModels models = new PublishedModels(url);
        int warmUp = options.number("warm-up", 3);
        if (warmUp > 0) {
            String first = ALL_TYPES.equals(type) ? "korban-trafficking" : type;
            new CaseLife(url, first, models, passWaits).run(warmUp, 1);
        }
        System.exit(
                ALL_TYPES.equals(type)
                        ? eachType(url, models, options.number("cases", 1))
                        : oneType(new CaseLife(url, type, models, passWaits), options));
    }

    private static int oneType(CaseLife life, Options options) throws InterruptedException {
        int clients = options.number("clients", 4);
        int cases = options.number("cases", 50);
        double seconds = life.run(cases, clients);
        life.print(cases, clients, seconds);
        return life.calls.errors().isEmpty() ? 0 : 1;
    }

    /** One type after the other, as a table for the operations guide. */
    private static int eachType(String url, PublishedModels models, int cases) throws InterruptedException {
        System.out.println("| SOP | Formulir | Tunggu | Detik | p50 ms | p95 ms | Akhir | Galat |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        int errors = 0;
        for (ProblemType type : new ProblemTypes().all()) {
            CaseLife life = new CaseLife(url, type.slug(), models, true);
            double seconds = life.run(cases, 1);
            System.out.println(life.row(seconds));
            life.calls.errors().stream().limit(3).forEach(System.err::println);
            errors += life.calls.errors().size();
        }
        return errors == 0 ? 0 : 1;
    }

    /** Opens a case and works it this many steps far. @return its number */
    static String open(String type, PublishedModels models, Worker companion, Worker coordinator, int steps) {
        Answers answers = Answers.of(type, COMPANION, new StraightWay(type, models::of));
        String number = companion.report(answers);
        for (int step = 0; step < steps; step++) {
            work(List.of(companion, coordinator), number, answers);
        }
        return number;
    }

    /** Whoever has a task of the case does it. @return whether there was one */
    private static boolean work(List<Worker> people, String number, Answers answers) {
        for (Worker worker : people) {
            Optional<JsonNode> task = worker.taskOf(number);
            if (task.isPresent()) {
                worker.work(task.get(), answers);
                return true;
            }
        }
        return false;
    }

    private double run(int cases, int clients) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(cases);
        var threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            threads.execute(() -> client(left));
        }
        threads.shutdown();
        threads.awaitTermination(12, TimeUnit.HOURS);
        return (System.nanoTime() - start) / 1e9;
    }

    private void client(AtomicInteger left) {
        Worker companion = Worker.of(url, COMPANION, calls);
        Worker coordinator = Worker.of(url, "koordinator1", calls);
        Worker supervisor = Worker.of(url, "klinis1", calls);
        Waiting waiting = passWaits ? new Waiting(url, calls, models.withCalls(type)) : null;
        while (left.getAndDecrement() > 0) {
            String end;
            try {
                end = live(companion, coordinator, supervisor, waiting);
            } catch (Session.Refused e) {
                end = "gave up after an error";
            } catch (RuntimeException e) {
                calls.failed(e.toString());
                end = "gave up after an error";
            }
            synchronized (ends) {
                ends.merge(end, 1, Integer::sum);
            }
        }
    }

    /** @return how the case ended, or where it stopped */
    private String live(Worker companion, Worker coordinator, Worker supervisor, Waiting waiting) {
        companion.inbox();
        Answers answers = Answers.of(type, COMPANION, way);
        String number = companion.report(answers);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (work(List.of(companion, coordinator, supervisor), number, answers)) {
                completed.incrementAndGet();
                continue;
            }
            JsonNode entry = coordinator.register(number);
            if (!entry.path("outcome").asText("").isEmpty()) {
                return entry.path("outcome").asText();
            }
            if (waiting == null || !waiting.pass(number, companion, answers)) {
                return "stopped: waits in stage " + entry.path("stage").asText() + ", companion "
                        + entry.path("companion").asText();
            }
            waits.incrementAndGet();
        }
        return "stopped after " + MOST_STEPS + " steps";
    }

    private String row(double seconds) {
        boolean worked = completed.get() > 0;
        return "| `%s` | %d | %d | %.1f | %s | %s | %s | %d |"
                .formatted(
                        type,
                        completed.get(),
                        waits.get(),
                        seconds,
                        worked ? "%.0f".formatted(calls.percentile(FORM, 0.5)) : "",
                        worked ? "%.0f".formatted(calls.percentile(FORM, 0.95)) : "",
                        String.join(", ", ends.keySet()),
                        calls.errors().size());
    }

    private void print(int cases, int clients, double seconds) {
        System.out.printf("%n%s: %d cases by %d clients in %.1f s%n", type, cases, clients, seconds);
        System.out.printf(
                "%.2f cases/s, %.1f forms/s, %.0f calls/s; %d forms and %d passed waits in all%n",
                cases / seconds, completed.get() / seconds, calls.count() / seconds, completed.get(), waits.get());
        System.out.println("ends: " + ends);
        System.out.println("errors: " + calls.errors().size());
        calls.errors().stream().limit(5).forEach(error -> System.out.println("  " + error));
        System.out.println(calls.table());
    }
}
