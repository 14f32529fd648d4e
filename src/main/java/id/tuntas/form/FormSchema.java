package id.tuntas.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.form.FormField.Limits;
import id.tuntas.form.FormField.Type;
import id.tuntas.sealing.Sealing;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The inputs of a Camunda Form (form-js 1.8.7) in the order of the page, groups opened up.
 *
 * @param id the form's id
 */
public record FormSchema(String id, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys of dates that have happened; a future one is a slip of the pen. */
    private static final List<String> PAST_DATES = List.of("tanggalLahir", "tanggalKejadian");

    private static final List<String> WITHOUT_INPUT =
            List.of("text", "separator", "spacer", "button", "image", "html", "table", "iframe", "documentPreview");

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException when it is no JSON or uses a component whose input the server cannot check
     */
    public static FormSchema parse(byte[] json) {
        try {
            JsonNode form = JSON.readTree(json);
            List<FormField> fields = new ArrayList<>();
            collect(form, List.of(), fields);
            return new FormSchema(form.path("id").asText(), List.copyOf(fields));
        } catch (IOException e) {
            throw new IllegalArgumentException("Berkas formulir bukan JSON", e);
        }
    }

    /** The fields by key; a key may stand on the page more than once, under different conditions. */
    Map<String, List<FormField>> byKey() {
        Map<String, List<FormField>> byKey = new LinkedHashMap<>();
        fields.forEach(field ->
                byKey.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(field));
        return byKey;
    }

    private static void collect(JsonNode parent, List<String> hiddenBy, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            List<String> hide = new ArrayList<>(hiddenBy);
            String condition = component.path("conditional").path("hide").asText("");
            if (!condition.isBlank()) {
                hide.add(condition);
            }
            if ("group".equals(type) && component.path("path").asText("").isEmpty()) {
                collect(component, hide, fields);
            } else if (!WITHOUT_INPUT.contains(type)) {
                fields.add(field(component, type, List.copyOf(hide)));
            }
        }
    }

    private static FormField field(JsonNode component, String type, List<String> hide) {
        String key = component.path("dynamiclist".equals(type) ? "path" : "key").asText();
        List<FormField> columns = new ArrayList<>();
        if ("dynamiclist".equals(type)) {
            collect(component, List.of(), columns);
        }
        JsonNode readOnly =
                component.path("disabled").asBoolean() ? component.path("disabled") : component.path("readonly");
        return new FormField(
                key,
                label(component, key),
                component.path("description").asText(""),
                type(component, type, key),
                component.path("validate").path("required").asBoolean(),
                "false".equals(readOnly.asText()) ? "" : readOnly.asText(""),
                Sealing.isSensitive(
                        component.path("properties").path("klasifikasi").asText("")),
                hide,
                limits(component, key),
                choices(component),
                component.hasNonNull("valuesKey") ? component.get("valuesKey").asText() : null,
                List.copyOf(columns));
    }

    private static String label(JsonNode component, String key) {
        for (String property : List.of("label", "dateLabel", "timeLabel")) {
            String label = component.path(property).asText("");
            if (!label.isBlank()) {
                return label;
            }
        }
        return key;
    }

    private static Type type(JsonNode component, String type, String key) {
        return switch (type) {
            case "textfield", "textarea" -> Type.TEXT;
            case "number" -> Type.NUMBER;
            case "checkbox" -> Type.CHECKBOX;
            case "radio", "select" -> Type.CHOICE;
            case "checklist" -> Type.CHECKLIST;
            case "dynamiclist" -> Type.LIST;
            case "datetime" ->
                switch (component.path("subtype").asText("date")) {
                    case "time" -> Type.TIME;
                    case "datetime" -> Type.DATETIME;
                    default -> Type.DATE;
                };
            default -> throw new IllegalArgumentException("Jenis isian '" + type + "' (" + key + ") tidak didukung");
        };
    }

    private static Limits limits(JsonNode component, String key) {
        JsonNode validate = component.path("validate");
        boolean past = PAST_DATES.stream().anyMatch(key::startsWith)
                || "hariIni".equals(component.path("properties").path("maks").asText());
        return new Limits(
                whole(validate, "minLength"),
                whole(validate, "maxLength"),
                decimal(validate, "min"),
                decimal(validate, "max"),
                whole(component, "decimalDigits"),
                pattern(validate),
                past,
                component.path("disallowPassedDates").asBoolean());
    }

    private static Pattern pattern(JsonNode validate) {
        return switch (validate.path("validationType").asText("")) {
            case "email" -> Pattern.compile("^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$");
            case "phone" -> Pattern.compile("^(\\+|00)[0-9]{6,20}$");
            default ->
                validate.hasNonNull("pattern")
                        ? Pattern.compile(validate.get("pattern").asText())
                        : null;
        };
    }

    private static List<String> choices(JsonNode component) {
        List<String> codes = new ArrayList<>();
        component
                .path("values")
                .forEach(choice -> codes.add(choice.path("value").asText()));
        return List.copyOf(codes);
    }

    private static Integer whole(JsonNode node, String property) {
        BigDecimal number = decimal(node, property);
        return number == null ? null : number.intValueExact();
    }

    private static BigDecimal decimal(JsonNode node, String property) {
        JsonNode value = node.path(property);
        return value.isMissingNode() || value.isNull() || value.asText().isBlank()
                ? null
                : new BigDecimal(value.asText());
    }
}
