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
 * The people of the tests: a team in Kota Semarang, one in Kendari, a companion in Balikpapan who masters one
 * type only, and the levels above them.
 */
@Component
public class Staff {

    public static final String SEMARANG = "3374";
    public static final String KENDARI = "7471";
    public static final String BALIKPAPAN = "6471";
    public static final String PASSWORD = "Sandi-Uji-2026";

    private final People people;

    Staff(People people) {
        this.people = people;
    }

    /** Enters those who are missing. */
    public void ensure() {
        List.of(
                        person("siti", Role.PENDAMPING, SEMARANG),
                        person("budi", Role.PENDAMPING, SEMARANG),
                        person("rina", Role.KOORDINATOR, SEMARANG),
                        person("dewi", Role.KLINIS, SEMARANG),
                        person("andi", Role.PENDAMPING, KENDARI),
                        person("tari", Role.KOORDINATOR, KENDARI),
                        new Person(
                                "eko",
                                "Petugas eko",
                                Role.PENDAMPING,
                                BALIKPAPAN,
                                200,
                                Set.of("fakir-miskin"),
                                true,
                                Instant.now()),
                        person("lina", Role.KOORDINATOR, BALIKPAPAN),
                        person("agus", Role.PROVINSI, "64"),
                        person("maya", Role.PROVINSI, "74"),
                        person("yusuf", Role.PROVINSI, "33"),
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
            case "provinsi" -> Map.of("33", "yusuf", "64", "agus", "74", "maya").get(region.substring(0, 2));
            case "koordinator" ->
                Map.of(SEMARANG, "rina", KENDARI, "tari", BALIKPAPAN, "lina").get(region);
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
