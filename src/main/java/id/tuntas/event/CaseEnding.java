package id.tuntas.event;

import id.tuntas.access.ModelBean;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Akhiri kasus": the SOP that the event was recorded for comes to its end with {@code hasilKejadian}, wherever it
 * stands; its open steps and their escalations end with it. A SOP that draws the death of its client itself, with a burial
 * and what the heirs are due, is told of the death instead and ends by its own steps (handbook B.8).
 */
@ModelBean("akhiriKasus")
public class CaseEnding implements JavaDelegate {

    private static final String MESSAGE_ENDED = "Message_KasusDiakhiri";
    private static final String MESSAGE_DEATH = "Message_KabarKematian";
    private static final String DIED = "MENINGGAL";

    @Override
    public void execute(DelegateExecution event) {
        RuntimeService runtime = event.getProcessEngineServices().getRuntimeService();
        String sop = (String) event.getVariable("prosesKasus");
        String outcome = (String) event.getVariable("hasilKejadian");
        boolean ownDeath = DIED.equals(outcome)
                && runtime.createEventSubscriptionQuery()
                                .processInstanceId(sop)
                                .eventName(MESSAGE_DEATH)
                                .count()
                        > 0;
        runtime.createMessageCorrelation(ownDeath ? MESSAGE_DEATH : MESSAGE_ENDED)
                .processInstanceId(sop)
                .setVariable("hasilKejadian", outcome)
                .correlate();
    }
}
