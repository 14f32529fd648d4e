package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.tuntas.walk.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at one screen, with what the browser complained about. */
class Visitor {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(int port, int width, int height) {
        context = Chromium.context(port, width, height);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor atDesk(int port) {
        return new Visitor(port, 1366, 768);
    }

    static Visitor onPhone(int port) {
        return new Visitor(port, 390, 844);
    }

    Visitor login(String user) {
        return login(user, Staff.PASSWORD);
    }

    Visitor login(String user, String password) {
        page.navigate("/");
        page.locator("#nama").fill(user);
        page.locator("#sandi").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".navbar-brand")).isVisible();
        return this;
    }

    /** Opens one of the web apps, for example "cockpit" with "#/processes". */
    Visitor open(String app, String place) {
        page.navigate("/camunda/app/" + app + "/default/" + place);
        assertThat(page.locator(".navbar-brand")).isVisible();
        return this;
    }

    Visitor filter(String name) {
        if (page.viewportSize().width < 500) {
            page.locator(".tuntas-bilah [data-pane=saringan]").click();
        }
        page.locator(".task-filter a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)))
                .first()
                .click();
        return this;
    }

    Locator card(String caseNumber, String task) {
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .filter(new Locator.FilterOptions().setHasText(task));
    }

    /** Opens a task from the list; gives its form. */
    Form openTask(String caseNumber, String task) {
        card(caseNumber, task).first().locator("h4.task a").click();
        assertThat(page.locator(".task-details h2.task")).hasText(task);
        assertThat(page.locator(".task-details .fjs-container form")).isVisible();
        return new Form(page, ".task-details");
    }

    /** Opens a task by its address, as from a message or a bookmark; gives its form. */
    Form openLinkTo(String task, String name) {
        // Another place of the page that is open would only be a wish, which Tasklist drops while it is still starting.
        page.navigate("about:blank");
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(page.locator(".task-details h2.task")).hasText(name);
        assertThat(page.locator(".task-details .fjs-container form")).isVisible();
        return new Form(page, ".task-details");
    }

    Form openReport() {
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog a")
                .filter(new Locator.FilterOptions().setHasText("Penerimaan laporan"))
                .click();
        assertThat(page.locator(".modal-dialog .fjs-container form")).isVisible();
        return new Form(page, ".modal-dialog");
    }

    void logout() {
        page.locator(".account > a").click();
        page.locator(".account .logout a").click();
    }

    void isAtLogin() {
        assertThat(page.locator("#sandi")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/masuk(\\?.*)?$"));
    }

    /** The session is gone, and nobody has told the page. */
    Visitor leave() {
        context.clearCookies();
        return this;
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }
}
