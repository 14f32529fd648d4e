package id.tuntas.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Seals texts under the key of their case. What {@link #seal} returns is set as a process variable like any other value, and may
 * be copied as it is ({@code getVariableTyped} to {@code setVariable}) to other executions and instances of the same case.
 */
@Component
public class Sealing {

    /** What everyone sees in place of a sealed text. Submitted for a sealed field it means "unchanged". */
    public static final String MASK = "•••••• (tersegel)";

    private final CaseKeys keys;
    private final SealedNames names;

    Sealing(CaseKeys keys, SealedNames names) {
        this.keys = keys;
        this.names = names;
    }

    /**
     * Encrypts a text under the key of the case, made now when the case has none.
     *
     * @param plain null or empty gives a null value
     * @throws IllegalArgumentException for the mask itself: a masked value was about to overwrite the real one
     */
    public TypedValue seal(String caseNumber, String plain) {
        if (caseNumber == null || caseNumber.isBlank()) {
            throw new IllegalArgumentException("A sealed value needs the number of its case");
        }
        if (plain == null || plain.isEmpty()) {
            return Variables.untypedNullValue();
        }
        if (MASK.equals(plain)) {
            throw new IllegalArgumentException("The mask cannot be sealed");
        }
        try {
            byte[] cipher =
                    keys.of(caseNumber).encrypt(plain.getBytes(StandardCharsets.UTF_8), associatedData(caseNumber));
            return new SealedValue(caseNumber, Base64.getEncoder().encodeToString(cipher));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed for case " + caseNumber, e);
        }
    }

    /** Whether some deployed form marks this variable as sensitive; then it can be stored sealed only. */
    public boolean isSealedName(String name) {
        return names.contains(name);
    }

    /** Whether this value is sealed, whatever its name. */
    public static boolean isSealed(TypedValue value) {
        return value instanceof SealedValue;
    }

    /** Whether a form field with this property {@code klasifikasi} is sealed: any value but none and BIASA. */
    public static boolean isSensitive(String classification) {
        return classification != null && !classification.isBlank() && !"BIASA".equals(classification);
    }

    /**
     * Leave to read the sealed values of one case, to be closed after use.
     *
     * <p>Who may ask: the form guard, for the assignee who loads the form of a task; intake, for its checks of a report (NIK,
     * duplicates) and the register's keyed hashes, inside the command that starts the case; the opening of a companion case of
     * the same person, which seals anew under the new case; the erasure and access requests of
     * the person concerned, which write their own audit row. Nobody may hand the text to another variable, a log, an
     * exception or a page.
     */
    public Permit permit(String caseNumber) {
        return new Permit(this, caseNumber);
    }

    Optional<String> decrypt(SealedValue value) {
        return keys.find(value.caseNumber()).flatMap(key -> {
            try {
                byte[] cipher = Base64.getDecoder().decode(value.cipherText());
                return Optional.of(
                        new String(key.decrypt(cipher, associatedData(value.caseNumber())), StandardCharsets.UTF_8));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Destroys the key of a case: all its sealed texts, also those in history and in backups of the engine's tables, show the
     * mask from then on. Backups of the key table have to expire for this to be final.
     */
    public void destroyKey(String caseNumber) {
        keys.destroy(caseNumber);
    }

    private static byte[] associatedData(String caseNumber) {
        return ("kasus:" + caseNumber).getBytes(StandardCharsets.UTF_8);
    }
}
