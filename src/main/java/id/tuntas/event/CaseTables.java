package id.tuntas.event;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's rows of a case, moved to another territory in place: the engine has no call for it, and starting the case anew
 * would lose its history, its timers and its open forms. Only the column of the tenant is written; raising the revision makes a
 * command that works on the case at the same moment fail and be tried again, instead of mixing both. A test compares the
 * lists with the engine's schema.
 */
@Component
class CaseTables {

    /** Tables that name the instance at the top of the calls. */
    static final List<String> BY_ROOT = List.of(
            "ACT_RU_JOB",
            "ACT_GE_BYTEARRAY",
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST",
            "ACT_HI_DETAIL",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_COMMENT",
            "ACT_HI_ATTACHMENT",
            "ACT_HI_OP_LOG",
            "ACT_HI_INCIDENT",
            "ACT_HI_JOB_LOG",
            "ACT_HI_EXT_TASK_LOG",
            "ACT_HI_DECINST",
            "ACT_HI_DEC_IN",
            "ACT_HI_DEC_OUT");

    /** Tables that name the instance itself. */
    static final List<String> BY_INSTANCE =
            List.of("ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_EVENT_SUBSCR", "ACT_RU_INCIDENT", "ACT_RU_EXT_TASK");

    /** Tables that name the task. */
    static final List<String> BY_TASK = List.of("ACT_RU_IDENTITYLINK");

    static final String EXECUTIONS = "ACT_RU_EXECUTION";

    /** What is past is never changed by another command, and most of these tables have no revision. */
    private static final String HISTORY = "ACT_HI_";

    private final JdbcClient jdbc;

    CaseTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves everything of a case, running and past, to another territory, in the caller's transaction.
     *
     * @param except the instance at whose top the caller runs; it stays where it is
     */
    void move(String caseNumber, String region, String except) {
        List<String> roots =
                jdbc.sql("""
                        select distinct ROOT_PROC_INST_ID_ from ACT_HI_PROCINST
                        where BUSINESS_KEY_ = ? and ROOT_PROC_INST_ID_ <> ?""").params(caseNumber, except).query(String.class).list();
        for (String root : roots) {
            String instances = "select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = ?";
            String tasks = "select ID_ from ACT_RU_TASK where PROC_INST_ID_ in (" + instances + ")";
            BY_TASK.forEach(table -> update(table, "TASK_ID_ in (" + tasks + ")", region, root));
            BY_INSTANCE.forEach(table -> update(table, "PROC_INST_ID_ in (" + instances + ")", region, root));
            BY_ROOT.forEach(table -> update(table, "ROOT_PROC_INST_ID_ = ?", region, root));
            update(EXECUTIONS, "ROOT_PROC_INST_ID_ = ?", region, root);
        }
    }

    private void update(String table, String where, String region, String root) {
        String revision = table.startsWith(HISTORY) ? "" : ", REV_ = REV_ + 1";
        jdbc.sql("update " + table + " set TENANT_ID_ = ?" + revision + " where " + where)
                .params(region, root)
                .update();
    }
}
