package id.tuntas.group;

import id.tuntas.access.ModelBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The step "Hitung kehadiran": the product counts, nobody types a share. Each family of the list has an answer; of a group
 * without names only how many came is known, so nobody is looked for.
 */
@ModelBean("hitungKehadiran")
public class AttendanceCount implements JavaDelegate {

    private static final String FIELD = "Kehadiran keluarga";

    @Override
    public void execute(DelegateExecution meeting) {
        if (Meeting.WITHOUT_NAMES.equals(meeting.getVariable(Meeting.KIND))) {
            countHeads(meeting);
        } else {
            countFamilies(meeting);
        }
    }

    private static void countHeads(DelegateExecution meeting) {
        long present = Rows.number(meeting.getVariable("jumlahHadirTanpaNama"));
        long invited = Rows.number(meeting.getVariable("jumlahUndanganTanpaNama"));
        if (present > invited) {
            throw Refusal.of("Jumlah yang hadir", "lebih banyak daripada yang diundang");
        }
        set(meeting, present, invited, Attendance.isEnough(present, invited), Map.of());
    }

    private static void countFamilies(DelegateExecution meeting) {
        List<Map<String, Object>> rows = Rows.of(meeting, Meeting.ATTENDANCE);
        long families = Rows.number(meeting.getVariable(Meeting.FAMILIES));
        if (rows.size() != families) {
            throw Refusal.of(FIELD, "kelompok ini punya " + families + " keluarga, setiap keluarga satu baris");
        }
        Attendance attendance = Attendance.of(rows);
        Map<String, Integer> absences = attendance.absences(Rows.counts(meeting, Meeting.ABSENCES));
        set(meeting, attendance.present(), attendance.invited(), attendance.isEnough(), absences);
        Rows.set(meeting, Meeting.ATTENDANCE, numbered(rows));
        meeting.setVariable(
                "keluargaUntukKoordinator",
                Attendance.forKoordinator(absences).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")));
    }

    private static void set(
            DelegateExecution meeting, long present, long invited, boolean enough, Map<String, Integer> absences) {
        meeting.setVariable(Meeting.PRESENT, present);
        meeting.setVariable(Meeting.INVITED, invited);
        meeting.setVariable("persenHadirKelompok", invited == 0 ? 0L : present * 100 / invited);
        meeting.setVariable("kehadiranCukup", enough);
        meeting.setVariable("adaMangkirDua", Attendance.hasVisitsDue(absences));
        meeting.setVariable("adaMangkirTiga", Attendance.hasKoordinatorDue(absences));
        Rows.set(meeting, Meeting.ABSENCES, absences);
    }

    /** The number of a family is only shown in the form, so it does not come back: it is the number of its row. */
    private static List<Map<String, Object>> numbered(List<Map<String, Object>> rows) {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> copy = new LinkedHashMap<>();
            copy.put(Meeting.FAMILY, numbered.size() + 1);
            copy.putAll(row);
            numbered.add(copy);
        }
        return numbered;
    }
}
