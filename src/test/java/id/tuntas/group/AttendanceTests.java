package id.tuntas.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttendanceTests {

    @Test
    void threeOfFourAreEnough() {
        assertThat(of("HADIR", "HADIR", "HADIR", "SAKIT").isEnough()).isTrue();
        assertThat(of("HADIR", "HADIR", "HADIR", "SAKIT", "IZIN").isEnough()).isFalse();
    }

    @Test
    void whoHasLeftIsNotInvitedAndNotVisited() {
        Attendance attendance = of("HADIR", "KELUAR", "SAKIT", "TANPA_KABAR");

        assertThat(attendance.invited()).isEqualTo(3);
        assertThat(attendance.present()).isOne();
        assertThat(attendance.away()).containsExactly(3L, 4L);
    }

    @Test
    void onlyAbsencesInARowWithoutAWordCount() {
        Map<String, Integer> once =
                of("TANPA_KABAR", "TANPA_KABAR", "TANPA_KABAR").absences(Map.of());
        Map<String, Integer> twice = of("TANPA_KABAR", "IZIN", "HADIR").absences(once);
        Map<String, Integer> again = of("TANPA_KABAR", "TANPA_KABAR", "HADIR").absences(twice);

        assertThat(twice).isEqualTo(Map.of("1", 2));
        assertThat(again).isEqualTo(Map.of("1", 3, "2", 1));
    }

    @Test
    void twiceIsAVisitAndThreeTimesTheKoordinator() {
        Map<String, Integer> absences = Map.of("1", 1, "2", 2, "3", 3, "10", 2, "11", 4);

        assertThat(Attendance.toVisit(absences)).containsExactly(2L, 10L);
        assertThat(Attendance.forKoordinator(absences)).containsExactly(3L, 11L);
        assertThat(Attendance.hasVisitsDue(Map.of("1", 1, "3", 3))).isFalse();
        assertThat(Attendance.hasKoordinatorDue(Map.of("2", 2))).isFalse();
    }

    private static Attendance of(String... answers) {
        List<Map<String, Object>> rows = Stream.of(answers)
                .map(answer -> Map.<String, Object>of("statusKehadiran", answer))
                .toList();
        return Attendance.of(rows);
    }
}
