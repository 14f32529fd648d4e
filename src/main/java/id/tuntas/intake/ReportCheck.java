package id.tuntas.intake;

import id.tuntas.access.ModelBean;
import id.tuntas.casefile.CaseRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * Looks at a report as it comes in: enters it in the register under its case number and checks what it says of the person.
 * Until its class is decided the case counts as TERBATAS.
 */
@ModelBean("periksaLaporan")
public class ReportCheck implements JavaDelegate {

    private static final String NOT_ASKED = "TIDAK";
    private static final String STRICTEST = "TERBATAS";

    private final CaseRegister register;
    private final PersonCheck persons;

    ReportCheck(CaseRegister register, PersonCheck persons) {
        this.register = register;
        this.persons = persons;
    }

    /** @throws FormFieldValidationException if the NIK is none; the report is not taken, and the form says why */
    @Override
    public void execute(DelegateExecution report) {
        String caseNumber = (String) report.getVariable("nomorKasus");
        report.setProcessBusinessKey(caseNumber);
        report.setVariable("klasifikasi", STRICTEST);
        if (!report.hasVariable("tandaBahayaJenis")) {
            report.setVariable("tandaBahayaJenis", NOT_ASKED);
        }
        register.open(
                caseNumber,
                (String) report.getVariable("jenis"),
                (String) report.getVariable("wilayah"),
                "NORMAL",
                STRICTEST,
                (String) report.getVariable("sumberKasus"));
        persons.check(report);
    }
}
