package id.tuntas.casefile;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The register for supervisors and other systems: the cases of their territories, without anything of the person. */
@RestController
@RequestMapping("/api/kasus")
class CaseController {

    private final CaseRegister register;
    private final IdentityService identity;

    CaseController(CaseRegister register, IdentityService identity) {
        this.register = register;
        this.identity = identity;
    }

    /** The newest cases of the caller's territories, 500 at most. */
    @GetMapping
    List<CaseFile> list() {
        return register.of(territories());
    }

    /**
     * One case by its number.
     *
     * @throws ResponseStatusException 404 if there is none, or it lies in another territory: who may not see a case is not told
     *     that it exists
     */
    @GetMapping("/{number}")
    CaseFile one(@PathVariable String number) {
        return register.find(number)
                .filter(c -> territories().contains(c.region()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Nobody on the thread means nothing to see. */
    private List<String> territories() {
        Authentication caller = identity.getCurrentAuthentication();
        return caller == null || caller.getTenantIds() == null ? List.of() : caller.getTenantIds();
    }
}
