package id.tuntas.form;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where nothing keeps an audit trail: one line in the log "audit", with ids and names of variables only. */
final class LoggedReads implements ReadAudit {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    @Override
    public void opened(String userId, String caseNumber, String taskId, Collection<String> names) {
        AUDIT.info("user {} was shown {} of case {} in task {}", userId, names, caseNumber, taskId);
    }
}
