package id.tuntas.escalation;

import id.tuntas.access.ModelBean;
import id.tuntas.assignment.Handover;
import id.tuntas.deadline.DeadlineKind;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.DueText;
import id.tuntas.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Carries out what a level of the ladder decided: help, extension, another companion, or taking the step over. Whatever was
 * decided, the ladder looks again at {@code batasPeriksaUlang}: a step is done only when it is done.
 */
@ModelBean("terapkanKeputusanEskalasi")
public class DecisionApplication implements JavaDelegate {

    /** Row of the decision table that says after how long the ladder looks again at the earliest. */
    private static final String LOOK_AGAIN = "periksaUlangEskalasi";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Escalations escalations;
    private final Handover handover;
    private final Regions regions;
    private final Deadlines deadlines;
    private final DueText dueText;

    DecisionApplication(
            Escalations escalations, Handover handover, Regions regions, Deadlines deadlines, DueText dueText) {
        this.escalations = escalations;
        this.handover = handover;
        this.regions = regions;
        this.deadlines = deadlines;
        this.dueText = dueText;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        StalledStep step = new StalledStep(
                escalation.getProcessEngineServices(), escalations.stepOf(escalation.getProcessInstanceId()));
        Instant now = ClockUtil.getCurrentTime().toInstant();
        Instant again = switch (decision(escalation)) {
            case BANTU -> earliest(escalation);
            case PERPANJANG -> extend(escalation, step);
            case ALIHKAN -> handOn(escalation, step, now);
            case AMBIL_ALIH -> takeOver(escalation, step, now);
        };
        nextRound(escalation, now, again);
    }

    private Instant extend(DelegateExecution escalation, StalledStep step) {
        String region = text(escalation, "wilayah");
        Instant until = LocalDate.parse(text(escalation, "batasBaru"))
                .atTime(END_OF_DAY)
                .atZone(regions.zone(region))
                .toInstant();
        // What a law sets no official can move: only the next look is later.
        if (!DeadlineKind.HUKUM.name().equals(escalation.getVariable("macamTenggat"))) {
            step.extendTo(Date.from(until));
        }
        return until;
    }

    private Instant handOn(DelegateExecution escalation, StalledStep step, Instant now) {
        handover.from(
                text(escalation, "pendamping"),
                escalation.getProcessEngineServices(),
                text(escalation, "pendampingBaru"),
                escalation.getProcessBusinessKey(),
                text(escalation, "wilayah"),
                "Dialihkan lewat eskalasi oleh " + text(escalation, "penanggapEskalasi") + ".");
        return renew(escalation, step, now);
    }

    private Instant takeOver(DelegateExecution escalation, StalledStep step, Instant now) {
        step.takeOver(text(escalation, "penanggapEskalasi"));
        return renew(escalation, step, now);
    }

    private Instant renew(DelegateExecution escalation, StalledStep step, Instant now) {
        Instant until = later(now.plus(allowed(escalation)), earliest(escalation));
        step.extendTo(Date.from(until));
        return until;
    }

    private void nextRound(DelegateExecution escalation, Instant now, Instant again) {
        escalation.setVariable("mulaiLangkah", Date.from(now));
        escalation.setVariable("tenggatLangkah", Date.from(again));
        escalation.setVariable("batasPeriksaUlang", Date.from(again));
        escalation.setVariable("tenggatTampil", dueText.of(Date.from(again), text(escalation, "wilayah")));
        escalation.setVariable("putaran", (Long) escalation.getVariable("putaran") + 1);
    }

    private static Duration allowed(DelegateExecution escalation) {
        return Duration.between(
                ((Date) escalation.getVariable("mulaiLangkah")).toInstant(),
                ((Date) escalation.getVariable("tenggatLangkah")).toInstant());
    }

    private Instant earliest(DelegateExecution escalation) {
        return deadlines.statuter(LOOK_AGAIN, escalation).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static EscalationDecision decision(DelegateExecution escalation) {
        return EscalationDecision.valueOf(text(escalation, "keputusanEskalasi"));
    }

    private static String text(DelegateExecution execution, String name) {
        return (String) execution.getVariable(name);
    }
}
