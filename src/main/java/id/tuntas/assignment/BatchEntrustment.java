package id.tuntas.assignment;

import id.tuntas.access.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step behind a batch of new items of a case that another companion takes over ({@code pendampingButir}), such as the
 * households of one shelter: the companion is lent the territory of the case, and the choice is kept for this batch, whatever
 * is chosen for the next one while the items of this one are being started.
 */
@ModelBean("percayakanButir")
public class BatchEntrustment implements JavaDelegate {

    private static final String COMPANION = "pendampingButir";

    private final Assignment assignment;

    BatchEntrustment(Assignment assignment) {
        this.assignment = assignment;
    }

    /** @throws IllegalArgumentException if the chosen one is no active companion of the province */
    @Override
    public void execute(DelegateExecution batch) {
        String companion = (String) batch.getVariable(COMPANION);
        assignment.entrust(companion, (String) batch.getVariable("wilayah"));
        batch.setVariableLocal(COMPANION, companion);
    }
}
