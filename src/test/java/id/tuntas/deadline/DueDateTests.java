package id.tuntas.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTests {

    @ParameterizedTest(name = "{1} {2} after {0} in {3} is {4}")
    @CsvSource({
        "2026-11-20T15:00, PT45M,   JAM,           Asia/Jakarta,  2026-11-20T15:45",
        "2026-11-20T15:00, PT72H,   JAM,           Asia/Jakarta,  2026-11-23T15:00",
        "2026-11-20T15:00, P7D,     HARI_KALENDER, Asia/Jayapura, 2026-11-27T15:00",
        "2026-01-31T09:00, P1M,     HARI_KALENDER, Asia/Makassar, 2026-02-28T09:00",
        "2026-11-20T15:00, P3Y,     HARI_KALENDER, Asia/Makassar, 2029-11-20T15:00",
        "2026-11-20T15:00, P1DT12H, HARI_KALENDER, Asia/Jakarta,  2026-11-22T03:00",
        "2026-11-20T15:00, P1D,     HARI_KERJA,    Asia/Jakarta,  2026-11-23T15:00",
        "2026-11-20T15:00, P5D,     HARI_KERJA,    Asia/Jakarta,  2026-11-27T15:00",
    })
    void isCountedInTheZoneOfTheCase(
            LocalDateTime start, String duration, DeadlineCalendar calendar, ZoneId zone, LocalDateTime due) {
        DeadlineRule rule = new DeadlineRule(duration, calendar, DeadlineKind.LAYANAN, "usulan");

        Instant counted = DueDate.after(start.atZone(zone).toInstant(), rule, zone);

        assertThat(counted.atZone(zone).toLocalDateTime()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} UTC is a Saturday in Jayapura, so one working day later is Monday {1}")
    @CsvSource("2026-11-20T16:00:00Z, 2026-11-22T16:00:00Z")
    void aWorkingDayIsOneOfTheRegion(Instant fridayUtc, Instant due) {
        DeadlineRule rule = new DeadlineRule("P1D", DeadlineCalendar.HARI_KERJA, DeadlineKind.LAYANAN, "usulan");

        assertThat(DueDate.after(fridayUtc, rule, ZoneId.of("Asia/Jayapura"))).isEqualTo(due);
    }
}
