package id.tuntas.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of cases. Every change is made in the transaction of the engine's command that causes it. */
@Component
public class CaseRegister {

    private final JdbcClient jdbc;

    CaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a reported case. */
    public void open(String caseNumber, String type, String region, String urgency, String sensitivity, String source) {
        jdbc.sql("""
                insert into case_file (case_number, type, region, urgency, sensitivity, stage, status, source, opened_at,
                  last_activity_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber,
                        type,
                        region,
                        urgency,
                        sensitivity,
                        Stage.AKSES.property(),
                        Stage.AKSES.status(),
                        source,
                        now(),
                        now())
                .update();
    }

    /** Notes who works on the case, and why it became this companion's. */
    public void assign(String caseNumber, String companion, String reason) {
        jdbc.sql("update case_file set companion = ?, assignment_reason = ? where case_number = ?")
                .params(companion, reason, caseNumber)
                .update();
    }

    /** Notes the instance that runs the SOP of the case. */
    public void linkSop(String caseNumber, String processInstanceId) {
        jdbc.sql("update case_file set process_instance_id = ? where case_number = ?")
                .params(processInstanceId, caseNumber)
                .update();
    }

    /** One case. */
    public Optional<CaseFile> find(String caseNumber) {
        return jdbc.sql("select * from case_file where case_number = ?")
                .param(caseNumber)
                .query(CaseRegister::row)
                .optional();
    }

    /** The cases of the given regions, newest first, 500 at most. */
    public List<CaseFile> of(List<String> regions) {
        if (regions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from case_file where region in (:regions) order by opened_at desc fetch first 500 rows only")
                .param("regions", regions)
                .query(CaseRegister::row)
                .list();
    }

    /** A step of the case became a task: the row follows what the process knows by now. */
    void arrive(String caseNumber, Stage stage, String type, String urgency, String sensitivity, String companion) {
        jdbc.sql("""
                update case_file set stage = ?, status = ?, type = ?, urgency = ?, sensitivity = ?, companion = ?,
                  last_activity_at = ? where case_number = ? and closed_at is null""")
                .params(stage.property(), stage.status(), type, urgency, sensitivity, companion, now(), caseNumber)
                .update();
    }

    /**
     * Closes a case whose process came to an end; not when another SOP has taken the case over in the meantime.
     *
     * @return whether the case was open and is closed now
     */
    boolean close(String caseNumber, String processInstanceId, String status, String outcome) {
        return jdbc.sql("""
                        update case_file set status = ?, outcome = ?, closed_at = ?, last_activity_at = ?
                        where case_number = ? and closed_at is null
                          and (process_instance_id is null or process_instance_id = ?)""")
                        .params(status, outcome, now(), now(), caseNumber, processInstanceId)
                        .update()
                > 0;
    }

    /** Links a case of another problem of the same person to the case in which it was found. */
    public void linkParent(String caseNumber, String parentCaseNumber) {
        jdbc.sql("update case_file set parent_case = ? where case_number = ?")
                .params(parentCaseNumber, caseNumber)
                .update();
    }

    /** The case in which this one was found; empty for a case of its own. */
    public Optional<String> parentOf(String caseNumber) {
        return jdbc.sql("select parent_case from case_file where case_number = ? and parent_case is not null")
                .param(caseNumber)
                .query(String.class)
                .optional();
    }

    /** Notes that the main problem of the case turned out to be of another type. */
    public void changeType(String caseNumber, String from, String to) {
        jdbc.sql("insert into case_type_change (case_number, from_type, to_type, changed_at) values (?, ?, ?, ?)")
                .params(caseNumber, from, to, now())
                .update();
        jdbc.sql("update case_file set type = ? where case_number = ?")
                .params(to, caseNumber)
                .update();
    }

    /** Moves the case to another kabupaten/kota. */
    public void moveTo(String caseNumber, String region) {
        jdbc.sql("update case_file set region = ?, last_activity_at = ? where case_number = ?")
                .params(region, now(), caseNumber)
                .update();
    }

    /** The instance that runs the SOP of the case; empty before it is opened and after it has ended. */
    public Optional<String> runningSop(String caseNumber) {
        return jdbc.sql("""
                        select process_instance_id from case_file
                        where case_number = ? and closed_at is null and process_instance_id is not null""").param(caseNumber).query(String.class).optional();
    }

    private static CaseFile row(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                row.getString("case_number"),
                row.getString("type"),
                row.getString("region"),
                row.getString("urgency"),
                row.getString("sensitivity"),
                row.getString("stage"),
                row.getString("status"),
                row.getString("companion"),
                row.getString("assignment_reason"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("last_activity_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("outcome"));
    }

    private static Timestamp now() {
        return Timestamp.from(Instant.ofEpochMilli(ClockUtil.getCurrentTime().getTime()));
    }
}
