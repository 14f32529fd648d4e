package id.tuntas.deadline;

import id.tuntas.access.ModelBean;
import id.tuntas.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Due dates for the models, which call it {@code tenggat}. A model holds no number: the decision table
 * {@code tenggat} says how long a step of this type and urgency may take, and from which source.
 */
@ModelBean("tenggat")
public class Deadlines {

    /** Level of the ladder that a province answers for. */
    public static final long PROVINCE = 2;

    private static final String DARURAT = "DARURAT";

    private final DeadlineTable table;
    private final StepFacts steps;
    private final Regions regions;

    Deadlines(DeadlineTable table, StepFacts steps, Regions regions) {
        this.table = table;
        this.steps = steps;
        this.regions = regions;
    }

    /** Due date of the step that the execution stands at, counted from now; in the time zone of the case's region. */
    public Date batas(DelegateExecution execution) {
        return due(execution, ClockUtil.getCurrentTime().toInstant());
    }

    /**
     * A statutory or programme clock that is not the limit of a task, counted from now.
     *
     * @param key value of the column {@code tugas} in the decision table
     */
    public Date statuter(String key, DelegateExecution execution) {
        return Date.from(
                DueDate.after(ClockUtil.getCurrentTime().toInstant(), ask(execution, "", key), zone(execution)));
    }

    /**
     * When the stalled step of an escalation climbs to a level: at 150 % of its time to the province, at 200 % to the
     * directorate; for urgent cases at 125 % and 150 % (handbook C, escalation offsets).
     *
     * @param level 2 province, 3 directorate
     */
    public Date tingkat(long level, DelegateExecution execution) {
        Instant start = ((Date) execution.getVariable("mulaiLangkah")).toInstant();
        Instant due = ((Date) execution.getVariable("tenggatLangkah")).toInstant();
        boolean urgent = DARURAT.equals(execution.getVariable("urgensi"));
        double over = level == PROVINCE ? (urgent ? 0.25 : 0.5) : (urgent ? 0.5 : 1.0);
        return Date.from(due.plusMillis((long) (Duration.between(start, due).toMillis() * over)));
    }

    /** The row of the decision table that sets the limit of a step. */
    public DeadlineRule ruleOf(DelegateExecution execution, String activityId) {
        return ask(execution, stageOf(execution, activityId), StepFacts.step(activityId));
    }

    /**
     * The stage of a step: in a called procedure that of the call, since the same procedure serves several stages; else as
     * its own model says. Empty if no model says anything.
     */
    public String stageOf(DelegateExecution execution, String activityId) {
        return steps.stage((ExecutionEntity) execution, StepFacts.step(activityId));
    }

    private Date due(DelegateExecution execution, Instant start) {
        DeadlineRule rule = ruleOf(execution, execution.getCurrentActivityId());
        return Date.from(DueDate.after(start, rule, zone(execution)));
    }

    private DeadlineRule ask(VariableScope variables, String stage, String task) {
        Object urgency = variables.getVariable("urgensi");
        Object type = variables.getVariable("jenis");
        return table.ask(type == null ? "" : (String) type, stage, task, urgency == null ? "NORMAL" : (String) urgency);
    }

    private ZoneId zone(VariableScope variables) {
        return regions.zone((String) variables.getVariable("wilayah"));
    }
}
