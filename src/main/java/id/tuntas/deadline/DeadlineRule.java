package id.tuntas.deadline;

/**
 * One answer of the decision table {@code tenggat}.
 *
 * @param duration ISO-8601, for example {@code P7D} or {@code PT45M}
 * @param calendar how the duration is counted
 * @param kind whether a law or a service standard sets it
 * @param source the law with its article, or "praktik" / "usulan", in Indonesian
 */
public record DeadlineRule(String duration, DeadlineCalendar calendar, DeadlineKind kind, String source) {}
