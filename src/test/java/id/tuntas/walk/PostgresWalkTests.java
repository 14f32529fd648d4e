package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same product on a real PostgreSQL server: a report, an event, the ladder, and a SOP with what it calls. */
@SpringBootTest
@ActiveProfiles("test")
@DirtiesContext
class PostgresWalkTests {

    @Autowired
    Walks walks;

    @Autowired
    Staff staff;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) throws IOException {
        // Ends with the tests, after the application has let go of it.
        EmbeddedPostgres server = EmbeddedPostgres.start();
        settings.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.datasource.username", () -> "postgres");
        settings.add("spring.datasource.password", () -> "postgres");
    }

    @BeforeEach
    void people() {
        staff.ensure();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void everyPathFromTheReportToTheOpenedCase() {
        everyWayIsGone(walks.report());
    }

    @Test
    void everyPathOfAnEvent() {
        everyWayIsGone(walks.aboutACase("kejadian-kasus"));
    }

    @Test
    void everyPathOfTheLadder() {
        assertThat(walks.ladder().missing()).isEmpty();
    }

    @Test
    void everyPathOfASopAndOfWhatItCalls() {
        everyWayIsGone(walks.sop("anak-telantar"));
    }

    private static void everyWayIsGone(Walks.Walked walked) {
        assertThat(walked.missing()).as("flows never taken").isEmpty();
        assertThat(walked.unchecked()).as("steps whose deadline was not seen").isEmpty();
    }
}
