package id.tuntas.form;

import id.tuntas.sealing.Permit;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A read-only field that the product fills in whenever the assignee opens a form that has it. It is never stored: what it
 * shows changes with the case.
 */
public interface FilledField {

    /** The key of the field in forms. */
    String key();

    /**
     * What the field shows now.
     *
     * @param permit opens sealed values of the case for the assignee; not to be kept
     */
    String text(TaskEntity task, Permit permit);
}
