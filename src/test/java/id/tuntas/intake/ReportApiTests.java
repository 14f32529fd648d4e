package id.tuntas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.casefile.CaseRegister;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.walk.Staff;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Reports of the command centre and hotlines: each becomes exactly one case. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ReportApiTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    CaseRegister register;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void people() {
        staff.ensure();
    }

    @Test
    void aReportOpensACaseInItsRegion() throws Exception {
        HttpResponse<String> answer = send("hotline", key(), report());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String number = JSON.readTree(answer.body()).path("nomorKasus").asText();
        assertThat(number).startsWith(Staff.SEMARANG + "-");
        assertThat(register.find(number).orElseThrow())
                .returns(Staff.SEMARANG, c -> c.region())
                .returns("DARURAT", c -> c.urgency())
                .satisfies(c -> assertThat(c.companion()).isNotNull());
    }

    @Test
    void aRepeatedCallOpensNoSecondCase() throws Exception {
        String key = key();
        Map<String, Object> report = report();

        JsonNode first = JSON.readTree(send("hotline", key, report).body());
        HttpResponse<String> again = send("hotline", key, report);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).path("nomorKasus")).isEqualTo(first.path("nomorKasus"));
    }

    @Test
    void tenCallsAtOnceOpenOneCase() throws Exception {
        String key = key();
        Map<String, Object> report = report();
        int before = cases();

        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 10)
                .mapToObj(i -> http.sendAsync(request("hotline", key, report), BodyHandlers.ofString()))
                .toList();
        List<String> numbers =
                calls.stream().map(call -> number(call.join())).distinct().toList();

        assertThat(numbers).hasSize(1);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void aKeyThatStandsForAnotherReportIsRefused() throws Exception {
        String key = key();
        send("hotline", key, report());
        Map<String, Object> other = new HashMap<>(report());
        other.put("uraianLaporan", "Laporan yang lain");

        assertThat(send("hotline", key, other).statusCode()).isEqualTo(422);
    }

    @Test
    void anImpossibleNikIsRefusedWithAReasonAndNothingIsKept() throws Exception {
        int before = cases();
        Map<String, Object> report = new HashMap<>(report());
        report.put("nik", "3374053102909001");

        HttpResponse<String> answer = send("hotline", key(), report);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("tanggal lahir").doesNotContain("3374053102909001");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void whatTheFormDoesNotKnowIsRefused() throws Exception {
        Map<String, Object> report = new HashMap<>(report());
        report.put("pendamping", "budi");

        assertThat(send("hotline", key(), report).statusCode()).isEqualTo(400);
    }

    @Test
    void aCompanionHasNoBusinessHere() throws Exception {
        assertThat(send("siti", key(), report()).statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAKeyNothingIsTaken() throws Exception {
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/laporan"))
                .header("Authorization", basic("hotline"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(report())))
                .build();

        assertThat(http.send(call, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    private static Map<String, Object> report() throws IOException {
        FormSchema form = FormSchema.parse(Files.readAllBytes(Path.of("forms/bersama/penerimaan-laporan.form")));
        return ValidForms.valid(
                form, Map.of("jenis", "korban-trafficking", "kodeWilayahKasus", Staff.SEMARANG, "nikDiketahui", "YA"));
    }

    private HttpResponse<String> send(String user, String key, Map<String, Object> report) throws Exception {
        return http.send(request(user, key, report), BodyHandlers.ofString());
    }

    private HttpRequest request(String user, String key, Map<String, Object> report) {
        try {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/laporan"))
                    .header("Authorization", basic(user))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(report)))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(HttpResponse<String> answer) {
        try {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            return JSON.readTree(answer.body()).path("nomorKasus").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int cases() {
        return jdbc.sql("select count(*) from case_file").query(Integer.class).single();
    }

    private static String basic(String user) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + Staff.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
