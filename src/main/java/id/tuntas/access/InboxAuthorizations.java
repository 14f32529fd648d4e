package id.tuntas.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorization of queries, with the inbox rule in code instead of one row per task. A query for own or
 * offered tasks needs no look at the authorization table at all; any other query of someone without the right to read
 * all tasks is narrowed to these. The tenant check always stays.
 */
class InboxAuthorizations extends AuthorizationManager {

    /** The stock version reads the whole authorization table to find groups that occur in it. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (OwnTasks.caller() == null || !isAuthCheckExecuted()) {
            super.configureTaskQuery(query);
        } else if (OwnTasks.asksForOwn(query)) {
            open(query);
        } else if (readsAllTasks()) {
            super.configureTaskQuery(query);
        } else {
            OwnTasks.narrow(query);
            open(query);
        }
    }

    private boolean readsAllTasks() {
        return isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, Authorization.ANY);
    }

    /** The comments and the history tab of Tasklist look a task up in the history first. */
    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        super.configureHistoricTaskInstanceQuery(query);
        var caller = OwnTasks.caller();
        if (caller != null && !query.isOrQueryActive()) {
            if (caller.getUserId().equals(query.getTaskAssignee()) || isOwn(query.getTaskId())) {
                open(query);
            }
        }
    }

    /** The columns of the task list in Tasklist: variables of scopes that belong to tasks of mine or offered to me. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        super.configureVariableInstanceQuery(query);
        var scopes = query.getVariableScopeIds();
        if (OwnTasks.caller() != null && isAuthCheckExecuted() && scopes != null && areOwn(Set.of(scopes))) {
            open(query);
        }
    }

    private boolean areOwn(Set<String> scopes) {
        var ids = scopes.toArray(String[]::new);
        var query = (TaskQueryImpl)
                new TaskQueryImpl().or().taskIdIn(ids).processInstanceIdIn(ids).endOr();
        OwnTasks.narrow(query);
        var known = new HashSet<String>();
        for (var task : getTaskManager().findTasksByQueryCriteria(query)) {
            known.addAll(List.of(task.getId(), task.getExecutionId(), task.getProcessInstanceId()));
        }
        return !scopes.isEmpty() && known.containsAll(scopes);
    }

    @Override
    public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
        super.configureUserOperationLogQuery(query);
        if (OwnTasks.caller() != null && isOwn(EngineFields.taskId(query))) {
            open(query);
        }
    }

    /** Counts per definition are counts of cases: someone with a territory needs the right to see the cases. */
    @Override
    public void configureProcessDefinitionStatisticsQuery(ProcessDefinitionStatisticsQueryImpl query) {
        var caller = OwnTasks.caller();
        if (caller == null
                || caller.getTenantIds() == null
                || caller.getTenantIds().isEmpty()) {
            super.configureProcessDefinitionStatisticsQuery(query);
        } else {
            configureQuery(query, Resources.PROCESS_DEFINITION, "RES.KEY_", ProcessDefinitionPermissions.READ_INSTANCE);
        }
    }

    private boolean isOwn(String taskId) {
        if (taskId == null) {
            return false;
        }
        var running = getTaskManager().findTaskById(taskId);
        if (running != null) {
            return OwnTasks.isMine(running) || OwnTasks.isOffered(running);
        }
        var finished = getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        return finished != null && OwnTasks.caller().getUserId().equals(finished.getAssignee());
    }

    private static void open(ListQueryParameterObject query) {
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
    }

    /** Puts this class in the place of the stock one. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new InboxAuthorizations();
        }
    }
}
