package id.tuntas.sealing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Learns sealed names from deployments: from a new one once it is committed, from one that another node made when the engine
 * here first loads a model of it, which is before any step of that model runs here.
 */
final class SealedNamesDeployer implements Deployer {

    private final SealedNames names;

    SealedNamesDeployer(SealedNames names) {
        this.names = names;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        CommandContext context = Context.getCommandContext();
        String id = deployment.getId();
        if (deployment.isNew()) {
            Set<String> sealed = sealedNames(deployment.getResources().values());
            context.getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, committed -> names.add(id, sealed));
        } else if (!names.knows(id)) {
            names.add(id, sealedNames(context.getResourceManager().findResourcesByDeploymentId(id)));
        }
    }

    private static Set<String> sealedNames(Collection<ResourceEntity> resources) {
        Set<String> sealed = new HashSet<>();
        for (ResourceEntity resource : resources) {
            if (resource.getName().endsWith(".form")) {
                sealed.addAll(SealedNames.in(resource.getBytes()));
            }
        }
        return sealed;
    }
}
