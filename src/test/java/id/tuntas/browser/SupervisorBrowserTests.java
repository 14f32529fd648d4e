package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A koordinator watches in Cockpit and decides in Tasklist. */
@BrowserTest
class SupervisorBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Team team;

    @Autowired
    Cases cases;

    @BeforeEach
    void people() {
        team.ensure();
    }

    @Test
    void cockpitShowsWhereTheCaseStands() {
        String caseNumber = cases.open();
        Visitor visitor = Visitor.atDesk(port).login("rina");
        Page page = visitor.page();
        visitor.open("cockpit", "#/processes");
        page.locator("table a")
                .filter(new Locator.FilterOptions().setHasText("Penanganan korban perdagangan orang"))
                .click();
        Locator line =
                page.locator(".process-instances tbody tr").filter(new Locator.FilterOptions().setHasText(caseNumber));

        line.locator("td a").first().click();

        assertThat(page.locator("dd.business-key")).hasText(caseNumber);
        assertThat(page.locator(".djs-overlays[data-container-id=Task_IdentifikasiKorban] .instance-count"))
                .hasText("1");
        Locator step = page.locator("g[data-element-id=Task_IdentifikasiKorban].tuntas-berjalan");
        assertThat(step).isVisible();
        assertThat(step.boundingBox().width).as("large enough to read").isGreaterThan(60);
        assertThat(page.locator(".ctn-toolbar")).isHidden();
    }

    @Test
    void anEscalationIsTakenAndAnswered() {
        String caseNumber = cases.open();
        cases.letDeadlinePass(caseNumber, "Task_IdentifikasiKorban");
        Visitor visitor = Visitor.atDesk(port).login("rina").open("tasklist", "");

        Form receipt = take(visitor, caseNumber, "Terima eskalasi (koordinator)");
        assertThat(receipt.field("namaLangkah").locator("input")).hasValue("Identifikasi korban");
        receipt.write("catatanTerima", "Contoh catatan").complete();
        Form decision = openDecision(visitor, caseNumber);
        decision.choose("keputusanEskalasi", "Bantu pendamping")
                .write("alasanKeputusan", "Contoh alasan")
                .complete();

        assertThat(cases.tasks(caseNumber).stream()
                        .filter(t -> t.getProcessDefinitionId().startsWith("eskalasi"))
                        .filter(t -> t.getTaskDefinitionKey().equals("Task_TerimaEskalasiKoordinator")))
                .isEmpty();
    }

    private Form openDecision(Visitor visitor, String caseNumber) {
        boolean offered = cases.tasks(caseNumber).stream()
                .anyMatch(t -> t.getName().equals("Putuskan eskalasi (koordinator)") && t.getAssignee() == null);
        if (offered) {
            return take(visitor, caseNumber, "Putuskan eskalasi (koordinator)");
        }
        visitor.filter("Tugas saya");
        return visitor.openTask(caseNumber, "Putuskan eskalasi (koordinator)");
    }

    @Test
    void aPlanIsApprovedByTwo() {
        String caseNumber = cases.open();
        cases.workUntil(caseNumber, "Task_TelaahUsulan");

        approve(caseNumber, "Rencana");

        assertThat(cases.find(caseNumber, "Task_AjukanPermohonanRehabilitasi")).isNotNull();
    }

    @Test
    void aTerminationIsApprovedByTwo() {
        String caseNumber = cases.open();
        cases.workThrough(caseNumber, "Task_Terminasi");

        approve(caseNumber, "Terminasi");

        assertThat(cases.tasks(caseNumber)).isEmpty();
    }

    /** The koordinator looks at what the companion proposes, and then the clinical supervisor. */
    private void approve(String caseNumber, String subject) {
        Visitor koordinator = Visitor.atDesk(port).login("rina").open("tasklist", "");
        Form first = take(koordinator, caseNumber, "Telaah usulan");
        assertThat(first.field("perihal")).containsText(subject);
        assertThat(first.field("usulan").locator("textarea")).isVisible();
        first.choose("suaraKlienDalamUsulan", "Ya").choose("putusan", "Setuju").complete();
        Visitor supervisor = Visitor.atDesk(port).login("dewi").open("tasklist", "");
        take(supervisor, caseNumber, "Lakukan telaah kedua")
                .choose("pokokTelaahKedua", "Keselamatan klien")
                .choose("putusanPenelaahKedua", "Setuju")
                .complete();
    }

    /** Takes a task that is offered to the group, and opens its form. */
    private static Form take(Visitor visitor, String caseNumber, String task) {
        visitor.filter("Tugas kelompok");
        Form form = visitor.openTask(caseNumber, task);
        visitor.page().locator(".task-details .claim").click();
        assertThat(visitor.page().locator(".task-details .disabled-form")).hasCount(0);
        return form;
    }
}
