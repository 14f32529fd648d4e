package id.tuntas.escalation;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Ends the escalation of a step when the step ends, however it ends: completed, cancelled, or deleted with its case. */
@Component
class StepEnded {

    static final String MESSAGE_DONE = "Message_LangkahSelesai";

    private final Escalations escalations;

    StepEnded(Escalations escalations) {
        this.escalations = escalations;
    }

    void notify(ExecutionEntity execution, String step) {
        List<String> running = escalations.openOf(StepKey.of(execution, step));
        if (running.isEmpty()) {
            return;
        }
        CommandContext commands = Context.getCommandContext();
        // The one who completes a step need not have any right on its escalation.
        commands.runWithoutAuthorization(() -> {
            running.forEach(escalation -> end(commands, escalation));
            return null;
        });
    }

    private void end(CommandContext commands, String escalation) {
        List<EventSubscriptionEntity> doors =
                commands.getEventSubscriptionManager().findEventSubscriptionsByProcessInstanceId(escalation).stream()
                        .filter(s -> MESSAGE_DONE.equals(s.getEventName()))
                        .toList();
        doors.forEach(door -> door.eventReceived(null, false));
        escalations.ended(escalation);
    }
}
