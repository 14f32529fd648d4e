package id.tuntas.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.stereotype.Component;

/** Where people are sent when they are not logged in, and after they logged out. */
@Component
class LoginFlow {

    /** After login people return to the web app that they had opened, not to data or picture addresses. */
    RequestCache returnToWebApps() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/camunda/app/{app}/{engine}/**"),
                request -> accepts(request, "text/html")));
        return cache;
    }

    /** Pages lead to the login, which says so if a session has ended; calls of scripts get a plain 401. */
    void begin(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (path(request).startsWith("/camunda/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(request.getContextPath() + (ended ? "/masuk?berakhir" : "/masuk"));
    }

    /** Asks for Basic only where no browser page is at work, so that no password window of the browser comes up. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("Authorization") != null || path(request).startsWith("/engine-rest")) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Tuntas\", charset=\"UTF-8\"");
        }
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    void loggedOut(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        if (path(request).startsWith("/camunda/")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(request.getContextPath() + "/masuk?keluar");
        }
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
