package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The table of the SOPs in the analysts' guide is what the models say; on a difference the message is the right table. */
class SopTableTests {

    private static final Path GUIDE = Path.of("processes/README.md");
    private static final String HEAD = "| SOP | Tugas | Panggilan | Gerbang | Timer | Tenggat hukum | Akhir |";

    private final List<ReadFolder> folders = ReadFolder.all(new SopFolders(new SopProperties(".")).all());

    @Test
    void theTableOfTheSopsIsWhatTheModelsSay() throws IOException {
        List<String> lines = Files.readAllLines(GUIDE);
        int head = lines.indexOf(HEAD);
        List<String> table = lines.stream()
                .skip(head + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        List<String> expected = rows();
        assertThat(table).as("%n%s%n", String.join("\n", expected)).containsExactlyElementsOf(expected);
    }

    private List<String> rows() {
        return new ProblemTypes()
                .all().stream()
                        .flatMap(type -> folders.stream()
                                .filter(folder -> folder.slug().equals(type.slug()))
                                .flatMap(folder -> folder.processes().stream()))
                        .map(this::row)
                        .toList();
    }

    private String row(BpmnFile file) {
        return "| `%s` | %d | %d | %d | %d | %d | %s |"
                .formatted(
                        file.process().getId(),
                        file.all(UserTask.class).size(),
                        file.all(CallActivity.class).size(),
                        file.all(Gateway.class).stream()
                                .filter(gateway -> file.graph().isSplit(gateway))
                                .count(),
                        file.all(CatchEvent.class).stream()
                                .filter(SopTableTests::isTimer)
                                .count(),
                        statutory(file),
                        outcomes(file));
    }

    private static boolean isTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    /** Steps and clocks of the model whose row in the table of deadlines cites a law. */
    private long statutory(BpmnFile file) {
        Set<String> lawful = folders.stream()
                .filter(ReadFolder::isShared)
                .flatMap(folder -> folder.decisions().stream())
                .filter(decision -> "tenggat".equals(decision.source().baseName()))
                .flatMap(decision -> decision.all(Rule.class).stream())
                .filter(rule -> rule.getOutputEntries().stream()
                        .anyMatch(entry -> entry.getTextContent().strip().equals("\"HUKUM\"")))
                .filter(rule -> isFor(rule, file.process().getId()))
                .flatMap(rule -> rule.getInputEntries().stream().skip(2).limit(1))
                .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        Set<String> used =
                file.all(UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet());
        file.all(CatchEvent.class).stream()
                .filter(event -> !(event instanceof BoundaryEvent boundary && !boundary.cancelActivity()))
                .flatMap(DeadlineRules::timerTexts)
                .map(Vocabulary.STATUTORY::matcher)
                .filter(Matcher::find)
                .forEach(matcher -> used.add(matcher.group(1)));
        used.retainAll(lawful);
        return used.size();
    }

    private static boolean isFor(Rule rule, String type) {
        String types = rule.getInputEntries().iterator().next().getTextContent();
        return types.isBlank() || types.contains('"' + type + '"');
    }

    private static String outcomes(BpmnFile file) {
        return file.all(EndEvent.class).stream()
                .map(end -> BpmnFile.property(end, "hasil"))
                .filter(outcome -> outcome != null && !Vocabulary.DECIDED_BY_EVENT.equals(outcome))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
