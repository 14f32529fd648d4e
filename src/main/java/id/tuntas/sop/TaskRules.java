package id.tuntas.sop;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every user task has, so that no step is without a person, a form, a deadline and a way up. */
final class TaskRules {

    private static final Pattern BASIS = Pattern.compile("(?m)^\\s*Dasar: *\\S");
    /** Where the ladder itself ends, there is no level left to escalate to. */
    private static final String LAST_LEVEL = "direktorat";

    private TaskRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "tugas-punya-pelaksana",
                        "Setiap tugas dikerjakan oleh ${pendamping} (Assignee) atau oleh kelompok dari daftar (Candidate groups), salah satu saja.",
                        "Every user task has the assignee ${pendamping} or candidate groups from the list, one of the two.",
                        "Isi Assignee dengan ${pendamping}, atau Candidate groups dengan misalnya koordinator.",
                        Rule.each(UserTask.class, task -> !hasPerformer(task))),
                Rule.error(
                        "tugas-punya-formulir",
                        "Setiap tugas punya formulir Camunda dengan ikatan deployment.",
                        "Every user task has a Camunda Form bound to the deployment.",
                        "Pada bagian Forms pilih Camunda Forms, isi Form reference, dan pilih Binding deployment.",
                        Rule.each(
                                UserTask.class,
                                task -> task.getCamundaFormRef() == null
                                        || !"deployment".equals(task.getCamundaFormRefBinding()))),
                Rule.error(
                        "formulir-ada",
                        "Formulir yang dirujuk ada di folder SOP atau di forms/bersama, dan ikatannya deployment.",
                        "A form that is referred to lies in the SOP's folder or in forms/bersama, and is bound to the deployment.",
                        "Simpan formulir di forms/<slug>/, dengan id yang sama seperti Form reference.",
                        TaskRules::formsExist),
                Rule.error(
                        "tugas-punya-tenggat",
                        "Setiap tugas punya tenggat ${tenggat.batas(execution)}.",
                        "Every user task has the due date ${tenggat.batas(execution)}.",
                        "Isi Due date dengan ${tenggat.batas(execution)}; lamanya ditentukan di tabel tenggat.",
                        Rule.each(UserTask.class, task -> !Vocabulary.DUE.equals(task.getCamundaDueDate()))),
                Rule.error(
                        "tugas-punya-tahap",
                        "Setiap tugas punya properti tahap: akses, asesmen, rencana, intervensi, monitoring, terminasi, atau pascalayanan.",
                        "Every user task has a property tahap with one of the seven stages.",
                        "Tambahkan Extension property bernama tahap dengan salah satu nilai itu.",
                        Rule.each(
                                UserTask.class,
                                task -> !Vocabulary.STAGES.contains(String.valueOf(BpmnFile.property(task, "tahap"))))),
                Rule.error(
                        "tugas-punya-uraian",
                        "Setiap tugas punya uraian (Documentation) dengan baris \"Dasar:\".",
                        "Every user task has a documentation with a line \"Dasar:\".",
                        "Tulis Tujuan, Langkah, dan Dasar (peraturan dan pasal, atau \"praktik\", atau \"usulan\") di Documentation.",
                        Rule.each(
                                UserTask.class,
                                task -> !BASIS.matcher(documentation(task)).find())),
                Rule.error(
                        "tugas-punya-eskalasi",
                        "Setiap tugas punya timer tepi yang tidak menyela, bertanggal ${tenggat.batas(execution)}, menuju akhir pesan \"Eskalasi\".",
                        "Every user task has a non-interrupting boundary timer at its due date that leads to the message end \"Eskalasi\".",
                        "Tempelkan timer tepi (non-interrupting) bertanggal ${tenggat.batas(execution)}, lalu hubungkan ke akhir pesan Message_Eskalasi dengan ${eskalasi}.",
                        TaskRules::escalates));
    }

    private static boolean hasPerformer(UserTask task) {
        String assignee = task.getCamundaAssignee();
        String groups = task.getCamundaCandidateGroups();
        if (task.getCamundaCandidateUsers() != null || (assignee == null) == (groups == null)) {
            return false;
        }
        return assignee != null
                ? Vocabulary.ASSIGNEES.contains(assignee)
                : Arrays.stream(groups.split(",", -1)).map(String::strip).allMatch(Vocabulary.GROUPS::contains);
    }

    private static void formsExist(ReadFolder folder, Rule.Report report) {
        // a form that could not be read is missing here only because of that
        boolean unreadable =
                folder.problems().stream().anyMatch(problem -> problem.file().endsWith(".form"));
        if (unreadable) {
            return;
        }
        for (BpmnFile file : folder.processes()) {
            file.all(UserTask.class).stream()
                    .filter(task -> isMissing(folder, task.getCamundaFormRef()))
                    .forEach(task -> report.add(file.name(), task.getId(), task.getCamundaFormRef()));
            file.all(StartEvent.class).stream()
                    .filter(start -> isMissing(folder, start.getCamundaFormRef()))
                    .forEach(start -> report.add(file.name(), start.getId(), start.getCamundaFormRef()));
            file.all(StartEvent.class).stream()
                    .filter(start ->
                            start.getCamundaFormRef() != null && !"deployment".equals(start.getCamundaFormRefBinding()))
                    .forEach(start -> report.add(file.name(), start.getId(), Rule.label(start)));
        }
    }

    private static boolean isMissing(ReadFolder folder, String form) {
        return form != null && folder.form(form).isEmpty();
    }

    private static String documentation(UserTask task) {
        Collection<Documentation> texts = task.getDocumentations();
        return texts.isEmpty() ? "" : texts.iterator().next().getTextContent();
    }

    private static void escalates(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            var graph = file.graph();
            boolean ladder = Vocabulary.ESCALATION_PROCESS.equals(file.source().baseName()) && folder.isShared();
            for (UserTask task : file.all(UserTask.class)) {
                boolean escalates = ladder
                        ? LAST_LEVEL.equals(task.getCamundaCandidateGroups()) || scopeHasTimer(file, task)
                        : timers(file, task).anyMatch(timer -> isEscalation(timer, graph));
                if (!escalates) {
                    report.add(file.name(), task.getId(), Rule.label(task));
                }
            }
        }
    }

    private static boolean isEscalation(BoundaryEvent timer, Graph graph) {
        Set<String> dates = dates(timer);
        return dates.equals(Set.of(Vocabulary.DUE))
                && graph.out(timer).stream().map(SequenceFlow::getTarget).anyMatch(Graph::isEscalationEnd);
    }

    private static Set<String> dates(BoundaryEvent timer) {
        return timer.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
                .map(date -> date == null ? "" : text(date))
                .collect(Collectors.toSet());
    }

    private static String text(TimeDate date) {
        return date.getTextContent().strip();
    }

    /** In the ladder the timer of a level lifts all its tasks. */
    private static boolean scopeHasTimer(BpmnFile file, UserTask task) {
        ModelElementInstance scope = task.getParentElement();
        while (scope instanceof SubProcess sub) {
            if (timers(file, sub).findAny().isPresent()) {
                return true;
            }
            scope = sub.getParentElement();
        }
        return false;
    }

    private static Stream<BoundaryEvent> timers(BpmnFile file, Activity host) {
        return file.all(BoundaryEvent.class).stream()
                .filter(event -> host.equals(event.getAttachedTo()) && !event.cancelActivity())
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance));
    }
}
