package id.tuntas.bench;

import static id.tuntas.bench.Session.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The administrator lets a waiting time of a case pass at once. Only waits that the model draws as a step of its own; the
 * deadlines of tasks stay where they are.
 */
final class Waiting {

    private static final String WAIT = "timer-intermediate-transition";

    /** Shared procedures that wait for a day in the life of every case. */
    private static final List<String> PROCEDURES = List.of("pascalayanan", "monitoring");

    private final Session admin;
    private final Set<String> waits = new HashSet<>();

    Waiting(String url, Calls calls, String type) {
        admin = Session.of(url, "admin", calls);
        PROCEDURES.forEach(this::addWaits);
        addWaits(type);
    }

    private void addWaits(String process) {
        for (JsonNode definition :
                admin.get("(admin) waits", ENGINE + "/job-definition?maxResults=500&processDefinitionKey=" + process)) {
            if (definition.path("jobType").asText().equals(WAIT)) {
                waits.add(definition.path("id").asText());
            }
        }
    }

    /** @return whether there was one to pass */
    boolean pass(String caseNumber) {
        for (JsonNode instance : admin.get(
                "(admin) find waits",
                ENGINE + "/process-instance?maxResults=20&businessKey=" + Session.encode(caseNumber))) {
            for (JsonNode job : admin.get(
                    "(admin) find waits",
                    ENGINE + "/job?maxResults=100&processInstanceId="
                            + instance.path("id").asText())) {
                if (waits.contains(job.path("jobDefinitionId").asText())) {
                    admin.post(
                            "(admin) pass wait",
                            ENGINE + "/job/" + job.path("id").asText() + "/execute",
                            Map.of());
                    return true;
                }
            }
        }
        return false;
    }
}
