package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.form.CaseNumbers;
import id.tuntas.sealing.Sealing;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Every element and every flow of every model is gone through, and every deadline seen to fire at its time. */
@SpringBootTest
@ActiveProfiles("test")
class EveryPathTests {

    private static final int MOST_ROUNDS = 60;
    private static final String REPORT = "penerimaan-laporan";
    private static final int MOST_STEPS = 600;

    @Autowired
    ProcessEngine engine;

    @Autowired
    FlowRecorder flows;

    @Autowired
    Staff staff;

    @Autowired
    Sealing sealing;

    @Autowired
    CaseNumbers caseNumbers;

    @BeforeEach
    void people() {
        staff.ensure();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"korban-trafficking", "komunitas-adat-terpencil"})
    void everyPathOfTheSop(String sop) {
        CaseWalk walk = new CaseWalk(engine, staff, 20261122, 2);

        int rounds = walkUntilCovered(walk, sop, round -> startSop(walk, sop));

        report(walk, sop, rounds);
        assertThat(missing(sop)).as("flows of " + sop + " never taken").isEmpty();
        assertThat(uncheckedSteps(walk, sop))
                .as("steps of " + sop + " whose deadline was not seen")
                .isEmpty();
    }

    @Test
    void everyPathFromTheReportToTheOpenedCase() {
        CaseWalk walk = new CaseWalk(engine, staff, 20261122, 2);

        int rounds = walkUntilCovered(walk, REPORT, round -> report(walk, round));

        report(walk, REPORT, rounds);
        assertThat(missing(REPORT)).isEmpty();
        assertThat(uncheckedSteps(walk, REPORT)).isEmpty();
    }

    @Test
    void everyPathOfTheLadder() {
        CaseWalk walk = new CaseWalk(engine, staff, 7, 7);

        int rounds = walkUntilCovered(walk, "eskalasi", round -> startSop(walk, "korban-trafficking"));

        report(walk, "eskalasi", rounds);
        assertThat(missing("eskalasi")).isEmpty();
    }

    private interface Start {
        String caseNumber(int round);
    }

    private int walkUntilCovered(CaseWalk walk, String process, Start start) {
        int round = 0;
        while (!(missing(process).isEmpty() && (isLadder(process) || uncheckedSteps(walk, process).isEmpty()))
                && round < MOST_ROUNDS) {
            round++;
            ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 1000));
            String caseNumber = start.caseNumber(round);
            walk.work(caseNumber, MOST_STEPS);
            walk.abandon(caseNumber);
            walk.noIncidents();
        }
        return round;
    }

    /** Its tasks have no timers of their own: the levels around them have. */
    private static boolean isLadder(String process) {
        return "eskalasi".equals(process);
    }

    private String startSop(CaseWalk walk, String sop) {
        String number = caseNumbers.next(Staff.MALANG);
        boolean child = walk.decisions().choose("start/" + sop + "/korbanAnak", List.of(false, true));
        String urgency = walk.decisions().choose("start/" + sop + "/urgensi", List.of("NORMAL", "DARURAT"));
        VariableMap known = Variables.createVariables()
                .putValue("nomorKasus", number)
                .putValue("jenis", sop)
                .putValue("wilayah", Staff.MALANG)
                .putValue("pendamping", "siti")
                .putValue("urgensi", urgency)
                .putValue("klasifikasi", "TERBATAS")
                .putValue("korbanAnak", child)
                .putValue("sumberKasus", "KEPOLISIAN");
        Stream.of("namaKlien", "alamat", "namaKomunitas", "lokasiRinci", "uraianLaporan")
                .filter(sealing::isSealedName)
                .forEach(name -> known.putValueTyped(name, sealing.seal(number, "Uji")));
        engine.getRuntimeService().startProcessInstanceByKey(sop, number, known);
        return number;
    }

    /** Most reports come in where there is a companion; some from a place where nobody is competent. */
    private String report(CaseWalk walk, int round) {
        boolean elsewhere = round % 3 == 0;
        String reporter = elsewhere ? "hotline" : "siti";
        Map<String, Object> answers = new HashMap<>(
                walk.answers(REPORT, "Start_LaporanDiterima", walk.startForm(REPORT), null));
        if (elsewhere) {
            answers.put("kodeWilayahKasus", Staff.BALIKPAPAN);
        }
        String[] number = new String[1];
        walk.as(reporter, () -> number[0] = engine.getFormService()
                .submitStartForm(definition(REPORT), answers)
                .getBusinessKey());
        return number[0];
    }

    private String definition(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Set<String> missing(String process) {
        Set<String> missing = ids(model(process).getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet()));
        missing.removeAll(flows.taken(process));
        return missing;
    }

    private static Set<String> ids(Collection<String> ids) {
        return new TreeSet<>(ids);
    }

    private Set<String> uncheckedSteps(CaseWalk walk, String process) {
        Set<String> steps = new HashSet<>();
        model(process).getModelElementsByType(UserTask.class).forEach(t -> steps.add(process + "/" + t.getId()));
        steps.removeAll(walk.checkedSteps());
        return steps;
    }

    private BpmnModelInstance model(String process) {
        return engine.getRepositoryService().getBpmnModelInstance(definition(process));
    }

    private void report(CaseWalk walk, String process, int rounds) {
        int all = model(process).getModelElementsByType(SequenceFlow.class).size();
        int nodes = model(process).getModelElementsByType(FlowNode.class).size();
        System.out.printf(
                "WALK %s: %d elements, %d of %d flows, %d deadlines seen, %d cases, %s%n",
                process,
                nodes,
                all - missing(process).size(),
                all,
                walk.checkedSteps().stream()
                        .filter(s -> s.startsWith(process + "/"))
                        .count(),
                rounds,
                walk.figures());
    }
}
