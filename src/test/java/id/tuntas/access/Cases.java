package id.tuntas.access;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Cases of the tests: one task assigned to the companion, one offered to the companions of the territory. */
@TestComponent
class Cases {

    private final RuntimeService runtime;
    private final TaskService tasks;

    Cases(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    Case open(String territory, String companion) {
        var instance = runtime.createProcessInstanceByKey(People.DEFINITION)
                .businessKey(territory + "-26-000123-7")
                .setVariable("wilayah", territory)
                .setVariable("pendamping", companion)
                .setVariable("catatan", "isi")
                .execute();
        return new Case(
                instance.getId(),
                task(instance.getId(), "Task_Milik"),
                task(instance.getId(), "Task_Kelompok"),
                instance.getProcessDefinitionId());
    }

    private String task(String instance, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult();
        return task.getId();
    }

    /**
     * One case.
     *
     * @param own id of the task that is assigned
     * @param offered id of the task that is offered to the group
     */
    record Case(String instance, String own, String offered, String definition) {}
}
