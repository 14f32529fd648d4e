package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** A row for a step that no model has is a limit that nobody ever gets. */
class DeadlineRowsTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final int TYPE = 0;
    private static final int TASK = 2;

    private final Map<String, Set<String>> steps = new HashMap<>();

    @Test
    void everyRowForAStepNamesAStepOfItsModel() {
        List<String> nowhere = new ArrayList<>();
        int rows = 0;
        for (Rule rule : Dmn.readModelFromFile(
                        PROCESSES.resolve("bersama/tenggat.dmn").toFile())
                .getModelElementsByType(Rule.class)) {
            String type = text(rule, TYPE);
            String task = text(rule, TASK);
            String folder = type.isEmpty() ? "bersama" : type;
            if (task.startsWith("Task_") && Files.isDirectory(PROCESSES.resolve(folder))) {
                rows++;
                if (!steps(folder).contains(task)) {
                    nowhere.add(folder + "/" + task);
                }
            }
        }

        assertThat(rows).isPositive();
        assertThat(nowhere).as("rows for steps that no model has").isEmpty();
    }

    private static String text(Rule rule, int column) {
        InputEntry entry = List.copyOf(rule.getInputEntries()).get(column);
        return entry.getText() == null
                ? ""
                : entry.getText().getTextContent().strip().replace("\"", "");
    }

    /** The steps of a folder and of the procedures that its models call. */
    private Set<String> steps(String folder) {
        return steps.computeIfAbsent(folder, name -> {
            Set<String> found = new HashSet<>();
            File[] models = PROCESSES.resolve(name).toFile().listFiles((dir, file) -> file.endsWith(".bpmn"));
            for (File file : models) {
                BpmnModelInstance model = Bpmn.readModelFromFile(file);
                found.addAll(steps(model));
                model.getModelElementsByType(CallActivity.class).stream()
                        .map(call -> PROCESSES.resolve("bersama/" + call.getCalledElement() + ".bpmn"))
                        .forEach(called -> found.addAll(steps(Bpmn.readModelFromFile(called.toFile()))));
            }
            return found;
        });
    }

    private static List<String> steps(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .toList();
    }
}
