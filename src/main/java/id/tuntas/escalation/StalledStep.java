package id.tuntas.escalation;

import id.tuntas.assignment.Assignment;
import id.tuntas.casefile.CaseRegister;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** What a decision may do to the step that stalled, and to its case. */
record StalledStep(ProcessEngineServices engine, CaseRegister register, Assignment assignment, StepKey key) {

    /** Moves the limit that the companion sees. */
    void extendTo(Date due) {
        eachTask(task -> {
            task.setDueDate(due);
            engine.getTaskService().saveTask(task);
        });
    }

    /** Gives the open tasks of the step to the one who answered. */
    void takeOver(String user) {
        eachTask(task -> engine.getTaskService().setAssignee(task.getId(), user));
    }

    /** Gives the case with all that the former companion had open of it to another companion. */
    void handTo(String companion, String caseNumber, String region, String reason) {
        TaskService tasks = engine.getTaskService();
        String former = (String) engine.getRuntimeService().getVariable(key.processInstanceId(), "pendamping");
        assignment.entrust(companion, region);
        engine.getRuntimeService().setVariable(key.processInstanceId(), "pendamping", companion);
        tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskAssignee(former).list().stream()
                .forEach(task -> tasks.setAssignee(task.getId(), companion));
        register.assign(caseNumber, companion, reason);
    }

    private void eachTask(Consumer<Task> change) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(key.processInstanceId())
                .taskDefinitionKey(key.activityId())
                .list();
        tasks.forEach(change);
    }
}
