package id.tuntas.sop;

import id.tuntas.sop.FormFile.Component;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What identifies a person is sealed in every form, and no model or form decides by it. */
final class SealingRules {

    private static final Set<String> SEALABLE = Set.of("textfield", "textarea", "select", "radio", "datetime");
    private static final Set<String> MARKS = Set.of("SENSITIF", "TERBATAS");

    private SealingRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "formulir-segel-teks",
                        "Properti klasifikasi (SENSITIF atau TERBATAS) hanya ada pada isian teks, pilihan tunggal, dan tanggal, di luar daftar.",
                        "The property klasifikasi stands only on text, single choice and date fields outside of lists.",
                        "Pindahkan keterangan rahasia ke isian teks, atau hapus properti klasifikasi.",
                        Rule.eachComponent(SealingRules::wrongMark)),
                Rule.error(
                        "formulir-identitas-disegel",
                        "Isian yang mengenali orang (nama, NIK, alamat, tanggal lahir, pelapor, uraian) punya properti klasifikasi.",
                        "A field that identifies a person has a property klasifikasi.",
                        "Tambahkan properti klasifikasi dengan nilai SENSITIF atau TERBATAS pada isian itu.",
                        Rule.eachComponent(component -> Vocabulary.IDENTITY.contains(component.key())
                                        && component.mark().isEmpty()
                                ? component.key()
                                : null)),
                Rule.error(
                        "formulir-satu-klasifikasi",
                        "Sebuah kunci punya klasifikasi yang sama di semua formulir folder dan formulir bersama.",
                        "A key has one classification in all forms of the folder and in the shared ones.",
                        "Samakan properti klasifikasi kunci itu di semua formulir.",
                        SealingRules::oneMark),
                Rule.error(
                        "tanpa-data-tersegel",
                        "Syarat, ekspresi, tabel keputusan, dan syarat tampil tidak memakai isian yang disegel.",
                        "No condition, expression, decision table or display condition uses a sealed field.",
                        "Tambahkan isian pilihan biasa yang menanyakan keputusannya, lalu pakai isian itu.",
                        SealingRules::sealedNames));
    }

    private static String wrongMark(Component component) {
        boolean marked = component.json().path("properties").has("klasifikasi");
        boolean right = MARKS.contains(component.mark())
                && SEALABLE.contains(component.type())
                && component.path().isEmpty();
        return marked && !right ? component.type() + " " + component.mark() : null;
    }

    private static void oneMark(ReadFolder folder, Rule.Report report) {
        Map<String, String> marks = new HashMap<>();
        folder.shared()
                .forms()
                .forEach(form -> inputs(form).forEach(field -> marks.putIfAbsent(field.key(), field.mark())));
        for (FormFile form : folder.forms()) {
            for (Component field : inputs(form)) {
                String mark = marks.putIfAbsent(field.key(), field.mark());
                if (mark != null && !mark.equals(field.mark())) {
                    report.add(form.name(), field.id(), field.key());
                }
            }
        }
    }

    private static List<Component> inputs(FormFile form) {
        return form.components().stream()
                .filter(component ->
                        component.path().isEmpty() && !component.key().isEmpty())
                .toList();
    }

    private static void sealedNames(ReadFolder folder, Rule.Report report) {
        Set<String> names = folder.allForms()
                .flatMap(form -> inputs(form).stream())
                .filter(field -> !field.mark().isEmpty())
                .map(Component::key)
                .collect(Collectors.toCollection(() -> new HashSet<>(Vocabulary.IDENTITY)));
        for (BpmnFile file : folder.processes()) {
            XmlElements.walk(
                    file,
                    (element, id) -> XmlElements.expressions(element)
                            .forEach(expression -> names(expression.replace('\'', '"'), names)
                                    .forEach(name -> report.add(file.name(), id, name))));
        }
        for (DmnFile file : folder.decisions()) {
            DecisionRules.feel(file)
                    .flatMap(feel -> names(feel, names).stream())
                    .distinct()
                    .forEach(name -> report.add(file.name(), null, name));
        }
        for (FormFile form : folder.forms()) {
            for (Component component : form.components()) {
                FormRules.feel(component).stream()
                        .flatMap(feel -> names(feel, names).stream())
                        .distinct()
                        .forEach(name -> report.add(form.name(), component.id(), name));
            }
        }
    }

    private static Set<String> names(String expression, Set<String> names) {
        Set<String> found = new HashSet<>(FeelSyntax.words(expression));
        found.retainAll(names);
        return found;
    }
}
