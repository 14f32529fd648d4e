package id.tuntas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the logged-in person on the thread, so that the engine checks rights and territories, and takes it away
 * afterwards. A request without person does not pass: the engine would do anything for it. Stands in front of Camunda's
 * own filters as well, which let through without a person what they do not recognize.
 */
class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identity;
    private final Memberships memberships;

    EngineIdentity(IdentityService identity, Memberships memberships) {
        this.identity = identity;
        this.memberships = memberships;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        var person = login == null ? null : memberships.find(login.getName()).orElse(null);
        if (person == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        identity.setAuthentication(person.id(), List.copyOf(person.groups()), List.copyOf(person.territories()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
