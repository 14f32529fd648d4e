package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.sop.ProblemTypes;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Every element and every flow of every model is gone through, and every deadline seen to fire at its time. */
@SpringBootTest
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPathTests {

    private static final int MOST_ROUNDS = 80;
    private static final String REPORT = "penerimaan-laporan";
    private static final String EVENT = "kejadian-kasus";
    private static final String LADDER = "eskalasi";
    private static final String LETTER = "surat-masuk";
    private static final int MOST_STEPS = 600;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FlowRecorder flows;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister register;

    @Autowired
    ProblemTypes types;

    private final Map<String, CaseWalk> walks = new HashMap<>();
    private Models models;
    private Outcomes outcomes;

    @BeforeEach
    void people() {
        staff.ensure();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @MethodSource("sops")
    void everyPathOfTheSop(String sop) {
        assumeTrue(wanted(sop));
        models().calls(sop).forEach(call -> walked(call.getCalledElement()));
        CaseWalk walk = walk(sop, 0);
        endedByEvent(walk, sop);

        int rounds = walkUntilCovered(walk, sop, round -> startSop(walk, sop));

        print(walk, sop, rounds);
        assertThat(missing(sop)).as("flows of " + sop + " never taken").isEmpty();
        assertThat(uncheckedSteps(walk, sop))
                .as("steps of " + sop + " whose deadline was not seen")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyPathOfTheProcedure(String procedure) {
        assumeTrue(wanted(procedure));

        CaseWalk walk = walked(procedure);

        assertThat(missing(procedure))
                .as("flows of " + procedure + " never taken")
                .isEmpty();
        assertThat(uncheckedSteps(walk, procedure)).isEmpty();
        assertThat(outcomes.lacking(procedure))
                .as("what callers of " + procedure + " ask for and it never hands back")
                .isEmpty();
    }

    @Test
    void everyPathFromTheReportToTheOpenedCase() {
        assumeTrue(wanted(REPORT));
        CaseWalk walk = walk(REPORT, 2);

        int rounds = walkUntilCovered(walk, REPORT, round -> report(walk, round));

        print(walk, REPORT, rounds);
        assertThat(missing(REPORT)).isEmpty();
        assertThat(uncheckedSteps(walk, REPORT)).isEmpty();
    }

    @Test
    void everyPathOfAnEvent() {
        assumeTrue(wanted(EVENT));
        CaseWalk walk = walk(EVENT, 2);

        int rounds = walkUntilCovered(walk, EVENT, round -> event(walk));

        print(walk, EVENT, rounds);
        assertThat(missing(EVENT)).isEmpty();
        assertThat(uncheckedSteps(walk, EVENT)).isEmpty();
    }

    @Test
    void everyPathOfTheLadder() {
        assumeTrue(wanted(LADDER));
        CaseWalk walk = walk(LADDER, 7);

        int rounds = walkUntilCovered(walk, LADDER, round -> startSop(walk, "korban-trafficking"));

        print(walk, LADDER, rounds);
        assertThat(missing(LADDER)).isEmpty();
    }

    Stream<String> sops() {
        return models().keys().stream().filter(key -> types.find(key).isPresent());
    }

    /** What SOPs and events call: started by nobody else. */
    Stream<String> procedures() {
        return models().keys().stream()
                .filter(key -> types.find(key).isEmpty())
                .filter(key -> !Set.of(REPORT, EVENT, LADDER, LETTER).contains(key));
    }

    /** A single process can be walked alone with the system property {@code tuntas.walk.only}. */
    private static boolean wanted(String process) {
        return Set.of("", process).contains(System.getProperty("tuntas.walk.only", ""));
    }

    private Models models() {
        if (models == null) {
            models = new Models(engine);
            outcomes = new Outcomes(engine, models);
        }
        return models;
    }

    private CaseWalk walk(String process, int patience) {
        return new CaseWalk(engine, models(), outcomes, process, staff, patience, this::missing);
    }

    /** The walk of a procedure by itself, which is done once. */
    private CaseWalk walked(String procedure) {
        CaseWalk known = walks.get(procedure);
        if (known != null) {
            return known;
        }
        CaseWalk walk = walk(procedure, 2);
        walks.put(procedure, walk);
        int rounds = walkUntilCovered(
                walk,
                procedure,
                round -> desk.openProcedure(
                        procedure,
                        walk.decisions().choose("start/klasifikasi", List.of("BIASA", "TERBATAS")),
                        walk.decisions().choose("start/urgensi", List.of("NORMAL", "DARURAT")),
                        walk.decisions().choose("start/korbanAnak", List.of(true, false)),
                        walk.decisions().choose("start/risiko", List.of("RENDAH", "SEDANG", "TINGGI", "EKSTREM"))));
        print(walk, procedure, rounds);
        return walk;
    }

    private interface Start {
        ProcessInstance of(int round);
    }

    private int walkUntilCovered(CaseWalk walk, String process, Start start) {
        int round = 0;
        while (!(missing(process).isEmpty()
                        && outcomes.lacking(process).isEmpty()
                        && (LADDER.equals(process)
                                || uncheckedSteps(walk, process).isEmpty()))
                && round < MOST_ROUNDS) {
            round++;
            // Each case begins today, since walked one after the other they would last for centuries; and the clock
            // stands
            // still unless it is moved, so that a slow machine makes no difference.
            ClockUtil.setCurrentTime(new Date());
            ProcessInstance instance = start.of(round);
            walk.work(
                    instance,
                    MOST_STEPS,
                    () -> flows.taken(process).size() + walk.checkedSteps().size());
            outcomes.learn(process, instance);
            walk.abandon(instance.getBusinessKey());
            walk.noIncidents();
        }
        return round;
    }

    private void endedByEvent(CaseWalk walk, String sop) {
        ProcessInstance instance = startSop(walk, sop);
        walk.endByEvent(instance);
        assertThat(register.find(instance.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENINGGAL");
    }

    private ProcessInstance startSop(CaseWalk walk, String sop) {
        String urgency = walk.decisions().choose("start/" + sop + "/urgensi", List.of("NORMAL", "DARURAT"));
        return desk.open(sop, urgency);
    }

    private ProcessInstance event(CaseWalk walk) {
        ProcessInstance about = desk.open("korban-trafficking", "NORMAL");
        Map<String, Object> answers =
                new HashMap<>(walk.answers(EVENT, "Start_KejadianDicatat", walk.startForm(EVENT), null));
        answers.put("nomorKasusTerkait", about.getBusinessKey());
        return submit(walk, EVENT, "siti", answers);
    }

    /** Most reports come in where there is a companion; some from a place where nobody is competent. */
    private ProcessInstance report(CaseWalk walk, int round) {
        boolean elsewhere = round % 3 == 0;
        String reporter = elsewhere ? "hotline" : "siti";
        Map<String, Object> answers =
                new HashMap<>(walk.answers(REPORT, "Start_LaporanDiterima", walk.startForm(REPORT), null));
        if (elsewhere) {
            answers.put("kodeWilayahKasus", Staff.BALIKPAPAN);
        }
        return submit(walk, REPORT, reporter, answers);
    }

    private ProcessInstance submit(CaseWalk walk, String process, String user, Map<String, Object> answers) {
        ProcessInstance[] started = new ProcessInstance[1];
        walk.as(
                user,
                () -> started[0] = engine.getFormService().submitStartForm(models().definition(process), answers));
        return started[0];
    }

    private Set<String> missing(String process) {
        return models().ways(process).missing(flows.taken(process));
    }

    private Set<String> uncheckedSteps(CaseWalk walk, String process) {
        Set<String> steps = new HashSet<>();
        models().steps(process).forEach(step -> steps.add(process + "/" + step));
        steps.removeAll(walk.checkedSteps());
        return steps;
    }

    private void print(CaseWalk walk, String process, int rounds) {
        int all = models().ways(process).all().size();
        System.out.printf(
                "WALK %s: %d elements, %d of %d flows, %d deadlines seen, %d cases, %s%n",
                process,
                models().elements(process),
                all - missing(process).size(),
                all,
                walk.checkedSteps().stream()
                        .filter(s -> s.startsWith(process + "/"))
                        .count(),
                rounds,
                walk.figures());
    }
}
