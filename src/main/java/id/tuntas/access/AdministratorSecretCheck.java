package id.tuntas.access;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start with a missing, usual or short secret of the administrator, before anything touches the database. Only
 * the profiles {@code demo} and {@code test} do without.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class AdministratorSecretCheck implements EnvironmentPostProcessor {

    private static final int SHORTEST = 12;
    private static final List<String> USUAL =
            List.of("password", "katasandi", "rahasia", "tuntas", "camunda", "changeme", "admin", "demo", "123456");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("demo", "test"))) {
            check(Binder.get(environment)
                    .bind("tuntas.admin", AdministratorProperties.class)
                    .orElse(new AdministratorProperties(null, null)));
        }
    }

    private static void check(AdministratorProperties secret) {
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

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
