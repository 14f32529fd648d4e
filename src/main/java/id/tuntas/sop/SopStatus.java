package id.tuntas.sop;

import java.time.Instant;
import java.util.List;

/**
 * How a SOP folder stands: what runs, and what the last check of its files said.
 *
 * @param slug name of the folder
 * @param name name of the running process; the folder's name if none runs
 * @param versionTag version tag of the running process; null if none runs or for the shared folder
 * @param deploymentId the deployment that runs; null if none does
 * @param deployedAt when it was deployed
 * @param outcome what the last check or deployment did
 * @param findings what the last check found, errors and warnings
 */
public record SopStatus(
        String slug,
        String name,
        String versionTag,
        String deploymentId,
        Instant deployedAt,
        Outcome outcome,
        List<Finding> findings) {

    /** What the last check or deployment of the folder did. */
    public enum Outcome {
        /** Nothing was tried since the start. */
        BELUM_DIPERIKSA,
        /** A new version runs. */
        DITERBITKAN,
        /** The files are those that run already. */
        TIDAK_BERUBAH,
        /** Nothing of the folder was deployed; the version before, if any, goes on running. */
        DITOLAK
    }
}
