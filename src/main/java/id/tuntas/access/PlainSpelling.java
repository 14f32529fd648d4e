package id.tuntas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address in any but its plain spelling: path parameters, empty or dot segments, backslashes, control
 * characters, encoded slashes and percent signs, and letters, digits or {@code - . _ ~} written as {@code %XX}, which
 * nobody needs (RFC 3986, 2.3). Camunda's filters read the address as it is written while its servlets read it decoded,
 * so such spellings would pass by them. Stands before Spring's firewall, which path parsing reaches too early to answer.
 */
class PlainSpelling extends OncePerRequestFilter {

    private static final Pattern STRANGE = Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\]");
    private static final Pattern NEEDLESS = Pattern.compile(
            "%([01][0-9a-fA-F]|2[5dDeEfF]|3[0-9]|4[1-9a-fA-F]|5[0-9aA]" + "|5[cCfF]|6[1-9a-fA-F]|7[0-9aA]|7[eEfF])");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURI();
        if (STRANGE.matcher(address).find() || NEEDLESS.matcher(address).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
