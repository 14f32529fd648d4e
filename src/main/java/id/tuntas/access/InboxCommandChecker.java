package id.tuntas.access;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * What may be done with a single task, by the inbox rule of {@link OwnTasks}: mine can be read, worked on and completed;
 * an offered one can be read, and claimed for myself only. Assigning, delegating and changing candidates are not opened:
 * nobody hands a task on by himself.
 */
class InboxCommandChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(TaskEntity task) {
        if (!mayRead(task)) {
            super.checkReadTask(task);
        }
    }

    /** Whoever may claim a task with one click may see first what it is about; sealed values stay masked until then. */
    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        if (!mayRead(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        var command = Context.getCommandInvocationContext().getCommand();
        var allowed = command instanceof ClaimTaskCmd claim ? mayClaim(task, claim) : OwnTasks.isMine(task);
        if (!allowed) {
            super.checkTaskWork(task);
        }
    }

    private static boolean mayRead(TaskEntity task) {
        return OwnTasks.isMine(task) || OwnTasks.isOffered(task);
    }

    /** Without a claimant the command gives the task back, which is only good if a group is there to take it. */
    private static boolean mayClaim(TaskEntity task, ClaimTaskCmd claim) {
        var claimant = EngineFields.claimant(claim);
        var caller = OwnTasks.caller();
        if (caller == null) {
            return false;
        }
        if (claimant == null) {
            return OwnTasks.isMine(task) && OwnTasks.namesMyGroup(task);
        }
        return claimant.equals(caller.getUserId()) && mayRead(task);
    }
}
