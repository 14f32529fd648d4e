package id.tuntas.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit asks for all versions of a process or decision without saying how many; the engine answers no query without an
 * upper limit. Such a request of the web apps gets one.
 */
@Component
class BoundedLists extends OncePerRequestFilter {

    private static final Pattern LISTS =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/(process-definition|decision-definition)");
    private static final String LIMIT = "maxResults=2000";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return !LISTS.matcher(path).matches() || query != null && query.contains("maxResults=");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return query == null ? LIMIT : query + "&" + LIMIT;
                    }
                },
                response);
    }
}
