package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Works a case as its people would: whoever has a task fills in its form with valid values and completes it, and the clock
 * moves to the next timer now and then. Answers that steer are chosen so that each way is gone in turn.
 */
class CaseWalk {

    private static final Map<String, String> ON_DUTY = Map.of(
            "pendamping", "siti", "koordinator", "rina", "provinsi", "yusuf", "direktorat", "wati", "klinis", "dewi");
    /** Answers that lead to the far end of a long programme; most of them are given in every second case. */
    private static final Map<String, String> TOWARDS_THE_END = Map.ofEntries(
            Map.entry("persetujuan", "DISETUJUI"),
            Map.entry("tanpaTekanan", "YA"),
            Map.entry("adaKonflik", "TIDAK"),
            Map.entry("hasilKelayakan", "LAYAK"),
            Map.entry("lahanBersih", "YA"),
            Map.entry("sikapKomunitas", "TETAP_SETUJU"),
            Map.entry("bulanLaporan", "BULAN_12"),
            Map.entry("triwulanIndikator", "TRIWULAN_4"),
            Map.entry("putusanRencana", "SETUJU"),
            Map.entry("sikapRencana", "MENERIMA"),
            Map.entry("skAnggaran", "TERBIT"));

    /** The type decides which SOP starts; the walk of the report goes to one that is there. */
    private static final Map<String, Object> FIXED = Map.of("jenis", "korban-trafficking");

    private final Staff staff;
    private boolean straight;
    private static final Map<String, List<String>> GROUPS = Map.of(
            "siti", List.of("pendamping"),
            "budi", List.of("pendamping"),
            "rina", List.of("koordinator"),
            "yusuf", List.of("provinsi"),
            "wati", List.of("direktorat"),
            "dewi", List.of("klinis"));

    private final ProcessEngine engine;
    private final Decisions decisions;
    private final DeadlineCheck deadlineCheck;
    private final int patience;
    private final Set<String> checkedSteps = new HashSet<>();
    private final Map<String, Set<String>> steering = new HashMap<>();
    private int completed;
    private int timers;

    /** @param patience of ten steps, how many wait for the next timer instead of doing a task */
    CaseWalk(ProcessEngine engine, Staff staff, long seed, int patience) {
        this.engine = engine;
        this.staff = staff;
        this.patience = patience;
        this.decisions = new Decisions(seed);
        this.deadlineCheck = new DeadlineCheck(engine);
    }

    Decisions decisions() {
        return decisions;
    }

    /** Steps whose deadline was seen to fire at its time, once. */
    Set<String> checkedSteps() {
        return checkedSteps;
    }

    String figures() {
        return completed + " tasks completed, " + timers + " timers fired";
    }

    /** Works on until the case has ended, or the given number of steps is used up. */
    void work(String caseNumber, int most) {
        straight = !straight;
        for (int step = 0; step < most && !instances(caseNumber).isEmpty(); step++) {
            List<Task> tasks = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list();
            boolean wait = tasks.isEmpty() || decisions.ofTen(patience);
            if (!(wait && fireNextTimer(caseNumber)) && !tasks.isEmpty()) {
                work(decisions.any(tasks));
            }
        }
    }

    /** Ends what is left of a case. */
    void abandon(String caseNumber) {
        instances(caseNumber).forEach(i -> {
            if (engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(i.getId())
                            .count()
                    > 0) {
                engine.getRuntimeService().deleteProcessInstance(i.getId(), "end of the walk");
            }
        });
    }

    void as(String user, Runnable work) {
        engine.getIdentityService().setAuthentication(user, staff.groupsOf(user), staff.territoryOf(user));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    FormSchema startForm(String processKey) {
        String id = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        return schema(engine.getFormService().getDeployedStartForm(id));
    }

    /** Valid values of a form; what steers is chosen in turn. */
    Map<String, Object> answers(String processKey, String step, FormSchema form, String task) {
        Map<String, Object> chosen = new HashMap<>();
        for (FormField field : form.fields()) {
            String where = processKey + "/" + step + "/" + field.key();
            if (FIXED.containsKey(field.key())) {
                chosen.put(field.key(), FIXED.get(field.key()));
            } else if (field.choicesFrom() != null) {
                chosen.put(field.key(), decisions.choose(where, options(task, field.choicesFrom())));
            } else if (straight && field.choices().contains(TOWARDS_THE_END.getOrDefault(field.key(), "")) && decisions.ofTen(9)) {
                chosen.put(field.key(), TOWARDS_THE_END.get(field.key()));
            } else if (steers(processKey, field.key())) {
                steeringValues(field).ifPresent(values -> chosen.put(field.key(), decisions.choose(where, values)));
            }
        }
        return ValidForms.valid(form, chosen);
    }

    private List<String> options(String task, String variable) {
        SpinJsonNode options = (SpinJsonNode) engine.getTaskService().getVariable(task, variable);
        return options.elements().stream().map(o -> o.prop("value").stringValue()).toList();
    }

    private boolean steers(String processKey, String key) {
        return steering.computeIfAbsent(processKey, k -> Decisions.steering(model(k)))
                .contains(key);
    }

    private static Optional<List<?>> steeringValues(FormField field) {
        return switch (field.type()) {
            case CHOICE -> Optional.of(field.choices());
            case CHECKBOX -> Optional.of(field.required() ? List.of(true) : List.of(true, false));
            default -> Optional.empty();
        };
    }

    private BpmnModelInstance model(String processKey) {
        return engine.getRepositoryService()
                .getBpmnModelInstance(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    private void work(Task task) {
        String processKey = task.getProcessDefinitionId().split(":")[0];
        String step = processKey + "/" + task.getTaskDefinitionKey();
        if (!checkedSteps.contains(step) && deadlineCheck.firesOnceAtItsTime(task)) {
            checkedSteps.add(step);
        }
        if (engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 0) {
            return;
        }
        Task current =
                engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
        String worker = current.getAssignee() != null
                ? current.getAssignee()
                : staff.onDuty(offeredTo(current), current.getTenantId());
        FormSchema form = schema(engine.getFormService().getDeployedTaskForm(current.getId()));
        Map<String, Object> answers = answers(processKey, task.getTaskDefinitionKey(), form, current.getId());
        as(worker, () -> {
            if (current.getAssignee() == null) {
                engine.getTaskService().claim(current.getId(), worker);
            }
            try {
                engine.getFormService().submitTaskForm(current.getId(), answers);
            } catch (RuntimeException refused) {
                throw new AssertionError("Refused at " + step + " for " + worker + " with " + answers, refused);
            }
        });
        deadlineCheck.nothingIsLeftOf(current);
        completed++;
    }

    private String offeredTo(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow(() -> new AssertionError(task.getName() + " is nobody's"));
    }

    private boolean fireNextTimer(String caseNumber) {
        Optional<Job> next = instances(caseNumber).stream()
                .flatMap(i ->
                        engine.getManagementService().createJobQuery().processInstanceId(i.getId()).list().stream())
                .min(Comparator.comparing(Job::getDuedate));
        next.ifPresent(job -> {
            Date due = job.getDuedate();
            if (due.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(new Date(due.getTime() + 1000));
            }
            engine.getManagementService().executeJob(job.getId());
            timers++;
        });
        return next.isPresent();
    }

    private List<ProcessInstance> instances(String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    private static FormSchema schema(InputStream form) {
        try (form) {
            return FormSchema.parse(form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void noIncidents() {
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
    }
}
