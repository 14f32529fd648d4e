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

/** Graduasi (handbook F.4): figures open the talk, the family decides, and the way back stays open. */
@SpringBootTest
@ActiveProfiles("test")
class GraduationStoryTests {

    private static final String SOP = "komunitas-adat-terpencil";
    private static final String GRADUATION = "graduasi";

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
    void aFamilyThatEarnsEnoughAndAgreesStandsOnItsOwnFeet() {
        ProcessInstance family = desk.open(SOP, "NORMAL");
        ProcessInstance graduation = started(family);
        observed(graduation, "YA", "YA", "YA");
        desk.does(graduation, "Task_AsesmenKesiapanGraduasi");
        answers(graduation, "SETUJU");
        linked(graduation, "PENA", "Task_DaftarkanKePENA", "DITOLAK");
        linked(graduation, "KUBE", "Task_GabungkanKeKUBE", "DITERIMA");
        declares(graduation);
        decides(graduation, "KEMBALIKAN");
        declares(graduation);
        decides(graduation, "SETUJU");
        desk.does(graduation, "Task_PastikanPerubahanStatus");
        endedByItsEvent(family);

        desk.waitFor(graduation, "Timer_BulanKetigaSesudahGraduasi");
        desk.does(graduation, "Task_JagaBulanKetiga", Map.of("jatuhMiskinBulanKetiga", "TIDAK"));
        desk.waitFor(graduation, "Timer_BulanKeenamSesudahGraduasi");
        desk.does(graduation, "Task_JagaBulanKeenam", Map.of("jatuhMiskinLagi", "TIDAK"));

        assertThat(graduation)
                .as("watched for six months, though the case is closed")
                .isEnded()
                .hasPassedInOrder(
                        "Task_AsesmenKesiapanGraduasi",
                        "Task_BicarakanDenganKeluarga",
                        "Task_SuratPernyataanGraduasi",
                        "Task_PutuskanUsulanGraduasi",
                        "Task_PastikanPerubahanStatus",
                        "End_KeluargaBerdiriSendiri");
    }

    @Test
    void enoughIncomeIsNoReasonToGraduateAFamilyThatSaysNo() {
        ProcessInstance graduation = started();
        observed(graduation, "YA", "YA", "YA");
        desk.does(graduation, "Task_AsesmenKesiapanGraduasi", Map.of("kesiapanGraduasi", "SIAP"));

        answers(graduation, "NANTI");
        assertThat(desk.task(graduation, "Task_BicarakanDenganKeluarga"))
                .as("the family has a month to think")
                .isNull();
        desk.waitFor(graduation, "Timer_SaatBicaraLagiTiba");
        answers(graduation, "TIDAK");
        desk.does(graduation, "Task_HormatiPenolakanKeluarga");

        assertThat(graduation)
                .isEnded()
                .hasPassed("End_KeluargaTetapDibantu")
                .hasNotPassed("Task_PutuskanUsulanGraduasi", "Task_PastikanPerubahanStatus");
    }

    @Test
    void oneMonthBelowTheLineIsWeighedByPeople() {
        ProcessInstance graduation = started();
        observed(graduation, "YA", "TIDAK", "YA");
        desk.does(graduation, "Task_AsesmenKesiapanGraduasi", Map.of("kesiapanGraduasi", "SIAP"));
        assertThat(graduation).isWaitingAt("Task_TimbangPendapatanBelumCukup");

        desk.does(graduation, "Task_TimbangPendapatanBelumCukup", Map.of("jalanBelumCukup", "CATAT_LAGI"));
        assertThat(desk.task(graduation, "Task_CatatPendapatanBulanPertama"))
                .as("three months anew")
                .isNotNull();
        observed(graduation, "TIDAK", "TIDAK", "TIDAK");
        desk.does(graduation, "Task_AsesmenKesiapanGraduasi");
        desk.does(graduation, "Task_TimbangPendapatanBelumCukup", Map.of("jalanBelumCukup", "DIPERTAHANKAN"));

        assertThat(graduation)
                .isEnded()
                .hasPassed("End_BantuanDipertahankan")
                .hasNotPassed("Task_BicarakanDenganKeluarga");
    }

    @Test
    void theFamilyMayChangeItsMindUntilItSigns() {
        ProcessInstance graduation = agreed();

        desk.does(graduation, "Task_SuratPernyataanGraduasi", Map.of("suratGraduasi", "BATAL"));

        assertThat(graduation)
                .isEnded()
                .hasPassed("End_KeluargaMembatalkan")
                .hasNotPassed("Task_PutuskanUsulanGraduasi");
    }

