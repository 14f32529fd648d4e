package id.tuntas.walk;

import id.tuntas.access.Grants;
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
import org.springframework.stereotype.Component;

/** Walks each of the published models until every way of it was gone and every deadline seen. */
@Component
class Walks {

    static final String REPORT = "penerimaan-laporan";
    static final String LADDER = "eskalasi";
    static final String GROUP = "pertemuan-kelompok";

    private static final String LETTER = "surat-masuk";
    private static final String ANY_TYPE = "korban-trafficking";
    private static final int MOST_ROUNDS = 40;
    private static final int MOST_STEPS = 600;

    /**
     * Not walked yet: three months in a row have to turn out alike, which chance meets in some runs only. Its told stories take
     * 63 of its 79 flows; the months that it calls are walked as a procedure.
     */
    private static final String ROW_OF_MONTHS = "verifikasi-komitmen";

    /**
     * What the walk of a process came to.
     *
     * @param missing flows that were never taken
     * @param unchecked steps whose deadline was not seen
     * @param lacking what callers ask for and the process never hands back, by name
     */
    record Walked(String figures, Set<String> missing, Set<String> unchecked, Map<String, Set<String>> lacking) {}

    private final ProcessEngine engine;
    private final FlowRecorder flows;
    private final Staff staff;
    private final Desk desk;
    private final ProblemTypes types;
    private final Map<String, Walked> procedures = new HashMap<>();
    private Models models;
    private Outcomes outcomes;

    Walks(ProcessEngine engine, FlowRecorder flows, Staff staff, Desk desk, ProblemTypes types) {
        this.engine = engine;
        this.flows = flows;
        this.staff = staff;
        this.desk = desk;
        this.types = types;
    }

    Stream<String> sops() {
        return models().keys().stream().filter(key -> types.find(key).isPresent());
    }

    /** What SOPs and events call: started by nobody else. */
    Stream<String> procedures() {
        return models().keys().stream()
                .filter(key -> types.find(key).isEmpty())
                .filter(key -> !Set.of(REPORT, LADDER, GROUP).contains(key) && !Grants.ABOUT_A_CASE.contains(key));
    }

    /** What people start about an open case; a letter has no ways of its own. */
    Stream<String> aboutACase() {
        return models().keys().stream()
                .filter(key -> Grants.ABOUT_A_CASE.contains(key)
                        && !Set.of(LETTER, ROW_OF_MONTHS).contains(key));
    }

    /** A SOP; the procedures that it calls are walked first, and one case is ended by an event. */
    Walked sop(String sop) {
        models().calls(sop).forEach(call -> procedure(call.getCalledElement()));
        CaseWalk walk = afresh(sop, 0);
        endedByEvent(sop);
        return walkUntilCovered(walk, sop, round -> startSop(walk, sop));
    }

    /** A shared procedure by itself; done once. */
    Walked procedure(String procedure) {
        Walked known = procedures.get(procedure);
        if (known == null) {
            CaseWalk walk = afresh(procedure, 2);
            known = walkUntilCovered(walk, procedure, round -> openProcedure(walk, procedure));
            procedures.put(procedure, known);
        }
        return known;
    }

    /** From the report to the opened case. */
    Walked report() {
        CaseWalk walk = afresh(REPORT, 2);
        return walkUntilCovered(walk, REPORT, round -> report(walk, round));
    }

    /** A process that people start about an open case, by its form; the procedures that it calls are walked first. */
    Walked aboutACase(String process) {
        models().calls(process).forEach(call -> procedure(call.getCalledElement()));
        CaseWalk walk = afresh(process, 2);
        return walkUntilCovered(walk, process, round -> startAboutACase(walk, process));
    }

    /** A group with its companion, from month to month. */
    Walked group() {
        models().calls(GROUP).forEach(call -> procedure(call.getCalledElement()));
        CaseWalk walk = walk(GROUP, 2);
        return walkUntilCovered(walk, GROUP, round -> startGroup(walk));
    }

    Walked ladder() {
        CaseWalk walk = afresh(LADDER, 7);
        return walkUntilCovered(walk, LADDER, round -> startSop(walk, ANY_TYPE));
    }

    /** An event ends a case of the SOP at its first step. */
    ProcessInstance endedByEvent(String sop) {
        CaseWalk walk = walk(sop, 0);
        ProcessInstance instance = startSop(walk, sop);
        walk.endByEvent(instance);
        return instance;
    }

    private Models models() {
        if (models == null) {
            models = new Models(engine);
            outcomes = new Outcomes(engine, models);
        }
        return models;
    }

    /** What other tests have gone through before does not count: the walk is the same alone and in the whole suite. */
    private CaseWalk afresh(String process, int patience) {
        flows.taken(process).clear();
        return walk(process, patience);
    }

    private CaseWalk walk(String process, int patience) {
        return new CaseWalk(
                engine,
                models(),
                outcomes,
                process,
                staff,
                patience,
                this::missing,
                () -> desk.open(ANY_TYPE, "NORMAL").getBusinessKey());
    }

    private interface Start {
        ProcessInstance of(int round);
    }

    private Walked walkUntilCovered(CaseWalk walk, String process, Start start) {
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
        return new Walked(
                figures(walk, process, round),
                missing(process),
                uncheckedSteps(walk, process),
                outcomes.lacking(process));
    }

    private ProcessInstance openProcedure(CaseWalk walk, String procedure) {
        return desk.openProcedure(
                procedure,
                typeThatCalls(procedure),
                walk.decisions().choose("start/klasifikasi", List.of("BIASA", "TERBATAS")),
                walk.decisions().choose("start/urgensi", List.of("NORMAL", "DARURAT")),
                walk.decisions().choose("start/korbanAnak", List.of(true, false)),
                walk.decisions().choose("start/risiko", List.of("RENDAH", "SEDANG", "TINGGI", "EKSTREM")),
                walk.decisions().choose("start/fase", List.of("TANGGAP_DARURAT", "TRANSISI", "PASCABENCANA")));
    }

    /** Deadlines are looked up by the type: a procedure is walked in a case of a type that has it. */
    private String typeThatCalls(String procedure) {
        List<String> callers = sops().filter(
                        sop -> models().calls(sop).stream().anyMatch(call -> procedure.equals(call.getCalledElement())))
                .toList();
        return callers.isEmpty() || callers.contains(ANY_TYPE) ? ANY_TYPE : callers.get(0);
    }

    private ProcessInstance startSop(CaseWalk walk, String sop) {
        String urgency = walk.decisions().choose("start/" + sop + "/urgensi", List.of("NORMAL", "DARURAT"));
        return desk.open(sop, urgency);
    }

    private ProcessInstance startAboutACase(CaseWalk walk, String process) {
        ProcessInstance about = desk.open(ANY_TYPE, "NORMAL");
        Map<String, Object> answers = new HashMap<>(walk.answers(process, "start", walk.startForm(process), null));
        answers.put("nomorKasusTerkait", about.getBusinessKey());
        return submit(walk, process, "siti", answers);
    }

    private ProcessInstance startGroup(CaseWalk walk) {
        return submit(walk, GROUP, "siti", walk.answers(GROUP, "start", walk.startForm(GROUP), null));
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

    private String figures(CaseWalk walk, String process, int rounds) {
        int all = models().ways(process).all().size();
        return "WALK %s: %d elements, %d of %d flows, %d deadlines seen, %d cases, %s"
                .formatted(
                        process,
                        models().elements(process),
                        all - missing(process).size(),
                        all,
                        walk.checkedSteps().size(),
                        rounds,
                        walk.figures());
    }
}
