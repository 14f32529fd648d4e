package id.tuntas.assignment;

import id.tuntas.access.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Percayakan kasus": the koordinator chose a companion by hand; who comes from another kabupaten/kota of the
 * province is lent the territory of the case.
 */
@ModelBean("percayakanKasus")
public class Entrustment implements JavaDelegate {

    private final Assignment assignment;

    Entrustment(Assignment assignment) {
        this.assignment = assignment;
    }

    /** @throws IllegalArgumentException if the chosen one is no active companion of the province */
    @Override
    public void execute(DelegateExecution report) {
        assignment.entrust((String) report.getVariable("pendamping"), (String) report.getVariable("wilayah"));
        report.setVariable("alasanPenugasan", "Ditentukan oleh koordinator.");
    }
}
