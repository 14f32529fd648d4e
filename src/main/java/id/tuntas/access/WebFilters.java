package id.tuntas.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The order of the filters: headers, spelling and nonce outermost, then Spring Security (-100), then who the engine works
 * for (200 ours, 201 and 202 Camunda's own), then what a request may contain (204, 205), then Camunda's web app filters.
 */
@Configuration
class WebFilters {

    private static final String ENGINE_REST = "/engine-rest/*";
    private static final String WEB_APP_API = "/camunda/api/*";
    private static final String WEB_APPS = "/camunda/app/*";

    @Bean
    FilterRegistrationBean<ResponseHeaders> responseHeaders() {
        var registration = at(new ResponseHeaders(), Ordered.HIGHEST_PRECEDENCE, "/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PlainSpelling> plainSpelling() {
        return at(new PlainSpelling(), Ordered.HIGHEST_PRECEDENCE + 1, "/*");
    }

    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        return at(new PageNonce(), Ordered.HIGHEST_PRECEDENCE + 2, WEB_APPS);
    }

    @Bean
    FilterRegistrationBean<EngineIdentity> engineIdentity(IdentityService identity, Memberships memberships) {
        return at(new EngineIdentity(identity, memberships), 200, "/api/*", ENGINE_REST, WEB_APP_API, WEB_APPS);
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppLogin() {
        var registration = at(new ContainerBasedAuthenticationFilter(), 201, WEB_APPS, WEB_APP_API);
        registration.addInitParameter("authentication-provider", WebAppLogin.class.getName());
        return registration;
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
        var registration = at(new ProcessEngineAuthenticationFilter(), 202, ENGINE_REST);
        registration.addInitParameter("authentication-provider", WebAppLogin.class.getName());
        registration.addInitParameter("rest-url-pattern-prefix", "/engine-rest");
        return registration;
    }

    @Bean
    FilterRegistrationBean<ExpressionKeys> expressionKeys() {
        return at(new ExpressionKeys(), 204, ENGINE_REST, WEB_APP_API);
    }

    @Bean
    FilterRegistrationBean<TaskNotes> taskNotes(
            IdentityService identity,
            Memberships memberships,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history) {
        return at(new TaskNotes(identity, memberships, tasks, runtime, history), 205, ENGINE_REST, WEB_APP_API);
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(F filter, int order, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        return registration;
    }
}
