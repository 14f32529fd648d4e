package id.tuntas.sealing;

import org.camunda.bpm.engine.variable.impl.value.PrimitiveTypeValueImpl.StringValueImpl;

/**
 * An encrypted text as the engine holds it: a String whose value is always the mask. It carries no plain text, so nothing that
 * prints, compares, maps or evaluates it can give any away. Written to another execution of the same case it stays readable;
 * under another case number it does not.
 */
public final class SealedValue extends StringValueImpl {

    private static final long serialVersionUID = 1L;

    private final String caseNumber;
    private final String cipherText;

    SealedValue(String caseNumber, String cipherText) {
        super(Sealing.MASK);
        this.caseNumber = caseNumber;
        this.cipherText = cipherText;
    }

    /** The case whose key seals this value. */
    public String caseNumber() {
        return caseNumber;
    }

    String cipherText() {
        return cipherText;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedValue that
                && caseNumber.equals(that.caseNumber)
                && cipherText.equals(that.cipherText);
    }

    @Override
    public int hashCode() {
        return cipherText.hashCode();
    }

    @Override
    public String toString() {
        return "SealedValue[" + caseNumber + "]";
    }
}
