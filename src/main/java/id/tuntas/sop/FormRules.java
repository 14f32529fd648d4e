package id.tuntas.sop;

import com.fasterxml.jackson.databind.JsonNode;
import id.tuntas.sop.FormFile.Component;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What holds for forms: what Tasklist 7.24 can show, and what the check of submitted values can rely on. */
final class FormRules {

    /** Version of the form schema that Tasklist 7.24 reads. */
    private static final int SCHEMA_VERSION = 16;

    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "datetime");
    private static final Set<String> OTHERS = Set.of("text", "group", "separator", "spacer", "dynamiclist");
    private static final Set<String> IN_LISTS =
            Set.of("textfield", "textarea", "number", "radio", "select", "datetime", "text", "separator", "spacer");
    private static final Map<String, Integer> LONGEST = Map.of("textfield", 200, "textarea", 2_000);
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,60}");

    private FormRules() {}

    static List<Rule> rules(ProblemTypes types) {
        return List.of(
                Rule.error(
                        "formulir-bernama-sama",
                        "Id formulir adalah nama folder, tanda hubung, dan nama berkas, misalnya anak-jalanan-asesmen untuk asesmen.form.",
                        "The id of a form is the folder's name, a hyphen and the file's name.",
                        "Isi ID formulir pada panel properti formulir.",
                        forms(
                                (folder, form) -> form.id()
                                        .equals(folder + "-" + form.source().baseName()),
                                FormFile::id)),
                Rule.error(
                        "formulir-versi",
                        "Formulir bertipe default dengan schemaVersion 16, versi yang dibaca Tasklist 7.24.",
                        "A form is of type default and schema version 16, which Tasklist 7.24 reads.",
                        "Simpan formulir dari Camunda Modeler untuk Camunda Platform 7.24.",
                        forms(
                                (folder, form) -> "default"
                                                .equals(form.json().path("type").asText())
                                        && form.json().path("schemaVersion").asInt() == SCHEMA_VERSION,
                                form -> form.json().path("schemaVersion").asText())),
                Rule.error(
                        "formulir-komponen-dikenal",
                        "Formulir hanya memakai komponen yang dapat dipakai di Tasklist: teks, isian, pilihan, tanggal, kelompok, dan daftar.",
                        "A form uses only the components that work in Tasklist.",
                        "Ganti komponen itu; berkas dan tabel tidak dapat dipakai dalam formulir.",
                        Rule.eachComponent(FormRules::unknownType)),
                Rule.error(
                        "formulir-id-unik",
                        "Setiap komponen punya id yang tidak dipakai komponen lain di formulir itu.",
                        "Every component has an id of its own within the form.",
                        "Beri komponen id lain, misalnya Field_ diikuti kuncinya.",
                        unique(component -> component.id().isEmpty() ? "tanpa id" : component.id(), true)),
                Rule.error(
                        "formulir-kunci-baku",
                        "Kunci isian berbentuk lowerCamel tanpa huruf khusus; kelompok tanpa path.",
                        "A key is lowerCamel ASCII; a group has no path.",
                        "Isi Key seperti tanggalLahir.",
                        Rule.eachComponent(FormRules::wrongKey)),
                Rule.error(
                        "formulir-kunci-unik",
                        "Sebuah kunci dipakai oleh satu isian saja dalam satu formulir.",
                        "A key is used by one field only within a form.",
                        "Beri isian kunci lain, atau gabungkan keduanya.",
                        unique(
                                component -> component.key().isEmpty() ? "" : component.path() + component.key(),
                                false)),
                Rule.error(
                        "formulir-label",
                        "Setiap isian punya label.",
                        "Every field has a label.",
                        "Isi Label; pada tanggal isi Date label.",
                        Rule.eachComponent(component -> INPUTS.contains(component.type())
                                        && label(component).isBlank()
                                ? component.key()
                                : null)),
                Rule.error(
                        "formulir-teks-terbatas",
                        "Isian teks punya panjang terbesar: satu baris paling banyak 200, beberapa baris paling banyak 2000.",
                        "A text field has a maximum length: at most 200 in one line, 2000 in several.",
                        "Isi Maximum length pada bagian Validation.",
                        Rule.eachComponent(FormRules::unlimited)),
                Rule.error(
                        "formulir-nilai-baku",
                        "Nilai pilihan berupa kode huruf besar dengan garis bawah, atau slug jenis, dan tidak ada yang sama.",
                        "Values of choices are upper-case codes with underscores, or slugs of types, and differ.",
                        "Isi Value seperti TIDAK_DIKETAHUI.",
                        Rule.eachComponent(component -> wrongValue(types, component))),
                Rule.error(
                        "formulir-syarat-feel",
                        "Syarat tampil dan isi yang dihitung diawali \"=\" dan merupakan FEEL yang benar.",
                        "Conditions and computed texts begin with \"=\" and are correct FEEL.",
                        "Perbaiki ungkapan, misalnya =statusLpsk != \"DITERIMA\".",
                        Rule.eachComponent(FormRules::wrongFeel)));
    }

    private interface FormTest {
        boolean right(String folder, FormFile form);
    }

    private static Rule.Check forms(FormTest test, Function<FormFile, String> detail) {
        return (folder, report) -> folder.forms().stream()
                .filter(form -> !test.right(folder.slug(), form))
                .forEach(form -> report.add(form.name(), null, detail.apply(form)));
    }

    private static Rule.Check unique(Function<Component, String> name, boolean required) {
        return (folder, report) -> folder.forms().forEach(form -> {
            Set<String> seen = new HashSet<>();
            for (Component component : form.components()) {
                String found = name.apply(component);
                boolean missing = required && component.id().isEmpty();
                if (missing || (!found.isEmpty() && !seen.add(found))) {
                    report.add(form.name(), component.id(), found);
                }
            }
        });
    }

    private static String unknownType(Component component) {
        String type = component.type();
        boolean known =
                component.path().isEmpty() ? INPUTS.contains(type) || OTHERS.contains(type) : IN_LISTS.contains(type);
        return known ? null : type;
    }

    private static String wrongKey(Component component) {
        String path = component.json().path("path").asText("");
        boolean list = "dynamiclist".equals(component.type());
        if (list && !Vocabulary.VARIABLE.matcher(path).matches()) {
            return "path \"" + path + "\"";
        }
        if ("group".equals(component.type()) && !path.isEmpty()) {
            return "path \"" + path + "\"";
        }
        boolean input = INPUTS.contains(component.type());
        return input && !Vocabulary.VARIABLE.matcher(component.key()).matches() ? "\"" + component.key() + "\"" : null;
    }

    private static String label(Component component) {
        JsonNode json = component.json();
        if ("datetime".equals(component.type())) {
            return json.path("dateLabel").asText("")
                    + json.path("timeLabel").asText("")
                    + json.path("label").asText("");
        }
        return json.path("label").asText("");
    }

    private static String unlimited(Component component) {
        Integer longest = LONGEST.get(component.type());
        if (longest == null || component.isReadOnly()) {
            return null;
        }
        int limit = component.json().path("validate").path("maxLength").asInt(0);
        return limit > 0 && limit <= longest ? null : component.key() + " " + limit;
    }

    private static String wrongValue(ProblemTypes types, Component component) {
        Set<String> seen = new HashSet<>();
        for (JsonNode choice : component.json().path("values")) {
            String value = choice.path("value").asText("");
            boolean code = CODE.matcher(value).matches() || types.find(value).isPresent();
            if (!code || !seen.add(value)) {
                return value;
            }
        }
        return null;
    }

    private static String wrongFeel(Component component) {
        String hide = component.hide();
        if (!hide.isEmpty() && !hide.startsWith("=")) {
            return hide;
        }
        return feel(component).stream()
                .filter(text -> !FeelSyntax.isExpression(text))
                .findFirst()
                .orElse(null);
    }

    /** All FEEL texts of a component, without the sign that marks them. */
    static List<String> feel(Component component) {
        Set<String> found = new HashSet<>();
        component.json().forEach(value -> {
            if (value.isTextual() && value.asText().startsWith("=")) {
                found.add(value.asText().substring(1));
            }
        });
        if (component.hide().startsWith("=")) {
            found.add(component.hide().substring(1));
        }
        return List.copyOf(found);
    }
}
