package id.tuntas.form;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a user's command again when it collided with a timer or another user's command (in one or two of a hundred exact
 * collisions the user's side loses). First of all interceptors, so each try has a transaction of its own; inside someone else's
 * transaction there is nothing to try again. Commands that carry an entity read earlier are not in the list: their second try
 * would overwrite what the other did.
 */
final class CollisionRetry extends CommandInterceptor {

    static final int TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CollisionRetry.class);

    private static final List<Class<?>> REPEATABLE = List.of(
            SubmitTaskFormCmd.class,
            CompleteTaskCmd.class,
            SubmitStartFormCmd.class,
            StartProcessInstanceCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            DelegateTaskCmd.class,
            DeleteProcessInstanceCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        int tries = mayRepeat(command) ? TRIES : 1;
        for (int attempt = 1; attempt < tries; attempt++) {
            try {
                return next.execute(command);
            } catch (OptimisticLockingException collision) {
                LOG.debug("{} collided, try {}", command.getClass().getSimpleName(), attempt);
            }
        }
        return next.execute(command);
    }

    private static boolean mayRepeat(Command<?> command) {
        return REPEATABLE.stream().anyMatch(type -> type.isInstance(command))
                && Context.getCommandContext() == null
                && Context.getJobExecutorContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
