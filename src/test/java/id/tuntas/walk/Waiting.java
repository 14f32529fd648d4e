package id.tuntas.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What a case waits for besides its people: letters and signals that come, and time that passes. */
class Waiting {

    /** Sent by the product itself: not letters that somebody records. */
    private static final Set<String> NOT_LETTERS = Set.of("Message_LangkahSelesai", "Message_KasusDiakhiri");

    private static final String SIGNAL = "signal";

    private final ProcessEngine engine;
    private final Models models;
    private final Decisions decisions;
    private final Function<String, Set<String>> missing;
    private final Map<String, String> activities = new HashMap<>();
    private int fired;

    /** @param missing flows of a process that were not taken yet */
    Waiting(ProcessEngine engine, Models models, Decisions decisions, Function<String, Set<String>> missing) {
        this.engine = engine;
        this.models = models;
        this.decisions = decisions;
        this.missing = missing;
    }

    int fired() {
        return fired;
    }

    /** Does what the product has put off to the background, one piece of it; false if there is none. */
    boolean goesOnInTheBackground(List<ProcessInstance> running) {
        Optional<Job> waiting = running.stream()
                .flatMap(i -> jobs(i).stream())
                .filter(job -> job.getDuedate() == null)
                .findFirst();
        waiting.ifPresent(this::fire);
        return waiting.isPresent();
    }

    /** Whether something that is awaited leads where no case has gone yet. */
    boolean leadsOn(List<ProcessInstance> running) {
        return running.stream()
                .anyMatch(i -> letters(i).stream().anyMatch(letter -> opens(i, letter.getActivityId()))
                        || jobs(i).stream().anyMatch(job -> opens(i, activity(job))));
    }

    /**
     * A letter that is awaited comes, or a timer fires: one that leads where no case has gone yet, else a letter or the next
     * timer.
     *
     * @return false if nothing is awaited
     */
    boolean passes(List<ProcessInstance> running) {
        List<Runnable> leading = new ArrayList<>();
        for (ProcessInstance i : running) {
            letters(i).stream().filter(l -> opens(i, l.getActivityId())).forEach(l -> leading.add(() -> receive(l)));
            jobs(i).stream().filter(j -> opens(i, activity(j))).forEach(j -> leading.add(() -> fire(j)));
        }
        if (!leading.isEmpty()) {
            decisions.any(leading).run();
            return true;
        }
        Optional<EventSubscription> letter = running.stream()
                .flatMap(i -> letters(i).stream())
                .filter(l -> decisions.choose("letter/" + l.getActivityId(), List.of(true, false)))
                .findFirst();
        letter.ifPresent(this::receive);
        return letter.isPresent() || nextFires(running);
    }

    private boolean nextFires(List<ProcessInstance> running) {
        Optional<Job> next = running.stream()
                .flatMap(i -> jobs(i).stream())
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
        next.ifPresent(this::fire);
        return next.isPresent();
    }

    private void receive(EventSubscription letter) {
        if (SIGNAL.equals(letter.getEventType())) {
            engine.getRuntimeService().signalEventReceived(letter.getEventName(), letter.getExecutionId());
        } else {
            engine.getRuntimeService().messageEventReceived(letter.getEventName(), letter.getExecutionId());
        }
    }

    private void fire(Job job) {
        Date due = job.getDuedate();
        if (due != null && due.after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(new Date(due.getTime() + 1000));
        }
        engine.getManagementService().executeJob(job.getId());
        fired++;
    }

    private boolean opens(ProcessInstance instance, String activity) {
        String process = models.keyOf(instance.getProcessDefinitionId());
        return models.ways(process).from(activity).stream().anyMatch(missing.apply(process)::contains);
    }

    private List<EventSubscription> letters(ProcessInstance instance) {
        return engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance.getId())
                .list()
                .stream()
                .filter(letter -> Set.of("message", SIGNAL).contains(letter.getEventType()))
                .filter(letter -> !NOT_LETTERS.contains(letter.getEventName()))
                .toList();
    }

    private List<Job> jobs(ProcessInstance instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    private String activity(Job job) {
        return activities.computeIfAbsent(
                job.getJobDefinitionId(),
                id -> engine.getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }
}
