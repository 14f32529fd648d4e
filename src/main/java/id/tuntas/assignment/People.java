package id.tuntas.assignment;

import id.tuntas.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of people. A person here is an account of the engine with one group and a territory: each change is one
 * transaction over both. Who may change what is for the callers to decide; the engine's own checks are not asked.
 */
@Service
@Transactional
public class People {

    /** A visit is not ended earlier, so that a case has time to reach the register. */
    private static final Duration SHORTEST_VISIT = Duration.ofDays(1);

    private final StaffTable staff;
    private final Accounts accounts;
    private final Regions regions;
    private final TaskService tasks;

    People(StaffTable staff, Accounts accounts, Regions regions, TaskService tasks) {
        this.staff = staff;
        this.accounts = accounts;
        this.regions = regions;
        this.tasks = tasks;
    }

    /**
     * Enters a person and opens their account.
     *
     * @param email may be null
     * @param password the first password, made by the application and not held against the password policy; null: nobody
     *     can log in to the account
     * @throws IllegalArgumentException if there is such an account already, or the region does not fit the role
     */
    public void create(Person person, String email, String password) {
        checkRegion(person);
        if (!staff.likeId(person.userId()).isEmpty() || accounts.exists(person.userId())) {
            throw new IllegalArgumentException("Akun sudah ada: " + person.userId());
        }
        staff.insert(person);
        accounts.open(person, email, password);
    }

    /** Enters several people at once, as {@link #create} does one without password, and much faster. */
    public void createAll(List<Person> people) {
        accounts.unguarded(() -> {
            people.forEach(person -> {
                checkRegion(person);
                staff.insert(person);
                accounts.open(person, null, null);
            });
            return null;
        });
    }

    /**
     * Changes a person, their group and their territory. Territory lent for running cases stays. An inactive person loses
     * all rights and the password; one who becomes active again gets the new password.
     *
     * @param email null: unchanged
     * @param password null: unchanged
     * @throws IllegalArgumentException if nobody has this id, or the region does not fit the role
     */
    public void update(Person person, String email, String password) {
        checkRegion(person);
        if (find(person.userId()).isEmpty()) {
            throw unknown(person.userId());
        }
        staff.update(person);
        if (person.active()) {
            accounts.change(person, email, password, staff.visits(person.userId()));
        } else {
            staff.deleteVisits(person.userId());
            accounts.close(person.userId());
        }
    }

    /**
     * Takes a person out of service: no groups, no territory, no login, no new cases. Open cases stay with them until the
     * koordinator hands them over.
     *
     * @throws IllegalArgumentException if nobody has this id
     */
    public void deactivate(String userId) {
        var p = find(userId).orElseThrow(() -> unknown(userId));
        var inactive = new Person(
                p.userId(), p.name(), p.role(), p.region(), p.capacity(), p.competences(), false, p.created());
        update(inactive, null, null);
    }

    /** The person with exactly this id, active or not. */
    @Transactional(readOnly = true)
    public Optional<Person> find(String userId) {
        return userId == null ? Optional.empty() : staff.byId(userId);
    }

    /** Active companions whose home is this kabupaten/kota (4 digits) or lies in this province (2 digits), by name. */
    @Transactional(readOnly = true)
    public List<Person> companionsIn(String region) {
        return region.length() == 2 ? staff.activeCompanionsOfProvince(region) : staff.active(Role.PENDAMPING, region);
    }

    /** The active koordinator of a kabupaten/kota: one who is present today if possible, else the longest in service. */
    @Transactional(readOnly = true)
    public Optional<Person> coordinatorOf(String region) {
        return staff.active(Role.KOORDINATOR, region).stream()
                .min(Comparator.comparing((Person person) -> isAbsent(person.userId(), region))
                        .thenComparing(Person::created)
                        .thenComparing(Person::userId));
    }

    /** Everyone at home in a kabupaten/kota (4 digits), or in a province and its kabupaten/kota (2 digits). */
    @Transactional(readOnly = true)
    public List<Person> everyoneIn(String region) {
        return staff.inRegion(region);
    }

    /** Notes an absence; one that begins on the same day is replaced. */
    public void recordAbsence(String userId, Absence absence) {
        staff.insertAbsence(find(userId).orElseThrow(() -> unknown(userId)).userId(), absence);
    }

    /** All absences of a person, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> absences(String userId) {
        return staff.absences(userId);
    }

    /** The kabupaten/kota whose cases the user may meet; empty for administrators and analysts. */
    @Transactional(readOnly = true)
    public Set<String> territoryOf(String userId) {
        return accounts.tenantsOf(userId);
    }

    /** Lends the territory of a case to its companion, for as long as they have open cases there. Does nothing at home. */
    public void admit(String userId, String region) {
        if (!accounts.tenantsOf(userId).contains(region)) {
            accounts.join(userId, region);
            staff.insertVisit(userId, region, now());
        }
    }

    /**
     * Takes back lent territory where the companion has neither an open case nor an open task any more. To be called once a
     * day.
     *
     * @return how many visits ended
     */
    public int endIdleVisits() {
        var idle = staff.visitsWithoutCase(now().minus(SHORTEST_VISIT)).stream()
                .filter(visit -> !hasTask(visit))
                .toList();
        idle.forEach(visit -> {
            accounts.leave(visit.userId(), visit.region());
            staff.deleteVisit(visit.userId(), visit.region());
        });
        return idle.size();
    }

    private boolean hasTask(StaffTable.Visit visit) {
        return accounts.unguarded(() -> tasks.createTaskQuery()
                        .taskAssignee(visit.userId())
                        .tenantIdIn(visit.region())
                        .count()
                > 0);
    }

    private boolean isAbsent(String userId, String region) {
        var today = LocalDate.ofInstant(now(), regions.zone(region));
        return staff.absences(userId).stream()
                .anyMatch(a -> !today.isBefore(a.firstDay()) && !today.isAfter(a.lastDay()));
    }

    private void checkRegion(Person person) {
        var region = regions.find(person.region()).orElse(null);
        if (person.region() != null && region == null || !person.role().fits(region)) {
            throw new IllegalArgumentException("Peran " + person.role().group() + " memerlukan "
                    + person.role().demandedRegion() + ".");
        }
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static IllegalArgumentException unknown(String userId) {
        return new IllegalArgumentException("Orang tidak dikenal: " + userId);
    }
}
