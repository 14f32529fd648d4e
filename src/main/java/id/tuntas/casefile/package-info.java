/**
 * The register: one row per case, kept by the engine's events in the same transaction; persons; case numbers. Uses deadline, region, sealing, sop.
 */
package id.tuntas.casefile;
