package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** S22: the parts with known advisories are at the version that was looked up; a change of the build must say so here. */
class KnownPartsTests {

    private static final Map<String, String> PINNED = Map.of(
            "tomcat-embed-core", "10.1.61",
            "jackson-databind", "2.21.8",
            "postgresql", "42.7.14",
            "feel-engine", "1.19.5",
            "camunda-engine", "7.24.0",
            "spring-security-web", "6.5.11");

    @Test
    void theClassPathHoldsThePinnedVersions() throws IOException {
        assertThat(org.apache.catalina.util.ServerInfo.getServerNumber()).startsWith(PINNED.get("tomcat-embed-core"));
        assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString())
                .isEqualTo(PINNED.get("jackson-databind"));
        assertThat(version("org.camunda.bpm", "camunda-engine")).isEqualTo(PINNED.get("camunda-engine"));
        assertThat(location(org.camunda.feel.FeelEngine.class)).contains("feel-engine-" + PINNED.get("feel-engine"));
        assertThat(location(driver())).contains("postgresql-" + PINNED.get("postgresql"));
        assertThat(location(org.springframework.security.web.FilterChainProxy.class))
                .contains("spring-security-web-" + PINNED.get("spring-security-web"));
    }

    @Test
    void theBillOfMaterialsSaysTheSame() throws IOException {
        try (var bill = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            org.junit.jupiter.api.Assumptions.assumeTrue(bill != null, "built without bill of materials");
            var listed = new HashMap<String, String>();
            new ObjectMapper()
                    .readTree(bill)
                    .get("components")
                    .forEach(part -> listed.put(
                            part.get("name").asText(), part.get("version").asText()));

            assertThat(listed).containsAllEntriesOf(PINNED);
            System.out.printf("S22 parts %d%n", listed.size());
        }
    }

    private static Class<?> driver() {
        try {
            return Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    private static String version(String group, String artifact) throws IOException {
        var properties = new Properties();
        try (var file = KnownPartsTests.class.getResourceAsStream(
                "/META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }
}
