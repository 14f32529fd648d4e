package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Each SOP is a process of its own and no copy of another: two share no more than the four stage tasks and what they call. */
class SopsDifferTests {

    @Test
    void twoSopsShareOnlyTheFourStageTasks() {
        List<BpmnFile> sops = ReadFolder.all(new SopFolders(new SopProperties(".")).all()).stream()
                .filter(folder -> !folder.isShared())
                .flatMap(folder -> folder.processes().stream())
                .toList();

        for (BpmnFile one : sops) {
            for (BpmnFile other : sops.subList(sops.indexOf(one) + 1, sops.size())) {
                Set<String> shared = tasks(one);
                shared.retainAll(tasks(other));
                Vocabulary.CORE_TASKS.forEach(shared::remove);
                assertThat(shared)
                        .as(
                                "tasks of both %s and %s",
                                one.process().getId(), other.process().getId())
                        .isEmpty();
            }
        }
    }

    private static Set<String> tasks(BpmnFile file) {
        return file.all(UserTask.class).stream().map(UserTask::getId).collect(Collectors.toCollection(TreeSet::new));
    }
}
