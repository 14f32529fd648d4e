package id.tuntas.group;

import id.tuntas.access.ModelBean;
import id.tuntas.deadline.Deadlines;
import id.tuntas.region.Regions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The step "Periksa kedatangan": only a meeting that the companion came to, on its day, goes on. One that the chair held alone
 * (a reported malpractice, handbook F.1) or that did not take place is kept in the history of the group as planned and not
 * held, and is scheduled anew. The preparation of the next month is counted from here, so that months do not drift.
 */
@ModelBean("periksaKedatangan")
public class ArrivalCheck implements JavaDelegate {

    static final String LED = "DIPIMPIN_PENDAMPING";
    private static final String HOW = "jalannyaPertemuan";
    private static final String ARRIVAL = "waktuTibaPendamping";
    private static final String FIELD = "Waktu tiba";

    private final Deadlines deadlines;
    private final Regions regions;

    ArrivalCheck(Deadlines deadlines, Regions regions) {
        this.deadlines = deadlines;
        this.regions = regions;
    }

    /** @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException if the time is not of the meeting's day */
    @Override
    public void execute(DelegateExecution meeting) {
        if (LED.equals(meeting.getVariable(HOW))) {
            checkArrival(meeting);
        } else {
            List<Map<String, Object>> history = new ArrayList<>(Rows.of(meeting, Meeting.HISTORY));
            history.add(notHeld(meeting));
            Rows.set(meeting, Meeting.HISTORY, history);
            meeting.removeVariables(List.of(Meeting.DAY, ARRIVAL));
        }
        meeting.setVariable("persiapanBerikutnya", deadlines.statuter("jarakPertemuan", meeting));
    }

    private void checkArrival(DelegateExecution meeting) {
        if (!Boolean.TRUE.equals(meeting.getVariable("pendampingHadir"))) {
            throw Refusal.of("Kehadiran pendamping", "pertemuan tanpa pendamping tidak dapat dilanjutkan");
        }
        ZoneId zone = regions.zone((String) meeting.getVariable("wilayah"));
        ZonedDateTime arrival = moment((String) meeting.getVariable(ARRIVAL), zone);
        if (!arrival.toLocalDate().equals(LocalDate.parse((String) meeting.getVariable(Meeting.DAY)))) {
            throw Refusal.of(FIELD, "harus pada hari pertemuan");
        }
        if (arrival.toInstant().isAfter(ClockUtil.getCurrentTime().toInstant())) {
            throw Refusal.of(FIELD, "belum lewat; isi saat Anda sudah di tempat");
        }
    }

    /** What the form sends, with or without the offset of the device. */
    private static ZonedDateTime moment(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(zone);
        } catch (DateTimeException withoutOffset) {
            return LocalDateTime.parse(text).atZone(zone);
        }
    }

    private static Map<String, Object> notHeld(DelegateExecution meeting) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("pertemuan", meeting.getVariable(Meeting.NUMBER));
        entry.put("tanggal", meeting.getVariable(Meeting.DAY));
        entry.put("diadakan", false);
        entry.put("sebab", meeting.getVariable(HOW));
        return entry;
    }
}
