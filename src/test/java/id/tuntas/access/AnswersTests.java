package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers, caching, nonce and error pages of what the server answers. */
@HttpTest
class AnswersTests {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final List<String> ALWAYS = List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Content-Security-Policy",
            "Cache-Control");

    @LocalServerPort
    private int port;

    @Test
    void everyAnswerCarriesTheSecurityHeadersRefusalsToo() throws Exception {
        var browser = Browser.loggedIn(port, "ani");
        var missing = new ArrayList<String>();
        for (var path : List.of(
                "/masuk",
                "/",
                "/tuntas/halaman.css",
                "/tidak-ada",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/default/task/x",
                "/camunda/api/cockpit/x",
                "/camunda/api/engine/engine/default/task/count",
                "/engine-rest/task",
                "/api/saya",
                "/api/kasus/x",
                "/actuator/health",
                "/actuator/env",
                "/camunda/lib/deps.js",
                "/camunda/lib/tidak-ada.js",
                "/camunda/api/engine/engine/default/history/task?maxResults=x",
                "/mas%75k",
                "/webjars/tidak-ada")) {
            var answer = browser.get(path);
            ALWAYS.stream()
                    .filter(header -> answer.headers().firstValue(header).isEmpty())
                    .forEach(header -> missing.add(answer.statusCode() + " " + path + " " + header));
        }
        for (var target : List.of("//x", "/x;y", "/x/../y", "/camunda;x/app/")) {
            var answer = RawHttp.send(port, "GET", target);
            ALWAYS.stream()
                    .filter(header -> answer.header(header) == null)
                    .forEach(header -> missing.add(answer.status() + " " + target + " " + header));
        }
        assertThat(missing).isEmpty();
    }

    /** Tomcat answers these by itself, before any filter: nothing but the status. */
    @Test
    void whatTheServerRefusesByItselfTellsNothing() throws Exception {
        for (var target : List.of("/%2e%2e/x", "/x%00", "/%zz", "/x|y")) {
            var answer = RawHttp.send(port, "GET", target);
            assertThat(answer.status()).as(target).isEqualTo(400);
            assertThat(answer.body()).as(target).doesNotContain("Apache", "Tomcat", "Exception", "10.1");
        }
    }

    @Test
    void overTlsTheBrowserIsToldToStayThere() throws Exception {
        var plain = RawHttp.send(port, "GET", "/masuk");
        var secure = RawHttp.send(port, "GET", "/masuk", "X-Forwarded-Proto: https", "X-Forwarded-For: 10.0.0.1");

        assertThat(plain.header("Strict-Transport-Security")).isNull();
        assertThat(secure.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void filesOfTheWebAppsAreKeptDataNever() throws Exception {
        var browser = Browser.loggedIn(port, "ani");

        assertThat(caching(browser, "/camunda/lib/deps.js")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(caching(browser, "/camunda/app/tasklist/camunda-tasklist-bootstrap.js"))
                .contains("immutable");
        assertThat(caching(browser, "/camunda/app/tasklist/scripts/config.js")).isEqualTo("private, no-cache");
        assertThat(caching(browser, "/camunda/app/tasklist/locales/id.json")).isEqualTo("private, no-cache");
        assertThat(caching(browser, "/camunda/app/tasklist/default/")).isEqualTo("no-store");
        assertThat(caching(browser, "/camunda/api/engine/engine/default/task/count"))
                .isEqualTo("no-store");
        assertThat(caching(browser, "/camunda/lib/tidak-ada.js")).isEqualTo("no-store");
        assertThat(caching(browser, "/api/saya")).isEqualTo("no-store");
        assertThat(browser.get("/camunda/lib/deps.js").headers().firstValue("Pragma"))
                .isEmpty();
    }

    private static String caching(Browser browser, String path) throws Exception {
        return browser.get(path).headers().firstValue("Cache-Control").orElse(null);
    }

    @Test
    void theNonceOfEachPageFitsItsHeaderUnderParallelLoads() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var loads = new ArrayList<Callable<Boolean>>();
            for (var client = 0; client < 8; client++) {
                var browser = Browser.loggedIn(port, client % 2 == 0 ? "ani" : "beni");
                for (var i = 0; i < 20; i++) {
                    loads.add(() -> fits(browser.get("/camunda/app/tasklist/default/")));
                    loads.add(() -> browser.get("/camunda/app/tasklist/scripts/config.js")
                                    .statusCode()
                            == 200);
                }
            }
            var wrong = 0;
            for (var load : pool.invokeAll(loads)) {
                wrong += load.get() ? 0 : 1;
            }
            System.out.printf("R16 page loads %d, nonce mismatches %d%n", loads.size() / 2, wrong);
            assertThat(wrong).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean fits(HttpResponse<String> page) {
        var header = IN_HEADER.matcher(
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        var body = IN_PAGE.matcher(page.body());
        if (page.statusCode() != 200 || !header.find() || !page.body().contains("</html>")) {
            return false;
        }
        var found = 0;
        while (body.find()) {
            found++;
            if (!body.group(1).equals(header.group(1))) {
                return false;
            }
        }
        return found > 0;
    }

    @Test
    void twoPagesNeverShareANonce() throws Exception {
        var browser = Browser.loggedIn(port, "ani");
        var first = IN_HEADER.matcher(
                browser.get("/camunda/app/tasklist/default/").headers().map().toString());
        var second = IN_HEADER.matcher(
                browser.get("/camunda/app/tasklist/default/").headers().map().toString());

        assertThat(first.find() && second.find()).isTrue();
        assertThat(first.group(1)).isNotEqualTo(second.group(1));
    }

    @Test
    void errorPagesAreIndonesianTellNothingAndLeadBack() throws Exception {
        var browser = Browser.loggedIn(port, "ani");
        var forbidden = browser.get("/camunda/app/admin/default/");
        var missing = browser.get("/camunda/lib/tidak-ada.js");

        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("Tidak diizinkan", "href=\"/\"", "lang=\"id\"");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Tidak ditemukan", "href=\"/\"");
        assertThat(forbidden.body() + missing.body())
                .doesNotContain("Whitelabel", "Exception", "org.", "Apache", "Tomcat", "Spring", "10.1");
        assertThat(browser.get("/api/kasus/x").body()).contains("\"message\":\"Tidak diizinkan");
    }
}
