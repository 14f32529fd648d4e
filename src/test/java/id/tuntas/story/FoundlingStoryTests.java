package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
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

/** Anak balita telantar (PP 44/2017, PP 54/2007): a baby left at a market, nobody's child until a family is found. */
@SpringBootTest
@ActiveProfiles("test")
class FoundlingStoryTests {

    private static final String SOP = "anak-balita-telantar";
    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister register;

    @BeforeEach
    void engine() {
        init(engine);
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aFoundlingWhoseFosterFamilyGivesUpIsAdopted() {
        ProcessInstance baby = new FoundlingPath(desk).toTheAdoption();

        assertThat(baby)
                .hasPassed("Gateway_PengasuhanAsuhBertahan", "Gateway_LayakDiusulkanWaliAtauAngkat")
                .hasNotPassed("Task_TempatkanPadaKerabat", "Task_TempatkanDiLKSA", "End_DiasuhOrangTuaAsuh");
        assertThat(baby)
                .isEnded()
                .hasPassedInOrder(
                        "Task_LaporkanPenemuanKeKepolisian",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_AnakDiasuhWaliAtauDiangkat");
        assertThat(register.find(baby.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void whoWantsToAdoptCaresForTheChildSixMonthsFirst() {
        ProcessInstance child = desk.openAt(SOP, "Task_DampingiPerwalianAtauPengangkatan");
        Instant permitted = ClockUtil.getCurrentTime().toInstant();
        desk.does(child, "Task_DampingiPerwalianAtauPengangkatan", Map.of("jalurHukum", "PENGANGKATAN_ANAK"));

        Instant earliest = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(child.getId())
                .activityId("Timer_EnamBulanPengasuhanGenap")
                .singleResult()
                .getDuedate()
                .toInstant();
        assertThat(Duration.between(permitted, earliest))
                .as("PP 54/2007 Pasal 13 huruf l")
                .isBetween(
                        Duration.ofDays(181).minus(A_DAY), Duration.ofDays(184).plus(A_DAY));

        desk.waitFor(child, "Timer_WaktuKunjunganTiba");
        desk.does(child, "Task_KunjungiCalonOrangTuaAngkat", Map.of("kunjunganKe", "KEDUA"));

        assertThat(child)
                .as("two visits do not shorten the six months")
                .hasNotPassed("Gateway_GabungMasaPengasuhan")
                .isWaitingAt("Timer_EnamBulanPengasuhanGenap");
    }

    @Test
    void theBirthIsReportedWithinSixtyDays() {
        ProcessInstance child = desk.openAt(SOP, "Task_UrusAktaKelahiranDanNIK");
        Task report = desk.task(child, "Task_UrusAktaKelahiranDanNIK");

        assertThat(desk.timeFor(report))
                .as("UU 23/2006 Pasal 27")
                .isBetween(
                        Duration.ofDays(60).minusMinutes(1), Duration.ofDays(60).plusMinutes(1));

        desk.waitFor(child, "Timer_UrusAktaKelahiranDanNIKTenggatLewat");
        assertThat(desk.escalationsOf(child))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .as("a law's deadline goes to the directorate at once")
                        .isNotNull());
    }

    @Test
    void aChildInAnInstitutionIsBroughtBackToTheFirstRungWhenAFamilyAppears() {
        ProcessInstance child = desk.openAt(SOP, "Task_TempatkanDiLKSA");

        desk.does(child, "Task_TempatkanDiLKSA");
        desk.waitFor(child, "Timer_TanggalTinjauTiba");
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "GANTI_PENGASUHAN"));

        assertThat(child).isWaitingAt("Task_NilaiKelayakanPengasuhan").hasNotPassed("End_DiasuhLKSA");
    }

    @Test
    void withoutBirthCertificateTheCaseGoesBackToItsWork() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");
        Map<String, Object> lacking = FoundlingPath.complete();
        lacking.put("buktiAktaNik", "TIDAK_ADA");
        lacking.put("buktiDapatDilengkapi", "YA");

        desk.does(child, "Task_Terminasi", lacking);

        assertThat(child).isWaitingAt("Task_Intervensi").isNotEnded().hasNotPassed("Call_SetujuiTerminasi");
    }

    @Test
    void evidenceThatCanNeverComeEndsTheCaseUnresolved() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");
        Map<String, Object> lacking = FoundlingPath.complete();
        lacking.put("buktiLaporanKunjungan", "TIDAK_ADA");
        lacking.put("buktiDapatDilengkapi", "TIDAK");

        desk.does(child, "Task_Terminasi", lacking);
        desk.passes(child, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(child).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(child.getBusinessKey()).orElseThrow().status()).isNotEqualTo("TERSELESAIKAN");
    }

    @Test
    void aWeightThatNoToddlerHasAndAnAnswerThatIsNotOfferedAreRefused() {
        ProcessInstance child = desk.openAt(SOP, "Task_NilaiKelayakanPengasuhan");
        ProcessInstance other = desk.openAt(SOP, "Task_PeriksaKesehatanDanStatusGizi");

        assertThatThrownBy(() ->
                        desk.does(child, "Task_NilaiKelayakanPengasuhan", Map.of("kesanggupanOrangTua", "MUNGKIN")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(other, "Task_PeriksaKesehatanDanStatusGizi", Map.of("beratBadan", 85)))
                .isInstanceOf(FormFieldValidationException.class);

        assertThat(desk.task(child, "Task_NilaiKelayakanPengasuhan")).isNotNull();
        assertThat(desk.task(other, "Task_PeriksaKesehatanDanStatusGizi")).isNotNull();
    }
}
