package id.tuntas.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The inbox of a companion who has 100 tasks, while the country has few or many open cases: the two requests of Tasklist's
 * filter "Tugas saya" over HTTP, against the packaged product on a PostgreSQL of its own.
 */
final class Inbox {

    private static final int OWN_TASKS = 100;

    private final Options options;

    private Inbox(Options options) {
        this.options = options;
    }

    /** See src/bench/README.md for the options. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tuntas-daftar");
        try {
            new Inbox(Options.of(arguments)).run(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(Path folder) throws SQLException {
        try (Database database = Database.start(folder.resolve("db"));
                Product product = Product.start("demo", folder.resolve("data"), database.settings());
                Connection connection = database.connect()) {
            Session.whenOpen(product.url(), "pendamping1");
            Copies copies = new Copies(connection, realCases(product));
            copies.fillInbox(OWN_TASKS);
            Worker companion = Worker.of(product.url(), "pendamping1", new Calls());
            double[] page = new double[2];
            double[] count = new double[2];
            int[] sizes = {options.number("few", 4_000), options.number("many", 40_000)};
            for (int size = 0; size < 2; size++) {
                long start = System.nanoTime();
                copies.fill(sizes[size]);
                System.out.printf("%n%s; seeded in %.0f s%n", copies.size(), (System.nanoTime() - start) / 1e9);
                requests(companion, options.number("warm-up", 300));
                List<Calls> rounds = rounds(product);
                page[size] = print("inbox page", rounds);
                count[size] = print("inbox count", rounds);
            }
            System.out.printf(
                    "%nmany against few, p50: page x %.2f, count x %.2f (promise: x 1.5 at most)%n",
                    page[1] / page[0], count[1] / count[0]);
        }
    }

    /** Real cases at different steps, opened by the companion and worked so far through the forms. */
    private static List<String> realCases(Product product) {
        Worker companion = Worker.of(product.url(), "pendamping1", new Calls());
        Worker coordinator = Worker.of(product.url(), "koordinator1", new Calls());
        PublishedModels models = new PublishedModels(product.url());
        List<String> numbers = new ArrayList<>();
        IntStream.rangeClosed(0, 9)
                .forEach(steps ->
                        numbers.add(CaseLife.open("korban-trafficking", models, companion, coordinator, steps)));
        IntStream.rangeClosed(0, 2)
                .forEach(steps ->
                        numbers.add(CaseLife.open("komunitas-adat-terpencil", models, companion, coordinator, steps)));
        return numbers;
    }

    private List<Calls> rounds(Product product) {
        List<Calls> rounds = new ArrayList<>();
        for (int round = 0; round < options.number("rounds", 3); round++) {
            Calls calls = new Calls();
            Worker companion = Worker.of(product.url(), "pendamping1", calls);
            requests(companion, options.number("calls", 200));
            if (!calls.errors().isEmpty()) {
                throw new IllegalStateException(calls.errors().toString());
            }
            rounds.add(calls);
        }
        return rounds;
    }

    private static void requests(Worker companion, int times) {
        for (int i = 0; i < times; i++) {
            int listed = companion.inbox().path("_embedded").path("task").size();
            int counted = companion.inboxCount();
            if (listed != 15 || counted != OWN_TASKS) {
                throw new IllegalStateException("Wrong inbox: " + listed + " listed, " + counted + " counted");
            }
        }
    }

    /** @return the median over the rounds of the p50 */
    private static double print(String kind, List<Calls> rounds) {
        List<Double> halves = sorted(rounds, kind, 0.5);
        List<Double> tails = sorted(rounds, kind, 0.95);
        System.out.printf(
                "%-12s p50 %.1f ms (%.1f-%.1f), p95 %.1f ms (%.1f-%.1f)%n",
                kind,
                halves.get(halves.size() / 2),
                halves.get(0),
                halves.get(halves.size() - 1),
                tails.get(tails.size() / 2),
                tails.get(0),
                tails.get(tails.size() - 1));
        return halves.get(halves.size() / 2);
    }

    private static List<Double> sorted(List<Calls> rounds, String kind, double share) {
        return rounds.stream()
                .map(calls -> calls.percentile(kind, share))
                .sorted()
                .toList();
    }
}
