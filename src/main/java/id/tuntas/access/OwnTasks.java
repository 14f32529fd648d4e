package id.tuntas.access;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The inbox rule: a task is mine when it is assigned to me, and it is offered to me when it is unassigned, stands in one
 * of my territories, and names one of my groups as candidate. Inside engine commands only.
 */
final class OwnTasks {

    private OwnTasks() {}

    static boolean isMine(TaskEntity task) {
        var caller = caller();
        return caller != null && caller.getUserId().equals(task.getAssignee());
    }

    static boolean isOffered(TaskEntity task) {
        return task.getAssignee() == null && namesMyGroup(task);
    }

    /** Whether the task would be offered to me if nobody held it. */
    static boolean namesMyGroup(TaskEntity task) {
        var caller = caller();
        if (caller == null || task.getTenantId() == null || !territories(caller).contains(task.getTenantId())) {
            return false;
        }
        var groups = groups(caller);
        return task.getCandidates().stream()
                .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    /** Whether the query asks for nothing but tasks that are mine or offered to me; the tenant check comes on top. */
    static boolean asksForOwn(TaskQueryImpl query) {
        var caller = caller();
        if (caller == null || query.isOrQueryActive()) {
            return false;
        }
        return caller.getUserId().equals(query.getAssignee()) || asksForOffered(query, caller);
    }

    private static boolean asksForOffered(TaskQueryImpl query, Authentication caller) {
        var user = query.getCandidateUser();
        if (query.isIncludeAssignedTasks() || query.getCandidateGroupLike() != null) {
            return false;
        }
        if (user != null) {
            return user.equals(caller.getUserId());
        }
        var asked = query.getCandidateGroups();
        return asked != null && !asked.isEmpty() && groups(caller).containsAll(asked);
    }

    /** Narrows any query to the tasks that are mine or offered to me. */
    static void narrow(TaskQueryImpl query) {
        var parts = query.getQueries();
        if (parts.get(parts.size() - 1) instanceof MineOrOffered) {
            return;
        }
        var caller = caller();
        var rule = new MineOrOffered();
        query.addOrQuery(rule);
        rule.taskAssignee(caller.getUserId());
        if (!groups(caller).isEmpty()) {
            rule.taskCandidateGroupIn(groups(caller));
        }
    }

    static Authentication caller() {
        var caller = Context.getCommandContext().getAuthentication();
        return caller == null || caller.getUserId() == null ? null : caller;
    }

    private static List<String> groups(Authentication caller) {
        return caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
    }

    private static List<String> territories(Authentication caller) {
        return caller.getTenantIds() == null ? List.of() : caller.getTenantIds();
    }

    /** Marks the part that was added, so that a query that is counted and then listed is narrowed once. */
    static final class MineOrOffered extends TaskQueryImpl {
        private static final long serialVersionUID = 1L;
    }
}
