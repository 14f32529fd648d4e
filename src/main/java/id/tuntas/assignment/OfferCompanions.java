package id.tuntas.assignment;

import id.tuntas.access.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Siapkan daftar pendamping" of the models: sets daftarPendamping, the companions of the province to choose from, by
 * wilayah and jenis. Who has the case stays as it is.
 */
@ModelBean("siapkanDaftarPendamping")
public class OfferCompanions implements JavaDelegate {

    private final CompanionOptions options;

    OfferCompanions(CompanionOptions options) {
        this.options = options;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("daftarPendamping", options.of((String) execution.getVariable("wilayah"), (String)
                execution.getVariable("jenis")));
    }
}
