package id.tuntas.sop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** What holds for decision tables. */
final class DecisionRules {

    private static final Set<String> TYPES = Set.of("string", "boolean", "number", "integer", "long", "double");

    private DecisionRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "keputusan-bernama-sama",
                        "Berkas DMN memuat satu keputusan; idnya sama dengan nama berkas, dan pada SOP diawali nama folder.",
                        "A DMN file holds one decision; its id is the file's name and, in a SOP, begins with the folder's name.",
                        "Samakan Id keputusan dengan nama berkas tanpa .dmn.",
                        DecisionRules::sameName),
                Rule.error(
                        "keputusan-punya-masa-simpan",
                        "Keputusan punya masa simpan riwayat dalam hari.",
                        "A decision has a history time to live in days.",
                        "Isi History time to live, misalnya P1825D.",
                        each(
                                Decision.class,
                                decision -> !String.valueOf(decision.getCamundaHistoryTimeToLiveString())
                                        .matches("P[1-9]\\d{0,4}D"))),
                Rule.error(
                        "keputusan-sederhana",
                        "Tabel keputusan memakai FEEL, masukannya variabel polos, dan tipenya string, number (integer, long, double), atau boolean.",
                        "A decision table uses FEEL, its inputs are plain variables, its types string, number or boolean.",
                        "Isi Expression dengan nama variabel, pilih Type string, number, atau boolean, dan Expression language FEEL.",
                        DecisionRules::simple),
                Rule.error(
                        "keputusan-terbaca",
                        "Setiap sel tabel keputusan adalah FEEL yang benar.",
                        "Every cell of a decision table is correct FEEL.",
                        "Perbaiki sel itu; teks ditulis di antara tanda petik dua.",
                        DecisionRules::cells));
    }

    /** All FEEL texts of a decision file. */
    static Stream<String> feel(DmnFile file) {
        return Stream.concat(
                file.all(LiteralExpression.class).stream().map(DecisionRules::text),
                file.all(UnaryTests.class).stream().map(DecisionRules::text));
    }

    private static void sameName(ReadFolder folder, Rule.Report report) {
        for (DmnFile file : folder.decisions()) {
            List<String> ids =
                    file.all(Decision.class).stream().map(Decision::getId).toList();
            String name = file.source().baseName();
            boolean ownName = folder.isShared() || name.startsWith(folder.slug() + "-");
            if (!ids.equals(List.of(name)) || !ownName) {
                report.add(file.name(), ids.isEmpty() ? null : ids.get(0), String.join(", ", ids));
            }
        }
    }

    private static void simple(ReadFolder folder, Rule.Report report) {
        for (DmnFile file : folder.decisions()) {
            for (Input input : file.all(Input.class)) {
                InputExpression expression = input.getInputExpression();
                boolean plain = expression != null
                        && TYPES.contains(String.valueOf(expression.getTypeRef()))
                        && Vocabulary.VARIABLE.matcher(text(expression)).matches();
                if (!plain) {
                    report.add(file.name(), input.getId(), expression == null ? "" : text(expression));
                }
            }
            file.all(Output.class).stream()
                    .filter(output -> !TYPES.contains(String.valueOf(output.getTypeRef())))
                    .forEach(output -> report.add(file.name(), output.getId(), output.getTypeRef()));
            languages(file)
                    .filter(element -> !isFeel(element.getAttributeValue("expressionLanguage")))
                    .forEach(element ->
                            report.add(file.name(), element.getId(), element.getAttributeValue("expressionLanguage")));
        }
    }

    /** The elements that may name an expression language. */
    private static Stream<DmnElement> languages(DmnFile file) {
        return Stream.of(Definitions.class, LiteralExpression.class, UnaryTests.class)
                .flatMap(type -> file.all(type).stream());
    }

    private static boolean isFeel(String language) {
        return language == null || "feel".equalsIgnoreCase(language) || language.contains("/FEEL/");
    }

    private static void cells(ReadFolder folder, Rule.Report report) {
        for (DmnFile file : folder.decisions()) {
            // a table repeats the same few texts many times
            Map<String, Boolean> tests = new HashMap<>();
            Map<String, Boolean> results = new HashMap<>();
            file.all(InputEntry.class).stream()
                    .filter(cell ->
                            !text(cell).isEmpty() && !tests.computeIfAbsent(text(cell), FeelSyntax::isUnaryTests))
                    .forEach(cell -> report.add(file.name(), cell.getId(), text(cell)));
            file.all(OutputEntry.class).stream()
                    .filter(cell ->
                            !text(cell).isEmpty() && !results.computeIfAbsent(text(cell), FeelSyntax::isExpression))
                    .forEach(cell -> report.add(file.name(), cell.getId(), text(cell)));
        }
    }

    private static <T extends DmnElement> Rule.Check each(Class<T> type, Predicate<T> broken) {
        return (folder, report) -> folder.decisions()
                .forEach(file -> file.all(type).stream()
                        .filter(broken)
                        .forEach(element -> report.add(file.name(), element.getId())));
    }

    private static String text(LiteralExpression expression) {
        return expression.getText() == null
                ? ""
                : expression.getText().getTextContent().strip();
    }

    private static String text(UnaryTests tests) {
        return tests.getText() == null ? "" : tests.getText().getTextContent().strip();
    }
}
