package id.tuntas.intake;

import id.tuntas.region.Regions;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * What follows from what a report says of its person: whether the NIK can be one (handbook E.2), whether the person is a
 * child (handbook 0.1), and which cases of the same person there are (handbook A.3 a).
 */
@Component
class PersonCheck {

    private static final int ADULT_AGE = 18;

    private final Regions regions;
    private final ReportedPersons persons;
    private final KnownPersons knownPersons;

    PersonCheck(Regions regions, ReportedPersons persons, KnownPersons knownPersons) {
        this.regions = regions;
        this.persons = persons;
        this.knownPersons = knownPersons;
    }

    /**
     * Sets peringatanNik, korbanAnak, dugaanDuplikat and nomorKasusSerupa. To be asked again when the identity was corrected.
     *
     * @throws FormFieldValidationException if the NIK is none
     */
    void check(DelegateExecution report) {
        String caseNumber = (String) report.getVariable("nomorKasus");
        String region = (String) report.getVariable("wilayah");
        LocalDate today = ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(regions.zone(region))
                .toLocalDate();
        ReportedPerson person = persons.read(report, caseNumber);
        List<String> similar = knownPersons.meet(caseNumber, region, person);

        report.setVariable("peringatanNik", String.join(" ", checkNik(person, today)));
        report.setVariable("korbanAnak", isChild(person, today));
        report.setVariable("dugaanDuplikat", !similar.isEmpty());
        report.setVariable("nomorKasusSerupa", String.join(", ", similar));
    }

    private List<String> checkNik(ReportedPerson person, LocalDate today) {
        if (person.nik() == null) {
            return List.of();
        }
        Nik nik = Nik.read(person.nik());
        nik.error(regions, today).ifPresent(error -> {
            throw new FormFieldValidationException(error, "Isian belum benar. NIK: " + error + ".");
        });
        return nik.warnings(regions, person.sex(), person.birthDate(), today);
    }

    private static boolean isChild(ReportedPerson person, LocalDate today) {
        if (person.birthDate() != null) {
            return Period.between(person.birthDate(), today).getYears() < ADULT_AGE;
        }
        return person.estimatedAge() != null && person.estimatedAge() < ADULT_AGE;
    }
}