    @Test
    void aFamilyThatFallsBackIntoPovertyIsProposedAgain() {
        ProcessInstance graduation = agreed();
        declares(graduation);
        decides(graduation, "SETUJU");
        desk.does(graduation, "Task_PastikanPerubahanStatus");

        desk.waitFor(graduation, "Timer_BulanKetigaSesudahGraduasi");
        desk.does(graduation, "Task_JagaBulanKetiga", Map.of("jatuhMiskinBulanKetiga", "YA"));
        assertThat(desk.timeFor(desk.task(graduation, "Task_UsulkanKembaliBantuan")))
                .isEqualTo(Duration.ofDays(3));
        desk.does(graduation, "Task_UsulkanKembaliBantuan");

        assertThat(graduation)
                .isEnded()
                .hasPassed("End_BantuanDiusulkanKembali")
                .hasNotPassed("Task_JagaBulanKeenam");
    }

    @Test
    void onlyTheKoordinatorDecidesAndSaysWhy() {
        ProcessInstance graduation = agreed();
        declares(graduation);
        Task decision = desk.task(graduation, "Task_PutuskanUsulanGraduasi");
        assertThat(decision).hasCandidateGroup("koordinator").isNotAssigned();

        assertThatThrownBy(() -> desk.does(
                        graduation,
                        "Task_PutuskanUsulanGraduasi",
                        Map.of("putusanGraduasi", "TOLAK", "alasanPutusanGraduasi", "")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Alasan");
        decides(graduation, "TOLAK");

        assertThat(graduation).isEnded().hasPassed("End_UsulanDitolak");
    }

    @Test
    void aGraduationOfNoKnownKindIsNotStarted() {
        ProcessInstance family = desk.open(SOP, "NORMAL");

        assertThatThrownBy(() -> OpenCaseStart.about(
                        family, GRADUATION, "siti", Map.of("jenisGraduasi", "TARGET"), engine, desk))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Macam graduasi");
    }

    private ProcessInstance started() {
        return started(desk.open(SOP, "NORMAL"));
    }

    private ProcessInstance started(ProcessInstance family) {
        return OpenCaseStart.about(family, GRADUATION, "siti", Map.of("jenisGraduasi", "MANDIRI"), engine, desk);
    }

    /** A family that has agreed and needs no link; its letter is not yet signed. */
    private ProcessInstance agreed() {
        ProcessInstance graduation = started();
        observed(graduation, "YA", "YA", "YA");
        desk.does(graduation, "Task_AsesmenKesiapanGraduasi");
        answers(graduation, "SETUJU");
        desk.does(graduation, "Task_PilihSambunganUsaha", Map.of("sambunganUsaha", "TIDAK_PERLU"));
        return graduation;
    }

    private void observed(ProcessInstance graduation, String first, String second, String third) {
        desk.does(graduation, "Task_CekDesilKeluarga");
        desk.does(graduation, "Task_CekKomponenKeluarga");
        desk.does(graduation, "Task_CatatPendapatanBulanPertama", Map.of("cukupBulanPertama", first));
        desk.waitFor(graduation, "Timer_BulanKeduaTiba");
        desk.does(graduation, "Task_CatatPendapatanBulanKedua", Map.of("cukupBulanKedua", second));
        desk.waitFor(graduation, "Timer_BulanKetigaTiba");
        desk.does(graduation, "Task_CatatPendapatanBulanKetiga", Map.of("cukupBulanKetiga", third));
    }

    private void answers(ProcessInstance graduation, String answer) {
        desk.does(graduation, "Task_BicarakanDenganKeluarga", Map.of("jawabanKeluargaGraduasi", answer));
    }

    private void linked(ProcessInstance graduation, String link, String step, String answer) {
        desk.does(graduation, "Task_PilihSambunganUsaha", Map.of("sambunganUsaha", link));
        desk.does(graduation, step, Map.of("jawabanSambungan", answer));
    }

    private void declares(ProcessInstance graduation) {
        desk.does(graduation, "Task_SuratPernyataanGraduasi", Map.of("suratGraduasi", "DITANDATANGANI"));
    }

    private void decides(ProcessInstance graduation, String decision) {
        desk.does(graduation, "Task_PutuskanUsulanGraduasi", Map.of("putusanGraduasi", decision));
    }

    private void endedByItsEvent(ProcessInstance family) {
        engine.getRuntimeService()
                .createMessageCorrelation("Message_KasusDiakhiri")
                .processInstanceId(family.getId())
                .setVariable("hasilKejadian", "MENGUNDURKAN_DIRI")
                .correlate();
        assertThat(family).isEnded();
    }
}
