package id.tuntas.group;

import id.tuntas.access.ModelBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Tutup pertemuan": the meeting becomes an entry of the group's history, from which the share of groups that met,
 * attendance, sessions of a module and follow-ups done in time are counted. New families get the next numbers.
 */
@ModelBean("tutupPertemuan")
public class MeetingClosing implements JavaDelegate {

    private static final int MOST_FAMILIES = 60;

    private final SessionTable sessions;

    MeetingClosing(SessionTable sessions) {
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution meeting) {
        List<Map<String, Object>> history = new ArrayList<>(Rows.of(meeting, Meeting.HISTORY));
        history.add(entry(meeting));
        Rows.set(meeting, Meeting.HISTORY, history);
        long families =
                Rows.number(meeting.getVariable(Meeting.FAMILIES)) + Rows.number(meeting.getVariable("keluargaBaru"));
        if (families > MOST_FAMILIES) {
            throw Refusal.of("Keluarga baru", "kelompok terlalu besar; bentuk kelompok baru");
        }
        meeting.setVariable(Meeting.FAMILIES, families);
    }

    private Map<String, Object> entry(DelegateExecution meeting) {
        String session = (String) meeting.getVariable(Meeting.SESSION);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("pertemuan", meeting.getVariable(Meeting.NUMBER));
        entry.put("tanggal", meeting.getVariable(Meeting.DAY));
        entry.put("diadakan", true);
        entry.put("sesi", session);
        entry.put(
                "modul",
                sessions.of((String) meeting.getVariable(Meeting.KIND)).stream()
                        .filter(s -> s.code().equals(session))
                        .map(Session::module)
                        .findFirst()
                        .orElse(""));
        entry.put("tuntas", "TUNTAS".equals(meeting.getVariable("sesiTuntas")));
        entry.put("menit", meeting.getVariable("lamaSesiKelompok"));
        entry.put("undangan", meeting.getVariable(Meeting.INVITED));
        entry.put("hadir", meeting.getVariable(Meeting.PRESENT));
        entry.put("kasus", meeting.getVariable(Meeting.CASES));
        tally(meeting, entry);
        entry.put("komitmenTerbuka", Rows.of(meeting, Meeting.OPEN_COMMITMENTS).size());
        return entry;
    }

    private static void tally(DelegateExecution meeting, Map<String, Object> entry) {
        Rows.counts(meeting, Meeting.TALLY).forEach(entry::put);
    }
}
