package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
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

    @Test
    void everyRowForAStepNamesAStepOfItsModel() throws IOException {
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

    private static Set<String> steps(String folder) throws IOException {
        Set<String> steps = new HashSet<>();
        try (var files = Files.list(PROCESSES.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file -> Bpmn.readModelFromFile(file.toFile())
                            .getModelElementsByType(UserTask.class)
                            .forEach(task -> steps.add(task.getId())));
        }
        return steps;
    }
}
