package id.tuntas.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.casefile.CaseFile;
import id.tuntas.casefile.CaseRegister;
import id.tuntas.form.SamplePerson;
import id.tuntas.sealing.Sealing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** What the demo holds after its first start; and that none of it can be read where it must not be. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest
@ActiveProfiles({"test", "demo"})
class DemoCasesTests {

    @Autowired
    private DemoCases demo;

    @Autowired
    private CaseRegister register;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    private List<CaseFile> cases() {
        return register.of(List.of("3573", "7371"));
    }

    private List<Task> open(String step) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).list();
    }

    private int count(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class));
    }

    @Test
    void everyCaseOfThePlanIsThereAndStandsWhereItShould() {
        assertThat(cases()).hasSize(DemoPlan.cases().size()).hasSizeBetween(28, 32);
        assertThat(cases().stream().filter(c -> c.outcome() != null).collect(groupingBy(CaseFile::outcome, counting())))
                .isEqualTo(Map.of("TERSELESAIKAN", 3L, "MENOLAK", 1L, "DUPLIKAT", 1L));
        assertThat(cases().stream().filter(c -> c.outcome() == null).collect(groupingBy(CaseFile::status, counting())))
                .isEqualTo(Map.of(
                        "TERDATA", 9L,
                        "DIASESMEN", 5L,
                        "DIRENCANAKAN", 4L,
                        "DALAM_INTERVENSI", 3L,
                        "EVALUASI", 2L,
                        "TERMINASI_DIUSULKAN", 2L));
        assertThat(cases().stream().collect(groupingBy(CaseFile::region, counting())))
                .allSatisfy((region, number) -> assertThat(number).isGreaterThan(12));
        assertThat(cases().stream().map(CaseFile::companion)).contains("pendamping1", "pendamping2");
    }

    @Test
    void somethingWaitsForEveryKoordinator() {
        assertThat(open("Task_TelaahUsulan")).as("three plans and an end").hasSize(4);
        assertThat(List.of("Task_TinjauPenghentianProgram", "Task_TinjauPenutupanLaporan"))
                .allSatisfy(step -> assertThat(open(step)).hasSize(1));
    }

    @Test
    void stalledStepsClimbedTheLadderAtTheirTimeAndGoOnDoingSo() {
        assertThat(count("select count(*) from escalation where started_at < current_timestamp"))
                .isGreaterThanOrEqualTo(6);
        assertThat(count("select count(*) from escalation_receipt where activity = 'PUTUSKAN' and answered_at is null"))
                .as("acknowledged, not yet decided")
                .isOne();
        assertThat(count("select count(*) from escalation_receipt where level = 'DIREKTORAT'"))
                .isPositive();
        int before = count("select count(*) from escalation");

        ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(1)));
        executeDueJobs();

        assertThat(count("select count(*) from escalation")).isGreaterThan(before);
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
    }

    private void executeDueJobs() {
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> dueJobs() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .timers()
                .listPage(0, 1);
    }

    @Test
    void aSecondStartLoadsNothing() {
        int before = cases().size();

        assertThat(demo.load()).isZero();

        assertThat(cases()).hasSize(before);
    }

    @Test
    void onlyTheCompanionReadsTheNameOfTheirClient() {
        Task task = open("Task_MintakanPersetujuanLayanan").get(0);
        List<String> names = DemoPlan.cases().stream()
                .map(CaseLife::person)
                .map(SamplePerson::name)
                .toList();

        assertThat(names).contains(name(task, task.getAssignee(), "pendamping"));
        assertThat(name(task, "koordinator1", "koordinator")).isEqualTo(Sealing.MASK);
    }

    private String name(Task task, String user, String group) {
        engine.getIdentityService().setAuthentication(user, List.of(group), List.of(task.getTenantId()));
        try {
            return (String) engine.getFormService()
                    .getTaskFormVariables(task.getId(), List.of("namaKlien"), false)
                    .get("namaKlien");
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void nobodyIsNamedInTheDatabaseOrTheLog(CapturedOutput output) throws SQLException {
        List<String> secrets = DemoPlan.cases().stream()
                .map(CaseLife::person)
                .map(SamplePerson::identities)
                .flatMap(List::stream)
                .distinct()
                .toList();
        LeakSearch search = new LeakSearch(secrets);
        List<String> leaks = new ArrayList<>();
        long places = 0;

        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)) {
            places += searchTable(table, search, leaks);
        }
        for (String line : output.getAll().lines().toList()) {
            places++;
            if (search.findsIn(line)) {
                leaks.add("log");
            }
        }

        System.out.printf("places searched %d for %d identities, leaks %d%n", places, secrets.size(), leaks.size());
        assertThat(output.getAll()).as("the log of the load").contains("contoh kasus dimuat");
        assertThat(leaks).isEmpty();
        assertThat(places).isGreaterThan(100_000);
    }

    private long searchTable(String table, LeakSearch search, List<String> leaks) {
        long[] cells = {0};
        jdbc.query("select * from \"" + table + "\"", row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                byte[] bytes = isBinary(row.getMetaData().getColumnTypeName(column)) ? row.getBytes(column) : null;
                String text = bytes == null ? row.getString(column) : null;
                cells[0]++;
                if (bytes != null && search.findsIn(bytes) || text != null && search.findsIn(text)) {
                    leaks.add(table + "." + row.getMetaData().getColumnName(column));
                }
            }
        });
        return cells[0];
    }

    private static boolean isBinary(String type) {
        return type.contains("BINARY");
    }
}
