package id.tuntas.form;

import static id.tuntas.form.ReportCase.COMPANION;
import static id.tuntas.form.ReportCase.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.sealing.Sealing;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@Import(ReportCase.Numbers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportStartTests {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final ReportCase reports;

    @Autowired
    ReportStartTests(ProcessEngine engine) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.reports = new ReportCase(engine);
    }

    @BeforeAll
    void deploy() {
        reports.deploy();
    }

    @AfterAll
    void remove() {
        reports.remove();
    }

    private Object variable(String instanceId, String name) {
        return runtime.getVariable(instanceId, name);
    }

    @Test
    void aReportGetsItsNumberRegionAndReporterBeforeAnythingIsStored() {
        String instance = reports.open();

        String number = reports.caseNumber(instance);
        assertThat(number).startsWith("3573-26-9");
        assertThat(variable(instance, "nomorKasus")).isEqualTo(number);
        assertThat(variable(instance, "wilayah")).isEqualTo("3573");
        assertThat(variable(instance, "pencatat")).isEqualTo(COMPANION);
        assertThat(variable(instance, "namaKlien")).isEqualTo(Sealing.MASK);
    }

    @Test
    void aStartWithoutTheFormIsHeldAgainstTheFormAllTheSame() {
        String instance = reports.as(
                COMPANION,
                () -> runtime.createProcessInstanceById(reports.definitionId())
                        .businessKey("pilihan sendiri")
                        .setVariables(report())
                        .execute()
                        .getId());

        assertThat(reports.caseNumber(instance)).startsWith("3573-26-9");
        assertThat(variable(instance, "nik")).isEqualTo(Sealing.MASK);
        assertThatThrownBy(() -> reports.run(
                        COMPANION, () -> runtime.startProcessInstanceById(reports.definitionId(), "x", Map.of())))
                .isInstanceOf(FormFieldValidationException.class);
    }

    @Test
    void aCaseOpensOnlyInARegionOfTheReporter() {
        String definition = reports.definitionId();

        assertThatThrownBy(() -> reports.open("kodeWilayahKasus", "3578"))
                .hasMessageContaining("bukan wilayah tugas Anda");
        assertThatThrownBy(() -> reports.as(
                        COMPANION,
                        List.of("3573", "3578"),
                        () -> engine.getFormService().submitStartForm(definition, report())))
                .hasMessageContaining("lebih dari satu wilayah tugas");
        assertThatThrownBy(() -> reports.as(
                        COMPANION, List.of(), () -> engine.getFormService().submitStartForm(definition, report())))
                .hasMessageContaining("belum punya wilayah tugas");
        String instance = reports.as(
                COMPANION,
                List.of("3573", "3578"),
                () -> engine.getFormService()
                        .submitStartForm(definition, report("kodeWilayahKasus", "3578"))
                        .getId());
        assertThat(variable(instance, "wilayah")).isEqualTo("3578");
    }

    @Test
    void noOtherProcessIsStartedByAUser() {
        assertThatThrownBy(() -> reports.run(COMPANION, () -> runtime.startProcessInstanceByKey("uji-tindak-lanjut")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("formulir penerimaan laporan");
    }

    @Test
    void aRefusedReportLeavesNothingBehind() {
        long before = runtime.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> reports.open("nik", "123", "liar", "x"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("Isian belum benar. liar: isian ini tidak ada di formulir. "
                        + "NIK: terlalu pendek, paling sedikit 16 karakter (16 angka tanpa spasi).");

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }
}
