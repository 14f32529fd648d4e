package id.tuntas.demo;

import id.tuntas.assignment.People;
import id.tuntas.assignment.Person;
import id.tuntas.assignment.Role;
import id.tuntas.region.Region;
import id.tuntas.region.Regions;
import id.tuntas.sop.ProblemType;
import id.tuntas.sop.ProblemTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invented staff for the whole country: 635 companions over the 38 provinces in proportion to their kabupaten/kota, a
 * koordinator for each kabupaten/kota, a supervisor and one or two clinical supervisors for each province, and the accounts
 * to log in with. Nobody can log in to any other account.
 */
@Component
@Profile("demo")
@Order(10)
class DemoPeople implements ApplicationRunner {

    /** The password of the demo accounts, and of no other. */
    static final String PASSWORD = "Tuntas-Demo-2026";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final int COMPANIONS = 635;
    private static final String MALANG = "3573";
    private static final String MAKASSAR = "7371";
    private static final String EAST_JAVA = "35";
    private static final Set<String> FAMILY_CLUSTERS = Set.of("Anak", "Keluarga dan ekonomi", "Lanjut usia");

    private final People people;
    private final Regions regions;
    private final ProblemTypes types;
    private final TransactionTemplate transaction;

    DemoPeople(People people, Regions regions, ProblemTypes types, TransactionTemplate transaction) {
        this.people = people;
        this.regions = regions;
        this.types = types;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** Loads all of them in one transaction, or does nothing if they are there. */
    void load() {
        if (people.find("pendamping1").isPresent()) {
            return;
        }
        var start = System.nanoTime();
        var generated = new Draft(ClockUtil.getCurrentTime().toInstant()).people();
        transaction.executeWithoutResult(status -> {
            people.createAll(generated);
            accounts().forEach(person -> people.create(person, null, PASSWORD));
        });
        LOG.info(
                "Loaded {} demo people in {} ms",
                generated.size() + accounts().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** How many companions each province gets: in proportion to its kabupaten/kota, largest remainders first. */
    Map<String, Integer> companionsByProvince() {
        var districts = regions.districts().size();
        var shares = new HashMap<String, Integer>();
        regions.provinces().forEach(p -> shares.put(p.code(), COMPANIONS * size(p) / districts));
        var missing = COMPANIONS
                - shares.values().stream().mapToInt(Integer::intValue).sum();
        regions.provinces().stream()
                .sorted(Comparator.<Region>comparingInt(p -> -(COMPANIONS * size(p) % districts))
                        .thenComparing(Region::code))
                .limit(missing)
                .forEach(p -> shares.merge(p.code(), 1, Integer::sum));
        return shares;
    }

    private int size(Region province) {
        return regions.districtsOf(province.code()).size();
    }

    private List<Person> accounts() {
        var now = ClockUtil.getCurrentTime().toInstant();
        return List.of(
                account("pendamping1", "Siti Aminah", Role.PENDAMPING, MALANG, now),
                account("pendamping2", "Baso Daeng Rapi", Role.PENDAMPING, MAKASSAR, now),
                account("koordinator1", "Bambang Kertarajasa", Role.KOORDINATOR, MALANG, now),
                account("koordinator2", "Andi Tenri Ola", Role.KOORDINATOR, MAKASSAR, now),
                account("klinis1", "Retno Palupi", Role.KLINIS, MALANG, now),
                account("provinsi1", "Wiwik Sumarni", Role.PROVINSI, EAST_JAVA, now),
                account("direktorat1", "Ratih Kumaladewi", Role.DIREKTORAT, null, now),
                account("analis1", "Danu Wicaksana", Role.ANALIS, null, now),
                account("auditor1", "Yohana Pelupessy", Role.AUDITOR, null, now),
                account("integrasi1", "Saluran Aduan", Role.INTEGRASI, null, now),
                account("admin", "Admin Demo", Role.ADMIN, null, now));
    }

    private static Person account(String id, String name, Role role, String region, Instant now) {
        return new Person(id, name, role, region, role == Role.PENDAMPING ? 30 : 0, Set.of(), true, now);
    }

    /** The generated people; the same ones each time. */
    private final class Draft {

        private final List<Person> people = new ArrayList<>();
        private final Instant now;

        Draft(Instant now) {
            this.now = now;
        }

        List<Person> people() {
            var shares = companionsByProvince();
            regions.provinces().forEach(province -> addProvince(province, shares.get(province.code())));
            return people;
        }

        private void addProvince(Region province, int companions) {
            var districts = regions.districtsOf(province.code());
            if (!province.code().equals(EAST_JAVA)) {
                add("pv" + province.code(), Role.PROVINSI, province.code(), Set.of());
            }
            for (int i = 1; i <= (districts.size() > 15 ? 2 : 1); i++) {
                add("kl" + province.code() + i, Role.KLINIS, province.code(), Set.of());
            }
            for (int i = 0; i < districts.size(); i++) {
                var more = i < companions % districts.size() ? 1 : 0;
                addDistrict(districts.get(i).code(), companions / districts.size() + more);
            }
        }

        private void addDistrict(String district, int companions) {
            // There the demo accounts stand in for one koordinator and one companion.
            var hasAccounts = district.equals(MALANG) || district.equals(MAKASSAR);
            if (!hasAccounts) {
                add("kr" + district, Role.KOORDINATOR, district, Set.of());
            }
            for (int i = hasAccounts ? 2 : 1; i <= companions; i++) {
                add("pd" + district + i, Role.PENDAMPING, district, i == 1 ? Set.of() : speciality());
            }
        }

        /** The first companion of a district masters everything, the others mostly one half. */
        private Set<String> speciality() {
            return switch (people.size() % 3) {
                case 0 -> slugs(true);
                case 1 -> slugs(false);
                default -> Set.of();
            };
        }

        private Set<String> slugs(boolean family) {
            return types.all().stream()
                    .filter(type -> FAMILY_CLUSTERS.contains(type.cluster()) == family)
                    .map(ProblemType::slug)
                    .collect(Collectors.toSet());
        }

        private void add(String id, Role role, String region, Set<String> competences) {
            var number = people.size();
            var capacity = role == Role.PENDAMPING ? 20 + number % 21 : 0;
            people.add(new Person(id, DemoNames.name(number), role, region, capacity, competences, true, now));
        }
    }
}
