package id.tuntas.assignment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@ActiveProfiles("test")
@Transactional
class PeopleControllerTests {

    @Autowired
    private PeopleController controller;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private MockMvc http;

    @BeforeEach
    void enterPeople() {
        http = MockMvcBuilders.standaloneSetup(controller)
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
        create("ujikoor", Role.KOORDINATOR, "3573");
        create("ujiprov", Role.PROVINSI, "35");
        create("ujiadmin", Role.ADMIN, null);
        create("ujipd1", Role.PENDAMPING, "3573");
        create("ujipd2", Role.PENDAMPING, "3507");
        TestCases.open(jdbc, "ujipd1", "3573", "NORMAL", 2);
    }

    private void create(String id, Role role, String region) {
        people.create(new Person(id, "Nama " + id, role, region, 30, Set.of(), true, Instant.now()), null, null);
    }

    private static Principal user(String id) {
        return () -> id;
    }

    @Test
    void aCoordinatorSeesTheCompanionsOfTheOwnKabupatenWithTheirLoad() throws Exception {
        http.perform(get("/api/orang").param("wilayah", "3573").principal(user("ujikoor")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value("ujipd1"))
                .andExpect(jsonPath("$[0].namaWilayah").value("Kota Malang"))
                .andExpect(jsonPath("$[0].kasusBerjalan").value(2))
                .andExpect(jsonPath("$[0].hadir").value(true));
    }

    @Test
    void territoryLimitsWhatIsSeen() throws Exception {
        http.perform(get("/api/orang").param("wilayah", "3507").principal(user("ujikoor")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/orang").param("wilayah", "35").principal(user("ujikoor")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1));
        http.perform(get("/api/orang").param("wilayah", "35").principal(user("ujiprov")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(3));
        http.perform(get("/api/orang").param("wilayah", "7371").principal(user("ujiprov")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/orang").param("wilayah", "99").principal(user("ujiprov")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void companionsAndStrangersSeeAndImportNothing() throws Exception {
        http.perform(get("/api/orang").param("wilayah", "3573").principal(user("ujipd1")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/orang").param("wilayah", "3573").principal(user("takdikenal")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/orang").param("wilayah", "3573")).andExpect(status().isUnauthorized());
        http.perform(multipart("/api/orang/impor").file(file("")).principal(user("ujipd1")))
                .andExpect(status().isForbidden());
    }

    @Test
    void anImportAnswersWithTheReportAndPasswordsAreNotCached() throws Exception {
        var lines = "id,nama,peran,wilayah,kapasitas\nuji1,Nur Aini,pendamping,3573,25\nuji2,Budi,sopir,3573,25\n";

        http.perform(multipart("/api/orang/impor").file(file(lines)).principal(user("ujiadmin")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.diterima[0].id").value("uji1"))
                .andExpect(jsonPath("$.diterima[0].tindakan").value("DIBUAT"))
                .andExpect(jsonPath("$.diterima[0].sandiAwal").isNotEmpty())
                .andExpect(jsonPath("$.ditolak[0].baris").value(3))
                .andExpect(jsonPath("$.ditolak[0].alasan[0]").isNotEmpty());
        http.perform(multipart("/api/orang/impor").file(file("nama\nNur\n")).principal(user("ujiadmin")))
                .andExpect(status().isBadRequest());
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("berkas", "orang.csv", "text/csv", text.getBytes());
    }
}
