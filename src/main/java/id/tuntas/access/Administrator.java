package id.tuntas.access;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from the secret of the environment, so that the engine's public set-up page
 * (CVE-2026-77226) is never needed. Without the profiles {@code demo} and {@code test} the application refuses to start
 * on a missing, usual or short secret. An existing account keeps its password; its place in the group is repaired.
 */
@Component
@Order(1)
class Administrator implements ApplicationRunner {

    private static final int SHORTEST = 12;
    private static final List<String> USUAL =
            List.of("password", "katasandi", "rahasia", "tuntas", "camunda", "changeme", "admin", "demo", "123456");

    private final IdentityService identity;
    private final AdministratorProperties secret;

    Administrator(IdentityService identity, AdministratorProperties secret, Environment environment) {
        this.identity = identity;
        this.secret = secret;
        if (!environment.acceptsProfiles(Profiles.of("demo", "test"))) {
            check(secret);
        }
    }

    static void check(AdministratorProperties secret) {
        if (blank(secret.user()) || blank(secret.password())) {
            throw new AdministratorSecretRefused("No administrator is set.");
        }
        if (!secret.user().matches("[A-Za-z0-9]+")) {
            throw new AdministratorSecretRefused("The name of the administrator may have letters and digits only.");
        }
        if (secret.password().length() < SHORTEST) {
            throw new AdministratorSecretRefused("The password of the administrator is shorter than 12 characters.");
        }
        if (usual(secret)) {
            throw new AdministratorSecretRefused("The password of the administrator is a default or usual one.");
        }
    }

    /** A usual word with nothing but a few signs around it, one character repeated, or the name itself. */
    private static boolean usual(AdministratorProperties secret) {
        var letters = secret.password().toLowerCase(Locale.ROOT);
        var rest = letters.replace(secret.user().toLowerCase(Locale.ROOT), "");
        for (var word : USUAL) {
            rest = rest.replace(word, "");
        }
        return rest.length() < SHORTEST / 2 || letters.chars().distinct().count() < 5;
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
