package id.tuntas.escalation;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes the receipts: which level an escalation was handed to, and who answered it when. */
@Component
class Receipts {

    private static final String ACKNOWLEDGE = "Task_TerimaEskalasi";
    private static final String DECIDE = "Task_PutuskanEskalasi";

    private final Escalations escalations;

    Receipts(Escalations escalations) {
        this.escalations = escalations;
    }

    void offered(DelegateTask task) {
        String id = task.getTaskDefinitionKey();
        boolean acknowledge = id.startsWith(ACKNOWLEDGE);
        String level =
                id.substring((acknowledge ? ACKNOWLEDGE : DECIDE).length()).toUpperCase();
        escalations.offered(
                task.getId(),
                task.getProcessInstanceId(),
                level,
                acknowledge ? "TERIMA" : "PUTUSKAN",
                task.getDueDate());
    }

    void answered(DelegateTask task) {
        String user = task.getProcessEngine().getIdentityService().getCurrentAuthentication() == null
                ? task.getAssignee()
                : task.getProcessEngine()
                        .getIdentityService()
                        .getCurrentAuthentication()
                        .getUserId();
        escalations.answered(task.getId(), user);
        if (task.getTaskDefinitionKey().startsWith(DECIDE)) {
            task.setVariable("penanggapEskalasi", user);
        }
    }
}
