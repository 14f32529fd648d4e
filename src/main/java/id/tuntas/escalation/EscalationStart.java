package id.tuntas.escalation;

import id.tuntas.access.ModelBean;
import id.tuntas.deadline.DeadlineRule;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.DueText;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;

/**
 * The message end event "Eskalasi" of a step: starts the ladder {@code eskalasi} as an instance of its own, with the number
 * of the case and the facts of the step. Models call it {@code eskalasi}.
 */
@ModelBean("eskalasi")
public class EscalationStart implements JavaDelegate {

    static final String MESSAGE_STALLED = "Message_LangkahTerhenti";
    private static final List<String> HANDED_ON =
            List.of("nomorKasus", "jenis", "wilayah", "urgensi", "klasifikasi", "pendamping");

    private final Deadlines deadlines;
    private final DueText dueText;

    EscalationStart(Deadlines deadlines, DueText dueText) {
        this.deadlines = deadlines;
        this.dueText = dueText;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExecutionEntity at = (ExecutionEntity) execution;
        StepKey step = StepKey.of(at, stalledStep(execution));
        TaskEntity task = oldestTask(step);
        DeadlineRule rule = deadlines.ruleOf(execution, step.activityId());
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(MESSAGE_STALLED)
                .withoutTenantId()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariables(facts(execution, step, task, rule))
                .correlateStartMessage();
    }

    private Map<String, Object> facts(DelegateExecution execution, StepKey step, TaskEntity task, DeadlineRule rule) {
        VariableMap facts = Variables.createVariables();
        HANDED_ON.forEach(name -> facts.putValue(name, execution.getVariable(name)));
        Date due = task.getDueDate();
        return facts.putValue("langkah", step.activityId())
                .putValue("langkahProses", step.processInstanceId())
                .putValue("langkahLingkup", step.scope())
                .putValue("namaLangkah", task.getName())
                .putValue("tahap", deadlines.stageOf(execution, step.activityId()))
                .putValue("mulaiLangkah", task.getCreateTime())
                .putValue("tenggatLangkah", due)
                .putValue("tenggatTampil", dueText.of(due, (String) execution.getVariable("wilayah")))
                .putValue("macamTenggat", rule.kind().name())
                .putValue("sumberTenggat", rule.source())
                .putValue("putaran", 1L);
    }

    /** The end event is fed by the timer, and the timer sits on the step. */
    private static String stalledStep(DelegateExecution execution) {
        EndEvent end = (EndEvent) execution.getBpmnModelElementInstance();
        BoundaryEvent timer =
                (BoundaryEvent) end.getIncoming().iterator().next().getSource();
        return timer.getAttachedTo().getId();
    }

    /** Of a step that several people work on at once, the task that has waited longest. */
    private static TaskEntity oldestTask(StepKey step) {
        return Context.getCommandContext()
                .getTaskManager()
                .findTasksByProcessInstanceId(step.processInstanceId())
                .stream()
                .filter(t -> t.getTaskDefinitionKey().equals(step.activityId()))
                .min(Comparator.comparing(TaskEntity::getCreateTime))
                .orElseThrow(() -> new IllegalStateException("No open task of the stalled step " + step));
    }
}
