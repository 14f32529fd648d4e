package id.tuntas.intake;

import id.tuntas.access.ModelBean;
import id.tuntas.assignment.Assignment;
import id.tuntas.assignment.People;
import id.tuntas.assignment.Proposal;
import id.tuntas.casefile.CaseRegister;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    private final CaseRegister register;
    private final Assignment assignment;
    private final People people;
    private final PersonCheck persons;

    CaseOpening(CaseRegister register, Assignment assignment, People people, PersonCheck persons) {
        this.register = register;
        this.assignment = assignment;
        this.people = people;
        this.persons = persons;
    }

    /** @throws FormFieldValidationException if no SOP of the chosen type is deployed; the verification stays open */
    @Override
    public void execute(DelegateExecution report) {
        String type = (String) report.getVariable("jenis");
        refuseWithoutSop(report, type);
        // Whoever verified the report may have corrected the identity.
        persons.check(report);
        keepOrReplaceCompanion(report, type);
        VariableMap known = report.getVariablesTyped(false);
        OF_THE_REPORT.forEach(known::remove);
        ProcessInstance sop = report.getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceByKey(type)
                .businessKey(report.getProcessBusinessKey())
                .setVariables(known)
                .execute();
        register.linkSop(report.getProcessBusinessKey(), sop.getProcessInstanceId());
    }

    private static void refuseWithoutSop(DelegateExecution report, String type) {
        boolean deployed = report.getProcessEngineServices()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(type)
                        .latestVersion()
                        .count()
                > 0;
        if (!deployed) {
            String why = "SOP jenis ini belum diterbitkan; hubungi analis, laporan tetap tersimpan";
            throw new FormFieldValidationException(why, "Isian belum benar. Jenis masalah sosial: " + why + ".");
        }
    }

    /** The type may have turned out to be one that the companion on duty has not learned. */
    private void keepOrReplaceCompanion(DelegateExecution report, String type) {
        String companion = (String) report.getVariable("pendamping");
        String region = (String) report.getVariable("wilayah");
        if (people.find(companion).filter(person -> person.masters(type)).isPresent()) {
            return;
        }
        Proposal better =
                assignment.propose(region, type, (String) report.getVariable("urgensi"), Optional.of(companion));
        if (better.found()) {
            assignment.entrust(better.companion(), region);
            report.setVariable("pendamping", better.companion());
            report.setVariable("alasanPenugasan", better.reason());
        }
    }
}
