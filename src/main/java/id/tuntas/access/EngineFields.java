package id.tuntas.access;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.query.Query;
import org.springframework.util.ReflectionUtils;

/**
 * Reads the few fields of engine commands that have no getter. A test holds their names; a field that is gone makes the
 * request fail, it never lets it through.
 */
final class EngineFields {

    private EngineFields() {}

    static String claimant(ClaimTaskCmd command) {
        return (String) read(ClaimTaskCmd.class, "userId", command);
    }

    static String taskId(UserOperationLogQueryImpl query) {
        return (String) read(UserOperationLogQueryImpl.class, "taskId", query);
    }

    static Filter filter(SaveFilterCmd command) {
        return (Filter) read(SaveFilterCmd.class, "filter", command);
    }

    static Query<?, ?> extendingQuery(AbstractExecuteFilterCmd command) {
        return (Query<?, ?>) read(AbstractExecuteFilterCmd.class, "extendingQuery", command);
    }

    private static Object read(Class<?> type, String name, Object command) {
        var field = ReflectionUtils.findField(type, name);
        if (field == null) {
            throw new IllegalStateException(type.getName() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
