package id.tuntas.form;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Stands in front of every engine command, inside its transaction, and guards the outermost one of a logged-in user: REST, both
 * web applications and our own endpoints alike. Commands within it (delegates, listeners) and commands of nobody (jobs,
 * start-up) pass.
 */
final class FormGuard extends CommandInterceptor {

    private final TaskSubmissions tasks;
    private final StartSubmissions starts;
    private final FormOpening opening;

    FormGuard(TaskSubmissions tasks, StartSubmissions starts, FormOpening opening) {
        this.tasks = tasks;
        this.starts = starts;
        this.opening = opening;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!CommandDepth.isOutermost()) {
            return next.execute(command);
        }
        Authentication caller = Context.getCommandContext().getAuthentication();
        boolean user = caller != null && caller.getUserId() != null;
        CommandDepth.enter(!user || CommandRules.mayWrite(command));
        try {
            return user ? guarded(command, caller) : next.execute(command);
        } finally {
            CommandDepth.leave();
        }
    }

    private <T> T guarded(Command<T> command, Authentication caller) {
        CommandRules.refusal(command).ifPresent(why -> {
            throw new AuthorizationException(why);
        });
        if (command instanceof GetTaskFormVariablesCmd read) {
            T result = next.execute(command);
            opening.open(read, (VariableMap) result, caller.getUserId());
            return result;
        }
        return CommandRules.isByForm(command) ? checked(command, caller) : next.execute(command);
    }

    /** Runs the command with what passed the check, and gives it back as it came: it may have to be tried again. */
    private <T> T checked(Command<T> command, Authentication caller) {
        try (Replacement replaced =
                starts.isStart(command) ? starts.check(command, caller) : tasks.check(command, caller.getUserId())) {
            return next.execute(command);
        }
    }
}
