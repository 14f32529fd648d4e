package id.tuntas.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.FileSystemUtils;

/** What an analyst gets from the three addresses; who may call them is tested with the access rules. */
@SpringBootTest
@ActiveProfiles("test")
class SopControllerTests {

    private static final String MODEL = "processes/pengemis/pengemis.bpmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ModelRules rules;

    @Autowired
    private EngineDeployment engine;

    @Autowired
    private ProblemTypes types;

    @TempDir
    private Path folder;

    private Set<String> before;
    private MockMvc mvc;

    @BeforeEach
    void copyTheExampleFolder() throws IOException {
        before = deployments();
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/sop"), folder);
        var folders = new SopFolders(new SopProperties(folder.toString()));
        var deployer = new SopDeployer(folders, rules, engine, event -> {});
        mvc = MockMvcBuilders.standaloneSetup(new SopController(deployer, types))
                .build();
    }

    @AfterEach
    void takeTheExampleOut() {
        deployments().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void theListSaysWhatRuns() throws Exception {
        mvc.perform(post("/api/sop/pengemis/terbitkan")).andExpect(status().isOk());

        mvc.perform(get("/api/sop"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].slug").value("bersama"))
                .andExpect(jsonPath("$[0].nama").value("Prosedur bersama"))
                .andExpect(jsonPath("$[1].nama").value("Penanganan pengemis"))
                .andExpect(jsonPath("$[1].versi").value("1.0.0"))
                .andExpect(jsonPath("$[1].hasil").value("DITERBITKAN"))
                .andExpect(jsonPath("$[1].diterbitkanPada").exists());
    }

    @Test
    void aCheckOfTheFolderReportsAndDeploysNothing() throws Exception {
        breakTheModel();

        mvc.perform(post("/api/sop/pengemis/periksa"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.layakTerbit").value(false))
                .andExpect(jsonPath("$.ringkasan").value(startsWith("Folder pengemis belum dapat diterbitkan: ")))
                .andExpect(jsonPath("$.temuan[*].aturan").value(hasItem("tugas-punya-tenggat")))
                .andExpect(jsonPath("$.temuan[0].berkas").value(MODEL))
                .andExpect(jsonPath("$.temuan[0].unsur").value("Task_Asesmen"))
                .andExpect(jsonPath("$.temuan[0].perbaikan").isNotEmpty());
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void uploadedFilesAreCheckedInThePlaceOfThoseOfTheFolder() throws Exception {
        byte[] good = Files.readAllBytes(folder.resolve(MODEL));
        breakTheModel();

        mvc.perform(multipart("/api/sop/pengemis/periksa")
                        .file(new MockMultipartFile("berkas", "pengemis.bpmn", "application/xml", good)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.layakTerbit").value(true));
    }

    @Test
    void aRefusedFolderIsAnsweredWithItsReport() throws Exception {
        breakTheModel();

        mvc.perform(post("/api/sop/pengemis/terbitkan"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.hasil").value("DITOLAK"))
                .andExpect(jsonPath("$.temuan[0].tingkat").value("KESALAHAN"));
    }

    @Test
    void unknownFoldersAndFileNamesAreRefused() throws Exception {
        mvc.perform(post("/api/sop/anak-terlantar/terbitkan")).andExpect(status().isNotFound());
        mvc.perform(post("/api/sop/anak-terlantar/periksa")).andExpect(status().isNotFound());
        mvc.perform(multipart("/api/sop/pengemis/periksa")
                        .file(new MockMultipartFile("berkas", "../../pengemis.bpmn", "application/xml", new byte[1])))
                .andExpect(status().isBadRequest());
        mvc.perform(multipart("/api/sop/pengemis/periksa")
                        .file(new MockMultipartFile("berkas", "pengemis.jar", "application/xml", new byte[1])))
                .andExpect(status().isBadRequest());
    }

    private void breakTheModel() throws IOException {
        Path model = folder.resolve(MODEL);
        Files.writeString(
                model, Files.readString(model).replace("camunda:dueDate=\"${tenggat.batas(execution)}\"", ""));
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
