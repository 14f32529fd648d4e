package id.tuntas.casefile;

import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Which processes are the case itself: the report and the SOP, with all that they call. Escalations, events and letters run
 * under the number of the case too, but are only about it.
 */
final class CaseProcesses {

    private static final Set<String> ABOUT_THE_CASE = Set.of(
            "eskalasi",
            "kejadian-kasus",
            "surat-masuk",
            "terima-pindahan",
            "kegiatan-kelompok",
            "pertemuan-kelompok",
            "verifikasi-komitmen",
            "graduasi");

    private CaseProcesses() {}

    /** Whether instances of this process carry the state of the case. */
    static boolean isCase(String processKey) {
        return !ABOUT_THE_CASE.contains(processKey);
    }

    /** Whether the step belongs to the case, directly or in a procedure that the case calls. */
    static boolean isOfCase(ExecutionEntity execution) {
        return isCase(root(execution).getProcessDefinition().getKey());
    }

    /** The instance at the top of the calls. */
    private static ExecutionEntity root(ExecutionEntity execution) {
        ExecutionEntity instance = execution.getProcessInstance();
        while (instance.getSuperExecution() != null) {
            instance = instance.getSuperExecution().getProcessInstance();
        }
        return instance;
    }
}
