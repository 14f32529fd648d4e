package id.tuntas.escalation;

import id.tuntas.access.ModelBean;
import id.tuntas.assignment.CompanionOptions;
import id.tuntas.deadline.DeadlineKind;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Opens a round of the ladder: who may take the case over, and whether a law's deadline was broken. The answers of the round
 * before are forgotten (history keeps them), so that nobody confirms an old decision by mistake.
 */
@ModelBean("siapkanEskalasi")
public class LadderPreparation implements JavaDelegate {

    private static final long FIRST_ROUND = 1;

    private static final List<String> ANSWERS =
            List.of("keputusanEskalasi", "alasanKeputusan", "batasBaru", "pendampingBaru", "catatanTerima");

    private final Escalations escalations;
    private final CompanionOptions companions;

    LadderPreparation(Escalations escalations, CompanionOptions companions) {
        this.escalations = escalations;
        this.companions = companions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.removeVariables(ANSWERS);
        if (Long.valueOf(FIRST_ROUND).equals(execution.getVariable("putaran"))) {
            escalations.started(
                    execution.getProcessInstanceId(),
                    execution.getProcessBusinessKey(),
                    new StepKey(
                            (String) execution.getVariable("langkahProses"),
                            (String) execution.getVariable("langkahLingkup"),
                            (String) execution.getVariable("langkah")),
                    (String) execution.getVariable("macamTenggat"));
        }
        boolean law = DeadlineKind.HUKUM.name().equals(execution.getVariable("macamTenggat"));
        execution.setVariable("langsungDirektorat", law);
        execution.setVariable("daftarPendamping", companions.of((String) execution.getVariable("wilayah"), (String)
                execution.getVariable("jenis")));
    }
}
