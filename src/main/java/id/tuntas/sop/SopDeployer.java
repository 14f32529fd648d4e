package id.tuntas.sop;

import id.tuntas.sop.SopStatus.Outcome;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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
 * version that ran before goes on running; a folder that did not change is not deployed again. Runs at start before the web
 * server answers, and never keeps the application from starting.
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
        List<SopFolder> all = folders.all();
        ReadFolder shared = shared(all);
        all.forEach(folder -> deploy(read(folder, shared)));
        return list();
    }

    /**
     * Checks and deploys one folder as its files are now.
     *
     * @throws NoSuchElementException if there is no such folder
     */
    public synchronized SopStatus deploy(String slug) {
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

    /** Checks files that are not in the folder yet, against the shared procedures and forms as they are now. */
    List<Finding> check(String slug, List<SopFile> files) {
        ReadFolder shared = SopFolder.SHARED.equals(slug) ? null : shared(folders.all());
        return rules.check(read(SopFolders.folder(slug, files), shared));
    }

    /** How every folder stands, {@code bersama} first. */
    public List<SopStatus> list() {
        return folders.all().stream().map(folder -> status(folder.slug())).toList();
    }

    private ReadFolder current(String slug) {
        List<SopFolder> all = folders.all();
        SopFolder folder = all.stream()
                .filter(candidate -> candidate.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Tidak ada folder SOP " + slug));
        return read(folder, shared(all));
    }

    private static ReadFolder shared(List<SopFolder> all) {
        return all.stream()
                .filter(SopFolder::isShared)
                .findFirst()
                .map(folder -> new ReadFolder(folder, null))
                .orElse(null);
    }

    private static ReadFolder read(SopFolder folder, ReadFolder shared) {
        return folder.isShared() && shared != null ? shared : new ReadFolder(folder, shared);
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
                process.map(ProcessDefinition::getName).orElse(slug),
                process.map(ProcessDefinition::getVersionTag).orElse(null),
                deployment.map(Deployment::getId).orElse(null),
                deployment.map(found -> found.getDeploymentTime().toInstant()).orElse(null),
                result.outcome,
                result.findings);
    }

    @Override
    public void start() {
        deployAll();
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
