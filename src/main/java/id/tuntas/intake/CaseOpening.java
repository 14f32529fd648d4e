package id.tuntas.intake;

import id.tuntas.access.ModelBean;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Starts the SOP of a verified report under the same case number, with everything that the report knows; sealed values go over
 * as they are, under the key of the case.
 */
@ModelBean("bukaKasus")
public class CaseOpening implements JavaDelegate {

    /** What steered the report and means nothing to the SOP. */
    private static final Set<String> OF_THE_REPORT = Set.of(
            "daftarPendamping",
            "pendampingDitemukan",
            "hasilVerifikasi",
            "catatanVerifikasi",
            "nomorKasusGanda",
            "alasanPenutupan",
            "putusanPenutupan",
            "alasanPengembalian");

    private final SopStart sops;
    private final PersonCheck persons;

    CaseOpening(SopStart sops, PersonCheck persons) {
        this.sops = sops;
        this.persons = persons;
    }

    /** @throws FormFieldValidationException if no SOP of the chosen type is published; the verification stays open */
    @Override
    public void execute(DelegateExecution report) {
        String type = (String) report.getVariable("jenis");
        sops.refuseUnpublished(report, type);
        // Whoever verified the report may have corrected the identity.
        persons.check(report);
        VariableMap known = report.getVariablesTyped(false);
        sops.keepOrReplaceCompanion(report, known, type);
        report.setVariable("pendamping", known.get("pendamping"));
        report.setVariable("alasanPenugasan", known.get("alasanPenugasan"));
        OF_THE_REPORT.forEach(known::remove);
        sops.start(report, type, report.getProcessBusinessKey(), known);
    }
}
