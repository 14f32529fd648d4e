package id.tuntas.demo;

import id.tuntas.demo.DemoCase.Ladder;
import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.SampleAnswers;
import id.tuntas.form.SamplePerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * Lives one case from its report until now: whatever comes next, a person completing a step or a timer falling due, happens
 * with the clock at its moment.
 */
final class CaseLife {

    /** People need this part of the time that a step may take. */
    private static final double PACE = 0.4;

    private static final int MOST_EVENTS = 400;
    private static final String ACKNOWLEDGE = "Task_TerimaEskalasiKoordinator";
    private static final String DECIDE = "Task_PutuskanEskalasiKoordinator";
    private static final int EXTENSION_DAYS = 21;

    private final ProcessEngine engine;
    private final DemoOffice office;
    private final DemoCase demo;
    private final SampleAnswers answers;
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, Duration> arrivals = new HashMap<>();
    private final Map<String, String> calls = new HashMap<>();
    private Instant clock;

    CaseLife(ProcessEngine engine, DemoOffice office, DemoCase demo) {
        this.engine = engine;
        this.office = office;
        this.demo = demo;
        this.answers = new SampleAnswers(person(demo));
    }

    /** The client of a case; every ninth is a child. */
    static SamplePerson person(DemoCase demo) {
        return demo.personOf() % 9 == 0
                ? SamplePerson.child(demo.personOf(), demo.region())
                : SamplePerson.adult(demo.personOf(), demo.region());
    }

    private record Event(Instant at, Runnable action) {}

    /** Lives the case; gives how long after the report each step was reached first. */
    Map<String, Duration> live(Instant start, Instant now) {
        moveClock(start);
        var form = office.startForm();
        var number = office.report(demo.reporter(), answers.to(form, Map.of(), chosen(form)));
        for (int events = 0; events < MOST_EVENTS; events++) {
            var next = next(number, start);
            if (next.isEmpty() || next.get().at().isAfter(now)) {
                return arrivals;
            }
            moveClock(next.get().at());
            next.get().action().run();
        }
        throw new IllegalStateException("Demo case " + demo.number() + " never comes to rest");
    }

    private void moveClock(Instant to) {
        clock = clock == null || to.isAfter(clock) ? to : clock;
        ClockUtil.setCurrentTime(Date.from(clock));
    }

    private Optional<Event> next(String number, Instant start) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .list();
        tasks.forEach(task -> places(task)
                .forEach(place -> arrivals.putIfAbsent(
                        place, Duration.between(start, task.getCreateTime().toInstant()))));
        return Stream.concat(tasks.stream().filter(this::isWorkedOn).flatMap(this::completion), timers(number))
                .min(Comparator.comparing(Event::at));
    }

    private boolean isWorkedOn(Task task) {
        var step = task.getTaskDefinitionKey();
        return switch (step) {
            case ACKNOWLEDGE -> demo.ladder() != Ladder.NOT_SEEN;
            case DECIDE -> demo.ladder() == Ladder.ANSWERED;
            default -> places(task).noneMatch(demo.leftAt()::contains);
        };
    }

    /** The step itself, and the call of the SOP that it belongs to if it is one of a shared procedure. */
    private Stream<String> places(Task task) {
        var call = calls.computeIfAbsent(task.getProcessInstanceId(), this::callOf);
        return Stream.of(task.getTaskDefinitionKey(), call).filter(place -> !place.isEmpty());
    }

    private String callOf(String called) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityType(ActivityTypes.CALL_ACTIVITY)
                .processInstanceId(callerOf(called))
                .list()
                .stream()
                .filter(call -> called.equals(call.getCalledProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .findFirst()
                .orElse("");
    }

    private String callerOf(String called) {
        var caller = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .subProcessInstanceId(called)
                .singleResult();
        return caller == null ? "" : caller.getId();
    }

    private Stream<Event> completion(Task task) {
        var worker = office.workerOf(task, demo.region());
        var created = task.getCreateTime().toInstant();
        var allowed = Duration.between(created, task.getDueDate().toInstant());
        var at = created.plusMillis((long) (allowed.toMillis() * PACE));
        return worker.stream().map(user -> new Event(at, () -> complete(task, user)));
    }

    private void complete(Task task, String worker) {
        var form = office.formOf(task);
        office.complete(task, worker, answers.to(form, Map.of(), chosen(form)));
    }

    private Stream<Event> timers(String number) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> engine.getManagementService().createJobQuery().processInstanceId(id).list().stream())
                .map(this::firing);
    }

    private Event firing(Job job) {
        return new Event(
                job.getDuedate().toInstant(),
                () -> engine.getManagementService().executeJob(job.getId()));
    }

    /** The answers that the plan gives to the fields of a form, where the form offers them. */
    private Map<String, Object> chosen(FormSchema form) {
        Map<String, Object> chosen = new HashMap<>();
        for (var field : form.fields()) {
            var planned = planned(field);
            if (planned != null && isOffered(field, planned)) {
                chosen.put(field.key(), planned);
            }
        }
        return chosen;
    }

    private Object planned(FormField field) {
        if (field.key().equals("keputusanEskalasi")) {
            return "PERPANJANG";
        }
        if (field.key().equals("batasBaru")) {
            return LocalDate.ofInstant(clock, ZoneOffset.UTC)
                    .plusDays(EXTENSION_DAYS)
                    .toString();
        }
        var values = demo.answers().get(field.key());
        if (values == null || !field.readOnly().isEmpty() || field.choices().size() == 1) {
            return null;
        }
        int turn = given.merge(field.key(), 1, Integer::sum) - 1;
        return values.get(Math.min(turn, values.size() - 1));
    }

    private static boolean isOffered(FormField field, Object value) {
        return !(value instanceof String code)
                || field.type() != FormField.Type.CHOICE
                || field.choices().contains(code);
    }
}
