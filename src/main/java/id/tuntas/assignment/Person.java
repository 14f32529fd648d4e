package id.tuntas.assignment;

import java.time.Instant;
import java.util.Set;

/**
 * A member of the staff as the directory knows them.
 *
 * @param userId id of the engine user
 * @param name full name with titles, as people write it
 * @param role the one role of the person
 * @param region home region: 4 digits, 2 digits or null, as the role demands
 * @param capacity open cases that a companion can carry, 1 to 200; 0 for other roles
 * @param competences slugs of the problem types that a companion masters; empty: all
 * @param active false: keeps the name in old cases, has no rights and gets no cases
 * @param created when the person was entered
 */
public record Person(
        String userId,
        String name,
        Role role,
        String region,
        int capacity,
        Set<String> competences,
        boolean active,
        Instant created) {

    public Person {
        competences = Set.copyOf(competences);
    }

    /** Whether the person masters this problem type. */
    public boolean masters(String type) {
        return competences.isEmpty() || competences.contains(type);
    }
}
