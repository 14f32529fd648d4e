package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.walk.Desk;
import id.tuntas.walk.Staff;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Verifikasi komitmen (handbook F.2): help before anything else, and never an end of the aid that no person has decided. */
@SpringBootTest
@ActiveProfiles("test")
class CommitmentCheckStoryTests {

    private static final String SOP = "komunitas-adat-terpencil";
    private static final String CHECK = "verifikasi-komitmen";
    private static final String MET = "MEMENUHI";
    private static final String MISSED = "TIDAK_MEMENUHI";
    private static final String UNKNOWN = "TIDAK_DAPAT_DIVERIFIKASI";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @BeforeEach
    void engine() {
        init(engine);
        staff.ensure();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void twoMissedMonthsSuspendTheAidAndOneMetMonthBringsItBack() {
        ProcessInstance check = started();

        misses(check);
        monthPasses(check, "Pertama");
        assertThat(check).isWaitingAt("Call_VerifikasiBulanKedua");
        misses(check);
        desk.does(check, "Task_UsulkanPenangguhan");
        desk.does(check, "Task_PutuskanPenangguhan", Map.of("putusanBantuan", "TANGGUHKAN"));
        desk.does(check, "Task_SampaikanPenangguhan");
        monthPasses(check, "Kedua");
        assertThat(check).isWaitingAt("Call_VerifikasiBulanKetiga");
        checks(check, MET);
        desk.does(check, "Task_PulihkanBantuan");
        monthPasses(check, "Ketiga");

        assertThat(check).as("back where it began").isWaitingAt("Call_VerifikasiBulanPertama");
        assertThat(check).hasPassed("Task_PulihkanBantuan").hasNotPassed("Task_UsulkanPenghentian");
    }

    @Test
    void threeMissedMonthsEndTheAidOnceTheKoordinatorHasDecidedItAndTheCaseGoesOn() {
        ProcessInstance family = desk.open(SOP, "NORMAL");
        ProcessInstance check = started(family);
        atTheThirdMonth(check);

        misses(check);
        desk.does(check, "Task_UsulkanPenghentian");
        Task decision = desk.task(check, "Task_PutuskanPenghentian");
        assertThat(decision).hasCandidateGroup("koordinator").isNotAssigned();
        desk.does(check, "Task_PutuskanPenghentian", Map.of("putusanBantuan", "HENTIKAN"));
        desk.does(check, "Task_SampaikanPenghentian");

        assertThat(check).isEnded().hasPassed("End_BantuanDihentikan");
        assertThat(family).as("help does not end with the aid").isNotEnded();
    }

    @Test
    void theKoordinatorMayLetTheFamilyBeginAnew() {
        ProcessInstance check = started();
        misses(check);
        monthPasses(check, "Pertama");
        misses(check);
        desk.does(check, "Task_UsulkanPenangguhan");

        desk.does(check, "Task_PutuskanPenangguhan", Map.of("putusanBantuan", "TIDAK_DITANGGUHKAN"));
        monthPasses(check, "Kedua");

        assertThat(check).isWaitingAt("Call_VerifikasiBulanPertama").hasNotPassed("Task_SampaikanPenangguhan");
    }

    @Test
    void aCauseBeyondTheFamilysControlIsTakenToTheProviderAndNotCounted() {
        ProcessInstance check = started();

        checks(check, MISSED);
        desk.passes(check, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(check, "Task_CatatSebabMenurutKeluarga", Map.of("sebabDiLuarKendali", "YA"));
        desk.does(check, "Task_AdvokasiPenyediaLayanan");
        monthPasses(check, "Pertama");

        assertThat(check).isWaitingAt("Call_VerifikasiBulanPertama").hasNotPassed("Sub_BulanKedua");
    }

    @Test
    void aFamilyThatNobodyHasHeardIsNotSaidToHaveMissed() {
        ProcessInstance check = started();

        checks(check, MISSED);
        desk.passes(
                check, "kunjungan-rumah", Map.of("hasilKunjungan", "TIDAK_BERTEMU", "percobaanKunjungan", "KETIGA"));
        desk.does(check, "Task_CatatSebabMenurutKeluarga", Map.of("sebabDiLuarKendali", "BELUM_DIKETAHUI"));
        monthPasses(check, "Pertama");

        assertThat(check).isWaitingAt("Call_VerifikasiBulanPertama").hasNotPassed("Sub_BulanKedua");
    }

    @Test
    void aListThatDoesNotComeLeavesTheFamilyWhereItIs() {
        ProcessInstance check = started();
        misses(check);
        monthPasses(check, "Pertama");

        checks(check, UNKNOWN);
        desk.does(check, "Task_TagihDataYangBelumDatang", Map.of("dataVerifikasiDatang", "YA"));
        marks(check, UNKNOWN);
        desk.does(check, "Task_TagihDataYangBelumDatang", Map.of("dataVerifikasiDatang", "TIDAK"));
        monthPasses(check, "Kedua");

        assertThat(check).isWaitingAt("Call_VerifikasiBulanKedua").hasNotPassed("Task_UsulkanPenangguhan");
    }

    @Test
    void oneCommitmentThatIsMissedAmongSeveralMakesTheMonthMissed() {
        ProcessInstance check = started();
        desk.does(
                check,
                "Task_KumpulkanDaftarDanCatatan",
                Map.of(
                        "kelanjutanVerifikasi", "LANJUT",
                        "komponenSekolah", "ADA",
                        "komponenPosyandu", "ADA",
                        "komponenPerawatan", "ADA"));

        desk.does(check, "Task_PeriksaIbuDanBalita", Map.of("komitmenPosyandu", MET));
        desk.does(check, "Task_PeriksaPerawatanDiRumah", Map.of("komitmenPerawatan", UNKNOWN));
        desk.does(check, "Task_PeriksaKehadiranSekolah", Map.of("komitmenSekolah", MISSED));

        assertThat(desk.task(check, "Task_SiapkanKunjungan"))
                .as("the family is visited")
                .isNotNull();
    }

    @Test
    void aFamilyThatGraduatesIsCheckedNoMore() {
        ProcessInstance check = started();

        desk.does(check, "Task_KumpulkanDaftarDanCatatan", Map.of("kelanjutanVerifikasi", "BERHENTI"));
        desk.does(check, "Task_CatatAkhirVerifikasi", Map.of("akhirVerifikasi", "KELUARGA_LULUS"));

        assertThat(check).as("without waiting for the month to pass").isEnded().hasPassed("End_KeluargaLulus");
    }

    @Test
    void theRecordsOfAMonthAreClosedOnTheFifthDay() {
        ProcessInstance check = started();

        Duration collecting = desk.timeFor(desk.task(check, "Task_KumpulkanDaftarDanCatatan"));
        desk.does(
                check,
                "Task_KumpulkanDaftarDanCatatan",
                Map.of("kelanjutanVerifikasi", "LANJUT", "komponenSekolah", "ADA"));
        Duration checking = desk.timeFor(desk.task(check, "Task_PeriksaKehadiranSekolah"));

        assertThat(collecting.plus(checking)).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void aDecisionWithoutAReasonIsRefused() {
        ProcessInstance check = started();
        misses(check);
        monthPasses(check, "Pertama");
        misses(check);
        desk.does(check, "Task_UsulkanPenangguhan");

        assertThatThrownBy(() -> desk.does(
                        check,
                        "Task_PutuskanPenangguhan",
                        Map.of("putusanBantuan", "TANGGUHKAN", "alasanPutusanPenangguhan", "")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Alasan");
        assertThatThrownBy(() -> desk.does(check, "Task_PutuskanPenangguhan", Map.of("putusanBantuan", "HENTIKAN")))
                .as("an end of the aid is not decided here")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(desk.task(check, "Task_PutuskanPenangguhan")).isNotNull();
    }

    @Test
    void anotherCompanionCannotStartIt() {
        ProcessInstance family = desk.open(SOP, "NORMAL");

        assertThatThrownBy(() -> OpenCaseStart.about(family, CHECK, "budi", Map.of(), engine, desk))
                .hasMessageContaining("tidak ada kasus berjalan dengan nomor ini di antara kasus Anda");
    }

    private ProcessInstance started() {
        return started(desk.open(SOP, "NORMAL"));
    }

    /** A family with a child at school and nothing else to be checked. */
    private ProcessInstance started(ProcessInstance family) {
        return OpenCaseStart.about(
                family,
                CHECK,
                "siti",
                Map.of("komponenSekolah", "ADA", "komponenPosyandu", "TIDAK_ADA", "komponenPerawatan", "TIDAK_ADA"),
                engine,
                desk);
    }

    private void atTheThirdMonth(ProcessInstance check) {
        misses(check);
        monthPasses(check, "Pertama");
        misses(check);
        desk.does(check, "Task_UsulkanPenangguhan");
        desk.does(check, "Task_PutuskanPenangguhan", Map.of("putusanBantuan", "TANGGUHKAN"));
        desk.does(check, "Task_SampaikanPenangguhan");
        monthPasses(check, "Kedua");
    }

    /** The child was too little at school, for a reason in the family's hands, and the family is helped. */
    private void misses(ProcessInstance check) {
        checks(check, MISSED);
        desk.passes(check, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(check, "Task_CatatSebabMenurutKeluarga", Map.of("sebabDiLuarKendali", "TIDAK"));
        desk.does(check, "Task_BantuPenuhiKomitmen");
    }

    private void checks(ProcessInstance check, String mark) {
        desk.does(
                check,
                "Task_KumpulkanDaftarDanCatatan",
                Map.of(
                        "kelanjutanVerifikasi", "LANJUT",
                        "komponenSekolah", "ADA",
                        "komponenPosyandu", "TIDAK_ADA",
                        "komponenPerawatan", "TIDAK_ADA"));
        marks(check, mark);
    }

    private void marks(ProcessInstance check, String mark) {
        desk.does(check, "Task_PeriksaKehadiranSekolah", Map.of("komitmenSekolah", mark));
    }

    private void monthPasses(ProcessInstance check, String month) {
        desk.waitFor(check, "Timer_SesudahBulan" + month);
    }
}
