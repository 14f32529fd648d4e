package id.tuntas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Security headers on every answer, refusals included, and the caching rule: what carries a version in its name for a
 * year, other static files of the web apps after asking, all else never.
 */
class ResponseHeaders extends OncePerRequestFilter {

    static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';" + " form-action 'self'";
    private static final String ONE_YEAR = "private, max-age=31536000, immutable";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        secure(response, request.isSecure());
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var wrapped = new CacheRule(response, path);
        try {
            chain.doFilter(request, new Refusals(wrapped));
        } finally {
            wrapped.apply();
        }
    }

    static void secure(HttpServletResponse response, boolean tls) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=()");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        if (tls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static String caching(String path, boolean failed) {
        if (failed) {
            return "no-store";
        }
        if (path.startsWith("/camunda/lib/")
                || path.startsWith("/camunda/assets/")
                || path.startsWith("/webjars/")
                || path.matches("/camunda/app/[a-z]+/camunda-.*")) {
            return ONE_YEAR;
        }
        var file = path.matches(".*\\.(js|css|json|svg|png|ico|woff2?|map|txt|html)");
        return file && (path.startsWith("/camunda/app/") || path.startsWith("/tuntas/"))
                ? "private, no-cache"
                : "no-store";
    }

    /** Sets the caching header at the last moment, when the status is known. */
    private static final class CacheRule extends OnCommittedResponseWrapper {

        private final String path;
        private boolean failing;

        CacheRule(HttpServletResponse response, String path) {
            super(response);
            this.path = path;
        }

        void apply() {
            if (!isCommitted()) {
                onResponseCommitted();
            }
        }

        @Override
        protected void onResponseCommitted() {
            setHeader("Cache-Control", caching(path, failing || getStatus() >= 300 && getStatus() != 304));
            if (containsHeader("Pragma")) {
                setHeader("Pragma", null);
            }
            if (containsHeader("Expires")) {
                setHeader("Expires", null);
            }
        }
    }

    /** Notes a refusal before it is sent: at that moment the status is not yet to be seen. */
    private static final class Refusals extends HttpServletResponseWrapper {

        private final CacheRule rule;

        Refusals(CacheRule rule) {
            super(rule);
            this.rule = rule;
        }

        @Override
        public void sendError(int status) throws IOException {
            rule.failing = true;
            super.sendError(status);
        }

        /** Messages of exceptions may name classes or data; the error page knows what to say. */
        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            rule.failing = true;
            super.sendRedirect(location);
        }
    }
}
