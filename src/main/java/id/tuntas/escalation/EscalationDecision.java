package id.tuntas.escalation;

/** What a level of the ladder can decide; the values of the form field {@code keputusanEskalasi}. */
enum EscalationDecision {
    /** The companion keeps the step and gets help. */
    BANTU,
    /** The step gets more time. */
    PERPANJANG,
    /** The case goes to another companion. */
    ALIHKAN,
    /** The one who answers does the step. */
    AMBIL_ALIH
}
