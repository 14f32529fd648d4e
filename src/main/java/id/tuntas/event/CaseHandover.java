package id.tuntas.event;

import id.tuntas.access.ModelBean;
import id.tuntas.assignment.Handover;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Serahkan kasus": all open work of the case goes to the companion that was chosen, as {@code pendamping} says. The
 * register notes the reason of the assignment, and nothing of a complaint.
 */
@ModelBean("serahkanKasus")
public class CaseHandover implements JavaDelegate {

    private final Handover handover;

    CaseHandover(Handover handover) {
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution step) {
        String reason = (String) step.getVariable("alasanPenugasan");
        handover.to(
                step.getProcessEngineServices(),
                (String) step.getVariable("pendamping"),
                step.getProcessBusinessKey(),
                (String) step.getVariable("wilayah"),
                reason == null ? "Ditetapkan oleh provinsi." : reason);
    }
}
