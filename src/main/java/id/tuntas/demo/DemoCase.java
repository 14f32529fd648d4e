package id.tuntas.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One invented case: everybody works in time until the steps at which the case is left alone.
 *
 * @param reporter user id of who takes in the report
 * @param leftAt activity ids of the steps, or of the calls of a shared procedure, that nobody completes; empty if the case
 *     goes on to its end
 * @param since how long ago the case arrived at the first of {@code leftAt}; if there is none, how long ago it was reported
 * @param answers what people choose in forms, by key; several values are given one after the other, the last one again and again
 * @param ladder how far the koordinator answers an escalation
 * @param personOf number of the case whose client is reported again; else the case's own number
 */
record DemoCase(
        int number,
        String type,
        String region,
        String reporter,
        Set<String> leftAt,
        Duration since,
        Map<String, List<?>> answers,
        Ladder ladder,
        int personOf) {

    static final String TRAFFICKING = "korban-trafficking";
    static final String COMMUNITY = "komunitas-adat-terpencil";

    /** What the koordinator does with an escalation. */
    enum Ladder {
        NOT_SEEN,
        ACKNOWLEDGED,
        ANSWERED
    }

    boolean isCommunity() {
        return type.equals(COMMUNITY);
    }

    DemoCase at(Set<String> steps, Duration arrived) {
        return new DemoCase(number, type, region, reporter, steps, arrived, answers, ladder, personOf);
    }

    DemoCase ladder(Ladder answered) {
        return new DemoCase(number, type, region, reporter, leftAt, since, answers, answered, personOf);
    }

    DemoCase samePersonAs(int other) {
        return new DemoCase(number, type, region, reporter, leftAt, since, answers, ladder, other);
    }

    DemoCase with(Map<String, List<?>> more) {
        Map<String, List<?>> all = new HashMap<>(answers);
        all.putAll(more);
        return new DemoCase(number, type, region, reporter, leftAt, since, all, ladder, personOf);
    }
}
