package id.tuntas.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of other systems, such as the command centre or a hotline. */
@RestController
@RequestMapping("/api/laporan")
@Validated
class ReportController {

    private static final int MOST_TRIES = 10;
    private static final long PAUSE_MILLIS = 200;

    private final ReportIntake intake;

    ReportController(ReportIntake intake) {
        this.intake = intake;
    }

    /**
     * Opens a case from a report.
     *
     * @param key chosen by the caller, one for each report; a repeated call with the same key opens no second case
     * @param fields the fields of the form "Penerimaan laporan" by their keys; {@code kodeWilayahKasus} says the region
     */
    @PostMapping
    ResponseEntity<Map<String, Object>> receive(
            @RequestHeader("Idempotency-Key") @NotBlank @Size(max = 100) String key,
            @RequestBody Map<String, Object> fields,
            Principal caller) {
        ReportIntake.Receipt receipt = again(caller.getName(), key, fields);
        return ResponseEntity.status(receipt.opened() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Map.of("nomorKasus", receipt.caseNumber(), "baru", receipt.opened()));
    }

    /**
     * Of several first calls with one key at the same moment one wins; the others lose on the row that it holds, ask again, and
     * find its case.
     */
    private ReportIntake.Receipt again(String caller, String key, Map<String, Object> fields) {
        for (int left = MOST_TRIES; ; left--) {
            try {
                return intake.receive(caller, key, fields);
            } catch (DuplicateKeyException | TransientDataAccessException takenMeanwhile) {
                if (left == 1) {
                    throw takenMeanwhile;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ExceptionHandler
    ProblemDetail wrong(FormFieldValidationException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail forbidden(AuthorizationException refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN, "Anda tidak berwenang menerima laporan di wilayah ini.");
    }

    @ExceptionHandler
    ProblemDetail different(ReportIntake.DifferentReport refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "Idempotency-Key ini sudah dipakai untuk laporan lain. Pakai kunci baru untuk laporan baru.");
    }
}
