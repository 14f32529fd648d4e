package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No page makes the browser complain: no script held back by the content policy, no failing request, no error message. */
@BrowserTest
class PagesBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Team team;

    @Autowired
    Cases cases;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void people() {
        team.ensure();
    }

    @Test
    void aCompanionsPages() {
        String caseNumber = cases.open();
        Visitor visitor = Visitor.atDesk(port).login("siti");
        visitor.openTask(caseNumber, "Identifikasi korban");
        for (String tab : List.of("Riwayat", "Diagram", "Keterangan", "Formulir")) {
            visitor.page().locator(".task-details .nav-tabs a >> text=" + tab).click();
            settled(visitor);
        }
        visitor.openReport();
        visitor.open("welcome", "");
        settled(visitor);

        assertThat(complaints(visitor)).isEmpty();
    }

    @Test
    void aSupervisorsPages() {
        String caseNumber = cases.open();
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("korban-trafficking")
                .latestVersion()
                .singleResult()
                .getId();
        Visitor visitor = Visitor.atDesk(port).login("rina");
        for (String place : List.of(
                "#/dashboard",
                "#/processes",
                "#/process-definition/" + definition + "/runtime",
                "#/process-instance/" + cases.instance(caseNumber) + "/runtime",
                "#/decisions",
                "#/repository")) {
            visitor.open("cockpit", place);
            settled(visitor);
        }
        visitor.open("tasklist", "");
        settled(visitor);
        assertThat(visitor.page().locator(".create-task-action")).isHidden();

        assertThat(complaints(visitor)).isEmpty();
    }

    @Test
    void anAdministratorsPages() {
        Visitor visitor = Visitor.atDesk(port).login(Team.ADMINISTRATOR);
        for (String place : List.of("#/", "#/users", "#/groups", "#/tenants", "#/authorization", "#/system")) {
            visitor.open("admin", place);
            settled(visitor);
        }
        visitor.open("tasklist", "");
        settled(visitor);
        assertThat(visitor.page().locator(".create-task-action")).isVisible();

        assertThat(complaints(visitor)).isEmpty();
    }

    private static void settled(Visitor visitor) {
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(visitor.page().locator(".page-notifications .alert-danger")).hasCount(0);
    }

    /** Without a password policy of the engine, its address answers 404; the apps ask all the same. */
    private static List<String> complaints(Visitor visitor) {
        return visitor.complaints().stream()
                .filter(complaint -> !complaint.contains("/identity/password-policy"))
                .toList();
    }
}
