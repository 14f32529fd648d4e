package id.tuntas.intake;

import id.tuntas.access.ModelBean;
import id.tuntas.casefile.CaseRegister;
import id.tuntas.casefile.PersonIndex;
import id.tuntas.form.CaseNumbers;
import id.tuntas.sealing.Permit;
import id.tuntas.sealing.Sealing;
import id.tuntas.sop.ProblemType;
import id.tuntas.sop.ProblemTypes;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The step "Buka kasus penyerta": the person has another problem too. It gets a case of its own with number, companion,
 * deadlines and end, linked to the first; who the person is goes over, sealed anew under the key of the new case.
 */
@ModelBean("bukaKasusPenyerta")
public class CompanionCase implements JavaDelegate {

    /** What is the same in every case of a person. */
    private static final List<String> OF_THE_PERSON = List.of(
            "namaKlien",
            "namaPanggilan",
            "namaIbu",
            "nik",
            "noKk",
            "alasanTanpaNik",
            "tempatLahir",
            "tanggalLahir",
            "perkiraanUsia",
            "jenisKelamin",
            "alamat",
            "korbanAnak",
            "wilayah",
            "pendamping",
            "alasanPenugasan",
            "urgensi",
            "sumberKasus");

    private final CaseRegister register;
    private final CaseNumbers numbers;
    private final SopStart sops;
    private final ProblemTypes types;
    private final Sealing sealing;
    private final PersonIndex persons;

    CompanionCase(
            CaseRegister register,
            CaseNumbers numbers,
            SopStart sops,
            ProblemTypes types,
            Sealing sealing,
            PersonIndex persons) {
        this.register = register;
        this.numbers = numbers;
        this.sops = sops;
        this.types = types;
        this.sealing = sealing;
        this.persons = persons;
    }

    /** @throws FormFieldValidationException if the SOP of the type is not published; the step stays open */
    @Override
    public void execute(DelegateExecution step) {
        String parent = step.getProcessBusinessKey();
        ProblemType type =
                types.find((String) step.getVariable("jenisPenyerta")).orElseThrow();
        sops.refuseUnpublished(step, type.slug());
        String region = (String) step.getVariable("wilayah");
        String number = numbers.next(region);
        VariableMap known = known(step, parent, number);
        known.put("nomorKasus", number);
        known.put("nomorKasusInduk", parent);
        known.put("jenis", type.slug());
        known.put("klasifikasi", type.sensitivity().name());
        register.open(
                number,
                type.slug(),
                region,
                (String) known.get("urgensi"),
                type.sensitivity().name(),
                (String) known.get("sumberKasus"));
        register.linkParent(number, parent);
        persons.copy(parent, number);
        sops.keepOrReplaceCompanion(step, known, type.slug());
        register.assign(number, (String) known.get("pendamping"), (String) known.get("alasanPenugasan"));
        sops.start(step, type.slug(), number, known);
        step.setVariable("nomorKasusPenyerta", number);
    }

    private VariableMap known(DelegateExecution step, String parent, String number) {
        RuntimeService runtime = step.getProcessEngineServices().getRuntimeService();
        VariableMap all = runtime.getVariablesTyped(register.runningSop(parent).orElseThrow(), false);
        VariableMap known = Variables.createVariables();
        try (Permit permit = sealing.permit(parent)) {
            for (String name : OF_THE_PERSON) {
                TypedValue value = all.getValueTyped(name);
                if (value != null && value.getValue() != null) {
                    known.putValueTyped(
                            name,
                            Sealing.isSealed(value)
                                    ? sealing.seal(number, permit.open(value).orElse(null))
                                    : value);
                }
            }
        }
        return known;
    }
}
