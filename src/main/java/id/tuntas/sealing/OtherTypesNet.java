package id.tuntas.sealing;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Refuses a number, object, file or JSON under a sealed name: at history level full the engine tells of every variable that it
 * creates or changes, before the transaction ends. Only sealed and empty values pass.
 */
final class OtherTypesNet implements HistoryEventHandler {

    private static final List<String> PASSING = List.of(SealedSerializer.NAME, "null");

    private final SealedNames names;

    OtherTypesNet(SealedNames names) {
        this.names = names;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity update
                && isWrite(update)
                && names.contains(update.getVariableName())
                && !PASSING.contains(update.getSerializerName())
                && !isEmptyText(update)) {
            throw SealedNames.plainWriteRefused(update.getVariableName());
        }
    }

    private static boolean isWrite(HistoryEvent event) {
        return event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
                || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)
                || event.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL);
    }

    private static boolean isEmptyText(HistoricVariableUpdateEventEntity update) {
        return "string".equals(update.getSerializerName())
                && (update.getTextValue() == null || update.getTextValue().isEmpty());
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
