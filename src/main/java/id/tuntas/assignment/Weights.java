package id.tuntas.assignment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The weights of the decision table {@code bobot-penugasan}, evaluated once for each deployed version. All that apply to a
 * companion are added up; the smallest sum is chosen. Without the table each open case weighs 1 and nothing else counts.
 */
@Component
class Weights {

    private static final Logger LOG = LoggerFactory.getLogger(Weights.class);
    private static final String TABLE = "bobot-penugasan";

    /** The names in the column faktor that are used here; the register knows no risk, so its rows count for nothing. */
    enum Factor {
        KASUS_AKTIF,
        KASUS_MENDESAK,
        KASUS_DARURAT,
        PENERIMA_LAPORAN,
        WILAYAH_SENDIRI,
        WILAYAH_TETANGGA,
        /** Not a summand: from this load on, a companion gets no further case by itself. */
        KAPASITAS_PENUH
    }

    private record Version(String definitionId, Map<Factor, Double> weights) {}

    private static final Version NONE = new Version("", Map.of(Factor.KASUS_AKTIF, 1.0));

    private final Accounts accounts;
    private final RepositoryService repository;
    private final DecisionService decisions;
    private volatile Version cached = NONE;

    Weights(Accounts accounts, RepositoryService repository, DecisionService decisions) {
        this.accounts = accounts;
        this.repository = repository;
        this.decisions = decisions;
    }

    /** The weights of the newest version; a factor that the table leaves out is missing. */
    Map<Factor, Double> current() {
        var newest = accounts.unguarded(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .withoutTenantId()
                .latestVersion()
                .singleResult());
        if (newest == null) {
            LOG.warn("Decision table {} is not deployed; companions are chosen by their number of cases alone", TABLE);
            return NONE.weights();
        }
        var version = cached;
        if (!version.definitionId().equals(newest.getId())) {
            version = new Version(newest.getId(), accounts.unguarded(() -> evaluate(newest.getId())));
            cached = version;
        }
        return version.weights();
    }

    private Map<Factor, Double> evaluate(String definitionId) {
        var weights = new EnumMap<Factor, Double>(Factor.class);
        Arrays.stream(Factor.values()).forEach(factor -> {
            var rows = decisions
                    .evaluateDecisionTableById(definitionId)
                    .variables(Variables.putValue("faktor", factor.name()))
                    .evaluate();
            if (!rows.isEmpty()) {
                Number weight = rows.getFirstResult().getEntry("bobot");
                weights.put(factor, weight.doubleValue());
            }
        });
        return Map.copyOf(weights);
    }
}
