package id.tuntas.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@ActiveProfiles("test")
@Transactional
class AssignmentTests {

    private static final String MALANG = "3573";
    private static final String TRAFFICKING = "korban-trafficking";

    @Autowired
    private Assignment assignment;

    @Autowired
    private People people;

    @Autowired
    private Weights weights;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void deployWeights() {
        repository
                .createDeployment()
                .addClasspathResource("processes/bersama/bobot-penugasan.dmn")
                .deploy();
    }

    @AfterEach
    void resetClockAndLogin() {
        ClockUtil.reset();
        identity.clearAuthentication();
    }

    private void companion(String id, String name, String region, int capacity, String... types) {
        var person = new Person(id, name, Role.PENDAMPING, region, capacity, Set.of(types), true, Instant.now());
        people.create(person, null, null);
    }

    private void cases(String companion, String urgency, int count) {
        TestCases.open(jdbc, companion, MALANG, urgency, count);
    }

    private Proposal propose(String urgency) {
        return assignment.propose(MALANG, TRAFFICKING, urgency, Optional.empty());
    }

    @Test
    void theLeastLoadedOfThoseWhoMasterTheTypeGetsTheCase() {
        companion("uji1", "Siti Aminah", MALANG, 30, TRAFFICKING, "fakir-miskin");
        companion("uji2", "Budi Santoso", MALANG, 30);
        companion("uji3", "Tanpa Beban", MALANG, 30, "fakir-miskin");
        cases("uji1", "NORMAL", 3);
        cases("uji2", "NORMAL", 5);

        assertThat(propose("NORMAL"))
                .isEqualTo(new Proposal(
                        "uji1",
                        "Dipilih: Siti Aminah – di Kota Malang, menguasai jenis Korban Trafficking, 3 kasus berjalan"
                                + " (paling sedikit dari 2 pendamping yang hadir)."));
    }

    @Test
    void urgentCasesWeighMoreThanQuietOnes() {
        companion("uji1", "Siti Aminah", MALANG, 30);
        companion("uji2", "Budi Santoso", MALANG, 30);
        cases("uji1", "DARURAT", 2);
        cases("uji2", "NORMAL", 4);

        var proposal = propose("NORMAL");

        assertThat(proposal.companion()).isEqualTo("uji2");
        assertThat(proposal.reason()).contains("menguasai semua jenis", "bobot paling ringan dari 2 pendamping");
    }

    @Test
    void whoTookInTheReportIsPreferredWithinReason() {
        companion("uji1", "Siti Aminah", MALANG, 30);
        companion("uji2", "Budi Santoso", MALANG, 30);
        cases("uji1", "NORMAL", 2);

        var proposal = assignment.propose(MALANG, TRAFFICKING, "NORMAL", Optional.of("uji1"));

        assertThat(proposal.companion()).isEqualTo("uji1");
        assertThat(proposal.reason()).contains("menerima laporan ini");

        cases("uji1", "NORMAL", 3);

        assertThat(assignment
                        .propose(MALANG, TRAFFICKING, "NORMAL", Optional.of("uji1"))
                        .companion())
                .isEqualTo("uji2");
    }

    @Test
    void whoIsAbsentTodayInTheZoneOfTheRegionGetsNothing() {
        companion("uji1", "Siti Aminah", MALANG, 30);
        people.recordAbsence("uji1", new Absence(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24), "Cuti"));

