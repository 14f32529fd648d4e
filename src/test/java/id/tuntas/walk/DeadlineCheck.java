package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Watches the timer of a step: not a moment early, once, the work goes on, and nothing is left after completion. */
class DeadlineCheck {

    private final ProcessEngine engine;

    DeadlineCheck(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @return false if the step has no timer of its own, or it has fired before */
    boolean firesOnceAtItsTime(Task task) {
        List<Job> jobs = timersOf(task);
        if (jobs.isEmpty() || jobs.get(0).getDuedate().before(ClockUtil.getCurrentTime())) {
            return false;
        }
        Job timer = jobs.get(0);
        long due = timer.getDuedate().getTime();
        assertThat(jobs).as("timers of " + task.getName()).hasSize(1);
        assertThat(Math.abs(due - task.getDueDate().getTime()))
                .as("timer and due date of " + task.getName())
                .isLessThan(1000);
        long before = escalations(task);

        ClockUtil.setCurrentTime(new Date(due - 1000));
        assertThat(executable(timer)).as("a second early: " + task.getName()).isFalse();

        ClockUtil.setCurrentTime(new Date(due + 1000));
        assertThat(executable(timer)).as("at its time: " + task.getName()).isTrue();
        engine.getManagementService().executeJob(timer.getId());

        assertThat(escalations(task)).as("escalations of " + task.getName()).isEqualTo(before + 1);
        assertThat(timersOf(task)).as("fired once: " + task.getName()).isEmpty();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .as("the work stays: " + task.getName())
                .isOne();
        return true;
    }

    /** After a step is done neither its timer nor its escalation goes on. */
    void nothingIsLeftOf(Task task) {
        boolean again = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .taskDefinitionKey(task.getTaskDefinitionKey())
                        .count()
                > 0;
        if (!again) {
            assertThat(timersOf(task)).as("timers after " + task.getName()).isEmpty();
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processDefinitionKey("eskalasi")
                            .processInstanceBusinessKey(businessKey(task))
                            .variableValueEquals("langkah", task.getTaskDefinitionKey())
                            .variableValueEquals("langkahProses", task.getProcessInstanceId())
                            .count())
                    .as("escalations after " + task.getName())
                    .isZero();
        }
    }

    private List<Job> timersOf(Task task) {
        ManagementService management = engine.getManagementService();
        String timer = task.getTaskDefinitionKey().replaceFirst("^Task_", "Timer_") + "TenggatLewat";
        return management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .executionId(task.getExecutionId())
                .activityId(timer)
                .list();
    }

    private boolean executable(Job job) {
        return engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .executable()
                        .count()
                == 1;
    }

    private long escalations(Task task) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("eskalasi")
                .processInstanceBusinessKey(businessKey(task))
                .count();
    }

    private String businessKey(Task task) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
