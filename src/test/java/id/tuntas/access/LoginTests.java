package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class LoginTests {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Memberships memberships;

    @Test
    void theLoginPageIsIndonesianAndUsableByKeyboard() throws Exception {
        var answer = Browser.anonymous(port).get("/masuk");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("text/html", "UTF-8");
        assertThat(answer.body())
                .contains("<html lang=\"id\">", "width=device-width", "for=\"nama\"", "for=\"sandi\"", "autofocus")
                .doesNotContain("<script", "Username", "Password");
    }

    @Test
    void eachRoleLandsWhereItWorks() throws Exception {
        var places = Map.of(
                "ani",
                "tasklist",
                "klinisA",
                "tasklist",
                "koordinatorA",
                "cockpit",
                "provinsiA",
                "cockpit",
                "direktoratA",
                "cockpit",
                "auditorA",
                "cockpit",
                "analisA",
                "cockpit",
                "adminA",
                "admin");
        for (var place : places.entrySet()) {
            var browser = Browser.anonymous(port);
            var login = browser.login(place.getKey(), People.PASSWORD);
            assertThat(login.statusCode()).isEqualTo(302);
            assertThat(login.headers().firstValue("Location").orElse("")).endsWith("/");

            var landing = browser.get("/");
            assertThat(landing.headers().firstValue("Location").orElse(""))
                    .as(place.getKey())
                    .endsWith("/camunda/app/" + place.getValue() + "/default/");
            assertThat(browser.get("/camunda/app/" + place.getValue() + "/default/")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWrongNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
        var unknown = Browser.anonymous(port).login("tidakada", "salah-sekali-1");
        var wrong = Browser.anonymous(port).login("klinisA", "salah-sekali-1");
        identity.unlockUser("klinisA");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(Browser.anonymous(port).get("/masuk?salah").body())
                .contains("role=\"alert\"", "Nama pengguna atau kata sandi tidak cocok");
    }

    @Test
    void theSessionIdChangesAtLogin() throws Exception {
        var browser = Browser.anonymous(port);
        browser.get("/masuk");
        var before = browser.cookie("JSESSIONID");
        browser.login("ani", People.PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    @Test
    void aLoginWithoutTokenIsRefused() throws Exception {
        var answer = Browser.anonymous(port)
                .send("POST", "/masuk", "nama=ani&sandi=" + People.PASSWORD, "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void logoutEndsTheSessionFromOurPageAndFromTheWebApps() throws Exception {
        var browser = Browser.loggedIn(port, "ani");
        var logout = browser.post("/camunda/api/admin/auth/user/default/logout", "{}");
        assertThat(logout.statusCode()).isEqualTo(204);
        assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/camunda/app/tasklist/default/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/masuk");

        assertThat(Browser.loggedIn(port, "ani").post("/keluar", "{}").statusCode())
                .isEqualTo(403);
        assertThat(Browser.anonymous(port).get("/masuk?keluar").body()).contains("Anda sudah keluar.");
    }

    @Test
    void anEndedSessionIsSaidSo() throws Exception {
        var answer = RawHttp.send(port, "GET", "/camunda/app/tasklist/default/", "Cookie: JSESSIONID=0123456789ABCDEF");

        assertThat(answer.header("Location")).endsWith("/masuk?berakhir");
        assertThat(Browser.anonymous(port).get("/masuk?berakhir").body()).contains("Sesi Anda sudah berakhir");
    }

    @Test
    void camundasOwnLoginIsClosed() throws Exception {
        var browser = Browser.loggedIn(port, "ani");

        var answer = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/admin",
                "username=adminA&password=" + People.PASSWORD,
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverIsRemovedIsOutThoughTheSessionLives() throws Exception {
        var user = identity.newUser("sementara");
        user.setPassword(People.PASSWORD);
        identity.saveUser(user);
        identity.createMembership("sementara", Groups.ADMIN);
        var browser = Browser.loggedIn(port, "sementara");
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);

        identity.deleteMembership("sementara", Groups.ADMIN);
        memberships.forget("sementara");
        assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);

        identity.deleteUser("sementara");
        memberships.forget("sementara");
        assertThat(List.of(401, 403))
                .contains(browser.get("/camunda/app/welcome/default/").statusCode());
    }

    @Test
    void changingCallsOfASessionNeedTheTokenBasicDoesNot() throws Exception {
        var session = Browser.loggedIn(port, "koordinatorA");
        var program = Browser.program(port, "koordinatorA");

        assertThat(session.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(session.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(403);
        assertThat(program.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
        assertThat(session.get("/api/saya").body()).contains("koordinatorA", "3573", "X-CSRF-TOKEN");
    }

    @Test
    void productEndpointsAreOpenToTheirRolesOnly() throws Exception {
        var closed = Map.of(
                "ani", List.of("/api/orang/x", "/api/sop/x", "/api/laporan/x", "/api/kasus/x", "/api/openapi"),
                "klinisA", List.of("/api/orang/x", "/api/sop/x", "/api/laporan/x", "/api/kasus/x", "/api/openapi"),
                "analisA", List.of("/api/orang/x", "/api/laporan/x", "/api/kasus/x"),
                "auditorA", List.of("/api/orang/x", "/api/sop/x", "/api/laporan/x", "/api/openapi"),
                "integrasiA", List.of("/api/orang/x", "/api/sop/x", "/api/kasus/x"),
                "koordinatorA", List.of("/api/sop/x", "/api/openapi"));
        for (var role : closed.entrySet()) {
            var program = Browser.program(port, role.getKey());
            for (var path : role.getValue()) {
                assertThat(program.get(path).statusCode())
                        .as(role.getKey() + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(Browser.program(port, "analisA").get("/api/openapi").statusCode())
                .isEqualTo(200);
    }
}
