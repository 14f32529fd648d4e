package id.tuntas.access;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses a query or filter whose expressions, at any depth, are not on the short list, before anything is evaluated or
 * stored. The engine looks at the outermost query only. Second line behind {@link GuardedExpressions}.
 */
class QueryExpressionCheck extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        } else if (command instanceof SaveFilterCmd save) {
            Filter filter = EngineFields.filter(save);
            if (filter != null) {
                check(filter.getQuery());
            }
        } else if (command instanceof AbstractExecuteFilterCmd execute) {
            check(EngineFields.extendingQuery(execute));
        }
        return next.execute(command);
    }

    static void check(Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(QueryExpressionCheck::checkOne);
        } else if (query instanceof AbstractQuery<?, ?> other) {
            checkOne(other);
        }
    }

    private static void checkOne(AbstractQuery<?, ?> query) {
        for (var expression : query.getExpressions().values()) {
            if (!QueryExpressions.allowed(expression)) {
                throw new BadUserRequestException("Ekspresi ini tidak diizinkan dalam pencarian tugas.");
            }
        }
    }
}
