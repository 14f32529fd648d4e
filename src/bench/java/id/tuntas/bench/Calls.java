package id.tuntas.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long the calls of each kind took, and which of them failed. Safe for many threads. */
final class Calls {

    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    synchronized void took(String kind, long nanos) {
        millis.computeIfAbsent(kind, k -> new ArrayList<>()).add(nanos / 1e6);
    }

    synchronized void failed(String what) {
        errors.add(what);
    }

    synchronized List<String> errors() {
        return List.copyOf(errors);
    }

    synchronized int count() {
        return millis.values().stream().mapToInt(List::size).sum();
    }

    /** The value in milliseconds below which this share of the calls of a kind stayed. */
    synchronized double percentile(String kind, double share) {
        List<Double> sorted = new ArrayList<>(millis.get(kind));
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    synchronized String table() {
        StringBuilder table = new StringBuilder("%-26s %7s %9s %9s%n".formatted("call", "number", "p50 ms", "p95 ms"));
        millis.forEach((kind, all) -> table.append(
                "%-26s %7d %9.1f %9.1f%n".formatted(kind, all.size(), percentile(kind, 0.5), percentile(kind, 0.95))));
        return table.toString();
    }
}
