package id.tuntas.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** Puts the serializers, the nets and the learning of sealed names into the engine. */
@Component
class SealingPlugin extends AbstractProcessEnginePlugin {

    private final SealedNames names;

    SealingPlugin(SealedNames names) {
        this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<TypedValueSerializer> serializers = copy(engine.getCustomPreVariableSerializers());
        serializers.add(new SealedSerializer());
        serializers.add(new PlainTextNet(names));
        engine.setCustomPreVariableSerializers(serializers);

        List<Deployer> deployers = copy(engine.getCustomPostDeployers());
        deployers.add(new SealedNamesDeployer(names));
        engine.setCustomPostDeployers(deployers);

        List<HistoryEventHandler> handlers = copy(engine.getCustomHistoryEventHandlers());
        handlers.add(new OtherTypesNet(names));
        engine.setCustomHistoryEventHandlers(handlers);
    }

    private static <T> List<T> copy(List<T> present) {
        return present == null ? new ArrayList<>() : new ArrayList<>(present);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        RepositoryService repository = engine.getRepositoryService();
        for (Deployment deployment : repository.createDeploymentQuery().list()) {
            names.add(deployment.getId(), sealedNames(repository, deployment.getId()));
        }
    }

    private static Set<String> sealedNames(RepositoryService repository, String deploymentId) {
        Set<String> sealed = new HashSet<>();
        for (String resource : repository.getDeploymentResourceNames(deploymentId)) {
            if (resource.endsWith(".form")) {
                try (InputStream form = repository.getResourceAsStream(deploymentId, resource)) {
                    sealed.addAll(SealedNames.in(form.readAllBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return sealed;
    }
}
