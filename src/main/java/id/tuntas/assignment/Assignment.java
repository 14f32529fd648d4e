package id.tuntas.assignment;

import id.tuntas.region.Regions;
import id.tuntas.sop.ProblemType;
import id.tuntas.sop.ProblemTypes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets a case: an active companion of the region who is present, masters the type and has room, the one with the
 * smallest sum of weights (decision table {@code bobot-penugasan}); else one of another kabupaten/kota of the province; else
 * the koordinator decides. In an emergency a full companion of the region comes before one from elsewhere.
 */
@Service
public class Assignment {

    private static final String EMERGENCY = "DARURAT";

    private final People people;
    private final Workloads workloads;
    private final Weights weights;
    private final Regions regions;
    private final ProblemTypes types;

    Assignment(People people, Workloads workloads, Weights weights, Regions regions, ProblemTypes types) {
        this.people = people;
        this.workloads = workloads;
        this.weights = weights;
        this.regions = regions;
        this.types = types;
    }

    /**
     * Proposes a companion; changes nothing, see {@link #entrust}.
     *
     * @param region kabupaten/kota of the case, 4 digits
     * @param type slug of the problem type
     * @param urgency NORMAL, MENDESAK or DARURAT
     * @param reporter user id of who took in the report; a companion among the candidates is preferred for it
     * @throws IllegalArgumentException if the region is no known kabupaten/kota
     */
    @Transactional(readOnly = true)
    public Proposal propose(String region, String type, String urgency, Optional<String> reporter) {
        var neighbours = regions.neighbours(region);
        var able = loads(region).stream()
                .filter(load -> load.present() && load.person().masters(type))
                .toList();
        var scale = new Scale(weights.current(), region, reporter.orElse(""), neighbours);
        Predicate<Workload> atHome = load -> load.person().region().equals(region);
        var free = choose(able, atHome.and(scale::hasRoom), scale);
        if (free.isPresent()) {
            return proposal(free.get(), able.stream().filter(atHome).toList(), region, type, scale);
        }
        var full = choose(able, atHome, scale);
        if (full.isPresent() && EMERGENCY.equals(urgency)) {
            return proposal(full.get(), able.stream().filter(atHome).toList(), region, type, scale);
        }
        return choose(able, atHome.negate().and(scale::hasRoom), scale)
                .map(load ->
                        proposal(load, able.stream().filter(atHome.negate()).toList(), region, type, scale))
                .orElseGet(() -> nobody(region, type, !able.isEmpty()));
    }

    /**
     * Admits a companion to the territory of a case that they are given.
     *
     * @throws IllegalArgumentException if this is no active companion of the region's province
     */
    @Transactional
    public void entrust(String companion, String region) {
        people.find(companion)
                .filter(person -> person.active() && person.role() == Role.PENDAMPING)
                .filter(person -> person.region().startsWith(region.substring(0, 2)))
                .orElseThrow(
                        () -> new IllegalArgumentException("Bukan pendamping aktif di provinsi kasus: " + companion));
        people.admit(companion, region);
    }

    /**
     * Active companions of the province of a region for a selection list: those of the region first, then those who are
     * present and master the type, then the least loaded.
     *
     * @param type slug of the problem type, or null if it does not matter
     */
    @Transactional(readOnly = true)
    public List<Choice> candidates(String region, String type) {
        Comparator<Workload> order = Comparator.<Workload, Boolean>comparing(
                        load -> !load.person().region().equals(region))
                .thenComparing(load -> !load.present())
                .thenComparing(load -> !masters(load, type))
                .thenComparing(Workload::open)
                .thenComparing(load -> load.person().name())
                .thenComparing(load -> load.person().userId());
        return loads(region).stream()
                .sorted(order)
                .map(load -> new Choice(load.person().userId(), label(load, type)))
                .toList();
    }

    private Collection<Workload> loads(String region) {
        return workloads.of(people.companionsIn(region.substring(0, 2))).values();
    }

    private static Optional<Workload> choose(Collection<Workload> loads, Predicate<Workload> which, Scale scale) {
        return loads.stream()
                .filter(which)
                .min(Comparator.comparingDouble(scale::sum)
                        .thenComparingInt(scale::distance)
                        .thenComparingInt(Workload::open)
                        .thenComparing(load -> load.person().userId()));
    }

    private static boolean masters(Workload load, String type) {
        return type == null || load.person().masters(type);
    }

    private String label(Workload load, String type) {
        var label = new StringBuilder(load.person().name())
                .append(" – ")
                .append(regions.name(load.person().region()))
                .append(", ")
                .append(load.open())
                .append(" kasus berjalan");
        if (!load.present()) {
            label.append(", sedang tidak hadir");
        }
        if (!masters(load, type)) {
            label.append(", belum menguasai jenis ini");
        }
        if (load.open() >= load.person().capacity()) {
            label.append(", kapasitas penuh");
        }
        return label.toString();
    }

    private Proposal proposal(Workload chosen, List<Workload> peers, String region, String type, Scale scale) {
        var person = chosen.person();
        var place = person.region().equals(region)
                ? "di " + regions.name(region)
                : "dari " + regions.name(person.region()) + " karena tidak ada yang sesuai di " + regions.name(region);
        var mastery = person.competences().isEmpty() ? "menguasai semua jenis" : "menguasai jenis " + typeName(type);
        var extra = (scale.isReporter(chosen) ? ", menerima laporan ini" : "")
                + (scale.hasRoom(chosen) ? "" : ", sudah penuh tetapi keadaannya darurat");
        return new Proposal(
                person.userId(),
                "Dipilih: %s – %s, %s, %d kasus berjalan%s (%s)."
                        .formatted(person.name(), place, mastery, chosen.open(), extra, comparison(chosen, peers)));
    }

    private static String comparison(Workload chosen, List<Workload> peers) {
        if (peers.size() == 1) {
            return "satu-satunya pendamping yang hadir dan sesuai";
        }
        var fewest = peers.stream().allMatch(peer -> peer.open() >= chosen.open());
        return (fewest ? "paling sedikit dari " : "bobot paling ringan dari ") + peers.size()
                + " pendamping yang hadir";
    }

    private Proposal nobody(String region, String type, boolean allFull) {
        var province = regions.name(region.substring(0, 2));
        var why = allFull
                ? "semua pendamping yang hadir dan menguasai jenis %s di Provinsi %s sudah penuh"
                : "tidak ada pendamping aktif yang hadir dan menguasai jenis %s di Provinsi %s";
        return new Proposal(
                null,
                "Belum ada pendamping untuk %s: %s. Koordinator perlu menentukan pendamping."
                        .formatted(regions.name(region), why.formatted(typeName(type), province)));
    }

    private String typeName(String type) {
        return types.find(type).map(ProblemType::officialName).orElse(type);
    }
}
