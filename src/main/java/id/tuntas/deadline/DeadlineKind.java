package id.tuntas.deadline;

/** Who sets a deadline; the names are the values of the column {@code macam} in the decision table. */
public enum DeadlineKind {
    /** A law or regulation: a breach goes to the directorate at once. */
    HUKUM,
    /** A service standard: a breach climbs the ladder. */
    LAYANAN
}
