package id.tuntas.sealing;

import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;

/**
 * The engine's String serializer, which refuses to write plain text (the mask is plain text too) under a sealed name. It stands
 * before the engine's own, and the first match is taken on writing.
 */
final class PlainTextNet extends StringValueSerializer {

    private final SealedNames names;

    PlainTextNet(SealedNames names) {
        this.names = names;
    }

    @Override
    public void writeValue(StringValue value, ValueFields fields) {
        boolean hasText = value.getValue() != null && !value.getValue().isEmpty();
        if (hasText && fields instanceof VariableInstanceEntity && names.contains(fields.getName())) {
            throw SealedNames.plainWriteRefused(fields.getName());
        }
        super.writeValue(value, fields);
    }
}
