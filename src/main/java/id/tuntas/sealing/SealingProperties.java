package id.tuntas.sealing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param masterKey {@code tuntas.master-key}: base64 of exactly 32 random bytes, for example from {@code openssl rand -base64
 *     32}. Whoever has it and the database can read everything; who loses it can read nothing that is sealed. Comes from the
 *     environment (TUNTAS_MASTER_KEY), never from a file in the package.
 * @param data {@code tuntas.data}: folder of the database file; in the demo and test profiles also of the key made there.
 */
@ConfigurationProperties("tuntas")
record SealingProperties(String masterKey, Path data) {

    @Override
    public String toString() {
        return "SealingProperties[data=" + data + "]";
    }
}
