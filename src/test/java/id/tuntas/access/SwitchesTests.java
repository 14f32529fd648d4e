package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.core.env.Environment;

/** S24: one assertion per switch that differs from Camunda's own, against the engine that runs. */
@HttpTest
class SwitchesTests {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private CamundaBpmProperties camunda;

    @Autowired
    private ServerProperties server;

    @Autowired
    private Environment environment;

    private final Map<String, Supplier<Boolean>> switches = new LinkedHashMap<>();

    @Test
    void everySwitchIsAsItMustBe() {
        rights();
        code();
        data();
        web();

        var wrong = switches.entrySet().stream()
                .filter(entry -> !entry.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
        System.out.printf("S24 switches %d of %d%n", switches.size() - wrong.size(), switches.size());
        assertThat(wrong).isEmpty();
    }

    private void rights() {
        switches.put("authorization on", engine::isAuthorizationEnabled);
        switches.put("tenant check on", engine::isTenantCheckEnabled);
        switches.put("revokes are looked at", () -> "auto".equals(engine.getAuthorizationCheckRevokes()));
        switches.put(
                "task permission is TASK_WORK", () -> "TASK_WORK".equals(engine.getDefaultUserPermissionNameForTask()));
        switches.put("specific variable permission", engine::isEnforceSpecificVariablePermission);
        switches.put("historic instance permissions", engine::isEnableHistoricInstancePermissions);
        switches.put(
                "inbox rule in queries",
                () -> engine.getSessionFactories().values().stream()
                        .anyMatch(InboxAuthorizations.Factory.class::isInstance));
        switches.put(
                "inbox rule in commands",
                () -> engine.getCommandCheckers().stream().anyMatch(InboxCommandChecker.class::isInstance));
        switches.put("two command checkers", () -> engine.getCommandCheckers().size() == 2);
        switches.put("no rows per task", () -> engine.getResourceAuthorizationProvider() instanceof FewGrants);
        switches.put("territory provider", () -> engine.getTenantIdProvider() instanceof Territory);
        switches.put(
                "admin group",
                () -> engine.getAdminGroups().contains(Groups.ADMIN)
                        && engine.getAdminUsers().isEmpty());
        switches.put("no lock for good", () -> engine.getLoginMaxAttempts() == Integer.MAX_VALUE);
        switches.put("login delay", () -> engine.getLoginDelayBase() >= 3 && engine.getLoginDelayMaxTime() <= 60);
        switches.put("login is logged", engine::isWebappsAuthenticationLoggingEnabled);
        switches.put("cmmn off", () -> !engine.isCmmnEnabled());
        switches.put("standalone tasks off", () -> !engine.isStandaloneTasksEnabled());
    }

    private void code() {
        switches.put("guarded expressions", () -> engine.getExpressionManager() instanceof GuardedExpressions);
        switches.put("model gate", () -> engine.getBpmnParseFactory() instanceof ModelGate);
        switches.put("no script engines", () -> engine.getScriptEngineResolver() instanceof NoScripts);
        switches.put("safe FEEL", () -> decisions().getFeelEngineFactory() instanceof SafeFeel);
        switches.put(
                "FEEL engine made by it",
                () -> decisions().getFeelEngine().getClass().getName().contains("SafeFeel"));
        switches.put("ad-hoc expressions off", () -> !engine.isEnableExpressionsInAdhocQueries());
        switches.put(
                "script compilation from applications off",
                () -> !engine.isEnableFetchScriptEngineFromProcessApplication());
        switches.put(
                "custom code without authorization only inside", () -> !engine.isAuthorizationEnabledForCustomCode());
        switches.put(
                "query expression check, required",
                () -> engine.getCustomPreCommandInterceptorsTxRequired().stream()
                        .anyMatch(QueryExpressionCheck.class::isInstance));
        switches.put(
                "query expression check, requires new",
                () -> engine.getCustomPreCommandInterceptorsTxRequiresNew().stream()
                        .anyMatch(QueryExpressionCheck.class::isInstance));
        switches.put("no auto deployment", () -> !camunda.isAutoDeploymentEnabled());
        switches.put(
                "no resources to deploy",
                () -> ((SpringProcessEngineConfiguration) engine).getDeploymentResources().length == 0);
    }

    private void data() {
        switches.put("java serialization off", () -> !engine.isJavaSerializationFormatEnabled());
        switches.put("type validation on", engine::isDeserializationTypeValidationEnabled);
        switches.put("xxe off", () -> !engine.isEnableXxeProcessing());
        switches.put("query limit", () -> engine.getQueryMaxResultsLimit() <= 2000);
        switches.put("history full", () -> engine.getHistoryLevel() == HistoryLevel.HISTORY_LEVEL_FULL);
        switches.put("time to live enforced", engine::isEnforceHistoryTimeToLive);
        switches.put("operation log of people only", engine::isRestrictUserOperationLogToAuthenticatedUsers);
        switches.put(
                "strong ids",
                () -> engine.getIdGenerator().getClass().getSimpleName().startsWith("Strong"));
        switches.put("lock one minute", () -> camunda.getJobExecution().getLockTimeInMillis() == 60_000);
        switches.put("wait ten seconds", () -> camunda.getJobExecution().getMaxWait() == 10_000L);
    }

    private void web() {
        var errors = server.getError();
        var cookie = server.getServlet().getSession().getCookie();
        switches.put(
                "no error messages", () -> errors.getIncludeMessage().name().equals("NEVER"));
        switches.put(
                "no stack traces", () -> errors.getIncludeStacktrace().name().equals("NEVER"));
        switches.put("session cookie http only", () -> Boolean.TRUE.equals(cookie.getHttpOnly()));
        switches.put("session cookie same site", () -> cookie.getSameSite() == SameSite.STRICT);
        switches.put("graceful stop", () -> server.getShutdown().name().equals("GRACEFUL"));
        switches.put(
                "login cache one minute",
                () -> camunda.getWebapp().getAuth().getCache().getTimeToLive() == 60_000);
        switches.put(
                "csrf cookie same site",
                () -> "STRICT".equals(camunda.getWebapp().getCsrf().getSameSiteCookieOption()));
        switches.put(
                "policy with nonce",
                () -> camunda.getWebapp()
                        .getHeaderSecurity()
                        .getContentSecurityPolicyValue()
                        .contains("$NONCE"));
        switches.put("no index redirect", () -> !camunda.getWebapp().isIndexRedirectEnabled());
        switches.put(
                "health and info only",
                () -> "health,info".equals(environment.getProperty("management.endpoints.web.exposure.include")));
        switches.put(
                "health without details",
                () -> "never".equals(environment.getProperty("management.endpoint.health.show-details")));
        switches.put(
                "no h2 console", () -> !environment.getProperty("spring.h2.console.enabled", Boolean.class, false));
        switches.put(
                "no administrator by property", () -> environment.getProperty("camunda.bpm.admin-user.id") == null);
    }

    private DefaultDmnEngineConfiguration decisions() {
        return engine.getDmnEngineConfiguration();
    }
}
