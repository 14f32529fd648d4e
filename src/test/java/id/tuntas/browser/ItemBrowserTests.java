package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.tuntas.walk.Desk;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work that repeats in a case, as a companion does it in Tasklist: adding items, telling them apart, seeing where each stands. */
@BrowserTest
class ItemBrowserTests {

    private static final String LIST = "Perbarui daftar hambatan";

    @LocalServerPort
    int port;

    @Autowired
    Team team;

    @Autowired
    Desk desk;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void people() {
        team.ensure();
    }

    @Test
    void barriersAreAddedOneAfterTheOtherAndEachIsKnownByItsName() {
        ProcessInstance client = desk.openAt("kelompok-minoritas", "Sub_DaftarHambatan");
        Visitor siti = Visitor.atDesk(port).login("siti");

        Form list = open(siti, client);
        assertThat(list.holds("daftarButir", "Belum ada.")).isTrue();
        list.choose("tindakanDaftar", "Tambah hambatan").write("butirBaru", "2").complete();

        assertThat(siti.card(client.getBusinessKey(), "Catat hambatan layanan · hambatan 1"))
                .hasCount(1);
        assertThat(siti.card(client.getBusinessKey(), "Catat hambatan layanan · hambatan 2"))
                .hasCount(1);

        desk.by(new TasklistHands(engine, port))
                .does(item(client, 1), "Task_CatatHambatanLayanan", Map.of("sebutanButir", "KTP ditolak di kelurahan"));

        open(siti, client);
        String shown = siti.page().locator("[id$=Field_daftarButir]").inputValue();
        assertThat(shown)
                .contains("1. KTP ditolak di kelurahan – berjalan: Minta klarifikasi (tenggat ")
                .contains("2. berjalan: Catat hambatan layanan (tenggat ");
        picture(siti.page(), "daftar-hambatan");
        assertThat(siti.complaints()).isEmpty();
    }

    @Test
    void theListIsReadOnAPhone() {
        ProcessInstance client = desk.openAt("kelompok-minoritas", "Sub_DaftarHambatan");
        Visitor siti = Visitor.onPhone(port).login("siti");

        open(siti, client);

        assertThat(siti.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        picture(siti.page(), "daftar-hambatan-ponsel");
    }

    private Form open(Visitor visitor, ProcessInstance client) {
        return visitor.openLinkTo(
                desk.task(client, "Task_PerbaruiDaftarHambatan").getId(), LIST);
    }

    private ProcessInstance item(ProcessInstance client, int number) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(client.getBusinessKey())
                .taskNameLike("%hambatan " + number)
                .singleResult();
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name + ".png")));
    }
}
