package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A companion's work in Tasklist, from the report to the first steps of the case. */
@BrowserTest
class CompanionBrowserTests {

    /** Day 31 of February. */
    private static final String IMPOSSIBLE_NIK = "3573053102909001";

    private static final String NIK = "3573055201909001";

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
    void fromTheReportToTheFirstSteps() {
        Visitor visitor = Visitor.atDesk(port).login("siti");
        Form report = visitor.openReport();
        fillIn(report);

        report.write("nik", IMPOSSIBLE_NIK).send();

        assertThat(report.field("nik").locator(".tuntas-galat")).containsText("bukan tanggal lahir");
        assertThat(report.field("namaKlien").locator("input")).hasValue("Contoh Klien");
        assertThat(report.field("uraianLaporan").locator("textarea")).hasValue("Contoh uraian laporan");
        report.write("nik", NIK).complete();

        String caseNumber = cases.lastReported();
        String companion = cases.find(caseNumber, "Task_VerifikasiLaporan").getAssignee();
        Visitor worker = companion.equals("siti") ? visitor : visitor.leave().login(companion);
        verify(worker, caseNumber);
        identify(worker, caseNumber);
        bringToShelter(worker, caseNumber);
    }

    private static void fillIn(Form report) {
        report.choose("ancamanJiwa", "Tidak")
                .choose("butuhMedisSegera", "Tidak")
                .choose("tidakAdaTempatAman", "Ya")
                .choose("rentanSendirian", "Tidak")
                .choose("ancamanBunuhDiri", "Tidak")
                .select("jenis", "Korban Trafficking")
                .write("uraianLaporan", "Contoh uraian laporan")
                .choose("jenisKlien", "Perorangan")
                .write("namaKlien", "Contoh Klien")
                .choose("jenisKelamin", "Perempuan")
                .choose("tanggalLahirDiketahui", "Tidak")
                .choose("nikDiketahui", "Ya")
                .write("alamat", "Contoh alamat")
                .select("sumberKasus", "Kepolisian")
                .choose("caraKontak", "Rujukan")
                .write("perkiraanUsia", "25");
    }

    private static void verify(Visitor visitor, String caseNumber) {
        assertThat(visitor.card(caseNumber, "Verifikasi laporan")).containsText("WIB");
        Form form = visitor.openTask(caseNumber, "Verifikasi laporan");
        assertThat(form.field("namaKlien").locator("input")).hasValue("Contoh Klien");
        sopTextIsVisible(visitor, "PP 39/2012");

        form.choose("hasilVerifikasi", "Sesuai, kasus dibuka")
                .choose("perluKerahasiaanKhusus", "Tidak")
                .complete();
    }

    private static void identify(Visitor visitor, String caseNumber) {
        Form form = visitor.openTask(caseNumber, "Identifikasi korban");
        sopTextIsVisible(visitor, "UU 21/2007");

        form.choose("proses", "Perekrutan")
                .choose("cara", "Penipuan", "Jeratan utang")
                .select("tujuan", "Kerja paksa")
                .choose("unsurTppo", "Ya, terpenuhi atau diduga kuat")
                .write("alasanIdentifikasi", "Contoh alasan")
                .complete();
    }

    private static void bringToShelter(Visitor visitor, String caseNumber) {
        assertThat(visitor.card(caseNumber, "Laporkan ke polisi")).isVisible();
        Form form = visitor.openTask(caseNumber, "Amankan korban di shelter");

        form.select("jenisTempatAman", "RPTC")
                .write("namaTempatAman", "Contoh rumah aman")
                .date("waktuMasukTempatAman", "20/11/2026");
        form.choose("kebutuhanSegera", "Makan dan minum", "Pakaian dan alat mandi")
                .choose("kontakKeluargaAman", "Tidak")
                .complete();

        assertThat(visitor.card(caseNumber, "Amankan korban di shelter")).hasCount(0);
    }

    private static void sopTextIsVisible(Visitor visitor, String source) {
        Locator text = visitor.page().locator(".tuntas-petunjuk");
        assertThat(text).isVisible();
        assertThat(text).containsText("Dasar");
        assertThat(text).containsText(source);
        assertThat(text.locator("ol li").first()).isVisible();
    }

    @Test
    void aListInAFormCanBeFilledCompletedAndSent() {
        String caseNumber = cases.open();
        cases.workUntil(caseNumber, "Task_RencanaIntervensi");
        Visitor visitor = Visitor.atDesk(port).login("siti");
        Form form = visitor.openTask(caseNumber, "Susun rencana intervensi");

        planned(form.row(0));
        form.write("rencanaKeselamatan", "Contoh rencana")
                .date("tanggalTinjauRencana", "20/01/2027")
                .check("rencanaDisepakatiKorban")
                .choose("pengajuanRencana", "Pertama kali")
                .write("ringkasanRencana", "Contoh ringkasan");
        assertThat(form.button()).isEnabled();
        visitor.page().getByText("Tambah").last().click();
        form.row(1).write("tujuanButir", "Baris kedua belum lengkap");
        form.send();
        assertThat(form.row(1).field("kegiatanButir")).containsText("Wajib diisi.");
        assertThat(form.button()).isDisabled();
        planned(form.row(1));
        form.complete();

        assertThat(cases.find(caseNumber, "Task_TelaahUsulan")).isNotNull();
    }

    private static void planned(Form row) {
        row.select("komponen", "Dukungan keluarga")
                .write("tujuanButir", "Contoh tujuan")
                .write("kegiatanButir", "Contoh kegiatan")
                .select("pelaksanaButir", "Dinas Sosial")
                .date("mulaiButir", "01/12/2026")
                .date("selesaiButir", "20/12/2026")
                .choose("biayaButir", "APBD")
                .write("buktiButir", "Contoh bukti");
    }

    @Test
    void nothingIsOfferedThatACompanionMayNotDo() {
        cases.open();
        Visitor visitor = Visitor.atDesk(port).login("siti");
        Page page = visitor.page();
        page.locator("li.task h4 a").first().click();
        assertThat(page.locator(".task-details .form-actions .btn-primary")).isVisible();

        assertThat(page.locator(".create-task-action")).isHidden();
        assertThat(page.locator(".task-filter.active .actions")).isHidden();
        assertThat(page.locator(".task-details .form-actions [ng-click^=save]")).isHidden();
        assertThat(page.locator(".task-details .reset-due-date")).isHidden();
    }

    @Test
    void theTextsAreIndonesian() {
        cases.open();
        Visitor visitor = Visitor.atDesk(port).login("siti");
        Page page = visitor.page();

        page.locator("li.task h4 a").first().click();
        assertThat(page.locator(".task-details .form-actions .btn-primary")).isVisible();

        assertThat(page.locator("body"))
                .not()
                .containsText(Pattern.compile("\\b(Complete|Save|Search|Due|Created|Assignee|[A-Z]+_[A-Z_]+)\\b"));
        assertThat(page.locator(".main-field").first()).hasAttribute("placeholder", "Saring tugas");
    }

    @Test
    void nothingOfAFormStaysInTheBrowser() {
        cases.open();
        Visitor visitor = Visitor.atDesk(port).login("siti");
        visitor.page().locator("li.task h4 a").first().click();
        Form form = new Form(visitor.page(), ".task-details");
        form.write("alasanIdentifikasi", "Contoh rahasia");

        visitor.page().reload();

        assertThat(visitor.page().locator(".navbar-brand")).isVisible();
        assertThat(visitor.page().evaluate("JSON.stringify(localStorage)").toString())
                .doesNotContain("Contoh rahasia");
    }
}
