package id.tuntas.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** A person at a browser (session, tokens) or a program (Basic), as the server sees them. Redirects are not followed. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String basic;

    private Browser(int port, String basic) {
        this.port = port;
        this.basic = basic;
    }

    static Browser anonymous(int port) {
        return new Browser(port, null);
    }

    /** A program that sends name and password with each request. */
    static Browser program(int port, String user) {
        var pair = (user + ":" + People.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return new Browser(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Someone who logged in by the form and has opened a web app, so that its token cookie is there. */
    static Browser loggedIn(int port, String user) throws IOException, InterruptedException {
        var browser = anonymous(port);
        browser.login(user, People.PASSWORD);
        browser.get("/camunda/app/welcome/default/");
        return browser;
    }

    HttpResponse<String> login(String user, String password) throws IOException, InterruptedException {
        var form = "nama=" + encode(user) + "&sandi=" + encode(password) + "&_csrf=" + encode(pageToken());
        return send("POST", "/masuk", form, "application/x-www-form-urlencoded");
    }

    String pageToken() throws IOException, InterruptedException {
        var page = TOKEN.matcher(get("/masuk").body());
        return page.find() ? page.group(1) : "";
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null);
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json, "application/json");
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, json, "application/json");
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null, null);
    }

    HttpResponse<String> send(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.header("Accept", path.startsWith("/camunda/app") ? "text/html" : "*/*");
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (basic != null) {
            request.header("Authorization", basic);
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
