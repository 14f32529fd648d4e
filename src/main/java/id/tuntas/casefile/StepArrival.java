package id.tuntas.casefile;

import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.DueText;
import id.tuntas.sop.ProblemTypes;
import id.tuntas.sop.Sensitivity;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * What happens when a step becomes somebody's task: the register moves to the step's stage, and the task carries what its
 * owner must see in the list without opening it. The follow-up date is the reminder at half of the time (handbook C).
 */
@Component
class StepArrival implements TaskListener {

    private final Deadlines deadlines;
    private final DueText dueText;
    private final CaseRegister register;
    private final ProblemTypes types;

    StepArrival(Deadlines deadlines, DueText dueText, CaseRegister register, ProblemTypes types) {
        this.deadlines = deadlines;
        this.dueText = dueText;
        this.register = register;
        this.types = types;
    }

    @Override
    public void notify(DelegateTask task) {
        Date due = task.getDueDate();
        String region = (String) task.getVariable("wilayah");
        if (due != null && region != null) {
            long created = task.getCreateTime().getTime();
            task.setFollowUpDate(new Date(created + (due.getTime() - created) / 2));
            task.setVariableLocal("tenggatTampil", dueText.of(due, region));
        }
        Stage.of(deadlines.stageOf(task.getExecution(), task.getTaskDefinitionKey()))
                .ifPresent(stage -> arrive(task, stage));
    }

    private void arrive(DelegateTask task, Stage stage) {
        task.setVariableLocal("tahapTampil", stage.label());
        task.setVariableLocal("jenisTampil", shown((String) task.getVariable("jenis")));
        if (CaseProcesses.isOfCase((ExecutionEntity) task.getExecution())) {
            register.arrive(
                    task.getExecution().getProcessBusinessKey(),
                    stage,
                    (String) task.getVariable("jenis"),
                    (String) task.getVariable("urgensi"),
                    (String) task.getVariable("klasifikasi"),
                    (String) task.getVariable("pendamping"));
        }
    }

    /** In lists, which others may see over a shoulder, a restricted type shows its code only (handbook G.2). */
    private String shown(String type) {
        return types.find(type)
                .map(t -> t.sensitivity() == Sensitivity.TERBATAS ? t.code() : t.displayName())
                .orElse(type);
    }
}
