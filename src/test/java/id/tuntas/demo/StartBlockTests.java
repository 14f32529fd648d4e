package id.tuntas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StartBlockTests {

    private static final Path DATA = Path.of("data");

    private static String block(String database, String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new StartBlock(environment, database, DATA).text(8311);
    }

    @Test
    void theDemoSaysWhereItIsAndWhoCanLogIn() {
        assertThat(block("jdbc:h2:file:./data/tuntas;WRITE_DELAY=0", "demo"))
                .contains("http://localhost:8311/", DATA.toAbsolutePath().toString())
                .contains(DemoPeople.PASSWORD, "pendamping1", "koordinator2", "integrasi1", "admin");
    }

    @Test
    void productionNamesNoAccountAndNoSecret() {
        assertThat(block("jdbc:postgresql://tuntas:rahasia@db.example:5432/tuntas?user=tuntas&password=rahasia"))
                .contains("http://localhost:8311/", "jdbc:postgresql://db.example:5432/tuntas")
                .doesNotContain("rahasia", DemoPeople.PASSWORD, "pendamping1")
                .hasLineCount(3);
    }
}
