package id.tuntas.intake;

import id.tuntas.assignment.Assignment;
import id.tuntas.assignment.People;
import id.tuntas.assignment.Proposal;
import id.tuntas.casefile.CaseRegister;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Starts the SOP of a type for a case, with a companion who has learned it. */
@Component
class SopStart {

    private final CaseRegister register;
    private final Assignment assignment;
    private final People people;

    SopStart(CaseRegister register, Assignment assignment, People people) {
        this.register = register;
        this.assignment = assignment;
        this.people = people;
    }

    /** @throws FormFieldValidationException if no SOP of the type is published; the step that asked for it stays open */
    void refuseUnpublished(DelegateExecution step, String type) {
        boolean published = step.getProcessEngineServices()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(type)
                        .latestVersion()
                        .count()
                > 0;
        if (!published) {
            String why = "SOP jenis ini belum diterbitkan; hubungi analis, isian Anda tetap tersimpan";
            throw new FormFieldValidationException(why, "Isian belum benar. Jenis masalah sosial: " + why + ".");
        }
    }

    /** The companion stays if the type is one that they have learned; else the best one takes over, if there is any. */
    void keepOrReplaceCompanion(DelegateExecution step, VariableMap known, String type) {
        String companion = (String) known.get("pendamping");
        String region = (String) known.get("wilayah");
        if (people.find(companion).filter(person -> person.masters(type)).isPresent()) {
            return;
        }
        Proposal better = assignment.propose(region, type, (String) known.get("urgensi"), Optional.of(companion));
        if (better.found()) {
            assignment.entrust(better.companion(), region);
            known.put("pendamping", better.companion());
            known.put("alasanPenugasan", better.reason());
        }
    }

    /** Starts the SOP under the case number, and notes that it carries the case from now on. */
    void start(DelegateExecution step, String type, String caseNumber, VariableMap known) {
        ProcessInstance sop = step.getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceByKey(type)
                .businessKey(caseNumber)
                .setVariables(known)
                .execute();
        register.linkSop(caseNumber, sop.getProcessInstanceId());
    }
}
