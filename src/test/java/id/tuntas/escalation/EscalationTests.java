package id.tuntas.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** DESIGN 5: a stalled step climbs the ladder until it is done, whatever anybody answers. */
@SpringBootTest
@ActiveProfiles("test")
class EscalationTests {

    private static final String STEP = "Task_LakukanPemetaanSosial";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister register;

    @Autowired
    JdbcClient jdbc;

    private ProcessInstance stalled;

    @BeforeEach
    void aStepThatIsOverdue() {
        stalled = desk.open("komunitas-adat-terpencil", "NORMAL");
        desk.waitFor(stalled, "Timer_LakukanPemetaanSosialTenggatLewat");
    }

    @AfterEach
    void clock() {
        engine.getRuntimeService()
                .deleteProcessInstances(
                        engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(stalled.getBusinessKey())
                                .list()
                                .stream()
                                .map(ProcessInstance::getId)
                                .toList(),
                        "end of the test",
                        true,
                        true);
        ClockUtil.reset();
    }

    @Test
    void goesToTheKoordinatorAndLeavesTheWorkWithTheCompanion() {
        assertThat(desk.task(ladder(), "Task_TerimaEskalasiKoordinator")).isNotNull();
        assertThat(desk.task(ladder(), "Task_TerimaEskalasiProvinsi")).isNull();
        assertThat(desk.task(stalled, STEP).getAssignee()).isEqualTo("siti");
    }

    @Test
    void climbsToTheProvinceAndTheDirectorateWhileNobodyAnswers() {
        desk.waitFor(ladder(), "Timer_WaktuKoordinatorHabis");
        assertThat(desk.task(ladder(), "Task_TerimaEskalasiProvinsi")).isNotNull();
        assertThat(desk.task(ladder(), "Task_TerimaEskalasiKoordinator"))
                .as("the koordinator may still answer")
                .isNotNull();

        desk.waitFor(ladder(), "Timer_WaktuProvinsiHabis");
        assertThat(desk.task(ladder(), "Task_TerimaEskalasiDirektorat")).isNotNull();
    }

    @Test
    void endsByItselfWhenTheStepIsDone() {
        desk.does(stalled, STEP);

        assertThat(desk.escalationsOf(stalled)).isEmpty();
        assertThat(openEscalations()).isZero();
    }

    @Test
    void endsWhenTheCaseIsCancelledEvenWithoutListeners() {
        engine.getRuntimeService().deleteProcessInstance(stalled.getId(), "wrongly opened", true);

        assertThat(desk.escalationsOf(stalled)).isEmpty();
        assertThat(register.find(stalled.getBusinessKey()).orElseThrow().status())
                .isEqualTo("DIBATALKAN");
    }

    @Test
    void moreTimeMovesTheDeadlineAndTheLadderLooksAgain() {
        answer(Map.of("keputusanEskalasi", "PERPANJANG", "batasBaru", inDays(20)));

        Date due = desk.task(stalled, STEP).getDueDate();
        assertThat(due).isAfter(new Date(ClockUtil.getCurrentTime().getTime() + 19 * 86_400_000L));
        desk.waitFor(ladder(), "Timer_BatasPeriksaUlang");
        assertThat(desk.task(ladder(), "Task_TerimaEskalasiKoordinator"))
                .as("second round")
                .isNotNull();
    }

    @Test
    void aCaseThatIsHandedOnGoesWithAllItsOpenTasks() {
        answer(Map.of("keputusanEskalasi", "ALIHKAN", "pendampingBaru", "budi"));

        assertThat(desk.task(stalled, STEP).getAssignee()).isEqualTo("budi");
        assertThat(engine.getRuntimeService().getVariable(stalled.getId(), "pendamping"))
                .isEqualTo("budi");
    }

    @Test
    void whoTakesTheStepOverGetsIt() {
        answer(Map.of("keputusanEskalasi", "AMBIL_ALIH"));

        assertThat(desk.task(stalled, STEP).getAssignee()).isEqualTo("rina");
    }

    @Test
    void eachAnswerLeavesAReceipt() {
        answer(Map.of("keputusanEskalasi", "BANTU"));

        var receipts = jdbc.sql(
                        "select level, activity, answered_by from escalation_receipt where process_instance_id = ?")
                .param(ladder().getId())
                .query((row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
        assertThat(receipts).containsExactlyInAnyOrder("KOORDINATOR TERIMA rina", "KOORDINATOR PUTUSKAN rina");
    }

    private void answer(Map<String, ?> decision) {
        desk.does(ladder(), "Task_TerimaEskalasiKoordinator");
        desk.does(ladder(), "Task_PutuskanEskalasiKoordinator", decision);
    }

    private ProcessInstance ladder() {
        return desk.escalationsOf(stalled).get(0);
    }

    private int openEscalations() {
        return jdbc.sql("select count(*) from escalation where case_number = ? and ended_at is null")
                .param(stalled.getBusinessKey())
                .query(Integer.class)
                .single();
    }

    private static String inDays(int days) {
        return ClockUtil.getCurrentTime()
                .toInstant()
                .plusSeconds(days * 86_400L)
                .toString()
                .substring(0, 10);
    }
}
