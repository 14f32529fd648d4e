package id.tuntas.assignment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/**
 * The step "Tetapkan pendamping" of the models. Reads wilayah, jenis, urgensi and, if known, pencatat; sets pendamping (null
 * if nobody was found), alasanPenugasan, pendampingDitemukan, and always daftarPendamping for the koordinator's choice.
 */
@Component("tetapkanPendamping")
class AssignCompanion implements JavaDelegate {

    private final Assignment assignment;
    private final ObjectMapper json;

    AssignCompanion(Assignment assignment, ObjectMapper json) {
        this.assignment = assignment;
        this.json = json;
    }

    private record Option(String label, String value) {}

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        var region = needed(execution, "wilayah");
        var type = needed(execution, "jenis");
        var reporter = Optional.ofNullable((String) execution.getVariable("pencatat"));
        var proposal = assignment.propose(region, type, needed(execution, "urgensi"), reporter);
        if (proposal.found()) {
            assignment.entrust(proposal.companion(), region);
        }
        var options = assignment.candidates(region, type).stream()
                .map(choice -> new Option(choice.label(), choice.id()))
                .toList();
        execution.setVariable("pendamping", proposal.companion());
        execution.setVariable("alasanPenugasan", proposal.reason());
        execution.setVariable("pendampingDitemukan", proposal.found());
        execution.setVariable("daftarPendamping", Spin.JSON(json.writeValueAsString(options)));
    }

    private static String needed(DelegateExecution execution, String name) {
        if (execution.getVariable(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException("Variabel " + name + " belum terisi.");
    }
}
