package id.tuntas.sop;

import id.tuntas.sop.SopStatus.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The SOP folders for analysts: how they stand, what a check says, and publishing. Who may is decided by path. */
@RestController
@RequestMapping("/api/sop")
class SopController {

    private static final int MAX_FILES = 80;
    private static final Pattern FILE_NAME = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.(bpmn|dmn|form)");

    private final SopDeployer deployer;
    private final ProblemTypes types;

    SopController(SopDeployer deployer, ProblemTypes types) {
        this.deployer = deployer;
        this.types = types;
    }

    /** All folders with what runs and what the last check found. */
    @GetMapping
    List<SopView> list() {
        return deployer.list().stream().map(SopView::of).toList();
    }

    /**
     * Checks the folder as it is, or as it would be with the uploaded files in it; deploys nothing.
     *
     * @param files models, decisions and forms (part {@code berkas}), each at most 4 MB; none: the folder's files
     */
    @PostMapping("/{slug}/periksa")
    SopView check(
            @PathVariable String slug, @RequestParam(name = "berkas", required = false) List<MultipartFile> files) {
        if (files == null || files.isEmpty()) {
            return SopView.of(slug, deployer.check(known(slug)));
        }
        if (files.size() > MAX_FILES) {
            throw new ResponseStatusException(
                    HttpStatus.PAYLOAD_TOO_LARGE, "Paling banyak " + MAX_FILES + " berkas sekali periksa.");
        }
        String folder = named(slug);
        return SopView.of(
                folder,
                deployer.check(
                        folder,
                        files.stream().map(file -> uploaded(folder, file)).toList()));
    }

    /** Checks and publishes the folder; answers 422 with the report if it is refused, and nothing has changed then. */
    @PostMapping("/{slug}/terbitkan")
    ResponseEntity<SopView> publish(@PathVariable String slug) {
        SopStatus status = deployer.deploy(known(slug));
        HttpStatus answer = status.outcome() == Outcome.DITOLAK ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        return ResponseEntity.status(answer).body(SopView.of(status));
    }

    private String known(String slug) {
        if (deployer.list().stream().noneMatch(status -> status.slug().equals(slug))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Tidak ada folder SOP dengan nama itu.");
        }
        return slug;
    }

    /** A folder that does not exist yet can be checked before it is put in its place. */
    private String named(String slug) {
        if (!SopFolder.SHARED.equals(slug) && types.find(slug).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Nama itu bukan slug salah satu dari 26 jenis.");
        }
        return slug;
    }

    private static SopFile uploaded(String slug, MultipartFile file) {
        String original = String.valueOf(file.getOriginalFilename());
        Matcher name = FILE_NAME.matcher(original);
        if (!name.matches()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Nama berkas hanya memuat huruf kecil, angka, dan tanda hubung, dan berakhir .bpmn, .dmn, atau .form.");
        }
        String folder = "form".equals(name.group(2)) ? "forms/" : "processes/";
        try {
            return new SopFile(folder + slug + "/" + original, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
