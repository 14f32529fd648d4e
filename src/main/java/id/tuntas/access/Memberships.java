package id.tuntas.access;

import id.tuntas.access.CurrentUser.Person;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/**
 * Groups and territories of people, as the engine knows them, kept for 30 seconds: whoever is removed from a group, or
 * altogether, is out after that time at the latest, whatever session he has.
 */
@Component
public class Memberships {

    private static final long KEPT = Duration.ofSeconds(30).toNanos();
    private static final int MOST = 5_000;

    private final IdentityService identity;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Memberships(IdentityService identity) {
        this.identity = identity;
    }

    /** The person with groups and territories, or empty if there is no such account (any more). */
    public Optional<Person> find(String userId) {
        var now = System.nanoTime();
        var known = kept.get(userId);
        if (known != null && now - known.since < KEPT) {
            return known.person;
        }
        if (kept.size() > MOST) {
            kept.clear();
        }
        var fresh = unguarded(() -> load(userId));
        kept.put(userId, new Kept(fresh, now));
        return fresh;
    }

    /** Makes a change of this person's groups or territories count at once on this node. */
    public void forget(String userId) {
        kept.remove(userId);
    }

    boolean isInAny(String userId, Collection<String> groups) {
        return find(userId)
                .filter(person -> !Collections.disjoint(person.groups(), groups))
                .isPresent();
    }

    private Optional<Person> load(String userId) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            return Optional.empty();
        }
        Set<String> groups = identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> territories =
                identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).unlimitedList().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Person(userId, groups, territories));
    }

    /** Nobody but administrators may read the memberships of others, so the question is asked by the system. */
    private <T> T unguarded(Supplier<T> question) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (caller != null) {
                identity.setAuthentication(caller);
            }
        }
    }

    private record Kept(Optional<Person> person, long since) {}
}
