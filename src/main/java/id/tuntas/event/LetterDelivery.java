package id.tuntas.event;

import id.tuntas.access.ModelBean;
import id.tuntas.sop.Letters;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** The step "Sampaikan surat": the letter reaches the case that waits for it, with its number and date, which stay sealed. */
@ModelBean("sampaikanSurat")
public class LetterDelivery implements JavaDelegate {

    /** @throws FormFieldValidationException if the case does not wait for such a letter now; nothing is stored */
    @Override
    public void execute(DelegateExecution letter) {
        try {
            letter.getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation(Letters.messageOf((String) letter.getVariable("pesanSurat")))
                    .processInstanceBusinessKey(letter.getProcessBusinessKey())
                    .setVariable("nomorSurat", letter.getVariableTyped("nomorSurat", false))
                    .setVariable("tanggalSurat", letter.getVariableTyped("tanggalSurat", false))
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            String why = "kasus ini sedang tidak menunggu surat itu; periksa nomor kasus dan jenis suratnya";
            throw new FormFieldValidationException(why, "Isian belum benar. Surat: " + why + ".");
        }
    }
}
