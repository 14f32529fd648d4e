package id.tuntas.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@ActiveProfiles("test")
@Transactional
class PeopleTests {

    private static final Instant TODAY = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void resetClockAndLogin() {
        ClockUtil.reset();
        identity.clearAuthentication();
    }

    private static Person person(String id, Role role, String region) {
        return new Person(id, "Nama " + id, role, region, 30, Set.of(), true, TODAY);
    }

    private void create(String id, Role role, String region) {
        people.create(person(id, role, region), null, "Rahasia-Sekali-26");
    }

    @Test
    void groupsAndTenantsAreThereFromTheStart() {
        assertThat(identity.createGroupQuery().unlimitedList())
                .extracting("id")
                .contains(
                        "pendamping",
                        "koordinator",
                        "provinsi",
                        "direktorat",
                        "klinis",
                        "analis",
                        "auditor",
                        "integrasi",
                        "camunda-admin");
        assertThat(identity.createTenantQuery().count()).isEqualTo(514);
        assertThat(identity.createTenantQuery().tenantId("3573").singleResult().getName())
                .isEqualTo("Kota Malang");

        accounts.afterSingletonsInstantiated();

        assertThat(identity.createTenantQuery().count()).isEqualTo(514);
    }

    @Test
    void aCompanionBelongsToTheirGroupAndKabupatenOnlyAndCanLogIn() {
        people.create(
                new Person("uji1", "Nur Aini", Role.PENDAMPING, "3573", 30, Set.of("korban-trafficking"), true, TODAY),
                "nur@contoh.id",
                "Rahasia-Sekali-26");

        assertThat(people.find("uji1")).hasValueSatisfying(p -> {
            assertThat(p.competences()).containsExactly("korban-trafficking");
            assertThat(p.created()).isEqualTo(TODAY);
        });
        assertThat(accounts.groupsOf("uji1")).containsExactly("pendamping");
        assertThat(people.territoryOf("uji1")).containsExactly("3573");
        assertThat(identity.checkPassword("uji1", "Rahasia-Sekali-26")).isTrue();
        var user = identity.createUserQuery().userId("uji1").singleResult();
        assertThat(user.getFirstName() + "|" + user.getLastName() + "|" + user.getEmail())
                .isEqualTo("Nur|Aini|nur@contoh.id");
    }

    @Test
    void territoryFollowsTheRole() {
        create("ujiprov", Role.PROVINSI, "35");
        create("ujidir", Role.DIREKTORAT, null);
        create("ujiaud", Role.AUDITOR, null);
        create("ujiana", Role.ANALIS, null);
        create("ujiadm", Role.ADMIN, null);
        create("ujiklin", Role.KLINIS, "3573");

        assertThat(people.territoryOf("ujiprov"))
                .hasSize(regions.districtsOf("35").size())
                .contains("3573");
        assertThat(people.territoryOf("ujidir")).hasSize(514);
        assertThat(people.territoryOf("ujiaud")).hasSize(514);
        assertThat(people.territoryOf("ujiana")).isEmpty();
        assertThat(people.territoryOf("ujiadm")).isEmpty();
        assertThat(people.territoryOf("ujiklin")).containsExactly("3573");
    }

