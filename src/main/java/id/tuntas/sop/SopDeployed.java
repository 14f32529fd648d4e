package id.tuntas.sop;

/**
 * Spring event: a new version of a SOP folder is running in the engine. Published after the deployment is committed, not
 * for folders that did not change.
 *
 * @param slug name of the folder, bersama included
 * @param deploymentId id of the engine's deployment
 */
public record SopDeployed(String slug, String deploymentId) {}
