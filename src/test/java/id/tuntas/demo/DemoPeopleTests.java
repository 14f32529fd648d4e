package id.tuntas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.assignment.People;
import id.tuntas.assignment.Person;
import id.tuntas.assignment.Role;
import id.tuntas.region.Regions;
import id.tuntas.sop.ProblemTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@ActiveProfiles({"test", "demo"})
@Transactional
class DemoPeopleTests {

    private static final List<String> LOGINS = List.of(
            "pendamping1",
            "pendamping2",
            "koordinator1",
            "koordinator2",
            "klinis1",
            "provinsi1",
            "direktorat1",
            "analis1",
            "auditor1",
            "integrasi1",
            "admin");

    @Autowired
    private People people;

    @Autowired
    private Regions regions;

    @Autowired
    private ProblemTypes types;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IdentityService identity;

    private DemoPeople demo;

    @BeforeEach
    void prepare() {
        demo = new DemoPeople(people, regions, types, transaction);
    }

    @Test
    void thereAre635CompanionsOverAllProvincesAndSomebodyInEveryChair() {
        demo.load();
        var everyone = regions.provinces().stream()
                .flatMap(province -> people.everyoneIn(province.code()).stream())
                .toList();

        assertThat(everyone.stream().filter(p -> p.role() == Role.PENDAMPING)).hasSize(635);
        assertThat(regions.districts()).allSatisfy(district -> {
            assertThat(people.companionsIn(district.code())).isNotEmpty();
            assertThat(people.coordinatorOf(district.code())).isPresent();
        });
        assertThat(regions.provinces()).allSatisfy(province -> {
            var staff = people.everyoneIn(province.code());
            assertThat(staff.stream().filter(p -> p.role() == Role.PROVINSI)).hasSize(1);
            assertThat(staff.stream()
                            .filter(p -> p.role() == Role.KLINIS && p.region().length() == 2))
                    .hasSizeBetween(1, 2);
        });
        assertThat(everyone).extracting(Person::name).doesNotHaveDuplicates();
        assertThat(everyone.stream().map(Person::competences).map(Set::size).distinct())
                .containsExactlyInAnyOrder(0, 11, 15);
    }

    @Test
    void onlyTheDemoAccountsCanLogIn() {
        demo.load();

        assertThat(LOGINS)
                .allSatisfy(id -> assertThat(identity.checkPassword(id, DemoPeople.PASSWORD))
                        .as(id)
                        .isTrue());
        assertThat(List.of("pd11011", "kr1101", "pv11", "kl111")).allSatisfy(id -> {
            assertThat(people.find(id)).as(id).isPresent();
            assertThat(identity.checkPassword(id, DemoPeople.PASSWORD)).isFalse();
            assertThat(identity.checkPassword(id, "-")).isFalse();
            assertThat(identity.checkPassword(id, "")).isFalse();
        });
    }

    @Test
    void theDemoAccountsWorkWhereTheGuideSays() {
        demo.load();

        assertThat(people.territoryOf("pendamping1")).containsExactly("3573");
        assertThat(people.territoryOf("koordinator2")).containsExactly("7371");
        assertThat(people.territoryOf("provinsi1")).hasSize(38);
        assertThat(people.territoryOf("direktorat1")).hasSize(514);
        assertThat(people.territoryOf("admin")).isEmpty();
        assertThat(people.find("pendamping1").orElseThrow().competences()).isEmpty();
        assertThat(identity.createGroupQuery()
                        .groupMember("admin")
                        .singleResult()
                        .getId())
                .isEqualTo("camunda-admin");
    }

    @Test
    void aSecondStartDoesNothing() {
        demo.load();
        var users = identity.createUserQuery().count();

        demo.load();

        assertThat(identity.createUserQuery().count()).isEqualTo(users);
    }

    @Test
    void companionsAreSharedOutInProportion() {
        var shares = demo.companionsByProvince();

        assertThat(shares.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(635);
        assertThat(regions.provinces())
                .allSatisfy(province -> assertThat(shares.get(province.code()))
                        .isGreaterThanOrEqualTo(
                                regions.districtsOf(province.code()).size()));
    }

    @Test
    void namesAreNotRepeated() {
        var names = new HashSet<String>();

        assertThat(IntStream.range(0, 3600).mapToObj(DemoNames::name)).allMatch(names::add);
    }
}
