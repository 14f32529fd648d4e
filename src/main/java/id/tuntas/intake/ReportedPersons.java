package id.tuntas.intake;

import id.tuntas.sealing.Permit;
import id.tuntas.sealing.Sealing;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Opens what a report says of its person, for the checks of this moment only. */
@Component
class ReportedPersons {

    private final Sealing sealing;

    ReportedPersons(Sealing sealing) {
        this.sealing = sealing;
    }

    ReportedPerson read(DelegateExecution report, String caseNumber) {
        try (Permit permit = sealing.permit(caseNumber)) {
            String name = Stream.of("namaKlien", "namaKomunitas")
                    .map(key -> text(report, permit, key))
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse(null);
            String birthDate = text(report, permit, "tanggalLahir");
            Number age = (Number) report.getVariable("perkiraanUsia");
            return new ReportedPerson(
                    text(report, permit, "nik"),
                    name,
                    text(report, permit, "namaIbu"),
                    (String) report.getVariable("jenisKelamin"),
                    birthDate == null ? null : LocalDate.parse(birthDate),
                    age == null ? null : age.intValue());
        }
    }

    private static String text(DelegateExecution report, Permit permit, String key) {
        TypedValue value = report.getVariableTyped(key, false);
        return value == null ? null : permit.open(value).orElse(null);
    }
}
