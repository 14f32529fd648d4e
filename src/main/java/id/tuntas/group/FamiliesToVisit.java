package id.tuntas.group;

import id.tuntas.access.ModelBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The step "Pilih keluarga dikunjungi": the numbers of the families for which the multi-instance call behind it starts a home
 * visit. None in a group without names: a visit would tell the neighbours.
 */
@ModelBean("pilihKeluargaDikunjungi")
public class FamiliesToVisit implements JavaDelegate {

    @Override
    public void execute(DelegateExecution meeting) {
        // Read by the very next step in the same transaction: nothing has to be stored.
        meeting.setVariable(
                "nomorButirBaru", Variables.objectValue(families(meeting), true).create());
    }

    private static List<Long> families(DelegateExecution meeting) {
        if (Meeting.WITHOUT_NAMES.equals(meeting.getVariable(Meeting.KIND))) {
            return List.of();
        }
        return Boolean.TRUE.equals(meeting.getVariable("kehadiranCukup"))
                ? Attendance.toVisit(Rows.counts(meeting, Meeting.ABSENCES))
                : Attendance.of(Rows.of(meeting, Meeting.ATTENDANCE)).away();
    }
}
