package id.tuntas.escalation;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The escalations and their receipts, as rows; written in the transaction of the engine's command. */
@Component
class Escalations {

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void started(String escalation, String caseNumber, StepKey step, String kind) {
        jdbc.sql("""
                insert into escalation (process_instance_id, case_number, step_process_instance_id, step_scope, step, kind,
                  started_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(escalation, caseNumber, step.processInstanceId(), step.scope(), step.activityId(), kind, now())
                .update();
    }

    /** Escalations of the step that still run. */
    List<String> openOf(StepKey step) {
        return jdbc.sql("""
                select process_instance_id from escalation
                where step_process_instance_id = ? and step = ? and step_scope = ? and ended_at is null""")
                .params(step.processInstanceId(), step.activityId(), step.scope())
                .query(String.class)
                .list();
    }

    /** The step that an escalation is about. */
    StepKey stepOf(String escalation) {
        return jdbc.sql(
                        "select step_process_instance_id, step_scope, step from escalation where process_instance_id = ?")
                .param(escalation)
                .query((row, i) -> new StepKey(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    void ended(String escalation) {
        jdbc.sql("update escalation set ended_at = ? where process_instance_id = ?")
                .params(now(), escalation)
                .update();
    }

    void offered(String task, String escalation, String level, String activity, Date due) {
        jdbc.sql("""
                insert into escalation_receipt (task_id, process_instance_id, level, activity, offered_at, due_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(task, escalation, level, activity, now(), due == null ? null : new Timestamp(due.getTime()))
                .update();
    }

    void answered(String task, String user) {
        jdbc.sql("update escalation_receipt set answered_by = ?, answered_at = ? where task_id = ?")
                .params(user, now(), task)
                .update();
    }

    private static Timestamp now() {
        return new Timestamp(ClockUtil.getCurrentTime().getTime());
    }
}
