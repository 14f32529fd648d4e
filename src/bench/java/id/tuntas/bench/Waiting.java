package id.tuntas.bench;

import static id.tuntas.bench.Session.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.sop.Letters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What a case waits for besides its people: a letter, which its companion records, and time, which the administrator lets pass
 * at once. Only waits that the model draws as a step of its own; the deadlines of tasks stay where they are.
 */
final class Waiting {

    private static final String WAIT = "timer-intermediate-transition";
    private static final Set<String> NO_LETTERS = Set.of("Message_LangkahSelesai", "Message_KasusDiakhiri");
    private static final Duration BACKGROUND = Duration.ofMillis(200);

    private final Session admin;
    private final Set<String> waits = new HashSet<>();

    /** @param processes the SOP and all that it calls */
    Waiting(String url, Calls calls, Set<String> processes) {
        admin = Session.of(url, "admin", calls);
        processes.forEach(this::addWaits);
    }

    private void addWaits(String process) {
        for (JsonNode definition :
                admin.get("(admin) waits", ENGINE + "/job-definition?maxResults=500&processDefinitionKey=" + process)) {
            if (definition.path("jobType").asText().equals(WAIT)) {
                waits.add(definition.path("id").asText());
            }
        }
    }

    /** @return whether there was something to pass */
    boolean pass(String caseNumber, Worker companion, Answers answers) {
        List<String> instances = new ArrayList<>();
        admin.get(
                        "(admin) find waits",
                        ENGINE + "/process-instance?maxResults=100&businessKey=" + Session.encode(caseNumber))
                .forEach(instance -> instances.add(instance.path("id").asText()));
        for (String instance : instances) {
            if (letter(instance, caseNumber, companion, answers)) {
                return true;
            }
        }
        return instances.stream().anyMatch(this::time);
    }

    /** Records the letter that an instance waits for. @return whether there was one */
    boolean letter(String instance, String caseNumber, Worker companion, Answers answers) {
        for (JsonNode awaited : admin.get(
                "(admin) find letters",
                ENGINE + "/event-subscription?eventType=message&maxResults=100&processInstanceId=" + instance)) {
            String message = awaited.path("eventName").asText();
            boolean mayComeAnyTime = awaited.path("activityId").asText().startsWith("Start_");
            if (!NO_LETTERS.contains(message) && !mayComeAnyTime) {
                Map<String, Object> letter = new HashMap<>();
                letter.put("nomorKasusTerkait", caseNumber);
                letter.put("pesanSurat", Letters.choiceOf(message));
                item(instance).ifPresent(number -> letter.put("butirSurat", number));
                companion.letter(answers.with(letter));
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> item(String instance) {
        JsonNode found = admin.get(
                "(admin) find letters",
                ENGINE + "/variable-instance?variableName=nomorButir&maxResults=1&processInstanceIdIn=" + instance);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("value").asInt());
    }

    private boolean time(String instance) {
        for (JsonNode job :
                admin.get("(admin) find waits", ENGINE + "/job?maxResults=100&processInstanceId=" + instance)) {
            if (job.path("dueDate").isNull()) {
                // The product is at work on it in the background.
                LockSupport.parkNanos(BACKGROUND.toNanos());
                return true;
            }
            if (waits.contains(job.path("jobDefinitionId").asText())) {
                admin.post(
                        "(admin) pass wait", ENGINE + "/job/" + job.path("id").asText() + "/execute", Map.of());
                return true;
            }
        }
        return false;
    }
}
