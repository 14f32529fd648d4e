package id.tuntas.sop;

import id.tuntas.sop.SopStatus.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys SOP folders, each as one engine deployment named after it. A folder with an error is not deployed at all and its
 * version that ran before goes on running; a folder that did not change is neither deployed nor checked again, which
 * would change nothing; what the rules say about it is found out when somebody asks. Runs at start before the web server
 * answers, and never keeps the application from starting.
 */
@Component
public class SopDeployer implements SmartLifecycle {

    /** Before the web server (phase {@code DEFAULT_PHASE - 2048}) and whatever else waits for definitions. */
    private static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(SopDeployer.class);

    private final SopFolders folders;
    private final ModelRules rules;
    private final EngineDeployment engine;
    private final ApplicationEventPublisher events;
    private final Map<String, Result> results = new ConcurrentHashMap<>();

    /** As they were found unchanged, until they are checked; guarded by this. */
    private final List<SopFolder> unchecked = new ArrayList<>();

    private volatile boolean running;

    private record Result(Outcome outcome, List<Finding> findings) {}

    SopDeployer(SopFolders folders, ModelRules rules, EngineDeployment engine, ApplicationEventPublisher events) {
        this.folders = folders;
        this.rules = rules;
        this.engine = engine;
        this.events = events;
    }

    /** Checks and deploys every folder, {@code bersama} first. */
    public synchronized List<SopStatus> deployAll() {
        deployChanged();
        return list();
    }

    private synchronized void deployChanged() {
        List<SopFolder> all = folders.all();
        List<SopFile> shared = shared(all).map(SopFolder::files).orElse(List.of());
        List<SopFolder> changed =
                all.stream().filter(folder -> !engine.isCurrent(folder, shared)).toList();
        unchecked.clear();
        for (SopFolder folder : all) {
            if (!changed.contains(folder)) {
                keep(folder.slug(), Outcome.TIDAK_BERUBAH, List.of());
                unchecked.add(folder);
            }
        }
        readWithShared(changed, shared(all)).forEach(this::deploy);
    }

    /** What the rules say about folders that were found unchanged. */
    private synchronized void checkUnchanged() {
        readWithShared(unchecked, shared(folders.all()))
                .forEach(folder -> results.put(folder.slug(), new Result(Outcome.TIDAK_BERUBAH, rules.check(folder))));
        unchecked.clear();
    }

    private static Optional<SopFolder> shared(List<SopFolder> all) {
        return all.stream().filter(SopFolder::isShared).findFirst();
    }

    private static List<ReadFolder> readWithShared(List<SopFolder> wanted, Optional<SopFolder> shared) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<SopFolder> read = new ArrayList<>(wanted);
        if (wanted.stream().noneMatch(SopFolder::isShared)) {
            shared.ifPresent(read::add);
        }
        List<String> slugs = wanted.stream().map(SopFolder::slug).toList();
        return ReadFolder.all(read).stream()
                .filter(folder -> slugs.contains(folder.slug()))
                .toList();
    }

    /**
     * Checks and deploys one folder as its files are now.
     *
     * @throws NoSuchElementException if there is no such folder
     */
    public synchronized SopStatus deploy(String slug) {
        unchecked.removeIf(folder -> folder.slug().equals(slug));
        deploy(current(slug));
        return status(slug);
    }

    /**
     * Checks one folder as its files are now, and deploys nothing.
     *
     * @throws NoSuchElementException if there is no such folder
     */
    public List<Finding> check(String slug) {
        return rules.check(current(slug));
    }

    /**
     * Checks files before they are put into a folder: as the folder would be with them in the place of those of the same
     * name. Deploys nothing.
     */
    List<Finding> check(String slug, List<SopFile> files) {
        List<SopFolder> all = new ArrayList<>(folders.all());
        Map<String, SopFile> merged = new TreeMap<>();
        all.stream()
                .filter(folder -> folder.slug().equals(slug))
                .flatMap(folder -> folder.files().stream())
                .forEach(file -> merged.put(file.name(), file));
        files.forEach(file -> merged.put(file.name(), file));
        all.removeIf(folder -> folder.slug().equals(slug));
        all.add(SopFolders.folder(slug, List.copyOf(merged.values())));
        return rules.check(read(all, slug));
    }

    /** How every folder stands, {@code bersama} first. */
    public List<SopStatus> list() {
        checkUnchanged();
        return folders.all().stream().map(folder -> status(folder.slug())).toList();
    }

    private ReadFolder current(String slug) {
        return read(folders.all(), slug);
    }

    private static ReadFolder read(List<SopFolder> all, String slug) {
        return ReadFolder.all(all.stream()
                        .filter(folder -> folder.isShared() || folder.slug().equals(slug))
                        .toList())
                .stream()
                .filter(folder -> folder.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Tidak ada folder SOP " + slug));
    }

    private void deploy(ReadFolder folder) {
        List<Finding> findings = rules.check(folder);
        if (findings.stream().anyMatch(Finding::isError)) {
            keep(folder.slug(), Outcome.DITOLAK, findings);
            return;
        }
        try {
            Optional<String> deploymentId = engine.deploy(folder.slug(), folder.deployment());
            keep(folder.slug(), deploymentId.isPresent() ? Outcome.DITERBITKAN : Outcome.TIDAK_BERUBAH, findings);
            deploymentId.ifPresent(id -> events.publishEvent(new SopDeployed(folder.slug(), id)));
        } catch (ProcessEngineException e) {
            keep(folder.slug(), Outcome.DITOLAK, EngineRefusal.findings(folder.slug(), e));
        }
    }

    private void keep(String slug, Outcome outcome, List<Finding> findings) {
        results.put(slug, new Result(outcome, List.copyOf(findings)));
        String report = SopReport.text(slug, outcome, findings);
        if (outcome == Outcome.DITOLAK) {
            LOG.error(report);
        } else if (!findings.isEmpty()) {
            LOG.warn(report);
        } else {
            LOG.info(report);
        }
    }

    private SopStatus status(String slug) {
        Result result = results.getOrDefault(slug, new Result(Outcome.BELUM_DIPERIKSA, List.of()));
        Optional<Deployment> deployment = engine.latest(slug);
        Optional<ProcessDefinition> process = engine.process(slug);
        return new SopStatus(
                slug,
                SopFolder.SHARED.equals(slug)
                        ? "Prosedur bersama"
                        : process.map(ProcessDefinition::getName).orElse(slug),
                process.map(ProcessDefinition::getVersionTag).orElse(null),
                deployment.map(Deployment::getId).orElse(null),
                deployment.map(found -> found.getDeploymentTime().toInstant()).orElse(null),
                result.outcome,
                result.findings);
    }

    @Override
    public void start() {
        deployChanged();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
