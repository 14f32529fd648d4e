package id.tuntas.walk;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** How a person hands in a step: to the engine at once, or in Tasklist. */
public interface Hands {

    /**
     * @param worker who does the step; takes it first if it is only offered
     * @param answers what is to stand in the form; anything else gets valid values
     */
    void handIn(Task task, String worker, Map<String, Object> answers);
}
