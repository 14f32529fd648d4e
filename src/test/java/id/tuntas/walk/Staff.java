package id.tuntas.walk;

import id.tuntas.assignment.People;
import id.tuntas.assignment.Person;
import id.tuntas.assignment.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The people of the tests: a team in Kota Malang, one in Makassar, a companion in Balikpapan who masters one
 * type only, and the levels above them.
 */
@Component
public class Staff {

    public static final String MALANG = "3573";
    public static final String MAKASSAR = "7371";
    public static final String BALIKPAPAN = "6471";
    public static final String PASSWORD = "Sandi-Uji-2026";

    private final People people;

    Staff(People people) {
        this.people = people;
    }

    /** Enters those who are missing. */
    public void ensure() {
        List.of(
                        person("siti", Role.PENDAMPING, MALANG),
                        person("budi", Role.PENDAMPING, MALANG),
                        person("rina", Role.KOORDINATOR, MALANG),
                        person("dewi", Role.KLINIS, MALANG),
                        person("andi", Role.PENDAMPING, MAKASSAR),
                        person("tari", Role.KOORDINATOR, MAKASSAR),
                        new Person("eko", "Petugas eko", Role.PENDAMPING, BALIKPAPAN, 200, Set.of("fakir-miskin"), true, Instant.now()),
                        person("lina", Role.KOORDINATOR, BALIKPAPAN),
                        person("agus", Role.PROVINSI, "64"),
                        person("maya", Role.PROVINSI, "73"),
                        person("yusuf", Role.PROVINSI, "35"),
                        person("wati", Role.DIREKTORAT, null),
                        person("hotline", Role.INTEGRASI, null))
                .stream()
                .filter(p -> people.find(p.userId()).isEmpty())
                .forEach(p -> people.create(p, null, PASSWORD));
    }

    /** Who of a group answers in a kabupaten/kota. */
    public String onDuty(String group, String region) {
        return switch (group) {
            case "direktorat" -> "wati";
            case "klinis" -> "dewi";
            case "provinsi" -> Map.of("35", "yusuf", "64", "agus", "73", "maya").get(region.substring(0, 2));
            case "koordinator" -> Map.of(MALANG, "rina", MAKASSAR, "tari", BALIKPAPAN, "lina").get(region);
            default -> throw new IllegalArgumentException(group);
        };
    }

    public List<String> groupsOf(String user) {
        return List.of(people.find(user).orElseThrow().role().group());
    }

    public List<String> territoryOf(String user) {
        return List.copyOf(people.territoryOf(user));
    }

    private static Person person(String id, Role role, String region) {
        int capacity = role == Role.PENDAMPING ? 200 : 0;
        return new Person(id, "Petugas " + id, role, region, capacity, Set.of(), true, Instant.now());
    }
}
