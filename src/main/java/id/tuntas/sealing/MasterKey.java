package id.tuntas.sealing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The one secret of an installation. It is never used itself: each use has a key of its own derived by HKDF-SHA256. A missing,
 * malformed, short or patterned key refuses the start; in the demo and test profiles a missing one is made into
 * {@code kunci-demo.json} in the data folder, readable by its owner only.
 */
@Component
class MasterKey {

    static final String DEMO_FILE = "kunci-demo.json";

    private static final int BYTES = 32;
    private static final int FEWEST_DIFFERENT_BYTES = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] secret;

    MasterKey(SealingProperties properties, Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo", "test"));
        String given = properties.masterKey();
        if ((given == null || given.isBlank()) && demo) {
            given = demoKey(properties.data());
        }
        this.secret = parse(given);
    }

    private static byte[] parse(String given) {
        if (given == null || given.isBlank()) {
            throw refused("belum diisi");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(given.strip());
        } catch (IllegalArgumentException e) {
            throw refused("bukan base64");
        }
        if (bytes.length != BYTES) {
            throw refused("harus " + BYTES + " byte, yang diberikan " + bytes.length + " byte");
        }
        if (differentBytes(bytes) < FEWEST_DIFFERENT_BYTES) {
            throw refused("berpola, bukan acak");
        }
        return bytes;
    }

    private static long differentBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).chars().distinct().count();
    }

    private static IllegalStateException refused(String why) {
        return new IllegalStateException("Kunci utama (tuntas.master-key, variabel lingkungan TUNTAS_MASTER_KEY) " + why
                + ". Buat sekali dengan: openssl rand -base64 32, lalu simpan di tempat yang aman.");
    }

    private static String demoKey(Path data) {
        Path file = data.resolve(DEMO_FILE);
        try {
            Files.createDirectories(data);
            writeIfMissing(file);
            return JSON.readTree(file.toFile()).path("kunciUtama").asText();
        } catch (IOException e) {
            throw new IllegalStateException("Kunci demo tidak dapat dibuat atau dibaca: " + file, e);
        }
    }

    private static void writeIfMissing(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        byte[] content =
                JSON.writeValueAsBytes(Map.of("kunciUtama", Base64.getEncoder().encodeToString(bytes)));
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try (var channel = posix
                ? Files.newByteChannel(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.newByteChannel(file, options)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
        } catch (FileAlreadyExistsException e) {
            // Made at an earlier start.
        }
    }

    /** A 32-byte key for one use; the same use gives the same key. */
    byte[] derive(String use) {
        try {
            byte[] info = ("tuntas/" + use).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** AES-256-GCM under the key derived for wrapping the keys of cases. */
    Aead wrapping() {
        try {
            AeadConfig.register();
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(derive("case-key"), InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
