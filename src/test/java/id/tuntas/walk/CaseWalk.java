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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Works a case as its people would: whoever has a task fills in its form with valid values and completes it, and the clock
 * moves to the next timer now and then. Answers that steer are chosen so that each way is gone in turn.
 */
class CaseWalk {

    private static final int PATIENCE = 150;
    private static final long SEED = 20261122;
    private static final String LADDER = "eskalasi";
    /** The type decides which SOP starts; the walk of the report goes to one that is there. */
    private static final Map<String, Object> FIXED = Map.of(
            "jenis", "korban-trafficking",
            "jenisBaru", "komunitas-adat-terpencil",
            "jenisPenyerta", "korban-trafficking",
            "wilayahTujuan", Staff.KENDARI);

    private final Staff staff;
    private final ProcessEngine engine;
    private final Decisions decisions;
    private final Models models;
    private final String process;
    private final Hints hints;
    private final Hints shortWay;
    private final DeadlineCheck deadlineCheck;
    private final int patience;
    private final Set<String> checkedSteps = new HashSet<>();
    private final Outcomes outcomes;
    private final Waiting waiting;
    private final Wishes wishes;
    private final GroupAnswers groups;
    /** Whether the ladders of the case are worked as well. */
    private final boolean ladders;
    /** By call activity: the one called procedure that was worked through from there. */
    private final Map<String, String> wholeCalls = new HashMap<>();

    private int completed;

    /**
     * @param patience of ten steps, how many wait for the next timer instead of doing a task
     * @param missing flows of a process that were not taken yet
     * @param anyCase opens a case and says its number
     */
    CaseWalk(
            ProcessEngine engine,
            Models models,
            Outcomes outcomes,
            String process,
            Staff staff,
            int patience,
            Function<String, Set<String>> missing,
            Supplier<String> anyCase) {
        this.engine = engine;
        this.staff = staff;
        this.patience = patience;
        this.models = models;
        this.outcomes = outcomes;
        this.process = process;
        this.hints = new Hints(process);
        this.shortWay = new Hints("prosedur");
        this.decisions = new Decisions(SEED);
        this.deadlineCheck = new DeadlineCheck(engine);
        this.wishes = new Wishes(models::ways, missing);
        this.groups = new GroupAnswers(engine, decisions, anyCase);
        this.waiting = new Waiting(engine, models, decisions, missing);
        this.ladders = LADDER.equals(process);
    }

    Decisions decisions() {
        return decisions;
    }

    /** Steps whose deadline was seen to fire at its time, once. */
    Set<String> checkedSteps() {
        return checkedSteps;
    }

    String figures() {
        return completed + " tasks completed, " + waiting.fired() + " timers fired";
    }

    /**
     * Works on until the instance has ended, the given number of steps is used up, or nothing new was seen for long.
     *
     * @param seen how much was seen so far
     */
    void work(ProcessInstance instance, int most, IntSupplier seen) {
        String caseNumber = instance.getBusinessKey();
        int before = seen.getAsInt();
        int idle = 0;
        for (int step = 0; step < most && idle < PATIENCE && runs(instance.getId()); step++) {
            idle = seen.getAsInt() > before ? 0 : idle + 1;
            before = seen.getAsInt();
            List<ProcessInstance> running = instances(caseNumber);
            if (!shortened(running)) {
                step(running);
            }
        }
    }

    private void step(List<ProcessInstance> running) {
        if (waiting.goesOnInTheBackground(running)) {
            return;
        }
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceIdIn(
                        running.stream().map(ProcessInstance::getId).toArray(String[]::new))
                .list();
        Optional<Task> unchecked = tasks.stream().filter(this::isUnchecked).min(Comparator.comparing(Task::getDueDate));
        if (unchecked.isPresent()) {
            // Before time is let pass for another one.
            work(unchecked.get());
            return;
        }
        boolean wait = tasks.isEmpty() || decisions.ofTen(patience) || waiting.leadsOn(running) && decisions.ofTen(5);
        if (!(wait && waiting.passes(running)) && !tasks.isEmpty()) {
            work(decisions.any(tasks));
        }
    }

    /** A step of the ladder is none: its levels have to run out for the next one. */
    private boolean isUnchecked(Task task) {
        if (ladders) {
            return false;
        }
        String processKey = models.keyOf(task.getProcessDefinitionId());
        return process.equals(processKey) && !checkedSteps.contains(processKey + "/" + task.getTaskDefinitionKey());
    }

    /** Ends a called procedure that this walk has seen through from there before. */
    private boolean shortened(List<ProcessInstance> running) {
        for (ProcessInstance called : running) {
            String procedure = models.keyOf(called.getProcessDefinitionId());
            List<Map<String, Object>> known = outcomes.of(procedure);
            Optional<CallActivity> call = known.isEmpty() ? Optional.empty() : outcomes.caller(process, called);
            if (call.isPresent()
                    && !called.getId()
                            .equals(wholeCalls.computeIfAbsent(call.get().getId(), c -> called.getId()))) {
                outcomes.end(called, procedure, decisions.choose(call.get().getId(), wished(call.get(), known)));
                return true;
            }
        }
        return false;
    }

    /** Results that lead where no case has gone yet; all if the call decides nothing. */
    private List<Map<String, Object>> wished(CallActivity call, List<Map<String, Object>> results) {
        for (CamundaOut out : Models.outs(call)) {
            List<Object> values = results.stream()
                    .map(result -> result.get(out.getCamundaSource()))
                    .distinct()
                    .toList();
            List<Object> wished = wishes.among(process, out.getCamundaTarget(), values);
            if (!wished.isEmpty()) {
                return results.stream()
                        .filter(result -> wished.contains(result.get(out.getCamundaSource())))
                        .toList();
            }
        }
        return results;
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
            } else if (Walks.GROUP.equals(processKey)
                    && groups.has(field.key())
                    && field.readOnly().isEmpty()) {
                chosen.put(field.key(), groups.to(field.key(), task));
            } else if (field.choicesFrom() != null) {
                chosen.put(field.key(), decisions.choose(where, options(task, field.choicesFrom())));
            } else if (!process.equals(processKey) && field.choices().contains(shortWay.of(field.key()))) {
                chosen.put(field.key(), shortWay.of(field.key()));
            } else if (models.steers(processKey, field.key())) {
                steeringValues(field)
                        .ifPresent(values -> chosen.put(field.key(), steer(processKey, where, field.key(), values)));
            }
        }
        return ValidForms.valid(form, chosen);
    }

    /** Mostly where no case has gone yet or what no case has handed back yet, else on to the far end, else somewhere else than the last time. */
    private Object steer(String processKey, String where, String field, List<?> values) {
        List<?> wished = wishes.among(processKey, field, values);
        if (wished.isEmpty() && process.equals(processKey)) {
            Set<String> lacking = outcomes.lacking(process).getOrDefault(field, Set.of());
            wished = values.stream().filter(lacking::contains).toList();
        }
        if (!wished.isEmpty() && decisions.ofTen(8)) {
            return decisions.choose(where, wished);
        }
        return values.contains(hints.of(field)) && decisions.ofTen(9)
                ? hints.of(field)
                : decisions.choose(where, values);
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
        if (isUnchecked(task) && deadlineCheck.firesOnceAtItsTime(task)) {
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

    private List<ProcessInstance> instances(String caseNumber) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .filter(i -> ladders || !LADDER.equals(models.keyOf(i.getProcessDefinitionId())))
                .toList();
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