        // 23 November 23.30 and 25 November 00.30 WIB
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-24T16:30:00Z")));
        assertThat(propose("NORMAL").found()).isFalse();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-24T17:30:00Z")));
        assertThat(propose("NORMAL").companion()).isEqualTo("uji1");
    }

    @Test
    void inactiveCompanionsGetNothing() {
        companion("uji1", "Siti Aminah", MALANG, 30);
        people.deactivate("uji1");

        assertThat(propose("DARURAT").found()).isFalse();
        assertThat(assignment.candidates(MALANG, TRAFFICKING)).isEmpty();
    }

    @Test
    void withNobodyAtHomeANeighbourOfTheProvinceIsChosenNeverAnotherProvince() {
        companion("uji1", "Dari Surabaya", "3578", 30);
        companion("uji2", "Dari Blitar", "3572", 30);
        companion("uji3", "Dari Makassar", "7371", 30);

        var proposal = propose("NORMAL");

        assertThat(proposal.companion()).isEqualTo("uji2");
        assertThat(proposal.reason())
                .isEqualTo(
                        "Dipilih: Dari Blitar – dari Kota Blitar karena tidak ada yang sesuai di Kota Malang, menguasai"
                                + " semua jenis, 0 kasus berjalan (paling sedikit dari 2 pendamping yang hadir).");
    }

    @Test
    void aFullCompanionGetsACaseOnlyInAnEmergency() {
        companion("uji1", "Siti Aminah", MALANG, 3);
        companion("uji2", "Dari Blitar", "3572", 30);
        cases("uji1", "NORMAL", 3);

        assertThat(propose("NORMAL").companion()).isEqualTo("uji2");
        assertThat(propose("DARURAT").companion()).isEqualTo("uji1");
        assertThat(propose("DARURAT").reason()).contains("sudah penuh tetapi keadaannya darurat");
    }

    @Test
    void theDecisionTableSaysWhenAnyoneIsFull() {
        companion("uji1", "Siti Aminah", MALANG, 200);
        cases("uji1", "DARURAT", 10);

        var proposal = propose("NORMAL");

        assertThat(proposal.found()).isFalse();
        assertThat(proposal.reason())
                .isEqualTo(
                        "Belum ada pendamping untuk Kota Malang: semua pendamping yang hadir dan menguasai jenis Korban"
                                + " Trafficking di Provinsi Jawa Timur sudah penuh. Koordinator perlu menentukan pendamping.");
    }

    @Test
    void theTableIsEvaluatedOncePerVersion() {
        weights.current();
        var evaluations = history.createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("bobot-penugasan")
                .count();

        weights.current();
        weights.current();

        assertThat(history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey("bobot-penugasan")
                        .count())
                .isEqualTo(evaluations)
                .isPositive();
        assertThat(weights.current())
                .containsKeys(Weights.Factor.values())
                .containsEntry(Weights.Factor.PENERIMA_LAPORAN, -3.0);
    }

    @Test
    void selectionListsShowTheProvinceNearestAndAblestFirst() {
        companion("uji1", "Siti Aminah", MALANG, 3);
        companion("uji2", "Budi Santoso", MALANG, 30, "fakir-miskin");
        companion("uji3", "Dari Blitar", "3572", 30);
        companion("uji4", "Dari Makassar", "7371", 30);
        cases("uji1", "NORMAL", 3);

        assertThat(assignment.candidates(MALANG, TRAFFICKING))
                .containsExactly(
                        new Choice("uji1", "Siti Aminah – Kota Malang, 3 kasus berjalan, kapasitas penuh"),
                        new Choice("uji2", "Budi Santoso – Kota Malang, 0 kasus berjalan, belum menguasai jenis ini"),
                        new Choice("uji3", "Dari Blitar – Kota Blitar, 0 kasus berjalan"));
    }

    @Test
    void onlyActiveCompanionsOfTheProvinceAreEntrusted() {
        companion("uji1", "Dari Blitar", "3572", 30);
        companion("uji2", "Dari Makassar", "7371", 30);

        assignment.entrust("uji1", MALANG);

        assertThat(people.territoryOf("uji1")).containsExactlyInAnyOrder("3572", MALANG);
        assertThatThrownBy(() -> assignment.entrust("uji2", MALANG)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assignment.entrust("takdikenal", MALANG)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStepOfTheModelsSetsCompanionReasonAndList() {
        companion("uji1", "Dari Blitar", "3572", 30);

        var instance = start("3573");

        assertThat(runtime.getVariable(instance, "pendamping")).isEqualTo("uji1");
        assertThat(runtime.getVariable(instance, "pendampingDitemukan")).isEqualTo(true);
        assertThat((String) runtime.getVariable(instance, "alasanPenugasan")).startsWith("Dipilih: Dari Blitar");
        var list = (SpinJsonNode) runtime.getVariable(instance, "daftarPendamping");
        assertThat(list.elements()).singleElement().satisfies(option -> {
            assertThat(option.prop("value").stringValue()).isEqualTo("uji1");
            assertThat(option.prop("label").stringValue()).isEqualTo("Dari Blitar – Kota Blitar, 0 kasus berjalan");
        });
        assertThat(people.territoryOf("uji1")).contains("3573");
    }

    @Test
    void withNobodyInTheProvinceTheStepLeavesTheChoiceToTheCoordinator() {
        var instance = start("9501");

        assertThat(runtime.getVariable(instance, "pendamping")).isNull();
        assertThat(runtime.getVariable(instance, "pendampingDitemukan")).isEqualTo(false);
        assertThat((String) runtime.getVariable(instance, "alasanPenugasan"))
                .contains("tidak ada pendamping aktif")
                .endsWith("Koordinator perlu menentukan pendamping.");
    }

    private String start(String region) {
        var model = Bpmn.createExecutableProcess("uji-penugasan")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("${tetapkanPendamping}")
                .userTask()
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("uji-penugasan.bpmn", model)
                .deploy();
        return runtime.startProcessInstanceByKey(
                        "uji-penugasan",
                        Variables.putValue("wilayah", region)
                                .putValue("jenis", TRAFFICKING)
                                .putValue("urgensi", "NORMAL"))
                .getId();
    }
}
