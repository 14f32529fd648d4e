package id.tuntas.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Red when {@code camunda-admin} has no direct member: then the engine takes itself for not set up (CVE-2026-77226). */
@Component
class AdministratorHealth implements HealthIndicator {

    private final IdentityService identity;

    AdministratorHealth(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Health health() {
        var members = identity.createUserQuery().memberOfGroup(Groups.ADMIN).count();
        return members > 0 ? Health.up().build() : Health.down().build();
    }
}
