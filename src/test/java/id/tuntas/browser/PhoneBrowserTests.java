package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist on a phone of 390x844: one column at a time, every button within reach, never sideways. */
@BrowserTest
class PhoneBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Team team;

    @Autowired
    Cases cases;

    private Visitor visitor;
    private Page page;
    private String caseNumber;

    @BeforeEach
    void aCompanionWithACase() {
        team.ensure();
        caseNumber = cases.open();
        visitor = Visitor.onPhone(port).login("siti");
        page = visitor.page();
    }

    @Test
    void fromTheListToTheDoneTask() {
        assertThat(page.locator(".tasks-list").first()).isVisible();
        assertThat(page.locator(".task-details").first()).isHidden();
        neverSideways();

        Form form = visitor.openTask(caseNumber, "Identifikasi korban");
        assertThat(page.locator(".tasks-list").first()).isHidden();
        assertThat(page.locator(".tuntas-kasus")).containsText(caseNumber);
        reachable(form.button());
        neverSideways();
        form.choose("proses", "Perekrutan")
                .choose("cara", "Penipuan")
                .select("tujuan", "Kerja paksa")
                .choose("unsurTppo", "Ya, terpenuhi atau diduga kuat")
                .write("alasanIdentifikasi", "Contoh alasan");
        reachable(form.button());
        form.complete();

        assertThat(page.locator(".tasks-list").first()).isVisible();
        assertThat(visitor.card(caseNumber, "Amankan korban di shelter")).isVisible();
        neverSideways();
    }

    @Test
    void aLinkToATaskOpensTheTask() {
        visitor.openLinkTo(cases.find(caseNumber, "Task_IdentifikasiKorban").getId(), "Identifikasi korban");

        assertThat(page.locator(".tasks-list").first()).isHidden();
        neverSideways();
    }

    @Test
    void theSopTextOpensByATap() {
        visitor.openTask(caseNumber, "Identifikasi korban");
        assertThat(page.locator(".tuntas-petunjuk-bagian").first()).isHidden();

        page.locator(".tuntas-petunjuk summary").tap();

        assertThat(page.locator(".tuntas-petunjuk")).containsText("UU 21/2007");
        assertThat(page.locator(".tuntas-petunjuk-bagian").first()).isVisible();
        neverSideways();
    }

    @Test
    void theBarLeadsToEachColumnAndToANewReport() {
        for (String column : new String[] {"saringan", "daftar", "tugas"}) {
            Locator button = page.locator(".tuntas-bilah [data-pane=" + column + "]");
            reachable(button);
            button.tap();
            assertThat(button).hasAttribute("aria-pressed", "true");
            neverSideways();
        }

        page.locator(".tuntas-bilah button").last().tap();

        page.locator(".modal-dialog a")
                .filter(new Locator.FilterOptions().setHasText("Penerimaan laporan"))
                .tap();
        assertThat(page.locator(".modal-dialog .fjs-container form")).isVisible();
        neverSideways();
    }

    @Test
    void theMenuLeadsOut() {
        page.locator(".navbar-toggle").tap();
        page.locator(".account > a").tap();
        reachable(page.locator(".account .logout a"));

        page.locator(".account .logout a").tap();

        visitor.isAtLogin();
        neverSideways();
    }

    private void neverSideways() {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static void reachable(Locator button) {
        assertThat(button).isVisible();
        BoundingBox box = button.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(390);
        assertThat(box.y + box.height).isLessThanOrEqualTo(844);
        assertThat(box.height).as("large enough for a thumb").isGreaterThanOrEqualTo(40);
    }
}
