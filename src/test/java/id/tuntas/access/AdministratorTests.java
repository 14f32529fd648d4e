package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

class AdministratorTests {

    private static void start(String user, String password, String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        if (user != null) {
            environment.setProperty("tuntas.admin.user", user);
        }
        if (password != null) {
            environment.setProperty("tuntas.admin.password", password);
        }
        new AdministratorSecretCheck().postProcessEnvironment(environment, null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-",
                "kepala,-",
                "-,cukupPanjang99x",
                "kepala,pendek",
                "kepala,elevenChars",
                "kepala,password1234",
                "kepala,tuntas123456",
                "kepala,admin1234567",
                "kepala,kepala123456",
                "kepala,aaaaaaaaaaaaaaa",
                "ke pala,cukupPanjang99x",
                "kepala,camunda-admin",
                "kepala,changeme1234"
            })
    void withoutAGoodSecretTheApplicationDoesNotStart(String user, String password) {
        assertThatThrownBy(() -> start(user, password)).isInstanceOf(AdministratorSecretRefused.class);
    }

    @Test
    void withAGoodSecretItStarts() {
        assertThatCode(() -> start("kepala", "vK7-biru-laut-Qx", "postgres")).doesNotThrowAnyException();
        assertThat(new AdministratorProperties("kepala", "vK7-biru-laut-Qx").toString())
                .doesNotContain("biru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test"})
    void demoAndTestNeedNoSecret(String profile) {
        assertThatCode(() -> start(null, null, profile)).doesNotThrowAnyException();
    }

    @Test
    void theApplicationItselfStopsBeforeItTouchesTheDatabase() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .profiles("postgres")
                        .properties("logging.level.root=OFF")
                        .run())
                .isInstanceOf(AdministratorSecretRefused.class);
    }

    @Test
    void theOperatorIsToldWhatToSet() {
        var analysis = new AdministratorSecretRefusedAnalyzer()
                .analyze(new AdministratorSecretRefused("No administrator is set."));

        assertThat(analysis.getAction()).contains("TUNTAS_ADMIN_USER", "TUNTAS_ADMIN_PASSWORD", "12 characters");
    }
}
