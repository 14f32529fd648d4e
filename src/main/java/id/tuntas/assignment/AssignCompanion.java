package id.tuntas.assignment;

import id.tuntas.access.ModelBean;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Tetapkan pendamping" of the models. Reads wilayah, jenis, urgensi and, if known, pencatat; sets pendamping (null
 * if nobody was found), alasanPenugasan, pendampingDitemukan, and always daftarPendamping for the koordinator's choice.
 */
@ModelBean("tetapkanPendamping")
public class AssignCompanion implements JavaDelegate {

    private final Assignment assignment;
    private final CompanionOptions options;

    AssignCompanion(Assignment assignment, CompanionOptions options) {
        this.assignment = assignment;
        this.options = options;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var region = needed(execution, "wilayah");
        var type = needed(execution, "jenis");
        var reporter = Optional.ofNullable((String) execution.getVariable("pencatat"));
        var proposal = assignment.propose(region, type, needed(execution, "urgensi"), reporter);
        if (proposal.found()) {
            assignment.entrust(proposal.companion(), region);
        }
        execution.setVariable("pendamping", proposal.companion());
        execution.setVariable("alasanPenugasan", proposal.reason());
        execution.setVariable("pendampingDitemukan", proposal.found());
        execution.setVariable("daftarPendamping", options.of(region, type));
    }

    private static String needed(DelegateExecution execution, String name) {
        if (execution.getVariable(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException("Variabel " + name + " belum terisi.");
    }
}
