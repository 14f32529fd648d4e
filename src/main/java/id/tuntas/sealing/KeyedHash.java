package id.tuntas.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Hashes for finding a person without storing who it is: HMAC-SHA256 under a key derived from the master key. Equal values of
 * one purpose give equal hashes; without the master key nobody can try out all NIKs.
 */
@Component
public class KeyedHash {

    private final SecretKeySpec key;

    KeyedHash(MasterKey masterKey) {
        this.key = new SecretKeySpec(masterKey.derive("keyed-hash"), "HmacSHA256");
    }

    /**
     * The hash of a value as 64 hexadecimal digits.
     *
     * @param purpose what is searched for, such as "nik"; hashes of different purposes cannot be joined
     * @param normalisedValue the value in the one spelling that the caller chose (trimmed, lower case, digits only, ...)
     */
    public String of(String purpose, String normalisedValue) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(normalisedValue.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
