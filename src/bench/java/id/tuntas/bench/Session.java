package id.tuntas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A person with a browser: logged in by the form, with session and token cookies, calling what the web apps call. */
final class Session {

    static final String ENGINE = "/camunda/api/engine/engine/default";
    static final String DEMO_PASSWORD = "Tuntas-Demo-2026";

    /** The server said no to a call; the message holds the call, the status and the body. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused(String message) {
            super(message);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String url;
    private final Calls calls;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Session(String url, Calls calls) {
        this.url = url;
        this.calls = calls;
    }

    /** Logs a demo person in and opens a web app, which hands out the token of the API. */
    static Session of(String url, String user, Calls calls) {
        Session session = new Session(url, calls);
        String page = session.exchange("GET", "/masuk", null, "text/html").body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No token in the login page of " + url);
        }
        String form = "nama=" + user + "&sandi=" + encode(DEMO_PASSWORD) + "&_csrf=" + encode(token.group(1));
        HttpResponse<String> answer = session.exchange("POST", "/masuk", form, "application/x-www-form-urlencoded");
        if (answer.headers().firstValue("Location").orElse("masuk").contains("masuk")) {
            throw new IllegalStateException("Login of " + user + " refused: " + answer.statusCode());
        }
        session.exchange("GET", "/camunda/app/welcome/default/", null, "text/html");
        return session;
    }

    /** Waits until this demo person can log in: the demo people are entered after the login page is served. */
    static void whenOpen(String url, String user) {
        for (int tries = 0; tries < 600; tries++) {
            try {
                of(url, user, new Calls());
                return;
            } catch (IllegalStateException notYet) {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException("No login of " + user + " at " + url);
    }

    JsonNode get(String kind, String path) {
        return call(kind, "GET", path, null);
    }

    JsonNode post(String kind, String path, Object body) {
        return call(kind, "POST", path, body);
    }

    private JsonNode call(String kind, String method, String path, Object body) {
        try {
            String json = body == null ? null : JSON.writeValueAsString(body);
            long start = System.nanoTime();
            HttpResponse<String> answer = exchange(method, path, json, "application/json");
            calls.took(kind, System.nanoTime() - start);
            if (answer.statusCode() >= 300) {
                String what = method + " " + path + " -> " + answer.statusCode() + " " + answer.body();
                calls.failed(what);
                throw new Refused(what);
            }
            return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> exchange(String method, String path, String body, String type) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .timeout(Duration.ofSeconds(60))
                    .header("Accept", accept(path));
            if (body != null) {
                request.header("Content-Type", type);
            }
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tasklist asks for its lists with names of people and definitions put in. */
    private static String accept(String path) {
        if (path.contains("/filter/") && path.contains("/list")) {
            return "application/hal+json";
        }
        return path.startsWith("/camunda/app") || path.equals("/masuk") ? "text/html" : "application/json";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
