package id.tuntas.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the rules of this package into the engine, after all other plugins, so that none of them undoes one. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AccessPlugin extends SpringBootProcessEnginePlugin {

    private final ApplicationContext context;
    private final ModelBeans beans;
    private final Territory territory;

    AccessPlugin(ApplicationContext context, ModelBeans beans, Territory territory) {
        this.context = context;
        this.beans = beans;
        this.territory = territory;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        closeCode(engine);
        setRules(engine);
        setSwitches(engine);
    }

    private void closeCode(SpringProcessEngineConfiguration engine) {
        engine.setExpressionManager(new GuardedExpressions(context, beans));
        engine.setBpmnParseFactory(new ModelGate(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        var decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new SafeFeel());
        engine.setDmnEngineConfiguration(decisions);
        engine.getCustomPreCommandInterceptorsTxRequired().add(0, new QueryExpressionCheck());
        engine.getCustomPreCommandInterceptorsTxRequiresNew().add(0, new QueryExpressionCheck());
    }

    private void setRules(SpringProcessEngineConfiguration engine) {
        engine.setTenantIdProvider(territory);
        engine.getCustomSessionFactories().add(new InboxAuthorizations.Factory());
        engine.setCommandCheckers(
                new ArrayList<CommandChecker>(List.of(new TenantCommandChecker(), new InboxCommandChecker())));
        engine.setResourceAuthorizationProvider(new FewGrants());
    }

    private static void setSwitches(SpringProcessEngineConfiguration engine) {
        // A wrong password delays the next try up to a minute, but nobody can lock a colleague out for good.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setRestrictUserOperationLogToAuthenticatedUsers(true);
    }
}
