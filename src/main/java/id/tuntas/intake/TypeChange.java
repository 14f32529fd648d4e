package id.tuntas.intake;

import id.tuntas.access.ModelBean;
import id.tuntas.casefile.CaseRegister;
import id.tuntas.sop.ProblemTypes;
import id.tuntas.sop.Sensitivity;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The step "Alihkan jenis": the main problem is another one, and the SOP of {@code jenisBaru} takes the case over under its
 * number, with all that is known. The former SOP has to come to its end afterwards. Secrecy never becomes weaker by it.
 */
@ModelBean("alihkanJenis")
public class TypeChange implements JavaDelegate {

    private final CaseRegister register;
    private final SopStart sops;
    private final ProblemTypes types;

    TypeChange(CaseRegister register, SopStart sops, ProblemTypes types) {
        this.register = register;
        this.sops = sops;
        this.types = types;
    }

    /** @throws FormFieldValidationException if it is the same type, or its SOP is not published */
    @Override
    public void execute(DelegateExecution decision) {
        String caseNumber = decision.getProcessBusinessKey();
        String from = (String) decision.getVariable("jenis");
        String to = (String) decision.getVariable("jenisBaru");
        if (to.equals(from)) {
            String why = "kasus ini sudah berjenis itu; pilih jenis lain atau tolak usulannya";
            throw new FormFieldValidationException(why, "Isian belum benar. Jenis baru: " + why + ".");
        }
        sops.refuseUnpublished(decision, to);
        VariableMap known = known(decision, caseNumber);
        known.put("jenis", to);
        known.put("klasifikasi", stricter((String) known.get("klasifikasi"), to).name());
        sops.keepOrReplaceCompanion(decision, known, to);
        sops.start(decision, to, caseNumber, known);
        register.changeType(caseNumber, from, to);
        register.assign(caseNumber, (String) known.get("pendamping"), (String) known.get("alasanPenugasan"));
        decision.setVariable("hasilAlihJenis", "DIALIHKAN");
    }

    private VariableMap known(DelegateExecution decision, String caseNumber) {
        RuntimeService runtime = decision.getProcessEngineServices().getRuntimeService();
        String sop = register.runningSop(caseNumber)
                .orElseThrow(() -> new IllegalStateException("Kasus tidak punya SOP yang berjalan."));
        return runtime.getVariablesTyped(sop, false);
    }

    private Sensitivity stricter(String now, String type) {
        Sensitivity current = Sensitivity.valueOf(now);
        Sensitivity ofType = types.find(type).orElseThrow().sensitivity();
        return ofType.compareTo(current) > 0 ? ofType : current;
    }
}
