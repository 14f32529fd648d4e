package id.tuntas.assignment;

import id.tuntas.region.Region;
import java.util.Set;

/**
 * Who asks for or enters people, and within which territory.
 *
 * @param roles roles of the caller by their groups
 * @param territory kabupaten/kota of the caller
 */
record Caller(Set<Role> roles, Set<String> territory) {

    /** Whether the caller leads anyone at all. */
    boolean isLeader() {
        return roles.stream().anyMatch(role -> role.isAbove(Role.PENDAMPING));
    }

    /** Administrators are not bound to a territory. */
    boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    /** Whether someone of this role, at home there, is led by the caller; no region means the whole country. */
    boolean leads(Role role, Region home, Set<String> homeTerritory) {
        if (isAdmin()) {
            return true;
        }
        return home != null
                && roles.stream().anyMatch(own -> own.isAbove(role))
                && territory.containsAll(homeTerritory);
    }
}
