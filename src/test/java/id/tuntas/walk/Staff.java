package id.tuntas.walk;

import id.tuntas.assignment.People;
import id.tuntas.assignment.Person;
import id.tuntas.assignment.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people of the tests: a team in Kota Malang and one in Makassar, with the levels above them. */
@Component
public class Staff {

    public static final String MALANG = "3573";
    public static final String MAKASSAR = "7371";
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
                        person("yusuf", Role.PROVINSI, "35"),
                        person("wati", Role.DIREKTORAT, null),
                        person("hotline", Role.INTEGRASI, null))
                .stream()
                .filter(p -> people.find(p.userId()).isEmpty())
                .forEach(p -> people.create(p, null, PASSWORD));
    }

    private static Person person(String id, Role role, String region) {
        int capacity = role == Role.PENDAMPING ? 200 : 0;
        return new Person(id, "Petugas " + id, role, region, capacity, Set.of(), true, Instant.now());
    }
}
