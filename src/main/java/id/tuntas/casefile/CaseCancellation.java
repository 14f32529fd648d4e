package id.tuntas.casefile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
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
        // A called procedure that is cancelled ends its work, not the case.
        boolean ofACall = ((ExecutionEntity) execution).getSuperExecution() != null;
        if (execution.isCanceled() && !ofACall) {
            register.close(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), CANCELLED, null);
        }
    }
}
