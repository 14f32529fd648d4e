package id.tuntas.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/**
 * The names of all variables that some deployed form marks as sensitive. A name once sealed stays sealed on this node until the
 * deployment that marked it is deleted and the node restarted, because old cases still run with the old form.
 */
@Component
class SealedNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Set<String> deployments = ConcurrentHashMap.newKeySet();

    boolean contains(String name) {
        return name != null && names.contains(name);
    }

    boolean knows(String deploymentId) {
        return deployments.contains(deploymentId);
    }

    void add(String deploymentId, Set<String> sealed) {
        names.addAll(sealed);
        deployments.add(deploymentId);
    }

    /** The sealed names of one form; a file that is no JSON has none, and the engine refuses it elsewhere. */
    static Set<String> in(byte[] form) {
        Set<String> found = new HashSet<>();
        try {
            collect(JSON.readTree(form), found);
        } catch (IOException e) {
            return Set.of();
        }
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        for (JsonNode component : node.path("components")) {
            if (component.hasNonNull("key") && Sealing.isSensitive(classification(component))) {
                found.add(component.get("key").asText());
            }
            // The columns of a list are no variables.
            if (!"dynamiclist".equals(component.path("type").asText())) {
                collect(component, found);
            }
        }
    }

    private static String classification(JsonNode component) {
        return component.path("properties").path("klasifikasi").asText("");
    }

    static ProcessEngineException plainWriteRefused(String name) {
        return new ProcessEngineException(
                "Variabel tersegel '" + name + "' hanya boleh diisi lewat formulir yang menyegelnya");
    }
}
