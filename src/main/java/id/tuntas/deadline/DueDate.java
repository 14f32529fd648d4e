package id.tuntas.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The arithmetic of deadlines. Public holidays are not known here yet; working days are Monday to Friday. */
final class DueDate {

    private DueDate() {}

    /** The moment that lies {@code rule} after {@code start}, counted in {@code zone}. */
    static Instant after(Instant start, DeadlineRule rule, ZoneId zone) {
        ZonedDateTime from = start.atZone(zone);
        Period days = days(rule.duration());
        ZonedDateTime day = rule.calendar() == DeadlineCalendar.HARI_KERJA
                ? workingDaysAfter(from.plusMonths(days.toTotalMonths()), days.getDays())
                : from.plus(days);
        return day.plus(time(rule.duration())).toInstant();
    }

    private static ZonedDateTime workingDaysAfter(ZonedDateTime from, int days) {
        ZonedDateTime day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private static Period days(String iso) {
        int time = iso.indexOf('T');
        String date = time < 0 ? iso : iso.substring(0, time);
        return date.equals("P") ? Period.ZERO : Period.parse(date);
    }

    private static Duration time(String iso) {
        int time = iso.indexOf('T');
        return time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
    }
}
