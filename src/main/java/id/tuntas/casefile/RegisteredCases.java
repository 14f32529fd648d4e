package id.tuntas.casefile;

import id.tuntas.form.KnownCases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The open cases of the register, for events and letters. */
@Component
class RegisteredCases implements KnownCases {

    private final CaseRegister register;

    RegisteredCases(CaseRegister register) {
        this.register = register;
    }

    @Override
    public boolean isNumber(String text) {
        return CaseNumber.isValid(text);
    }

    @Override
    public Optional<KnownCase> find(String number) {
        return register.runningSop(number)
                .flatMap(sop -> register.find(number))
                .map(c -> new KnownCase(
                        c.caseNumber(), c.type(), c.region(), c.urgency(), c.sensitivity(), c.companion()));
    }
}
