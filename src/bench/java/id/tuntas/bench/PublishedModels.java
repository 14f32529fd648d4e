package id.tuntas.bench;

import static id.tuntas.bench.Session.ENGINE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** The models that the running product has published, read by its administrator. */
final class PublishedModels {

    private final Session admin;
    private final Map<String, BpmnModelInstance> read = new ConcurrentHashMap<>();

    PublishedModels(String url) {
        // Reading the models is no part of the measured work.
        this.admin = Session.of(url, "admin", new Calls());
    }

    BpmnModelInstance of(String process) {
        return read.computeIfAbsent(process, key -> {
            String xml = admin.get("model", ENGINE + "/process-definition/key/" + key + "/xml")
                    .path("bpmn20Xml")
                    .asText();
            return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** The process and all that it calls, directly or not. */
    Set<String> withCalls(String process) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(process));
        while (!open.isEmpty()) {
            String key = open.remove();
            if (found.add(key)) {
                of(key).getModelElementsByType(CallActivity.class).stream()
                        .map(CallActivity::getCalledElement)
                        .forEach(open::add);
            }
        }
        return found;
    }
}
