package id.tuntas.sealing;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.variable.serializer.PrimitiveValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Stores sealed values: cipher text in TEXT_ (longer ones in a byte array), case number in TEXT2_. It knows no key: values come
 * encrypted and are read back encrypted, also by history.
 */
final class SealedSerializer extends PrimitiveValueSerializer<SealedValue> {

    static final String NAME = "sealed";

    /** Width of TEXT_ in the engine's tables. */
    private static final int TEXT_LIMIT = 4000;

    SealedSerializer() {
        super(ValueType.STRING);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return value instanceof SealedValue;
    }

    @Override
    public SealedValue convertToTypedValue(UntypedValueImpl untyped) {
        throw new UnsupportedOperationException("Only Sealing makes sealed values");
    }

    @Override
    public SealedValue readValue(ValueFields fields, boolean asTransientValue) {
        String cipherText = fields.getTextValue();
        if (cipherText == null) {
            cipherText = new String(fields.getByteArrayValue(), StandardCharsets.US_ASCII);
        }
        return new SealedValue(fields.getTextValue2(), cipherText);
    }

    @Override
    public void writeValue(SealedValue value, ValueFields fields) {
        fields.setTextValue2(value.caseNumber());
        if (value.cipherText().length() <= TEXT_LIMIT) {
            fields.setTextValue(value.cipherText());
        } else {
            fields.setByteArrayValue(value.cipherText().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
