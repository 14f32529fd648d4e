package id.tuntas.access;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What an expression can begin with: an offered bean or a variable; the bean wins, so that no submitted variable can
 * stand in its place. Only methods of offered beans can be called. {@code execution} and {@code task} can be handed to
 * them, but nothing can be read from them except {@code execution.processBusinessKey}.
 */
final class ModelRoots extends ELResolver {

    private static final Set<String> HIDDEN = Set.of("caseExecution", "externalTask", "variableContext");

    private final ModelBeans beans;
    private final VariableScopeElResolver variables = new VariableScopeElResolver();
    private final VariableContextElResolver decisionVariables = new VariableContextElResolver();

    ModelRoots(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        if (base != null || HIDDEN.contains(property)) {
            return null;
        }
        if (beans.has(property)) {
            context.setPropertyResolved(true);
            return beans.get((String) property);
        }
        var value = variables.getValue(context, null, property);
        return context.isPropertyResolved() ? value : decisionVariables.getValue(context, null, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base == null || !beans.offers(base)) {
            return null;
        }
        var found = method(base, String.valueOf(method), arguments == null ? 0 : arguments.length);
        if (found == null) {
            return null;
        }
        context.setPropertyResolved(true);
        return call(context, base, found, arguments);
    }

    /** A public method that the bean's own class declares; not those of Object, and not those that a proxy adds. */
    private static Method method(Object bean, String name, int arity) {
        return Stream.of(AopUtils.getTargetClass(bean).getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arity)
                .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(ClassUtils::isUserLevelMethod)
                .findFirst()
                .orElse(null);
    }

    private static Object call(ELContext context, Object bean, Method method, Object[] arguments) {
        var factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        var types = method.getParameterTypes();
        var coerced = new Object[types.length];
        for (var i = 0; i < types.length; i++) {
            coerced[i] =
                    types[i].isInstance(arguments[i]) ? arguments[i] : factory.coerceToType(arguments[i], types[i]);
        }
        try {
            ReflectionUtils.makeAccessible(method);
            return method.invoke(bean, coerced);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("read only");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
