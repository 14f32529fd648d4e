package id.tuntas.intake;

import id.tuntas.sealing.KeyedHash;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of other systems (command centre, hotline), each exactly once. */
@Service
class ReportIntake {

    private static final String PROCESS = "penerimaan-laporan";

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final KeyedHash keyedHash;

    ReportIntake(JdbcClient jdbc, RuntimeService runtime, KeyedHash keyedHash) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.keyedHash = keyedHash;
    }

    /**
     * Opens a case, or gives the number of the one that this key opened before. Key, case and report are written in one
     * transaction; of two calls at the same moment the second waits for the first.
     *
     * @param fields values of the start form of {@code penerimaan-laporan}, checked against it
     * @throws DifferentReport if the key was used for another report
     */
    @Transactional
    Receipt receive(String caller, String key, Map<String, Object> fields) {
        String body = hash(fields);
        claim(caller, key, body);
        Optional<Receipt> before = earlier(caller, key, body);
        return before.orElseGet(() -> open(caller, key, fields));
    }

    private void claim(String caller, String key, String body) {
        // One statement on both databases; it waits for a call with the same key that has not ended yet.
        jdbc.sql("""
                insert into intake_request (caller, idempotency_key, body_hash, created_at)
                select ?, ?, ?, ? where not exists
                  (select 1 from intake_request where caller = ? and idempotency_key = ?)""")
                .params(
                        caller,
                        key,
                        body,
                        new Timestamp(ClockUtil.getCurrentTime().getTime()),
                        caller,
                        key)
                .update();
    }

    private Optional<Receipt> earlier(String caller, String key, String body) {
        return jdbc.sql(
                        "select body_hash, case_number from intake_request where caller = ? and idempotency_key = ? for update")
                .params(caller, key)
                .query((row, i) -> {
                    if (!body.equals(row.getString(1))) {
                        throw new DifferentReport();
                    }
                    return Optional.ofNullable(row.getString(2)).map(number -> new Receipt(number, false));
                })
                .single();
    }

    private Receipt open(String caller, String key, Map<String, Object> fields) {
        ProcessInstanceWithVariables report =
                runtime.createProcessInstanceByKey(PROCESS).setVariables(fields).executeWithVariablesInReturn();
        String number = (String) report.getVariables().get("nomorKasus");
        jdbc.sql("update intake_request set case_number = ? where caller = ? and idempotency_key = ?")
                .params(number, caller, key)
                .update();
        return new Receipt(number, true);
    }

    /** Keyed: a plain digest of a report could be guessed at. */
    private String hash(Map<String, Object> fields) {
        return keyedHash.of("LAPORAN", new TreeMap<>(fields).toString());
    }

    /**
     * @param caseNumber number under which the report is followed
     * @param opened false if an earlier call with the same key opened it
     */
    record Receipt(String caseNumber, boolean opened) {}

    /** A key that stands for another report. */
    static final class DifferentReport extends RuntimeException {}
}
