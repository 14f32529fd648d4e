package id.tuntas.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The login page, and the way from {@code /} to the place where each role works. */
@Controller
class Pages {

    private static final Map<String, String> NOTES = Map.of(
            "salah", "Nama pengguna atau kata sandi tidak cocok. Tunggu beberapa detik, lalu coba lagi.",
            "berakhir", "Sesi Anda sudah berakhir. Silakan masuk lagi.",
            "keluar", "Anda sudah keluar.");

    private final Memberships memberships;

    Pages(Memberships memberships) {
        this.memberships = memberships;
    }

    @GetMapping("/")
    String start(Authentication who) {
        return "redirect:/camunda/app/" + application(who) + "/default/";
    }

    private String application(Authentication who) {
        if (memberships.isInAny(who.getName(), java.util.Set.of(Groups.ADMIN))) {
            return "admin";
        }
        if (memberships.isInAny(who.getName(), Groups.WITH_COCKPIT)) {
            return "cockpit";
        }
        return memberships.isInAny(who.getName(), Groups.WITH_TASKLIST) ? "tasklist" : "welcome";
    }

    @GetMapping(path = "/masuk", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String login(HttpServletRequest request, CsrfToken token) throws IOException {
        var wrong = request.getParameter("salah") != null;
        return Html.page("Masuk", """
                <h1>Masuk</h1>
                %s
                <form method="post" action="%s/masuk">
                  <input type="hidden" name="%s" value="%s">
                  <label for="nama">Nama pengguna</label>
                  <input id="nama" name="nama" type="text" autocomplete="username" autocapitalize="none"
                    spellcheck="false" maxlength="128" required autofocus%s>
                  <label for="sandi">Kata sandi</label>
                  <input id="sandi" name="sandi" type="password" autocomplete="current-password"
                    maxlength="128" required%s>
                  <button type="submit">Masuk</button>
                </form>
                <p class="bantuan">Lupa kata sandi? Hubungi koordinator atau administrator Anda.</p>
                """.formatted(
                        note(request),
                        HtmlUtils.htmlEscape(request.getContextPath()),
                        HtmlUtils.htmlEscape(token.getParameterName()),
                        HtmlUtils.htmlEscape(token.getToken()),
                        wrong ? " aria-describedby=\"pesan\"" : "",
                        wrong ? " aria-describedby=\"pesan\"" : ""));
    }

    private static String note(HttpServletRequest request) {
        for (var name : NOTES.keySet()) {
            if (request.getParameter(name) != null) {
                var role = "salah".equals(name) ? "alert" : "status";
                return "<p id=\"pesan\" class=\"pesan %s\" role=\"%s\">%s</p>".formatted(name, role, NOTES.get(name));
            }
        }
        return "";
    }
}
