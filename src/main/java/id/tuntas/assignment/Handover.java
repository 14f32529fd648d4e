package id.tuntas.assignment;

import id.tuntas.casefile.CaseFile;
import id.tuntas.casefile.CaseRegister;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Gives a case with all its open work to another companion, wherever in the case or its events that work stands. */
@Component
public class Handover {

    private static final String COMPANION = "pendamping";

    private final CaseRegister register;
    private final Assignment assignment;

    Handover(CaseRegister register, Assignment assignment) {
        this.register = register;
        this.assignment = assignment;
    }

    /**
     * From the companion that the case has now; items of the case that others have stay with them.
     *
     * @param region kabupaten/kota of the case, whose territory the companion is admitted to
     * @throws IllegalArgumentException if this is no active companion of the region's province
     */
    public void to(ProcessEngineServices engine, String companion, String caseNumber, String region, String reason) {
        Optional<String> former = companionOf(engine.getRuntimeService(), caseNumber);
        hand(engine, former, companion, caseNumber, region);
        register.assign(caseNumber, companion, reason);
    }

    /**
     * From one companion who works on a case: the one who has the case, or who has some of its items only.
     *
     * @param former whose work it was
     * @throws IllegalArgumentException if the new one is no active companion of the region's province
     */
    public void from(
            String former,
            ProcessEngineServices engine,
            String companion,
            String caseNumber,
            String region,
            String reason) {
        boolean hasTheCase = companionOf(engine.getRuntimeService(), caseNumber)
                .filter(former::equals)
                .isPresent();
        hand(engine, Optional.of(former), companion, caseNumber, region);
        if (hasTheCase) {
            register.assign(caseNumber, companion, reason);
        }
    }

    private void hand(
            ProcessEngineServices engine, Optional<String> former, String companion, String caseNumber, String region) {
        RuntimeService runtime = engine.getRuntimeService();
        TaskService tasks = engine.getTaskService();
        assignment.entrust(companion, region);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(instance -> isTheirs(runtime.getVariable(instance.getId(), COMPANION), former))
                .forEach(instance -> runtime.setVariable(instance.getId(), COMPANION, companion));
        former.ifPresent(who -> tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskAssignee(who)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), companion)));
    }

    private static boolean isTheirs(Object companion, Optional<String> former) {
        return companion != null && former.map(companion::equals).orElse(true);
    }

    /** A group has a number and a companion too, but no row in the register. */
    private Optional<String> companionOf(RuntimeService runtime, String caseNumber) {
        return register.find(caseNumber).map(CaseFile::companion).or(() -> companionOfGroup(runtime, caseNumber));
    }

    private static Optional<String> companionOfGroup(RuntimeService runtime, String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(instance -> (String) runtime.getVariable(instance.getId(), COMPANION))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
