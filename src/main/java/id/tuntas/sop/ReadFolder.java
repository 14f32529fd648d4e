package id.tuntas.sop;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A {@link SopFolder} whose files have been parsed. What could not be parsed, or is not safe to parse, is kept as a
 * problem and is not among the models.
 */
final class ReadFolder {

    /** Why a file was left out: not safe, or not readable. */
    record Problem(String file, boolean unsafe, String detail) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SopFolder folder;
    private final ReadFolder shared;
    private final List<BpmnFile> processes = new ArrayList<>();
    private final List<DmnFile> decisions = new ArrayList<>();
    private final List<FormFile> forms = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Reads all files of a folder.
     *
     * @param shared the shared folder, or null when there is none or this is it
     */
    ReadFolder(SopFolder folder, ReadFolder shared) {
        this.folder = folder;
        this.shared = shared == null ? this : shared;
        folder.files().forEach(this::read);
    }

    /** Reads folders; each knows the shared one among them. */
    static List<ReadFolder> all(List<SopFolder> folders) {
        ReadFolder shared = folders.stream()
                .filter(SopFolder::isShared)
                .findFirst()
                .map(folder -> new ReadFolder(folder, null))
                .orElse(null);
        return folders.stream()
                .map(folder -> folder.isShared() ? shared : new ReadFolder(folder, shared))
                .toList();
    }

    String slug() {
        return folder.slug();
    }

    boolean isShared() {
        return folder.isShared();
    }

    List<SopFile> files() {
        return folder.files();
    }

    List<BpmnFile> processes() {
        return processes;
    }

    List<DmnFile> decisions() {
        return decisions;
    }

    List<FormFile> forms() {
        return forms;
    }

    List<Problem> problems() {
        return problems;
    }

    ReadFolder shared() {
        return shared;
    }

    /** The form with this id, of this folder or of the shared one. */
    Optional<FormFile> form(String id) {
        return allForms().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The forms of this folder and of the shared one. */
    Stream<FormFile> allForms() {
        return shared == this ? forms.stream() : Stream.concat(forms.stream(), shared.forms.stream());
    }

    /** What is deployed: the files of the folder and the shared forms that its models refer to. */
    List<SopFile> deployment() {
        List<SopFile> files = new ArrayList<>(folder.files());
        if (shared != this) {
            List<String> wanted =
                    processes.stream().flatMap(BpmnFile::formRefs).distinct().toList();
            shared.forms.stream()
                    .filter(form -> wanted.contains(form.id()))
                    .map(FormFile::source)
                    .forEach(files::add);
        }
        return files;
    }

    private void read(SopFile file) {
        Optional<String> danger = file.isForm() ? FormFile.danger(file) : XmlGuard.danger(file.content());
        if (danger.isPresent()) {
            problems.add(new Problem(file.name(), true, danger.get()));
            return;
        }
        try {
            var content = new ByteArrayInputStream(file.content());
            if (file.isBpmn()) {
                processes.add(new BpmnFile(file, Bpmn.readModelFromStream(content)));
            } else if (file.isDmn()) {
                decisions.add(new DmnFile(file, Dmn.readModelFromStream(content)));
            } else {
                forms.add(new FormFile(file, json(file)));
            }
        } catch (ModelException | IOException e) {
            problems.add(new Problem(file.name(), false, reason(e)));
        }
    }

    private static JsonNode json(SopFile file) throws IOException {
        JsonNode json = JSON.readTree(new String(file.content(), StandardCharsets.UTF_8));
        if (!json.isObject()) {
            throw new IOException("not a JSON object");
        }
        return json;
    }

    private static String reason(Exception e) {
        if (e instanceof JsonProcessingException json) {
            return json.getOriginalMessage()
                    + (json.getLocation() == null
                            ? ""
                            : ", baris " + json.getLocation().getLineNr());
        }
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
