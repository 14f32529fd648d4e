package id.tuntas.sop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Deployments of SOP folders in the engine. Authorization is left out on purpose: a checked folder may be published by
 * people who must not hold the engine's own right to deploy anything unchecked. The log still names the user.
 */
@Component
class EngineDeployment {

    /** Source of all deployments made here, so that others are never taken for a version of a SOP. */
    static final String SOURCE = "tuntas";

    private final ProcessEngineConfigurationImpl configuration;
    private final RepositoryService repository;

    EngineDeployment(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.repository = engine.getRepositoryService();
    }

    /**
     * Deploys the files under this name unless the latest deployment of the name has exactly these files.
     *
     * <p>The engine's own duplicate filter compares each file with the latest one of its name in any deployment; after a
     * file was taken away and put back it would find nothing new, and the running version would lack the file. So the
     * whole set is compared, under the lock that the engine takes for deployments, which keeps a second node out.
     *
     * @return id of the new deployment; empty if nothing changed
     * @throws org.camunda.bpm.engine.ProcessEngineException if the engine refuses a file; nothing is deployed then
     */
    Optional<String> deploy(String name, List<SopFile> files) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            return unchecked(() -> context.runWithoutAuthorization(() -> {
                if (content(latestOf(name)).equals(content(files))) {
                    return Optional.empty();
                }
                DeploymentBuilder builder =
                        repository.createDeployment().name(name).source(SOURCE);
                for (SopFile file : files) {
                    builder.addInputStream(file.name(), new ByteArrayInputStream(file.content()));
                }
                return Optional.of(builder.deploy().getId());
            }));
        });
    }

    /**
     * Whether the latest deployment of this folder holds exactly its files, and beside them only shared ones as they are
     * now: then the same files would be deployed again, because the same models refer to the same shared forms.
     */
    boolean isCurrent(SopFolder folder, List<SopFile> shared) {
        Map<String, SopFile> deployed = unauthorized(() -> content(latestOf(folder.slug())));
        Map<String, SopFile> others = content(folder.isShared() ? List.of() : shared);
        return folder.files().stream().allMatch(file -> file.equals(deployed.remove(file.name())))
                && deployed.values().stream().allMatch(file -> file.equals(others.get(file.name())));
    }

    /** The latest deployment of this name. */
    Optional<Deployment> latest(String name) {
        return unauthorized(() -> latestOf(name));
    }

    /** The latest version of the process with this key. */
    Optional<ProcessDefinition> process(String key) {
        return unauthorized(() -> Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()));
    }

    private Optional<Deployment> latestOf(String name) {
        return repository
                .createDeploymentQuery()
                .deploymentName(name)
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private Map<String, SopFile> content(Optional<Deployment> deployment) {
        Map<String, SopFile> files = new HashMap<>();
        deployment.ifPresent(found -> repository
                .getDeploymentResourceNames(found.getId())
                .forEach(name -> files.put(name, new SopFile(name, bytes(found.getId(), name)))));
        return files;
    }

    private static Map<String, SopFile> content(List<SopFile> files) {
        Map<String, SopFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        return byName;
    }

    private byte[] bytes(String deploymentId, String name) {
        try (InputStream in = repository.getResourceAsStream(deploymentId, name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T unauthorized(Callable<T> work) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> unchecked(() -> context.runWithoutAuthorization(work)));
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
