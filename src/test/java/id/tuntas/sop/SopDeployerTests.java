package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.sop.SopStatus.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.FileSystemUtils;

/** An analyst's folder of its own, deployed into the application's engine, and taken out again after each test. */
@SpringBootTest
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class SopDeployerTests {

    private static final String MODEL = "processes/pengemis/pengemis.bpmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ModelRules rules;

    @Autowired
    private EngineDeployment engine;

    @TempDir
    private Path folder;

    private final List<Object> published = new ArrayList<>();
    private Set<String> before;
    private SopDeployer deployer;

    @BeforeEach
    void copyTheExampleFolder() throws IOException {
        before = deployments();
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/sop"), folder);
        deployer = new SopDeployer(folders(folder.toString()), rules, engine, published::add);
    }

    @AfterEach
    void takeTheExampleOut() {
        deployments().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void eachFolderPairBecomesOneDeploymentWithStableResourceNames() {
        deployer.deployAll();

        assertThat(resources("pengemis"))
                .containsExactlyInAnyOrder(
                        MODEL,
                        "forms/pengemis/asesmen.form",
                        "forms/pengemis/rencana-intervensi.form",
                        "forms/pengemis/intervensi.form",
                        "forms/bersama/berita-acara.form");
        assertThat(resources("bersama"))
                .containsExactlyInAnyOrder("processes/bersama/contoh.bpmn", "forms/bersama/berita-acara.form");
        assertThat(published).extracting("slug").containsExactly("bersama", "pengemis");
    }

    @Test
    void anUnchangedRestartDeploysNothing() {
        deployer.deployAll();
        Set<String> first = deployments();
        published.clear();

        List<SopStatus> second = deployer.deployAll();

        assertThat(deployments()).isEqualTo(first);
        assertThat(second).extracting(SopStatus::outcome).containsOnly(Outcome.TIDAK_BERUBAH);
        assertThat(published).isEmpty();
    }

    @Test
    void anUnchangedFolderIsNotCheckedAtARestartButWhenSomebodyAsks() {
        deployer.deployAll();
        List<String> checked = new ArrayList<>();
        var broken = Rule.error("selalu-salah", "Salah.", "Wrong.", "", (sop, report) -> {
            checked.add(sop.slug());
            report.add(MODEL, null);
        });
        var stricter =
                new SopDeployer(folders(folder.toString()), new ModelRules(List.of(broken)), engine, published::add);

        stricter.start();
        assertThat(checked).isEmpty();

        assertThat(stricter.list()).allSatisfy(sop -> {
            assertThat(sop.outcome()).isEqualTo(Outcome.TIDAK_BERUBAH);
            assertThat(sop.findings()).extracting(Finding::ruleId).containsExactly("selalu-salah");
        });
        assertThat(checked).containsExactly("bersama", "pengemis");
    }

    @Test
    void aChangedFormGivesANewVersionOfThatSopOnly() throws IOException {
        deployer.deployAll();
        int version = running("pengemis").getVersion();
        String shared = running("contoh").getId();

        change("forms/pengemis/asesmen.form", "\"Catatan\"", "\"Catatan asesmen\"");
        deployer.deployAll();

        assertThat(running("pengemis").getVersion()).isEqualTo(version + 1);
        assertThat(running("contoh").getId()).isEqualTo(shared);
    }

    @Test
    void aChangedSharedFormGivesANewVersionOfTheSopThatUsesIt() throws IOException {
        deployer.deployAll();
        int version = running("pengemis").getVersion();

        change("forms/bersama/berita-acara.form", "\"Catatan\"", "\"Catatan rapat\"");
        deployer.deployAll();

        assertThat(running("pengemis").getVersion()).isEqualTo(version + 1);
    }

    @Test
    void aFileTakenAwayAndPutBackIsInTheRunningDeploymentAgain() throws IOException {
        Path extra = folder.resolve("forms/pengemis/tambahan.form");
        String form = Files.readString(folder.resolve("forms/pengemis/asesmen.form"))
                .replace("pengemis-asesmen", "pengemis-tambahan");
        Files.writeString(extra, form);
        deployer.deployAll();

        Files.delete(extra);
        deployer.deployAll();
        assertThat(resources("pengemis")).doesNotContain("forms/pengemis/tambahan.form");

        Files.writeString(extra, form);
        deployer.deployAll();
        assertThat(resources("pengemis")).contains("forms/pengemis/tambahan.form");
    }

    @Test
    void aFolderWithAnErrorIsRefusedAsAWholeAndItsOldVersionGoesOnRunning() throws IOException {
        deployer.deployAll();
        String running = running("pengemis").getId();
        Set<String> first = deployments();

        change("forms/pengemis/asesmen.form", "\"Catatan\"", "\"Catatan asesmen\"");
        change(MODEL, "</bpmn:process>", "<bpmn:oops/></bpmn:process>");
        SopStatus status = deployer.deploy("pengemis");

        assertThat(status.outcome()).isEqualTo(Outcome.DITOLAK);
        assertThat(deployments()).isEqualTo(first);
        assertThat(running("pengemis").getId()).isEqualTo(running);
        assertThat(running("pengemis").isSuspended()).isFalse();
        assertThat(status.deploymentId()).isEqualTo(running("pengemis").getDeploymentId());
    }

    @Test
    void anotherFolderIsDeployedAlthoughOneIsRefused() throws IOException {
        change(MODEL, "<bpmn:process ", "<!-- <bpmn:process ");

        List<SopStatus> all = deployer.deployAll();

        assertThat(all).extracting(SopStatus::slug).containsExactly("bersama", "pengemis");
        assertThat(all).extracting(SopStatus::outcome).containsExactly(Outcome.DITERBITKAN, Outcome.DITOLAK);
    }

    @Test
    void whatOnlyTheEngineRefusesIsReportedTheSameWay() throws IOException {
        Files.writeString(
                folder.resolve("forms/pengemis/kembar.form"),
                Files.readString(folder.resolve("forms/pengemis/asesmen.form")));
        var accepting = new SopDeployer(folders(folder.toString()), new ModelRules(List.of()), engine, published::add);
        change(MODEL, "isExecutable=\"true\"", "isExecutable=\"true\" camunda:candidateStarterUsers=\"${\"");

        SopStatus status = accepting.deploy("pengemis");

        assertThat(status.outcome()).isEqualTo(Outcome.DITOLAK);
        assertThat(status.findings()).extracting(Finding::ruleId).containsOnly(EngineRefusal.RULE);
    }

    @Test
    void theReportNamesFileElementRuleAndRemedy(CapturedOutput log) throws IOException {
        change(MODEL, "camunda:dueDate=\"${tenggat.batas(execution)}\"", "");

        deployer.deployAll();

        assertThat(log)
                .contains("SOP pengemis ditolak, versi sebelumnya tetap berjalan: 4 kesalahan, 0 peringatan.")
                .contains("KESALAHAN " + MODEL + " Task_Asesmen [tugas-punya-tenggat] ")
                .contains(" Perbaikan: ");
    }

    @Test
    void anExternalFolderHasTheSameResourceNamesAsThePackedOneAndReplacesIt() {
        List<SopFolder> packed = folders("").all();
        List<SopFolder> external = folders(folder.toString()).all();

        assertThat(external).extracting(SopFolder::slug).containsExactly("bersama", "pengemis");
        assertThat(packed)
                .allSatisfy(sop -> assertThat(sop.files())
                        .allSatisfy(
                                file -> assertThat(file.name()).matches("(processes|forms)/" + sop.slug() + "/[^/]+")));
    }

    @Test
    void onlyDeploymentsMadeHereCountAsVersionsOfASop() {
        repository
                .createDeployment()
                .name("pengemis")
                .addString("processes/pengemis/catatan.txt", "bukan SOP")
                .deploy();

        deployer.deployAll();

        assertThat(engine.latest("pengemis").orElseThrow().getSource()).isEqualTo(EngineDeployment.SOURCE);
    }

    private static SopFolders folders(String location) {
        return new SopFolders(new SopProperties(location));
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String content = Files.readString(path);
        assertThat(content).contains(from);
        Files.writeString(path, content.replace(from, to));
    }

    private ProcessDefinition running(String key) {
        return engine.process(key).orElseThrow();
    }

    private List<String> resources(String name) {
        return repository.getDeploymentResourceNames(
                engine.latest(name).map(Deployment::getId).orElseThrow());
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