    @Test
    void aRegionThatDoesNotFitTheRoleIsRefused() {
        assertThatThrownBy(() -> create("uji1", Role.PENDAMPING, "35")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> create("uji1", Role.PROVINSI, "3573")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> create("uji1", Role.DIREKTORAT, "35")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> create("uji1", Role.DIREKTORAT, "99")).isInstanceOf(IllegalArgumentException.class);
        assertThat(people.find("uji1")).isEmpty();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingIsLeftBehindWhenTheEngineRefusesTheAccount() {
        assertThatThrownBy(() -> create("uji-1", Role.PENDAMPING, "3573")).isInstanceOf(RuntimeException.class);

        assertThat(people.find("uji-1")).isEmpty();
    }

    @Test
    void anIdIsTakenOnceWhateverTheCaseOfItsLetters() {
        create("uji1", Role.PENDAMPING, "3573");

        assertThatThrownBy(() -> create("UJI1", Role.PENDAMPING, "3573")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identityWritesDoNotNeedGrantsOfTheUserWhoIsLoggedIn() {
        identity.setAuthentication("orangbiasa", List.of("pendamping"), List.of("3573"));

        create("uji1", Role.PENDAMPING, "3573");
        create("ujidir", Role.DIREKTORAT, null);

        assertThat(people.territoryOf("uji1")).containsExactly("3573");
        assertThat(people.territoryOf("ujidir")).hasSize(514);
        assertThat(accounts.groupsOf("uji1")).containsExactly("pendamping");
    }

    @Test
    void aPersonWhoMovesLeavesTheOldGroupAndTerritory() {
        create("uji1", Role.PENDAMPING, "3573");

        people.update(person("uji1", Role.KOORDINATOR, "7371"), null, null);

        assertThat(accounts.groupsOf("uji1")).containsExactly("koordinator");
        assertThat(people.territoryOf("uji1")).containsExactly("7371");
        assertThat(identity.checkPassword("uji1", "Rahasia-Sekali-26")).isTrue();
    }

    @Test
    void aDeactivatedPersonKeepsTheNameAndLosesEverythingElse() {
        create("uji1", Role.PENDAMPING, "3573");
        people.admit("uji1", "3507");

        people.deactivate("uji1");

        assertThat(accounts.groupsOf("uji1")).isEmpty();
        assertThat(people.territoryOf("uji1")).isEmpty();
        assertThat(identity.checkPassword("uji1", "Rahasia-Sekali-26")).isFalse();
        assertThat(people.find("uji1"))
                .hasValueSatisfying(p -> assertThat(p.active()).isFalse());
        assertThat(people.companionsIn("3573")).extracting(Person::userId).doesNotContain("uji1");
    }

    @Test
    void companionsAreListedByKabupatenOrProvince() {
        create("uji1", Role.PENDAMPING, "3573");
        create("uji2", Role.PENDAMPING, "3507");
        create("uji3", Role.KOORDINATOR, "3573");
        create("uji4", Role.PENDAMPING, "7371");

        assertThat(people.companionsIn("3573"))
                .extracting(Person::userId)
                .contains("uji1")
                .doesNotContain("uji2", "uji3");
        assertThat(people.companionsIn("35"))
                .extracting(Person::userId)
                .contains("uji1", "uji2")
                .doesNotContain("uji4");
    }

    @Test
    void theCoordinatorWhoIsPresentIsPreferred() {
        ClockUtil.setCurrentTime(Date.from(TODAY));
        create("uji1", Role.KOORDINATOR, "9171");
        create("uji2", Role.KOORDINATOR, "9171");
        people.recordAbsence("uji1", new Absence(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23), "Cuti"));

        assertThat(people.coordinatorOf("9171"))
                .hasValueSatisfying(p -> assertThat(p.userId()).isEqualTo("uji2"));
        assertThat(people.coordinatorOf("9103")).isEmpty();
        assertThat(people.absences("uji1")).extracting(Absence::reason).containsExactly("Cuti");
    }

    @Test
    void lentTerritorySurvivesAnUpdateAndEndsWithTheLastCaseThere() {
        ClockUtil.setCurrentTime(Date.from(TODAY));
        create("uji1", Role.PENDAMPING, "3573");
        people.admit("uji1", "3507");
        people.admit("uji1", "3507");
        people.admit("uji1", "3573");
        openCase("uji1", "3507");

        people.update(person("uji1", Role.PENDAMPING, "3573"), null, null);
        ClockUtil.setCurrentTime(Date.from(TODAY.plus(Duration.ofDays(3))));

        assertThat(people.endIdleVisits()).isZero();
        assertThat(people.territoryOf("uji1")).containsExactlyInAnyOrder("3573", "3507");

        jdbc.sql("update case_file set closed_at = ? where companion = 'uji1'")
                .param(OffsetDateTime.now(ZoneOffset.UTC).toLocalDateTime())
                .update();

        assertThat(people.endIdleVisits()).isEqualTo(1);
        assertThat(people.territoryOf("uji1")).containsExactly("3573");
    }

    private void openCase(String companion, String region) {
        TestCases.open(jdbc, companion, region, "NORMAL", 1);
    }
}
