package id.tuntas.form;

import java.util.Collection;

/** Is told who was shown sealed values; it is never given the values. A failure to record keeps the values sealed. */
public interface ReadAudit {

    /**
     * A person's sealed values are about to be shown.
     *
     * @param userId who reads
     * @param caseNumber whose values
     * @param taskId the task whose form is loaded
     * @param names the names of the variables, no values
     */
    void opened(String userId, String caseNumber, String taskId, Collection<String> names);
}
