package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.sealing.Sealing;
import id.tuntas.walk.Desk;
import id.tuntas.walk.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Neighbours and peers talk about one matter of an open case, by the method that fits, and do what they agree to. */
@SpringBootTest
@ActiveProfiles("test")
class GroupActivityStoryTests {

    private static final String ACTIVITY = "kegiatan-kelompok";
    private static final String SOP = "bekas-warga-binaan";

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
    void whatTheNeighboursAgreeToIsAskedForUntilItIsDone() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        ProcessInstance activity = start(sop, "siti", "TOP_KONSENSUS");
        invited(activity);
        desk.does(activity, "Task_HimpunGagasanPadaKartu");
        desk.does(activity, "Task_KelompokkanDanNamaiGagasan");
        desk.does(
                activity,
                "Task_SusunNotulenKegiatan",
                Map.of("adaKesepakatan", "YA", "kesepakatanKegiatan", List.of(agreement(Map.of()))));
        assertThat(desk.task(activity, "Task_PeriksaKesepakatanKegiatan"))
                .as("two weeks to do it")
                .isNull();

        desk.waitFor(activity, "Timer_WaktuPeriksaTiba");
        desk.does(activity, "Task_PeriksaKesepakatanKegiatan", checked("BERJALAN", "BELUM"));
        desk.waitFor(activity, "Timer_WaktuPeriksaTiba");
        desk.does(activity, "Task_PeriksaKesepakatanKegiatan", checked("SELESAI", "TUNTAS"));
        desk.does(activity, "Task_SampaikanHasilKepadaPeserta");

        assertThat(activity)
                .isEnded()
                .hasPassed("Sub_LokakaryaKonsensus")
                .hasNotPassed("Sub_DiskusiKelompokTerarah", "Sub_DiskusiBerpolaORID");
        assertThat(sop).as("the case goes its own way").isNotEnded();
    }

    @Test
    void eachMethodHasItsOwnSteps() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");
        ProcessInstance discussion = start(sop, "siti", "FGD");
        ProcessInstance focused = start(sop, "siti", "TOP_ORID");

        invited(discussion);
        invited(focused);

        assertThat(discussion).isWaitingAt("Task_PanduPertanyaanKunci");
        assertThat(focused).isWaitingAt("Task_GaliFaktaDanPerasaan");
        assertThat(desk.timeFor(desk.task(focused, "Task_GaliFaktaDanPerasaan")))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void aTalkWithoutAnAgreementEndsWithTheNewsToThoseWhoTookPart() {
        ProcessInstance activity = start(desk.open(SOP, "NORMAL"), "siti", "FGD");
        invited(activity);
        desk.does(activity, "Task_PanduPertanyaanKunci");
        desk.does(activity, "Task_SimpulkanTemaDiskusi");

        desk.does(activity, "Task_SusunNotulenKegiatan", Map.of("adaKesepakatan", "TIDAK"));

        assertThat(activity).isWaitingAt("Task_SampaikanHasilKepadaPeserta");
        assertThat(List.of(
                        engine.getRuntimeService().getVariable(activity.getId(), "notulenKegiatan"),
                        engine.getRuntimeService().getVariable(activity.getId(), "topikKegiatan")))
                .containsOnly(Sealing.MASK);
    }

    @Test
    void anActivityIsAboutAnOpenCaseOfTheOneWhoStartsIt() {
        ProcessInstance sop = desk.open(SOP, "NORMAL");

        assertThatThrownBy(() -> start(sop, "budi", "FGD"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("tidak ada kasus berjalan");
        assertThatThrownBy(() -> start(sop, "siti", "RAPAT"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Metode: pilih salah satu dari daftar");
        assertThat(start(sop, "rina", "FGD").getBusinessKey()).isEqualTo(sop.getBusinessKey());
    }

    private void invited(ProcessInstance activity) {
        desk.does(activity, "Task_SiapkanPesertaDanTempat");
        desk.does(activity, "Task_MintaIzinPencatatan");
    }

    private static Map<String, Object> checked(String state, String all) {
        return Map.of(
                "kesepakatanKegiatan",
                List.of(agreement(Map.of("statusKesepakatan", state))),
                "kesepakatanTuntas",
                all);
    }

    private static Map<String, Object> agreement(Map<String, Object> state) {
        Map<String, Object> agreement = new HashMap<>(Map.of(
                "nomorKesepakatan",
                1,
                "bidangKesepakatan",
                "EKONOMI",
                "peranPelaksana",
                "TOKOH",
                "batasKesepakatan",
                LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.of("Asia/Jakarta"))
                        .plusDays(30)
                        .toString()));
        agreement.putAll(state);
        return agreement;
    }

    private ProcessInstance start(ProcessInstance about, String user, String method) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ACTIVITY)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance[] started = new ProcessInstance[1];
        desk.as(user, () -> {
            try (var form = engine.getFormService().getDeployedStartForm(definition)) {
                started[0] = engine.getFormService()
                        .submitStartForm(
                                definition,
                                ValidForms.valid(
                                        FormSchema.parse(form.readAllBytes()),
                                        Map.of("nomorKasusTerkait", about.getBusinessKey(), "metodeKegiatan", method)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return started[0];
    }
}
