package id.tuntas.group;

import id.tuntas.access.ModelBean;
import id.tuntas.casefile.CaseFile;
import id.tuntas.casefile.CaseNumber;
import id.tuntas.casefile.CaseRegister;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Periksa nomor kasus": what came to light in a meeting is a case of its own. Its number is one of the register of
 * the same kabupaten/kota; of others nothing is told, not even that they exist.
 */
@ModelBean("periksaKasusTerungkap")
public class RevealedCaseCheck implements JavaDelegate {

    private final CaseRegister register;

    RevealedCaseCheck(CaseRegister register) {
        this.register = register;
    }

    /** @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException if there is no such case */
    @Override
    public void execute(DelegateExecution meeting) {
        String number = (String) meeting.getVariable("nomorKasusTerungkap");
        Optional<CaseFile> found = CaseNumber.isValid(number) ? register.find(number) : Optional.empty();
        if (found.isEmpty() || !found.get().region().equals(meeting.getVariable("wilayah"))) {
            throw Refusal.of(
                    "Nomor kasus",
                    "tidak ada kasus dengan nomor ini di wilayah Anda; buat dahulu laporannya lewat Penerimaan"
                            + " laporan");
        }
        meeting.setVariable(Meeting.CASES, Rows.number(meeting.getVariable(Meeting.CASES)) + 1);
    }
}
