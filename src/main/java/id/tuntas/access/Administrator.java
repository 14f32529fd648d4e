package id.tuntas.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from the secret of the environment, so that the engine's public set-up page
 * (CVE-2026-77226) is never needed. An existing account keeps its password; its place in the group is repaired.
 */
@Component
@Order(1)
class Administrator implements ApplicationRunner {

    private final IdentityService identity;
    private final AdministratorProperties secret;

    Administrator(IdentityService identity, AdministratorProperties secret) {
        this.identity = identity;
        this.secret = secret;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (blank(secret.user()) || blank(secret.password())) {
            return;
        }
        if (identity.createUserQuery().userId(secret.user()).count() == 0) {
            var user = identity.newUser(secret.user());
            user.setFirstName("Administrator");
            user.setPassword(secret.password());
            identity.saveUser(user);
        }
        if (identity.createGroupQuery().groupId(Groups.ADMIN).count() == 0) {
            var group = identity.newGroup(Groups.ADMIN);
            group.setName("Administrator");
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
        if (identity.createUserQuery()
                        .userId(secret.user())
                        .memberOfGroup(Groups.ADMIN)
                        .count()
                == 0) {
            identity.createMembership(secret.user(), Groups.ADMIN);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
