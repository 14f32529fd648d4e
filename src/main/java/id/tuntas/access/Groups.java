package id.tuntas.access;

import java.util.Set;

/** The groups of people, by their ids in the engine. */
public final class Groups {

    public static final String PENDAMPING = "pendamping";
    public static final String KOORDINATOR = "koordinator";
    public static final String PROVINSI = "provinsi";
    public static final String DIREKTORAT = "direktorat";
    public static final String KLINIS = "klinis";
    public static final String ANALIS = "analis";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRASI = "integrasi";
    public static final String ADMIN = "camunda-admin";

    /** Those who answer for others: they read the cases of their territories and decide. */
    public static final Set<String> SUPERVISORS = Set.of(KOORDINATOR, PROVINSI, DIREKTORAT);

    static final Set<String> WITH_COCKPIT = Set.of(KOORDINATOR, PROVINSI, DIREKTORAT, ANALIS, AUDITOR, ADMIN);
    static final Set<String> WITH_TASKLIST = Set.of(PENDAMPING, KLINIS, KOORDINATOR, PROVINSI, DIREKTORAT, ADMIN);
    static final Set<String> WITH_ENGINE_REST = Set.of(KOORDINATOR, PROVINSI, DIREKTORAT, INTEGRASI, ADMIN);

    private Groups() {}
}
