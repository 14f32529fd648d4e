package id.tuntas.event;

import id.tuntas.access.ModelBean;
import id.tuntas.region.Regions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** The step "Periksa wilayah tujuan": the kabupaten/kota that a client moves to exists and is another one. */
@ModelBean("periksaWilayahTujuan")
public class DestinationCheck implements JavaDelegate {

    private final Regions regions;

    DestinationCheck(Regions regions) {
        this.regions = regions;
    }

    /** @throws FormFieldValidationException if it does not; the step before stays open with what was filled in */
    @Override
    public void execute(DelegateExecution event) {
        String to = (String) event.getVariable("wilayahTujuan");
        if (regions.find(to).isEmpty()) {
            refuse("kode " + to + " tidak ada dalam daftar kabupaten/kota");
        }
        if (to.equals(event.getVariable("wilayah"))) {
            refuse("kasus sudah berada di wilayah itu");
        }
        event.setVariable("namaWilayahTujuan", regions.name(to));
    }

    private static void refuse(String why) {
        throw new FormFieldValidationException(why, "Isian belum benar. Kode kabupaten/kota tujuan: " + why + ".");
    }
}
