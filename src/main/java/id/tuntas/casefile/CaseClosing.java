package id.tuntas.casefile;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * What follows when the process of a case reaches an end that carries an outcome: the register closes the case, events of
 * the case that still run stop with it, and the case in which it was found hears of it.
 */
@Component
class CaseClosing {

    /** The outcome of an end that was decided in {@code kejadian-kasus}; it comes with the message. */
    private static final String DECIDED_BY_EVENT = "KEJADIAN";

    private static final String EVENTS = "kejadian-kasus";

    private final CaseRegister register;

    CaseClosing(CaseRegister register) {
        this.register = register;
    }

    /** @param outcome the property {@code hasil} of the end */
    void close(DelegateExecution end, String outcome) {
        String caseNumber = end.getProcessBusinessKey();
        Outcome known =
                Outcome.valueOf(DECIDED_BY_EVENT.equals(outcome) ? (String) end.getVariable("hasilKejadian") : outcome);
        if (register.close(caseNumber, end.getProcessInstanceId(), known.status(), known.name())) {
            RuntimeService runtime = end.getProcessEngineServices().getRuntimeService();
            // The one who does the last step need not have any right on what ends with it.
            Context.getCommandContext().runWithoutAuthorization(() -> {
                stopEvents(runtime, caseNumber);
                tellParent(runtime, caseNumber);
                return null;
            });
        }
    }

    /** All but the event that ends the case itself: it is just coming to its own end. */
    private static void stopEvents(RuntimeService runtime, String caseNumber) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(EVENTS)
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .filter(event -> runtime.getVariable(event, "hasilKejadian") == null)
                .forEach(event -> runtime.deleteProcessInstance(event, "Kasus berakhir", false, true, true, false));
    }

    private void tellParent(RuntimeService runtime, String caseNumber) {
        register.parentOf(caseNumber)
                .ifPresent(parent -> runtime.createMessageCorrelation("Message_KasusPenyertaSelesai")
                        .processInstanceBusinessKey(parent)
                        .processInstanceVariableEquals("nomorKasusPenyerta", caseNumber)
                        .correlateAll());
    }
}
