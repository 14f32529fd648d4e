package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody comes in at one door, lands where the role works, and goes out by the same door from each app. */
@BrowserTest
class LoginBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Team team;

    @BeforeEach
    void people() {
        team.ensure();
    }

    @ParameterizedTest
    @CsvSource({"siti, tasklist", "rina, cockpit", "wati, cockpit", "dewi, tasklist", "kepala, admin"})
    void theRoleDecidesWherePeopleLand(String user, String app) {
        Visitor visitor = Visitor.atDesk(port).login(user);

        assertThat(visitor.page()).hasURL(Pattern.compile(".*/camunda/app/" + app + "/default/.*"));
    }

    @Test
    void aWrongPasswordIsSaidSoAndNothingElse() {
        Visitor visitor = Visitor.atDesk(port);
        visitor.page().navigate("/");
        visitor.page().locator("#nama").fill("siti");
        visitor.page().locator("#sandi").fill("salah");

        visitor.page().locator("button[type=submit]").click();

        assertThat(visitor.page().locator("[role=alert]")).containsText("tidak cocok");
        visitor.isAtLogin();
    }

    @ParameterizedTest
    @CsvSource({"siti, tasklist", "siti, welcome", "rina, cockpit", "rina, tasklist", "kepala, admin"})
    void logoutFromEachAppEndsAtTheLoginPage(String user, String app) {
        Visitor visitor = Visitor.atDesk(port).login(user).open(app, "");

        visitor.logout();

        visitor.isAtLogin();
        visitor.page().navigate("/camunda/app/" + app + "/default/");
        visitor.isAtLogin();
    }

    @Test
    void anEndedSessionLeadsBackToTheLogin() {
        Visitor visitor = Visitor.atDesk(port).login("siti");
        assertThat(visitor.page().locator(".task-filter").first()).isVisible();
        visitor.leave();

        visitor.filter("Tugas kelompok");

        visitor.isAtLogin();
    }

    @Test
    void supervisorsGoFromOneAppToTheOther() {
        Visitor visitor = Visitor.atDesk(port).login("rina");

        visitor.page().locator(".app-switch > a").click();
        visitor.page().locator(".app-switch .tasklist a").click();

        assertThat(visitor.page()).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
        assertThat(visitor.page().locator(".task-filter").first()).isVisible();
    }

    @Test
    void whatIsNotAllowedIsSaidOnAPageWithAWayBack() {
        Visitor visitor = Visitor.atDesk(port).login("siti");

        visitor.page().navigate("/camunda/app/cockpit/default/");

        assertThat(visitor.page().locator("h1")).hasText("Tidak diizinkan");
        visitor.page().locator("a.tombol").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
    }
}
