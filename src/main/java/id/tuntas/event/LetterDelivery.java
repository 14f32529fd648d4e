package id.tuntas.event;

import id.tuntas.access.ModelBean;
import id.tuntas.sop.Letters;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;

/**
 * The step "Sampaikan surat": the letter reaches the case that waits for it, with its number and date, which stay sealed. Where
 * several items of a case may wait for the same letter, the number of the item says which one it is for.
 */
@ModelBean("sampaikanSurat")
public class LetterDelivery implements JavaDelegate {

    private static final String NOBODY_WAITS =
            "kasus ini sedang tidak menunggu surat itu; periksa nomor kasus dan jenis suratnya";
    private static final String SEVERAL_WAIT =
            "lebih dari satu bagian kasus menunggu surat itu; isi nomor hambatan atau rumah tangga yang dimaksud";

    /** @throws FormFieldValidationException if the case does not wait for such a letter now; nothing is stored */
    @Override
    public void execute(DelegateExecution letter) {
        String message = Letters.messageOf((String) letter.getVariable("pesanSurat"));
        RuntimeService runtime = letter.getProcessEngineServices().getRuntimeService();
        MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(letter.getProcessBusinessKey())
                .setVariable("nomorSurat", letter.getVariableTyped("nomorSurat", false))
                .setVariable("tanggalSurat", letter.getVariableTyped("tanggalSurat", false));
        if (letter.getVariable("butirSurat") instanceof Number item) {
            correlation.processInstanceVariableEquals("nomorButir", item.longValue());
        }
        try {
            correlation.correlate();
        } catch (MismatchingMessageCorrelationException notOne) {
            String why = waiting(runtime, letter.getProcessBusinessKey(), message) > 1 ? SEVERAL_WAIT : NOBODY_WAITS;
            throw new FormFieldValidationException(why, "Isian belum benar. Surat: " + why + ".");
        }
    }

    private static long waiting(RuntimeService runtime, String caseNumber, String message) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .mapToLong(instance -> runtime.createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventName(message)
                        .count())
                .sum();
    }
}
