package id.tuntas.group;

import id.tuntas.access.ModelBean;
import id.tuntas.deadline.Deadlines;
import id.tuntas.region.Regions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Periksa jadwal": a meeting is announced at least three days before (handbook F.1; the number of days is row
 * {@code pengumumanPertemuan} of the deadline table), and not for a month after the next.
 */
@ModelBean("periksaJadwal")
public class ScheduleCheck implements JavaDelegate {

    private static final String FIELD = "Tanggal pertemuan";
    private static final int MOST_DAYS_AHEAD = 45;

    private final Deadlines deadlines;
    private final Regions regions;

    ScheduleCheck(Deadlines deadlines, Regions regions) {
        this.deadlines = deadlines;
        this.regions = regions;
    }

    /** @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException if it is too soon or too far away */
    @Override
    public void execute(DelegateExecution meeting) {
        ZoneId zone = regions.zone((String) meeting.getVariable("wilayah"));
        LocalDate earliest = deadlines
                .statuter("pengumumanPertemuan", meeting)
                .toInstant()
                .atZone(zone)
                .toLocalDate();
        LocalDate day = LocalDate.parse((String) meeting.getVariable(Meeting.DAY));
        if (day.isBefore(earliest)) {
            throw Refusal.of(FIELD, "paling cepat " + earliest + ", agar keluarga sempat diberi tahu");
        }
        if (day.isAfter(earliest.plusDays(MOST_DAYS_AHEAD))) {
            throw Refusal.of(FIELD, "terlalu jauh; kelompok bertemu setiap bulan");
        }
        meeting.setVariable("hariPertemuan", Date.from(day.atStartOfDay(zone).toInstant()));
    }
}
