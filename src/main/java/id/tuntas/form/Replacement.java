package id.tuntas.form;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Fields of a command that are changed while it runs and put back afterwards. */
final class Replacement implements AutoCloseable {

    private final Command<?> command;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Replacement(Command<?> command) {
        this.command = command;
    }

    Replacement with(Object value, String... path) {
        Object before = CommandFields.read(command, path);
        CommandFields.write(command, value, path);
        undo.push(() -> CommandFields.write(command, before, path));
        return this;
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
