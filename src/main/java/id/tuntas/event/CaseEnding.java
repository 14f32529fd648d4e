package id.tuntas.event;

import id.tuntas.access.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Akhiri kasus": the SOP that the event was recorded for comes to its end with {@code hasilKejadian}, wherever it
 * stands; its open steps and their escalations end with it.
 */
@ModelBean("akhiriKasus")
public class CaseEnding implements JavaDelegate {

    private static final String MESSAGE_ENDED = "Message_KasusDiakhiri";

    @Override
    public void execute(DelegateExecution event) {
        event.getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(MESSAGE_ENDED)
                .processInstanceId((String) event.getVariable("prosesKasus"))
                .setVariable("hasilKejadian", event.getVariable("hasilKejadian"))
                .correlate();
    }
}
