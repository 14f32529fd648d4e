package id.tuntas.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;

class CollisionRetryTests {

    private final CompleteTaskCmd complete = new CompleteTaskCmd("t1", Map.of());
    private int tries;

    private CollisionRetry retryOver(int collisions, RuntimeException problem) {
        CollisionRetry retry = new CollisionRetry();
        retry.setNext(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (++tries <= collisions) {
                    throw problem;
                }
                return null;
            }
        });
        return retry;
    }

    @Test
    void twoCollisionsAreNotSeenByTheUser() {
        retryOver(2, new OptimisticLockingException("x")).execute(complete);

        assertThat(tries).isEqualTo(3);
    }

    @Test
    void theThirdCollisionIsTold() {
        assertThatThrownBy(
                        () -> retryOver(3, new OptimisticLockingException("x")).execute(complete))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void otherProblemsAreToldAtOnce() {
        assertThatThrownBy(() -> retryOver(1, new ProcessEngineException("x")).execute(complete))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void aCommandThatCarriesWhatWasReadEarlierIsNotRepeated() {
        assertThatThrownBy(
                        () -> retryOver(1, new OptimisticLockingException("x")).execute(new SaveTaskCmd(null)))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).isEqualTo(1);
    }
}
