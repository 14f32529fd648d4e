package id.tuntas.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to set, instead of a stack trace. */
class AdministratorSecretRefusedAnalyzer extends AbstractFailureAnalyzer<AdministratorSecretRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AdministratorSecretRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set TUNTAS_ADMIN_USER (letters and digits) and TUNTAS_ADMIN_PASSWORD (at least 12 characters, not a"
                        + " usual word) in the environment. For a trial with made-up people start with the profile"
                        + " 'demo' instead.",
                cause);
    }
}
