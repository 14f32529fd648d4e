package id.tuntas.item;

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

    private Item() {}
}
