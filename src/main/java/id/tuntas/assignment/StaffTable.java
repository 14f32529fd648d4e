package id.tuntas.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables staff, staff_competence, staff_absence and staff_visit. */
@Component
class StaffTable {

    private static final String COLUMNS =
            "select user_id, name, role, region, capacity, active, created_at from staff ";

    private final JdbcClient jdbc;

    StaffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person) {
        jdbc.sql(
                        "insert into staff (user_id, name, role, region, capacity, active, created_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        person.userId(),
                        person.name(),
                        person.role().group(),
                        person.region(),
                        person.capacity(),
                        person.active(),
                        timestamp(person.created()))
                .update();
        insertCompetences(person);
    }

    void update(Person person) {
        jdbc.sql("update staff set name = ?, role = ?, region = ?, capacity = ?, active = ? where user_id = ?")
                .params(
                        person.name(),
                        person.role().group(),
                        person.region(),
                        person.capacity(),
                        person.active(),
                        person.userId())
                .update();
        jdbc.sql("delete from staff_competence where user_id = ?")
                .param(person.userId())
                .update();
        insertCompetences(person);
    }

    Optional<Person> byId(String userId) {
        return withCompetences(jdbc.sql(COLUMNS + "where user_id = ?")
                        .param(userId)
                        .query(StaffTable::person)
                        .list())
                .stream()
                .findFirst();
    }

    /** People whose id is the same but for the case of its letters. */
    List<Person> likeId(String userId) {
        return withCompetences(jdbc.sql(COLUMNS + "where lower(user_id) = lower(?)")
                .param(userId)
                .query(StaffTable::person)
                .list());
    }

    /** Active people of a role whose home is this region, by name. */
    List<Person> active(Role role, String region) {
        return withCompetences(jdbc.sql(COLUMNS + "where role = ? and region = ? and active order by name, user_id")
                .params(role.group(), region)
                .query(StaffTable::person)
                .list());
    }

    /** Active companions of all kabupaten/kota of a province, by name. */
    List<Person> activeCompanionsOfProvince(String province) {
        return withCompetences(jdbc.sql(COLUMNS + "where role = ? and region like ? and active order by name, user_id")
                .params(Role.PENDAMPING.group(), province + "__")
                .query(StaffTable::person)
                .list());
    }

    /** Everyone whose region begins with these digits, inactive people included, by region and name. */
    List<Person> inRegion(String prefix) {
        return withCompetences(jdbc.sql(COLUMNS + "where region like ? order by region, name, user_id")
                .param(prefix + "%")
                .query(StaffTable::person)
                .list());
    }

    void insertAbsence(String userId, Absence absence) {
        jdbc.sql("delete from staff_absence where user_id = ? and first_day = ?")
                .params(userId, absence.firstDay())
                .update();
        jdbc.sql("insert into staff_absence (user_id, first_day, last_day, reason) values (?, ?, ?, ?)")
                .params(userId, absence.firstDay(), absence.lastDay(), absence.reason())
                .update();
    }

    List<Absence> absences(String userId) {
        return jdbc.sql("select first_day, last_day, reason from staff_absence where user_id = ? order by first_day")
                .param(userId)
                .query(Absence.class)
                .list();
    }

    void insertVisit(String userId, String region, Instant since) {
        jdbc.sql("insert into staff_visit (user_id, region, since) values (?, ?, ?)")
                .params(userId, region, timestamp(since))
                .update();
    }

    List<String> visits(String userId) {
        return jdbc.sql("select region from staff_visit where user_id = ? order by region")
                .param(userId)
                .query(String.class)
                .list();
    }

    void deleteVisit(String userId, String region) {
        jdbc.sql("delete from staff_visit where user_id = ? and region = ?")
                .params(userId, region)
                .update();
    }

    void deleteVisits(String userId) {
        jdbc.sql("delete from staff_visit where user_id = ?").param(userId).update();
    }

    /** Visits that began before this moment and whose companion has no open case in that region. */
    List<Visit> visitsWithoutCase(Instant before) {
        return jdbc.sql("""
                        select v.user_id, v.region from staff_visit v
                        where v.since < ? and not exists (
                            select 1 from case_file c
                            where c.companion = v.user_id and c.region = v.region and c.closed_at is null)
                        """).param(timestamp(before)).query(Visit.class).list();
    }

    /** Territory lent to a companion. */
    record Visit(String userId, String region) {}

    private void insertCompetences(Person person) {
        person.competences()
                .forEach(type -> jdbc.sql("insert into staff_competence (user_id, type) values (?, ?)")
                        .params(person.userId(), type)
                        .update());
    }

    private List<Person> withCompetences(List<Person> people) {
        if (people.isEmpty()) {
            return people;
        }
        var competences = competences(people.stream().map(Person::userId).toList());
        return people.stream()
                .map(p -> new Person(
                        p.userId(),
                        p.name(),
                        p.role(),
                        p.region(),
                        p.capacity(),
                        competences.getOrDefault(p.userId(), Set.of()),
                        p.active(),
                        p.created()))
                .toList();
    }

    private Map<String, Set<String>> competences(Collection<String> userIds) {
        record Row(String userId, String type) {}
        return jdbc
                .sql("select user_id, type from staff_competence where user_id in (:ids)")
                .param("ids", userIds)
                .query((row, n) -> new Row(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::userId, Collectors.mapping(Row::type, Collectors.toSet())));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("user_id"),
                row.getString("name"),
                Role.ofGroup(row.getString("role")).orElseThrow(),
                row.getString("region"),
                row.getInt("capacity"),
                Set.of(),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
