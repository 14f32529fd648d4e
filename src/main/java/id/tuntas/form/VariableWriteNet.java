package id.tuntas.form;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Deny by default: at history level full the engine tells of every variable that is created or changed; under a user's command
 * that is not known to be allowed this ends the transaction. Catches ways to write that no list names.
 */
final class VariableWriteNet implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        boolean writes = event instanceof HistoricVariableUpdateEventEntity
                && (event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
                        || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)
                        || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL));
        if (writes && !CommandDepth.mayWrite()) {
            throw new AuthorizationException("Data kasus hanya dapat diubah lewat formulir tugasnya.");
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
