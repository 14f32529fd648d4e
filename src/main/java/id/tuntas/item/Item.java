package id.tuntas.item;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;

/** The variables by which models and product speak of an item. */
final class Item {

    /** Number field of the list's form: how many items are new. */
    static final String NEW = "butirBaru";
    /** Of the case: the number that was given last. */
    static final String LAST_NUMBER = "jumlahButir";
    /** Of the case, only while the new ones are started: their numbers. */
    static final String NEW_NUMBERS = "nomorButirBaru";
    /** Of the item's instance and of what it calls. */
    static final String NUMBER = "nomorButir";
    /** What such an item is called in a sentence, such as {@code rumah tangga}. */
    static final String KIND = "namaButir";
    /** Sealed: the companion's own short name for the item. */
    static final String NICKNAME = "sebutanButir";
    /** How the item ended, a code that reads well as words. */
    static final String RESULT = "hasilButir";

    /** What is said of an item that ended without a result, with its case or by somebody's hand. */
    static final String STOPPED = "dihentikan";

    private Item() {}

    /** How an ended item ended, in words; empty if it was stopped. */
    static Optional<String> resultOf(HistoricProcessInstance ended, HistoricVariableInstance result) {
        return result == null || ended.getDeleteReason() != null
                ? Optional.empty()
                : Optional.of(
                        ((String) result.getValue()).toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
