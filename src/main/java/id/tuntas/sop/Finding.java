package id.tuntas.sop;

/**
 * A place in a SOP folder that breaks a model rule.
 *
 * @param ruleId id of the rule, the same as in processes/README.md
 * @param severity whether it keeps the folder from being published
 * @param file resource name, such as processes/pengemis/pengemis.bpmn
 * @param elementId id of the element, component or key; null when the whole file or folder is meant
 * @param textId what is wrong, Indonesian
 * @param textEn what is wrong, English
 * @param remedy what to do, Indonesian
 */
public record Finding(
        String ruleId, Severity severity, String file, String elementId, String textId, String textEn, String remedy) {

    /** Whether this finding keeps its folder from being published. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
