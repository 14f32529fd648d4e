package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Works a case as its people would: whoever has a task fills in its form with valid values and completes it, and the clock
 * moves to the next timer now and then. Answers that steer are chosen so that each way is gone in turn.
 */
class CaseWalk {

    private static final int PATIENCE = 150;
    /** The type decides which SOP starts; the walk of the report goes to one that is there. */
    private static final Map<String, Object> FIXED = Map.of(
            "jenis", "korban-trafficking",
            "jenisBaru", "komunitas-adat-terpencil",
            "jenisPenyerta", "korban-trafficking",
            "wilayahTujuan", Staff.KENDARI);

    /** Sent by the product itself: not letters that somebody records. */
    private static final Set<String> NOT_LETTERS = Set.of("Message_LangkahSelesai", "Message_KasusDiakhiri");

    private final Staff staff;
    private boolean straight;

    private final ProcessEngine engine;
    private final Decisions decisions;
    private final Models models;
    private final Hints hints;
    private final DeadlineCheck deadlineCheck;
    private final int patience;
    private final Set<String> checkedSteps = new HashSet<>();
    private int completed;
    private int timers;

    /** @param patience of ten steps, how many wait for the next timer instead of doing a task */
    CaseWalk(ProcessEngine engine, Models models, String process, Staff staff, long seed, int patience) {
        this.engine = engine;
        this.staff = staff;
        this.patience = patience;
        this.models = models;
        this.hints = new Hints(process);
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

    /**
     * Works on until the instance has ended, the given number of steps is used up, or nothing new was seen for long.
     *
     * @param seen how much was seen so far
     */
    void work(ProcessInstance instance, int most, IntSupplier seen) {
        straight = !straight;
        String caseNumber = instance.getBusinessKey();
        int before = seen.getAsInt();
        int idle = 0;
        for (int step = 0; step < most && idle < PATIENCE && runs(instance.getId()); step++) {
            idle = seen.getAsInt() > before ? 0 : idle + 1;
            before = seen.getAsInt();
            List<Task> tasks = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list();
            boolean wait = tasks.isEmpty() || decisions.ofTen(patience);
            if (!(wait && timePasses(caseNumber)) && !tasks.isEmpty()) {
                work(decisions.any(tasks));
            }
        }
    }

    /** An event ends the case wherever it stands. */
    void endByEvent(ProcessInstance sop) {
        engine.getRuntimeService()
                .createMessageCorrelation("Message_KasusDiakhiri")
                .processInstanceId(sop.getId())
                .setVariable("hasilKejadian", "MENINGGAL")
                .correlate();
        assertThat(runs(sop.getId())).as("ended by the event").isFalse();
    }

    /** Ends what is left of a case, and of the cases that were opened from it. */
    void abandon(String caseNumber) {
        List<ProcessInstance> left = new ArrayList<>(instances(caseNumber));
        left.addAll(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .variableValueEquals("nomorKasusInduk", caseNumber)
                .list());
        left.stream()
                .filter(i -> runs(i.getId()))
                .forEach(i -> engine.getRuntimeService().deleteProcessInstance(i.getId(), "end of the walk"));
    }

    private boolean runs(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    /** A letter that is awaited comes, or the next timer fires. */
    private boolean timePasses(String caseNumber) {
        List<EventSubscription> letters = instances(caseNumber).stream()
                .flatMap(i -> engine
                        .getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(i.getId())
                        .eventType("message")
                        .list()
                        .stream())
                .filter(letter -> !NOT_LETTERS.contains(letter.getEventName()))
                .toList();
        for (EventSubscription letter : letters) {
            if (decisions.choose("letter/" + letter.getActivityId(), List.of(true, false))) {
                engine.getRuntimeService().messageEventReceived(letter.getEventName(), letter.getExecutionId());
                return true;
            }
        }
        return fireNextTimer(caseNumber);
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
        return schema(engine.getFormService().getDeployedStartForm(models.definition(processKey)));
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
            } else if (straight && field.choices().contains(hints.of(field.key())) && decisions.ofTen(9)) {
                chosen.put(field.key(), hints.of(field.key()));
            } else if (models.steers(processKey, field.key())) {
                steeringValues(field).ifPresent(values -> chosen.put(field.key(), decisions.choose(where, values)));
            }
        }
        return ValidForms.valid(form, chosen);
    }

    private List<String> options(String task, String variable) {
        SpinJsonNode options = (SpinJsonNode) engine.getTaskService().getVariable(task, variable);
        return options.elements().stream()
                .map(o -> o.prop("value").stringValue())
                .toList();
    }

    private static Optional<List<?>> steeringValues(FormField field) {
        return switch (field.type()) {
            case CHOICE -> Optional.of(field.choices());
            case CHECKBOX -> Optional.of(field.required() ? List.of(true) : List.of(true, false));
            default -> Optional.empty();
        };
    }

    private void work(Task task) {
        String processKey = models.keyOf(task.getProcessDefinitionId());
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
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
        next.ifPresent(job -> {
            Date due = job.getDuedate();
            if (due != null && due.after(ClockUtil.getCurrentTime())) {
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
