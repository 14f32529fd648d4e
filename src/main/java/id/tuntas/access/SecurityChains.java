package id.tuntas.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call which path. Every path that is not listed is denied. Groups are looked up at each request (and kept for 30
 * seconds), not taken from the session.
 */
@Configuration
class SecurityChains {

    private static final Set<String> SUPERVISORS_AND_ADMIN =
            Set.of(Groups.KOORDINATOR, Groups.PROVINSI, Groups.DIREKTORAT, Groups.ADMIN);
    private static final Set<String> CASE_READERS =
            Set.of(Groups.KOORDINATOR, Groups.PROVINSI, Groups.DIREKTORAT, Groups.ADMIN, Groups.AUDITOR);

    private final Memberships memberships;
    private final LoginFlow login;

    SecurityChains(Memberships memberships, LoginFlow login) {
        this.memberships = memberships;
        this.login = login;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRestChain(HttpSecurity http) throws Exception {
        return machine(http, "/engine-rest/**")
                .authorizeHttpRequests(paths -> {
                    errors(paths);
                    deny(paths, "/engine-rest/identity/verify");
                    allow(paths, Set.of(Groups.ADMIN), systemPaths("/engine-rest"));
                    allow(paths, Set.of(Groups.ADMIN), systemPaths("/engine-rest/engine/{engine}"));
                    allow(paths, Groups.WITH_ENGINE_REST, "/engine-rest/**");
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain productChain(HttpSecurity http) throws Exception {
        return machine(http, "/api/**")
                .authorizeHttpRequests(paths -> {
                    errors(paths);
                    allow(paths, SUPERVISORS_AND_ADMIN, "/api/orang/**");
                    allow(paths, Set.of(Groups.ANALIS, Groups.ADMIN), "/api/sop/**");
                    allow(paths, Set.of(Groups.INTEGRASI, Groups.KOORDINATOR, Groups.ADMIN), "/api/laporan/**");
                    allow(paths, CASE_READERS, "/api/kasus/**");
                    allow(paths, Set.of(Groups.INTEGRASI, Groups.ANALIS, Groups.ADMIN), "/api/openapi/**");
                    paths.anyRequest().access(anyone());
                })
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain actuatorChain(HttpSecurity http) throws Exception {
        return machine(http, "/actuator/**")
                .authorizeHttpRequests(paths -> {
                    errors(paths);
                    paths.requestMatchers(path(GET, "/actuator/health"), path(GET, "/actuator/health/{group}"))
                            .permitAll();
                    allow(paths, Set.of(Groups.ADMIN), "/actuator/info");
                    paths.anyRequest().denyAll();
                })
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pagesChain(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.ignoringRequestMatchers(path("/camunda/api/**")))
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.requestCache(login.returnToWebApps()))
                .formLogin(form -> form.loginPage("/masuk")
                        .loginProcessingUrl("/masuk")
                        .usernameParameter("nama")
                        .passwordParameter("sandi")
                        .defaultSuccessUrl("/")
                        .failureUrl("/masuk?salah"))
                .logout(logout -> logout.logoutRequestMatcher(logoutPaths()).logoutSuccessHandler(login::loggedOut))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(login::begin))
                .authorizeHttpRequests(this::pageRules);
        return http.build();
    }

    private void pageRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        errors(paths);
        paths.requestMatchers(
                        path(GET, "/masuk"),
                        path(POST, "/masuk"),
                        path(GET, "/tuntas/halaman.css"),
                        path(GET, "/tuntas/lambang.svg"),
                        path(GET, "/favicon.ico"))
                .permitAll();
        // The set-up pages create an administrator without login when the group is empty; ours comes from a secret.
        deny(paths, "/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**");
        // One login only: this one would put a second person beside the one of the session.
        deny(paths, "/camunda/api/admin/auth/user/{engine}/login/**");
        deny(paths, "/camunda/api/engine/engine/{engine}/identity/verify");
        allow(paths, Set.of(Groups.ADMIN), systemPaths("/camunda/api/engine/engine/{engine}"));
        webApp(paths, "admin", Set.of(Groups.ADMIN));
        webApp(paths, "cockpit", Groups.WITH_COCKPIT);
        webApp(paths, "tasklist", Groups.WITH_TASKLIST);
        paths.requestMatchers(
                        path("/camunda/api/engine/**"),
                        path("/camunda/api/welcome/**"),
                        path(GET, "/camunda/app/welcome/**"),
                        path(GET, "/camunda"),
                        path(GET, "/camunda/"),
                        path(GET, "/camunda/app"),
                        path(GET, "/camunda/app/"),
                        path(GET, "/camunda/lib/**"),
                        path(GET, "/camunda/assets/**"),
                        path(GET, "/camunda/favicon.ico"),
                        path(GET, "/webjars/**"),
                        path(GET, "/tuntas/**"),
                        path(GET, "/"))
                .access(anyone());
        paths.anyRequest().denyAll();
    }

    private void webApp(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            String app,
            Set<String> groups) {
        paths.requestMatchers(path("/camunda/api/" + app + "/auth/**")).access(anyone());
        paths.requestMatchers(
                        path("/camunda/api/" + app + "/**"),
                        path(GET, "/camunda/app/" + app),
                        path(GET, "/camunda/app/" + app + "/**"),
                        path(HEAD, "/camunda/app/" + app + "/**"))
                .access(anyOf(groups));
    }

    /** For programs and our own scripts: a session or Basic, never a redirect; a session needs the CSRF token. */
    private HttpSecurity machine(HttpSecurity http, String paths) throws Exception {
        return http.securityMatcher(path(paths))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new AndRequestMatcher(
                        CsrfFilter.DEFAULT_CSRF_MATCHER, new NegatedRequestMatcher(SecurityChains::basic))))
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(login::refuse))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(login::refuse))
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER));
    }

    private static boolean basic(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static RequestMatcher logoutPaths() {
        return new OrRequestMatcher(path(POST, "/keluar"), path(POST, "/camunda/api/admin/auth/user/{engine}/logout"));
    }

    private static String[] systemPaths(String engine) {
        return new String[] {
            engine + "/metrics", engine + "/metrics/**", engine + "/telemetry/**", engine + "/schema/log"
        };
    }

    private static void errors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
    }

    private static void deny(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            String... patterns) {
        for (var pattern : patterns) {
            paths.requestMatchers(path(pattern)).denyAll();
        }
    }

    private void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            Set<String> groups,
            String... patterns) {
        for (var pattern : patterns) {
            paths.requestMatchers(path(pattern)).access(anyOf(groups));
        }
    }

    private AuthorizationManager<RequestAuthorizationContext> anyOf(Collection<String> groups) {
        return (who, request) -> new AuthorizationDecision(
                loggedIn(who.get()) && memberships.isInAny(who.get().getName(), groups));
    }

    private AuthorizationManager<RequestAuthorizationContext> anyone() {
        return (who, request) -> new AuthorizationDecision(
                loggedIn(who.get()) && memberships.find(who.get().getName()).isPresent());
    }

    private static boolean loggedIn(Authentication who) {
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
