package id.tuntas.casefile;

import java.util.Arrays;
import java.util.Optional;

/** The stages of a case (DESIGN words: tahap), with what people read and the status that lists and reports show. */
public enum Stage {
    AKSES("akses", "Akses kasus", "TERDATA"),
    ASESMEN("asesmen", "Asesmen", "DIASESMEN"),
    RENCANA("rencana", "Rencana intervensi", "DIRENCANAKAN"),
    INTERVENSI("intervensi", "Intervensi", "DALAM_INTERVENSI"),
    MONITORING("monitoring", "Monitoring dan evaluasi", "EVALUASI"),
    TERMINASI("terminasi", "Terminasi", "TERMINASI_DIUSULKAN"),
    PASCALAYANAN("pascalayanan", "Pascalayanan", "TERMINASI_DIUSULKAN");

    private final String property;
    private final String label;
    private final String status;

    Stage(String property, String label, String status) {
        this.property = property;
        this.label = label;
        this.status = status;
    }

    /** The stage that a model names by its property {@code tahap}. */
    public static Optional<Stage> of(String property) {
        return Arrays.stream(values()).filter(s -> s.property.equals(property)).findFirst();
    }

    public String property() {
        return property;
    }

    public String label() {
        return label;
    }

    String status() {
        return status;
    }
}
