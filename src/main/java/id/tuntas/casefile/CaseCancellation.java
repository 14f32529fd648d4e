package id.tuntas.casefile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A case whose process is deleted by an administrator does not vanish from the register: it stands there as cancelled. */
@Component
class CaseCancellation implements ExecutionListener {

    private static final String CANCELLED = "DIBATALKAN";

    private final CaseRegister register;

    CaseCancellation(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            register.close(execution.getProcessBusinessKey(), CANCELLED, null);
        }
    }
}
