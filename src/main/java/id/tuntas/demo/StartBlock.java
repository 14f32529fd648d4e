package id.tuntas.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says in one block, when everything is ready, where Tuntas is, where its data lies, and in the demo who can log in. */
@Component
class StartBlock {

    private static final Logger LOG = LoggerFactory.getLogger(StartBlock.class);

    private final Environment environment;
    private final String database;
    private final Path data;

    StartBlock(
            Environment environment,
            @Value("${spring.datasource.url}") String database,
            @Value("${tuntas.data}") Path data) {
        this.environment = environment;
        this.database = database;
        this.data = data;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(text(web.getWebServer().getPort()));
        }
    }

    String text(int port) {
        var demo = environment.acceptsProfiles(Profiles.of("demo")) ? accounts() : Stream.<String>empty();
        return Stream.concat(
                        Stream.of(
                                "Tuntas siap dipakai.",
                                "  Alamat : http://localhost:" + port + "/",
                                "  Data   : " + place()),
                        demo)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The data folder holds the database only if it is H2's; what follows the address may be a password. */
    private String place() {
        return database.startsWith("jdbc:h2:file:")
                ? data.toAbsolutePath().normalize().toString()
                : database.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static Stream<String> accounts() {
        return List.of(
                "  Akun contoh (sandi semua akun: " + DemoPeople.PASSWORD + ")",
                "    pendamping1   pendamping, Kota Malang       pendamping2   pendamping, Kota Makassar",
                "    koordinator1  koordinator, Kota Malang      koordinator2  koordinator, Kota Makassar",
                "    provinsi1     supervisor, Jawa Timur        klinis1       supervisor klinis, Kota Malang",
                "    direktorat1   direktorat                    analis1       analis SOP",
                "    auditor1      auditor                       integrasi1    saluran laporan lewat REST",
                "    admin         administrator",
                "  Semua orang dan kasus di sini rekaan; jangan isi dengan data orang sungguhan.")
                .stream();
    }
}
