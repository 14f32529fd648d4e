package id.tuntas.assignment;

import id.tuntas.casefile.CaseFile;
import id.tuntas.casefile.CaseRegister;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Gives a case with all its open work to another companion, wherever in the case or its events that work stands. */
@Component
public class Handover {

    private final CaseRegister register;
    private final Assignment assignment;

    Handover(CaseRegister register, Assignment assignment) {
        this.register = register;
        this.assignment = assignment;
    }

    /**
     * @param region kabupaten/kota of the case, whose territory the companion is admitted to
     * @throws IllegalArgumentException if this is no active companion of the region's province
     */
    public void to(ProcessEngineServices engine, String companion, String caseNumber, String region, String reason) {
        RuntimeService runtime = engine.getRuntimeService();
        TaskService tasks = engine.getTaskService();
        String former = register.find(caseNumber)
                .map(CaseFile::companion)
                .orElseGet(() -> companionOfGroup(runtime, caseNumber));
        assignment.entrust(companion, region);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(instance -> runtime.getVariable(instance.getId(), "pendamping") != null)
                .forEach(instance -> runtime.setVariable(instance.getId(), "pendamping", companion));
        if (former != null) {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .taskAssignee(former)
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), companion));
        }
        register.assign(caseNumber, companion, reason);
    }

    /** A group has a number and a companion too, but no row in the register. */
    private static String companionOfGroup(RuntimeService runtime, String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(instance -> (String) runtime.getVariable(instance.getId(), "pendamping"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
