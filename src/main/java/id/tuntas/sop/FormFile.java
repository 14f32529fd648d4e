package id.tuntas.sop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A parsed Camunda Form. */
record FormFile(SopFile source, JsonNode json) {

    private static final int MAX_DEPTH = 40;

    /** A component of a form with the path of the groups and lists it lies in; the path of a top-level one is empty. */
    record Component(JsonNode json, String path) {

        String id() {
            return json.path("id").asText("");
        }

        String type() {
            return json.path("type").asText("");
        }

        /** The variable that the component fills; empty for components that only show something. */
        String key() {
            return json.path("key").asText("");
        }

        /** The sensitivity that its properties mark; empty if it is plain. */
        String mark() {
            return json.path("properties").path("klasifikasi").asText("");
        }

        boolean isReadOnly() {
            return json.path("readonly").asBoolean(false)
                    || json.path("disabled").asBoolean(false);
        }

        /** The FEEL expression that hides the component; empty if it is always shown. */
        String hide() {
            JsonNode conditional = json.path("conditional");
            return conditional.isObject() ? conditional.path("hide").asText("") : "";
        }

        /** Whether a submitted form always has a value for this component. */
        boolean isAlwaysFilled() {
            return !key().isEmpty()
                    && path.isEmpty()
                    && !isReadOnly()
                    && hide().isEmpty()
                    && json.path("validate").path("required").asBoolean(false);
        }
    }

    String name() {
        return source.name();
    }

    String id() {
        return json.path("id").asText("");
    }

    /** All components, those in groups and lists included, in the order of the form. */
    List<Component> components() {
        List<Component> all = new ArrayList<>();
        collect(json, "", all);
        return all;
    }

    private static void collect(JsonNode parent, String path, List<Component> all) {
        for (JsonNode child : parent.path("components")) {
            all.add(new Component(child, path));
            String own = child.path("path").asText("");
            collect(child, own.isEmpty() ? path : path + own + ".", all);
        }
    }

    /** What is unsafe about a form file: its size or the depth of its nesting. */
    static Optional<String> danger(SopFile file) {
        if (file.content().length > XmlGuard.MAX_BYTES) {
            return Optional.of("> " + XmlGuard.MAX_BYTES + " byte");
        }
        int depth = 0;
        for (byte b : file.content()) {
            if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                return Optional.of("> " + MAX_DEPTH + " tingkat");
            }
        }
        return Optional.empty();
    }
}
