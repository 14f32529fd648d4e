package id.tuntas.intake;

import java.time.LocalDate;

/**
 * What a report says of the person or community, opened for the moment of the checks and kept nowhere. All may be null.
 *
 * @param name of the person or of the community
 * @param estimatedAge in years
 */
record ReportedPerson(
        String nik, String name, String motherName, String sex, LocalDate birthDate, Integer estimatedAge) {

    /** Nothing of a person may reach a log. */
    @Override
    public String toString() {
        return "ReportedPerson[•]";
    }
}
