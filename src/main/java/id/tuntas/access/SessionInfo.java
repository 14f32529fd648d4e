package id.tuntas.access;

import java.util.Set;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the scripts of our own pages who is logged in, and the token that changing calls of a session must carry. */
@RestController
class SessionInfo {

    private final CurrentUser user;

    SessionInfo(CurrentUser user) {
        this.user = user;
    }

    @GetMapping("/api/saya")
    Me me(CsrfToken token) {
        var person = user.require();
        return new Me(person.id(), person.groups(), person.territories(), token.getHeaderName(), token.getToken());
    }

    record Me(String id, Set<String> kelompok, Set<String> wilayah, String headerToken, String token) {}
}
