package id.tuntas.form;

import java.lang.reflect.Field;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What engine commands of 7.24 keep in protected fields. A field renamed by an update of the engine fails loudly, here and in a
 * test per command.
 */
final class CommandFields {

    private CommandFields() {}

    /** Where the command keeps what the caller sent. */
    static String[] variablesPath(Command<?> command) {
        if (command instanceof SubmitTaskFormCmd) {
            return new String[] {"properties"};
        }
        if (command instanceof CompleteTaskCmd || command instanceof SubmitStartFormCmd) {
            return new String[] {"variables"};
        }
        if (command instanceof StartProcessInstanceCmd) {
            return new String[] {"instantiationBuilder", "modificationBuilder", "processVariables"};
        }
        throw new IllegalArgumentException("No form belongs to " + command.getClass());
    }

    /** Where a starting command keeps the business key. */
    static String[] businessKeyPath(Command<?> command) {
        return command instanceof StartProcessInstanceCmd
                ? new String[] {"instantiationBuilder", "businessKey"}
                : new String[] {"businessKey"};
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> variables(Command<?> command) {
        return (Map<String, Object>) read(command, variablesPath(command));
    }

    static Object read(Object owner, String... path) {
        Object value = owner;
        for (String name : path) {
            value = get(field(value, name), value);
        }
        return value;
    }

    static void write(Object owner, Object value, String... path) {
        Object holder = owner;
        for (int i = 0; i < path.length - 1; i++) {
            holder = get(field(holder, path[i]), holder);
        }
        Field field = field(holder, path[path.length - 1]);
        try {
            field.set(holder, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalStateException(owner.getClass().getName() + " has no field " + name
                + ": does the guard fit this version of the engine?");
    }
}
