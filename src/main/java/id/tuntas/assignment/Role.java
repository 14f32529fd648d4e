package id.tuntas.assignment;

import id.tuntas.region.Region;
import java.util.Arrays;
import java.util.Optional;

/** The work that a person does; one role, one engine group, and the kind of territory that goes with it. */
public enum Role {
    PENDAMPING("pendamping", "Pendamping rehabilitasi sosial", Reach.DISTRICT),
    KOORDINATOR("koordinator", "Koordinator kabupaten/kota", Reach.DISTRICT),
    KLINIS("klinis", "Supervisor klinis", Reach.DISTRICT_OR_PROVINCE),
    PROVINSI("provinsi", "Supervisor provinsi", Reach.PROVINCE),
    DIREKTORAT("direktorat", "Direktorat", Reach.NATION),
    AUDITOR("auditor", "Auditor", Reach.NATION),
    // A channel that takes in reports for every region.
    INTEGRASI("integrasi", "Integrasi sistem", Reach.NATION),
    ANALIS("analis", "Analis", Reach.NOWHERE),
    ADMIN("camunda-admin", "Administrator", Reach.NOWHERE);

    private enum Reach {
        DISTRICT("kode 4 angka kabupaten/kota"),
        PROVINCE("kode 2 angka provinsi"),
        DISTRICT_OR_PROVINCE("kode 4 angka kabupaten/kota atau 2 angka provinsi"),
        NATION("wilayah kosong (seluruh Indonesia)"),
        NOWHERE("wilayah kosong (tanpa wilayah kasus)");

        private final String demand;

        Reach(String demand) {
            this.demand = demand;
        }
    }

    private final String group;
    private final String title;
    private final Reach reach;

    Role(String group, String title, Reach reach) {
        this.group = group;
        this.title = title;
        this.reach = reach;
    }

    /** Id of the engine group. */
    public String group() {
        return group;
    }

    /** What people call the role, in Indonesian. */
    public String title() {
        return title;
    }

    /** Whether the role belongs to the whole country. */
    public boolean isNational() {
        return reach == Reach.NATION;
    }

    /** The role of an engine group; empty for any other text, null included. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
    }

    /** Whether a person of this role can be put there; null is no region. */
    boolean fits(Region region) {
        return switch (reach) {
            case DISTRICT -> region != null && !region.isProvince();
            case PROVINCE -> region != null && region.isProvince();
            case DISTRICT_OR_PROVINCE -> region != null;
            case NATION, NOWHERE -> region == null;
        };
    }

    /** What the region must be, as the end of an Indonesian sentence. */
    String demandedRegion() {
        return reach.demand;
    }

    /** Whether people of this role may list and enter those of the other within their own territory. */
    boolean isAbove(Role other) {
        return switch (this) {
            case ADMIN -> true;
            case DIREKTORAT -> other == PENDAMPING || other == KOORDINATOR || other == KLINIS || other == PROVINSI;
            case PROVINSI -> other == PENDAMPING || other == KOORDINATOR || other == KLINIS;
            case KOORDINATOR -> other == PENDAMPING;
            default -> false;
        };
    }
}
