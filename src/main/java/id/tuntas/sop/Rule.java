package id.tuntas.sop;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/**
 * A rule that the files of a SOP folder keep.
 *
 * @param id kebab-case, Indonesian; stands in the rules table of processes/README.md
 * @param severity what a finding of it does
 * @param sentence the rule, Indonesian
 * @param sentenceEn the rule, English
 * @param remedy what an analyst does about a finding, Indonesian
 * @param check finds the places that break it
 */
record Rule(String id, Severity severity, String sentence, String sentenceEn, String remedy, Check check) {

    /** Looks through a folder and reports each place that breaks the rule. */
    @FunctionalInterface
    interface Check {
        void run(ReadFolder folder, Report report);
    }

    static Rule error(String id, String sentence, String sentenceEn, String remedy, Check check) {
        return new Rule(id, Severity.ERROR, sentence, sentenceEn, remedy, check);
    }

    static Rule warning(String id, String sentence, String sentenceEn, String remedy, Check check) {
        return new Rule(id, Severity.WARNING, sentence, sentenceEn, remedy, check);
    }

    /** A check of each BPMN element of a type; the detail of a finding is the element's label. */
    static <T extends BaseElement> Check each(Class<T> type, Predicate<T> broken) {
        return each(type, (file, element) -> broken.test(element));
    }

    /** A check of each BPMN element of a type, with the file it stands in. */
    static <T extends BaseElement> Check each(Class<T> type, BiPredicate<BpmnFile, T> broken) {
        return (folder, report) -> folder.processes()
                .forEach(file -> file.all(type).stream()
                        .filter(element -> broken.test(file, element))
                        .forEach(element -> report.add(file.name(), element.getId(), label(element))));
    }

    /** A check of each component of the forms; the detail of a finding is what is broken about it, null if nothing is. */
    static Check eachComponent(Function<FormFile.Component, String> broken) {
        return (folder, report) -> folder.forms()
                .forEach(form -> form.components().forEach(component -> {
                    String detail = broken.apply(component);
                    if (detail != null) {
                        report.add(form.name(), component.id(), detail);
                    }
                }));
    }

    /** The text on an element in the diagram; empty if it has none. */
    static String label(BaseElement element) {
        String name = element.getAttributeValue("name");
        return name == null ? "" : name.strip();
    }

    /** Collects the findings of one rule. */
    record Report(Rule rule, List<Finding> findings) {

        /** Adds a finding for the whole element or file. */
        void add(String file, String elementId) {
            add(file, elementId, null);
        }

        /** Adds a finding; the detail is what was found there (a label, a value, a name), in no language. */
        void add(String file, String elementId, String detail) {
            boolean bare = detail == null || detail.isBlank();
            findings.add(new Finding(
                    rule.id,
                    rule.severity,
                    file,
                    elementId,
                    bare ? rule.sentence : rule.sentence + " Ditemukan: " + detail + ".",
                    bare ? rule.sentenceEn : rule.sentenceEn + " Found: " + detail + ".",
                    rule.remedy));
        }
    }
}
