package id.tuntas.assignment;

import id.tuntas.assignment.Weights.Factor;
import id.tuntas.region.Region;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The weights as they fall on the companions for one case. */
record Scale(Map<Factor, Double> weights, String region, String reporter, List<Region> neighbours) {

    double load(Workload load) {
        return load.open() * weight(Factor.KASUS_AKTIF)
                + load.urgent() * weight(Factor.KASUS_MENDESAK)
                + load.emergency() * weight(Factor.KASUS_DARURAT);
    }

    double sum(Workload load) {
        var home = load.person().region().equals(region);
        return load(load)
                + weight(home ? Factor.WILAYAH_SENDIRI : Factor.WILAYAH_TETANGGA)
                + (isReporter(load) ? weight(Factor.PENERIMA_LAPORAN) : 0);
    }

    boolean hasRoom(Workload load) {
        var limit = weights.getOrDefault(Factor.KAPASITAS_PENUH, Double.MAX_VALUE);
        return load.open() < load.person().capacity() && load(load) < limit;
    }

    boolean isReporter(Workload load) {
        return load.person().userId().equals(reporter);
    }

    /** 0 at home, then the place in the list of neighbours. */
    int distance(Workload load) {
        return 1
                + IntStream.range(0, neighbours.size())
                        .filter(i ->
                                neighbours.get(i).code().equals(load.person().region()))
                        .findFirst()
                        .orElse(-1);
    }

    private double weight(Factor factor) {
        return weights.getOrDefault(factor, 0.0);
    }
}
