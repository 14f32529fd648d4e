package id.tuntas.deadline;

import id.tuntas.region.Regions;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Moments as people read them: in the zone of the case's region, with its name. */
@Component
public class DueText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH.mm", Locale.forLanguageTag("id-ID"));
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.forLanguageTag("id-ID"));

    private final Regions regions;

    DueText(Regions regions) {
        this.regions = regions;
    }

    /** For example {@code Sel 24 Nov 2026 16.00 WIB}. */
    public String of(Date moment, String region) {
        return MINUTE.format(moment.toInstant().atZone(regions.zone(region))) + " " + regions.zoneLabel(region);
    }

    /** For example {@code 24 Nov 2026}: the day that it was there. */
    public String day(Date moment, String region) {
        return DAY.format(moment.toInstant().atZone(regions.zone(region)));
    }
}
