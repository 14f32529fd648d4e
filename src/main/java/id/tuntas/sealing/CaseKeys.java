package id.tuntas.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The data keys of cases (Tink AES-256-GCM keysets), in table {@code case_key}, wrapped by the master key and bound to their
 * case number. Keys are made in the caller's transaction; one that is rolled back is forgotten here too.
 */
@Component
class CaseKeys implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CaseKeys.class);

    private final JdbcClient jdbc;
    private final Aead wrapping;
    private final KeyCache cache = new KeyCache();

    CaseKeys(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.wrapping = masterKey.wrapping();
    }

    /** With another master key new cases could not be read together with old ones: better not to start at all. */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("select case_number, wrapped from case_key order by created_at fetch first 1 rows only")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .optional()
                .filter(oldest -> unwrap(oldest.getKey(), oldest.getValue()).isEmpty())
                .ifPresent(oldest -> {
                    throw new IllegalStateException("Kunci utama (tuntas.master-key) tidak cocok dengan basis data ini:"
                            + " kunci kasus yang tersimpan tidak dapat dibuka. Pakai kunci yang dipakai sejak awal.");
                });
    }

    /** The key of a case, made when there is none. */
    Aead of(String caseNumber) {
        return find(caseNumber).orElseGet(() -> create(caseNumber));
    }

    /** The key of a case; empty when it was never made, was destroyed or cannot be unwrapped. */
    Optional<Aead> find(String caseNumber) {
        Aead known = Optional.ofNullable(uncommitted().get(caseNumber)).orElseGet(() -> cache.get(caseNumber));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Aead> stored = jdbc.sql("select wrapped from case_key where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .optional()
                .flatMap(wrapped -> unwrap(caseNumber, wrapped));
        stored.ifPresent(key -> cache.put(caseNumber, key));
        return stored;
    }

    /** Makes everything sealed for the case unreadable for good; other nodes forget the key within {@link KeyCache#KEPT}. */
    void destroy(String caseNumber) {
        jdbc.sql("delete from case_key where case_number = ?").param(caseNumber).update();
        uncommitted().remove(caseNumber);
        cache.remove(caseNumber);
        afterCommit(() -> cache.remove(caseNumber));
    }

    private Aead create(String caseNumber) {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapping, bytes(caseNumber));
            jdbc.sql("insert into case_key (case_number, wrapped) values (?, ?)")
                    .param(caseNumber)
                    .param(Base64.getEncoder().encodeToString(wrapped))
                    .update();
            Aead key = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
            remember(caseNumber, key);
            return key;
        } catch (DuplicateKeyException e) {
            // Another command made it in this very moment; trying the whole command again finds it.
            throw new OptimisticLockingException("Key of case " + caseNumber + " was made concurrently");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Aead> unwrap(String caseNumber, String wrapped) {
        try {
            byte[] keyset = Base64.getDecoder().decode(wrapped);
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(keyset, wrapping, bytes(caseNumber))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn("Key of case {} cannot be unwrapped", caseNumber);
            return Optional.empty();
        }
    }

    private static byte[] bytes(String caseNumber) {
        return caseNumber.getBytes(StandardCharsets.UTF_8);
    }

    private void remember(String caseNumber, Aead key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            cache.put(caseNumber, key);
            return;
        }
        if (!TransactionSynchronizationManager.hasResource(this)) {
            Map<String, Aead> made = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, made);
            TransactionSynchronizationManager.registerSynchronization(new Publication(made));
        }
        uncommitted().put(caseNumber, key);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Aead> uncommitted() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        return bound == null ? new HashMap<>() : (Map<String, Aead>) bound;
    }

    private static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        }
    }

    /** Keys made in a transaction reach the cache when it commits, and are gone from the thread when it ends or is suspended. */
    private final class Publication implements TransactionSynchronization {

        private final Map<String, Aead> made;

        private Publication(Map<String, Aead> made) {
            this.made = made;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseKeys.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseKeys.this, made);
        }

        @Override
        public void afterCommit() {
            made.forEach(cache::put);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseKeys.this);
        }
    }
}
