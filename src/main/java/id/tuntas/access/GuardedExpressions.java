package id.tuntas.access;

import jakarta.annotation.Nullable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * The one place where the engine evaluates expressions. Expressions of models see plain variables, the offered beans and
 * plain data; expressions of queries, which the engine evaluates without a scope (CVE-2026-109432), are refused unless
 * they are on the short list of {@link QueryExpressions}.
 */
class GuardedExpressions extends SpringExpressionManager {

    private final ModelBeans modelBeans;

    GuardedExpressions(ApplicationContext context, ModelBeans modelBeans) {
        super(context);
        this.modelBeans = modelBeans;
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(createValueExpression(text), this, text);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ModelRoots(modelBeans));
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new PlainData());
        return resolvers;
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression expression, GuardedExpressions manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            var scopeless = scope == null || scope instanceof StartProcessVariableScope;
            if (scopeless && !isLiteralText() && !QueryExpressions.allowed(expressionText)) {
                throw new BadUserRequestException("Ekspresi ini tidak diizinkan di luar langkah proses.");
            }
            return super.getValue(scope, execution);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            throw new BadUserRequestException("Ekspresi tidak boleh mengubah nilai.");
        }
    }
}
