package id.tuntas.group;

import id.tuntas.access.ModelBean;
import id.tuntas.region.Regions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The step "Catat komitmen": what families had agreed to do is done, dropped, or goes on to next month's list; what they agree
 * to today is added. Counted is how much was done within thirty days (handbook F.1, indicators).
 */
@ModelBean("catatKomitmen")
public class CommitmentRecord implements JavaDelegate {

    private static final int IN_TIME_DAYS = 30;
    /** The list must fit into one form. */
    private static final int MOST_OPEN = 100;

    private static final String FIELD = "Komitmen baru";
    private static final String MADE = "dibuat";
    private static final String CARRIED_ON = "DILANJUTKAN";

    private final Regions regions;

    CommitmentRecord(Regions regions) {
        this.regions = regions;
    }

    @Override
    public void execute(DelegateExecution meeting) {
        LocalDate today = ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(regions.zone((String) meeting.getVariable("wilayah")))
                .toLocalDate();
        List<Map<String, Object>> open = new ArrayList<>();
        List<Map<String, Object>> done = new ArrayList<>();
        List<Map<String, Object>> before = Rows.of(meeting, Meeting.OPEN_COMMITMENTS);
        List<Map<String, Object>> answers = Rows.of(meeting, Meeting.OLD_COMMITMENTS);
        for (int i = 0; i < before.size(); i++) {
            Object answer = i < answers.size() ? answers.get(i).get("statusTindakLanjut") : CARRIED_ON;
            if (CARRIED_ON.equals(answer)) {
                open.add(before.get(i));
            } else if ("SELESAI".equals(answer)) {
                done.add(before.get(i));
            }
        }
        List<Map<String, Object>> made = made(meeting, today);
        open.addAll(made);
        if (open.size() > MOST_OPEN) {
            throw Refusal.of(FIELD, "paling banyak " + MOST_OPEN + " komitmen terbuka; selesaikan dahulu yang lama");
        }
        Rows.set(meeting, Meeting.OPEN_COMMITMENTS, open);
        Rows.set(meeting, Meeting.TALLY, tally(made.size(), done, today));
    }

    private static List<Map<String, Object>> made(DelegateExecution meeting, LocalDate today) {
        long families = Rows.number(meeting.getVariable(Meeting.FAMILIES));
        List<Map<String, Object>> made = new ArrayList<>();
        for (Map<String, Object> row : Rows.of(meeting, Meeting.NEW_COMMITMENTS)) {
            if (Rows.number(row.get(Meeting.FAMILY)) > families) {
                throw Refusal.of(FIELD, "nomor keluarga tidak ada dalam kelompok ini");
            }
            if (LocalDate.parse((String) row.get("batasKomitmen")).isBefore(today)) {
                throw Refusal.of(FIELD, "tanggal janji sudah lewat");
            }
            Map<String, Object> commitment = new LinkedHashMap<>(row);
            commitment.put(MADE, today.toString());
            made.add(commitment);
        }
        return made;
    }

    private static Map<String, Object> tally(int made, List<Map<String, Object>> done, LocalDate today) {
        long inTime = done.stream()
                .filter(commitment ->
                        ChronoUnit.DAYS.between(LocalDate.parse((String) commitment.get(MADE)), today) <= IN_TIME_DAYS)
                .count();
        Map<String, Object> tally = new LinkedHashMap<>();
        tally.put("komitmenBaru", made);
        tally.put("komitmenSelesai", done.size());
        tally.put("selesai30Hari", inTime);
        return tally;
    }
}
