package id.tuntas.assignment;

import java.time.LocalDate;

/**
 * Days on which a person gets no new cases.
 *
 * @param firstDay first day of the absence, in the zone of the person's region
 * @param lastDay last day of the absence, included
 * @param reason why, for example "Cuti tahunan"; at most 200 characters
 */
public record Absence(LocalDate firstDay, LocalDate lastDay, String reason) {

    public Absence {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("Hari terakhir tidak boleh sebelum hari pertama.");
        }
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            throw new IllegalArgumentException("Alasan wajib diisi, paling panjang 200 huruf.");
        }
    }
}
