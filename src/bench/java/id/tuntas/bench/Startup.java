package id.tuntas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** From {@code java -jar} to the served login page: time, processor time, memory; several rounds in fresh folders. */
final class Startup {

    private record Start(double seconds, double processorSeconds, double loginSeconds, long megabytes) {}

    private final Path folder;
    private final Map<String, List<Start>> starts = new HashMap<>();

    private Startup(Path folder) {
        this.folder = folder;
    }

    /** See src/bench/README.md for the options. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        Startup startup = new Startup(Files.createTempDirectory("tuntas-mulai"));
        int rounds = options.number("rounds", 3);
        try {
            for (int round = 1; round <= rounds; round++) {
                startup.round(round);
            }
        } finally {
            startup.clean();
        }
        startup.print();
    }

    private void round(int round) {
        Path demo = folder.resolve("demo" + round);
        measure("demo, fresh", () -> Product.start("demo", demo, Map.of()), "pendamping1");
        measure("demo, second start", () -> Product.start("demo", demo, Map.of()), "pendamping1");
        try (Database database = Database.start(folder.resolve("db" + round))) {
            Map<String, String> settings = production(database);
            Path data = folder.resolve("real" + round);
            measure("postgres, fresh", () -> Product.start("postgres", data, settings), null);
            measure("postgres, second start", () -> Product.start("postgres", data, settings), null);
        }
    }

    /** As in production: every secret from the environment, none of them kept. */
    private static Map<String, String> production(Database database) {
        Map<String, String> settings = new HashMap<>();
        settings.put("TUNTAS_DB_URL", database.settings().get("SPRING_DATASOURCE_URL"));
        settings.put("TUNTAS_DB_USER", database.settings().get("SPRING_DATASOURCE_USERNAME"));
        settings.put("TUNTAS_DB_PASSWORD", database.settings().get("SPRING_DATASOURCE_PASSWORD"));
        byte[] key = new byte[32];
        new java.security.SecureRandom().nextBytes(key);
        settings.put("TUNTAS_MASTER_KEY", Base64.getEncoder().encodeToString(key));
        settings.put("TUNTAS_ADMIN_USER", "adminukur");
        settings.put(
                "TUNTAS_ADMIN_PASSWORD",
                "Ukur-" + Base64.getEncoder().encodeToString(key).substring(0, 16) + "-9a");
        return settings;
    }

    private void measure(String kind, Supplier<Product> start, String user) {
        try (Product product = start.get()) {
            double processor = product.processorSeconds();
            long before = System.nanoTime();
            if (user != null) {
                Session.whenOpen(product.url(), user);
            }
            double login = product.seconds() + (System.nanoTime() - before) / 1e9;
            Thread.sleep(5000);
            Start result = new Start(product.seconds(), processor, login, product.residentMegabytes());
            starts.computeIfAbsent(kind, k -> new ArrayList<>()).add(result);
            System.out.printf("%-24s %s%n", kind, result);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void print() throws IOException {
        System.out.printf(
                "%njar %.1f MB; median (lowest-highest) of %d%n",
                Files.size(Product.jar()) / 1e6,
                starts.values().iterator().next().size());
        System.out.printf(
                "%-24s %18s %18s %18s %14s%n", "start", "login page s", "first login s", "processor s", "memory MB");
        starts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            List<Start> all = entry.getValue();
            System.out.printf(
                    "%-24s %18s %18s %18s %14s%n",
                    entry.getKey(),
                    range(all.stream().map(Start::seconds).toList()),
                    range(all.stream().map(Start::loginSeconds).toList()),
                    range(all.stream().map(Start::processorSeconds).toList()),
                    range(all.stream().map(start -> (double) start.megabytes()).toList()));
        });
    }

    private static String range(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return "%.1f (%.1f-%.1f)"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private void clean() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
