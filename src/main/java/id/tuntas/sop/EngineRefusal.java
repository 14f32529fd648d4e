package id.tuntas.sop;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the engine itself says against a folder that kept all rules, as findings of the rule {@link #RULE}. */
final class EngineRefusal {

    static final String RULE = "mesin-menolak";

    private static final String REMEDY =
            "Perbaiki bagian yang disebut; bila tidak jelas, kirim laporan ini kepada pengelola aplikasi.";

    private EngineRefusal() {}

    static List<Finding> findings(String slug, ProcessEngineException refusal) {
        if (refusal instanceof ParseException parse) {
            return parse.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()
                            .map(error ->
                                    finding(report.getResourceName(), error.getMainElementId(), error.getMessage())))
                    .toList();
        }
        return List.of(finding("processes/" + slug, null, refusal.getMessage()));
    }

    private static Finding finding(String file, String elementId, String message) {
        return new Finding(
                RULE,
                Severity.ERROR,
                file,
                elementId,
                "Mesin proses menolak berkas: " + message,
                "The process engine refuses the file: " + message,
                REMEDY);
    }
}
