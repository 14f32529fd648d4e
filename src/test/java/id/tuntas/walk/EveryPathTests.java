package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tuntas.casefile.CaseRegister;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Every element and every flow of every model is gone through, and every deadline seen to fire at its time. */
@SpringBootTest
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPathTests {

    @Autowired
    Walks walks;

    @Autowired
    Staff staff;

    @Autowired
    CaseRegister register;

    @BeforeEach
    void people() {
        staff.ensure();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @MethodSource("sops")
    void everyPathOfTheSop(String sop) {
        assumeTrue(wanted(sop));
        everyWayIsGone(walks.sop(sop));
    }

    @ParameterizedTest
    @MethodSource("sops")
    void anEventEndsACaseOfTheSop(String sop) {
        assumeTrue(wanted(sop));

        ProcessInstance ended = walks.endedByEvent(sop);

        assertThat(register.find(ended.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENINGGAL");
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyPathOfTheProcedure(String procedure) {
        assumeTrue(wanted(procedure));
        everyWayIsGone(walks.procedure(procedure));
    }

    @Test
    void everyPathFromTheReportToTheOpenedCase() {
        assumeTrue(wanted(Walks.REPORT));
        everyWayIsGone(walks.report());
    }

    @ParameterizedTest
    @MethodSource("aboutACase")
    void everyPathOfWhatPeopleStartAboutACase(String process) {
        assumeTrue(wanted(process));
        everyWayIsGone(walks.aboutACase(process));
    }

    @Test
    void everyPathOfAGroupFromMonthToMonth() {
        assumeTrue(wanted(Walks.GROUP));
        everyWayIsGone(walks.group());
    }

    @Test
    void everyPathOfTheLadder() {
        assumeTrue(wanted(Walks.LADDER));

        Walks.Walked walked = walks.ladder();

        System.out.println(walked.figures());
        assertThat(walked.missing()).isEmpty();
    }

    Stream<String> sops() {
        return walks.sops();
    }

    Stream<String> aboutACase() {
        return walks.aboutACase();
    }

    Stream<String> procedures() {
        return walks.procedures();
    }

    private static void everyWayIsGone(Walks.Walked walked) {
        System.out.println(walked.figures());
        assertThat(walked.missing()).as("flows never taken").isEmpty();
        assertThat(walked.unchecked()).as("steps whose deadline was not seen").isEmpty();
        assertThat(walked.lacking())
                .as("what callers ask for and is never handed back")
                .isEmpty();
    }

    /** A single process can be walked alone with the system property {@code tuntas.walk.only}. */
    private static boolean wanted(String process) {
        return Set.of("", process).contains(System.getProperty("tuntas.walk.only", ""));
    }
}
