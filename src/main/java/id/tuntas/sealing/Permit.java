package id.tuntas.sealing;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Leave to read sealed values of one case, from {@link Sealing#permit}; after {@link #close} it opens nothing. */
public final class Permit implements AutoCloseable {

    private final Sealing sealing;
    private final String caseNumber;
    private boolean open = true;

    Permit(Sealing sealing, String caseNumber) {
        this.sealing = sealing;
        this.caseNumber = Objects.requireNonNull(caseNumber, "caseNumber");
    }

    /**
     * The plain text; empty for a value that is not sealed, belongs to another case, or whose key is lost or destroyed.
     *
     * @throws IllegalStateException when the permit is closed
     */
    public Optional<String> open(TypedValue value) {
        if (!open) {
            throw new IllegalStateException("The permit is closed");
        }
        return value instanceof SealedValue sealed && sealed.caseNumber().equals(caseNumber)
                ? sealing.decrypt(sealed)
                : Optional.empty();
    }

    @Override
    public void close() {
        open = false;
    }
}
