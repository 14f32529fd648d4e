package id.tuntas.deadline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the newest version of the decision table {@code tenggat} and remembers its answers: a table of hundreds of rows must
 * not be worked through for each task. A new version is noticed within {@link #NOTICE}.
 */
@Component
class DeadlineTable {

    private static final Duration NOTICE = Duration.ofSeconds(15);
    private static final String DECISION = "tenggat";

    private record Question(String type, String stage, String task, String urgency) {}

    private record Version(String id, long checkedAt, Map<Question, DeadlineRule> answers) {}

    private final RepositoryService repository;
    private final DecisionService decisions;
    private volatile Version version = new Version("", 0, Map.of());

    DeadlineTable(@Lazy RepositoryService repository, @Lazy DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /**
     * @param stage stage of the task, or null
     * @param task id of the task or key of a statutory clock
     * @throws IllegalStateException if the table has no answer
     */
    DeadlineRule ask(String type, String stage, String task, String urgency) {
        Version current = current();
        Question question = new Question(type, stage == null ? "" : stage, task, urgency);
        return current.answers().computeIfAbsent(question, q -> evaluate(current.id(), q));
    }

    private Version current() {
        Version known = version;
        if (known.checkedAt() != 0 && System.nanoTime() - known.checkedAt() < NOTICE.toNanos()) {
            return known;
        }
        DecisionDefinition latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (latest == null) {
            throw new IllegalStateException("Tabel keputusan 'tenggat' belum diterbitkan.");
        }
        Map<Question, DeadlineRule> answers =
                latest.getId().equals(known.id()) ? known.answers() : new ConcurrentHashMap<>();
        version = new Version(latest.getId(), System.nanoTime(), answers);
        return version;
    }

    private DeadlineRule evaluate(String definition, Question question) {
        List<DmnDecisionResultEntries> rows = List.copyOf(decisions
                .evaluateDecisionById(definition)
                .variables(Variables.createVariables()
                        .putValue("jenis", question.type())
                        .putValue("tahap", question.stage())
                        .putValue("tugas", question.task())
                        .putValue("urgensi", question.urgency()))
                .evaluate());
        if (rows.isEmpty()) {
            throw new IllegalStateException("Tabel keputusan 'tenggat' tidak menjawab untuk " + question);
        }
        Map<String, Object> row = rows.get(0).getEntryMap();
        return new DeadlineRule(
                (String) row.get("durasi"),
                DeadlineCalendar.valueOf((String) row.get("kalender")),
                DeadlineKind.valueOf((String) row.get("macam")),
                (String) row.get("sumber"));
    }
}
