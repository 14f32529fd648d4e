package id.tuntas.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, on the task and filter addresses of both REST interfaces, a parameter or a JSON key at any depth that ends in
 * "Expression", unless its value is on the short list of {@link QueryExpressions}. Outermost of three lines of defence.
 */
class ExpressionKeys extends OncePerRequestFilter {

    private static final Pattern PATHS =
            Pattern.compile("/(engine-rest|camunda/api/engine)(/engine/[^/]+)?/(task|task/count|filter|filter/.*)/?");
    private static final int LONGEST = 1_000_000;

    private final JsonFactory json = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!parametersAllowed(request.getParameterMap())) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Ekspresi ini tidak diizinkan.");
            return;
        }
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Kiriman ini terlalu besar.");
        } else if (!bodyAllowed(body)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Ekspresi ini tidak diizinkan.");
        } else {
            chain.doFilter(new RepeatedBody(request, body), response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATHS.matcher(decodedPath(request)).matches();
    }

    private static boolean parametersAllowed(Map<String, String[]> parameters) {
        for (var parameter : parameters.entrySet()) {
            for (var value : parameter.getValue()) {
                if (isExpression(parameter.getKey()) && !QueryExpressions.allowed(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Reads the body as the REST layer does, so escapes in keys and other encodings are seen as they will be there. */
    private boolean bodyAllowed(byte[] body) throws IOException {
        if (body.length == 0) {
            return true;
        }
        try (var parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    var value = parser.nextToken();
                    var text = value == JsonToken.VALUE_STRING ? parser.getText() : null;
                    if (value != JsonToken.VALUE_NULL && !QueryExpressions.allowed(text)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    /** The path as the REST layer will see it. */
    static String decodedPath(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"type\":\"Tuntas\",\"message\":\"" + message + "\"}");
    }
}
