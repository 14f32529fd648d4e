package id.tuntas.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who came to a meeting, in the order of the families' numbers, and what follows from it (handbook F.1): below 75 % all who
 * stayed away are visited, else those who stayed away twice in a row without a word; three times is for the koordinator.
 */
record Attendance(List<Answer> answers) {

    private static final int ENOUGH_PERCENT = 75;
    private static final int VISIT = 2;
    private static final int KOORDINATOR = 3;

    /** What the companion notes of a family. */
    enum Answer {
        HADIR,
        IZIN,
        SAKIT,
        TANPA_KABAR,
        KELUAR
    }

    static Attendance of(List<Map<String, Object>> rows) {
        return new Attendance(rows.stream()
                .map(row -> Answer.valueOf((String) row.get("statusKehadiran")))
                .toList());
    }

    long present() {
        return answers.stream().filter(Answer.HADIR::equals).count();
    }

    /** Those who have left the group are not invited any more. */
    long invited() {
        return answers.stream().filter(answer -> answer != Answer.KELUAR).count();
    }

    boolean isEnough() {
        return isEnough(present(), invited());
    }

    static boolean isEnough(long present, long invited) {
        return present * 100 >= invited * ENOUGH_PERCENT;
    }

    /** By family, how many meetings in a row it has stayed away from without a word, this one included. */
    Map<String, Integer> absences(Map<String, Integer> before) {
        Map<String, Integer> now = new TreeMap<>();
        each(Answer.TANPA_KABAR)
                .forEach(family -> now.put(String.valueOf(family), before.getOrDefault(String.valueOf(family), 0) + 1));
        return now;
    }

    static boolean hasVisitsDue(Map<String, Integer> absences) {
        return absences.containsValue(VISIT);
    }

    static boolean hasKoordinatorDue(Map<String, Integer> absences) {
        return absences.values().stream().anyMatch(times -> times >= KOORDINATOR);
    }

    static List<Long> toVisit(Map<String, Integer> absences) {
        return families(absences, VISIT, VISIT);
    }

    static List<Long> forKoordinator(Map<String, Integer> absences) {
        return families(absences, KOORDINATOR, Integer.MAX_VALUE);
    }

    /** The numbers of all who stayed away, for whatever reason. */
    List<Long> away() {
        List<Long> away = new ArrayList<>(each(Answer.IZIN));
        away.addAll(each(Answer.SAKIT));
        away.addAll(each(Answer.TANPA_KABAR));
        return away.stream().sorted().toList();
    }

    private static List<Long> families(Map<String, Integer> absences, int least, int most) {
        return absences.entrySet().stream()
                .filter(entry -> entry.getValue() >= least && entry.getValue() <= most)
                .map(entry -> Long.valueOf(entry.getKey()))
                .sorted()
                .toList();
    }

    private List<Long> each(Answer answer) {
        List<Long> families = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) == answer) {
                families.add(i + 1L);
            }
        }
        return families;
    }
}
