package id.tuntas.escalation;

import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.task.Task;

/** What a decision may do to the step that stalled, and to its case. */
record StalledStep(ProcessEngineServices engine, StepKey key) {

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

    private void eachTask(Consumer<Task> change) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(key.processInstanceId())
                .taskDefinitionKey(key.activityId())
                .list();
        tasks.forEach(change);
    }
}
