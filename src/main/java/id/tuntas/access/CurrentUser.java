package id.tuntas.access;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who the present request or engine command runs for. */
@Component
public class CurrentUser {

    private final IdentityService identity;

    CurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    /** The person, or empty for jobs, start-up and everything else that the system does by itself. */
    public Optional<Person> find() {
        var caller = identity.getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                caller.getUserId(),
                caller.getGroupIds() == null ? Set.of() : Set.copyOf(caller.getGroupIds()),
                caller.getTenantIds() == null ? Set.of() : Set.copyOf(caller.getTenantIds())));
    }

    /**
     * The person.
     *
     * @throws AuthorizationException if nobody is logged in on this thread
     */
    public Person require() {
        return find().orElseThrow(() -> new AuthorizationException("Anda belum masuk."));
    }

    /**
     * A logged-in person.
     *
     * @param id user id
     * @param groups ids as in {@link Groups}
     * @param territories 4-digit kabupaten/kota codes
     */
    public record Person(String id, Set<String> groups, Set<String> territories) {

        /** Whether the person is in at least one of the groups. */
        public boolean isIn(String... anyOf) {
            return Set.of(anyOf).stream().anyMatch(groups::contains);
        }

        /** Whether the person belongs to the territory; administrators belong to all. */
        public boolean worksIn(String territory) {
            return territories.contains(territory) || groups.contains(Groups.ADMIN);
        }
    }
}
