package id.tuntas.deadline;

/** How a duration is counted; the names are the values of the column {@code kalender} in the decision table. */
public enum DeadlineCalendar {
    /** Elapsed time, nights and weekends included. */
    JAM,
    /** Calendar days: the same time of day so many days later. */
    HARI_KALENDER,
    /** Working days, Monday to Friday, in the time zone of the case. */
    HARI_KERJA
}
