package id.tuntas.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The only login: name and password against the engine's accounts. The answer is the same for an unknown name, a wrong
 * password and an account that has to wait after wrong tries.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final int LONGEST = 128;

    private final IdentityService identity;

    PasswordLogin(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        identity.clearAuthentication();
        if (name.isBlank()
                || name.length() > LONGEST
                || password.length() > LONGEST
                || !identity.checkPassword(name, password)) {
            throw new BadCredentialsException("no such name and password");
        }
        var login = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
        login.setDetails(attempt.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
