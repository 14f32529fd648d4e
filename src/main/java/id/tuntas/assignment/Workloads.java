package id.tuntas.assignment;

import id.tuntas.region.Regions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the register and the absences what people carry now; two statements however many people. */
@Component
class Workloads {

    private static final ZoneId NATIONAL_DAY = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;
    private final Regions regions;

    Workloads(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    /** The workload of each of these people by user id. */
    Map<String, Workload> of(Collection<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var ids = people.stream().map(Person::userId).toList();
        var cases = cases(ids);
        var absent = absent(ids, people);
        return people.stream()
                .map(person -> {
                    var count = cases.getOrDefault(person.userId(), new Cases(person.userId(), 0, 0, 0));
                    var present = !absent.contains(person.userId());
                    return new Workload(person, present, count.open(), count.urgent(), count.emergency());
                })
                .collect(Collectors.toMap(load -> load.person().userId(), Function.identity()));
    }

    private record Cases(String companion, int open, int urgent, int emergency) {}

    private Map<String, Cases> cases(List<String> ids) {
        return jdbc
                .sql("""
                        select companion, count(*) as open,
                            count(case when urgency = 'MENDESAK' then 1 end) as urgent,
                            count(case when urgency = 'DARURAT' then 1 end) as emergency
                        from case_file
                        where companion in (:ids) and closed_at is null
                        group by companion
                        """)
                .param("ids", ids)
                .query((row, n) -> new Cases(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Cases::companion, Function.identity()));
    }

    private Set<String> absent(List<String> ids, Collection<Person> people) {
        record Days(String userId, LocalDate first, LocalDate last) {}
        var today = people.stream().collect(Collectors.toMap(Person::userId, this::today));
        var days = jdbc.sql("select user_id, first_day, last_day from staff_absence"
                        + " where user_id in (:ids) and last_day >= :earliest")
                .param("ids", ids)
                .param(
                        "earliest",
                        today.values().stream().min(LocalDate::compareTo).orElseThrow())
                .query((row, n) -> new Days(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
        var absent = new HashSet<String>();
        for (var day : days) {
            var date = today.get(day.userId());
            if (!date.isBefore(day.first()) && !date.isAfter(day.last())) {
                absent.add(day.userId());
            }
        }
        return absent;
    }

    private LocalDate today(Person person) {
        var zone = person.region() == null ? NATIONAL_DAY : regions.zone(person.region());
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), zone);
    }
}
