package id.tuntas.casefile;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Closes the case in the register when its process reaches an end that carries an outcome. */
record CaseEnd(CaseRegister register, Outcome outcome) implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        register.close(execution.getProcessBusinessKey(), outcome.status(), outcome.name());
    }
}
