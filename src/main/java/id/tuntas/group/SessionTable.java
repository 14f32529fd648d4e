package id.tuntas.group;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The modules and sessions of each kind of group: rows of the decision table {@code sesi-kelompok}, which analysts edit. */
@Component
class SessionTable {

    private static final String DECISION = "sesi-kelompok";

    private final DecisionService decisions;

    SessionTable(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /** In the order in which they are held. */
    List<Session> of(String kind) {
        return decisions
                .evaluateDecisionByKey(DECISION)
                .decisionDefinitionWithoutTenantId()
                .variables(Variables.createVariables().putValue(Meeting.KIND, kind))
                .evaluate()
                .getResultList()
                .stream()
                .map(SessionTable::session)
                .sorted(Comparator.comparingLong(Session::order))
                .toList();
    }

    private static Session session(Map<String, Object> row) {
        return new Session(
                (String) row.get("kodeSesi"),
                Rows.number(row.get("urutan")),
                (String) row.get("modul"),
                (String) row.get("judul"),
                Rows.number(row.get("menit")),
                (String) row.get("bahan"));
    }
}
