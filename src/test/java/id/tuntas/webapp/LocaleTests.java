package id.tuntas.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Indonesian of each web app keeps step with the English that comes with Camunda. */
class LocaleTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|%[sd]|\\{}");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void hasEveryTextAndNoOther(String app) throws IOException {
        Map<String, String> english = texts(app, "en");

        assertThat(texts(app, "id").keySet()).isEqualTo(english.keySet()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void keepsEveryPlaceholder(String app) throws IOException {
        Map<String, String> english = texts(app, "en");

        texts(app, "id")
                .forEach((key, text) ->
                        assertThat(placeholders(text)).as(app + " " + key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit", "tasklist", "welcome"})
    void isTranslated(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        long sentences =
                english.values().stream().filter(LocaleTests::isSentence).count();

        long same = texts(app, "id").entrySet().stream()
                .filter(e -> isSentence(e.getValue()) && e.getValue().equals(english.get(e.getKey())))
                .count();

        assertThat(same).as("sentences of %d left in English", sentences).isZero();
    }

    private static boolean isSentence(String text) {
        return text.split("\\s+").length > 3;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            found.add(placeholder.group());
        }
        return found;
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream file = LocaleTests.class.getResourceAsStream(path)) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json).path("labels"), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(e -> collect(path + "/" + e.getKey(), e.getValue(), texts));
        } else {
            texts.put(path, node.asText());
        }
    }
}
