package id.tuntas.group;

import id.tuntas.access.ModelBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Siapkan pertemuan", at the beginning of each month of a group: last month's answers are forgotten, the next
 * session is proposed, the list of families and what they have agreed to do stand ready for the meeting.
 */
@ModelBean("siapkanPertemuan")
public class MeetingPreparation implements JavaDelegate {

    private static final String NOTHING_YET = "Belum ada sesi yang disampaikan.";

    private final SessionTable sessions;

    MeetingPreparation(SessionTable sessions) {
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution meeting) {
        List<Map<String, Object>> families = families(meeting);
        meeting.removeVariables(Meeting.ASKED_ANEW);
        long number = Rows.number(meeting.getVariable(Meeting.NUMBER)) + 1;
        meeting.setVariable(Meeting.NUMBER, number);
        if (number == 1) {
            meeting.setVariable(Meeting.DAY, meeting.getVariable(Meeting.FIRST_DAY));
        }
        Rows.set(meeting, Meeting.ATTENDANCE, families);
        proposeSession(meeting);
        List<Map<String, Object>> open = Rows.of(meeting, Meeting.OPEN_COMMITMENTS);
        meeting.setVariable("adaTindakLanjut", !open.isEmpty());
        Rows.set(meeting, Meeting.OLD_COMMITMENTS, open);
        Rows.set(meeting, Meeting.NEW_COMMITMENTS, List.of());
        meeting.setVariable(Meeting.CASES, 0L);
    }

    /** A row for each number; those who have left are marked so at once. */
    private static List<Map<String, Object>> families(DelegateExecution meeting) {
        List<Map<String, Object>> last = Rows.of(meeting, Meeting.ATTENDANCE);
        List<Map<String, Object>> families = new ArrayList<>();
        long all = Rows.number(meeting.getVariable(Meeting.FAMILIES));
        for (int family = 1; family <= all; family++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put(Meeting.FAMILY, family);
            if (family <= last.size() && "KELUAR".equals(last.get(family - 1).get("statusKehadiran"))) {
                row.put("statusKehadiran", "KELUAR");
            }
            families.add(row);
        }
        return families;
    }

    /** The first session that was not held yet stands first, those that were held stand last. */
    private void proposeSession(DelegateExecution meeting) {
        Set<Object> held = Rows.of(meeting, Meeting.HISTORY).stream()
                .filter(entry -> Boolean.TRUE.equals(entry.get("tuntas")))
                .map(entry -> entry.get("sesi"))
                .collect(Collectors.toSet());
        List<Session> all = sessions.of((String) meeting.getVariable(Meeting.KIND));
        List<Map<String, Object>> choices = new ArrayList<>();
        all.stream().filter(s -> !held.contains(s.code())).forEach(s -> choices.add(choice(s, false)));
        all.stream().filter(s -> held.contains(s.code())).forEach(s -> choices.add(choice(s, true)));
        Rows.set(meeting, "daftarSesi", choices);
        String done = all.stream()
                .filter(s -> held.contains(s.code()))
                .map(s -> s.module() + " · " + s.title())
                .collect(Collectors.joining("\n"));
        meeting.setVariable("sesiSebelumnya", done.isEmpty() ? NOTHING_YET : done);
    }

    private static Map<String, Object> choice(Session session, boolean held) {
        return Map.of("label", session.label(held), "value", session.code());
    }
}
