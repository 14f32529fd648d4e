package id.tuntas.sealing;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of the cases worked on lately, at most 500 and each for at most ten minutes. */
final class KeyCache {

    /** How long a key destroyed on another node may still be known here. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final int LIMIT = 500;

    private final Map<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > LIMIT;
        }
    };

    synchronized Aead get(String caseNumber) {
        Entry entry = entries.get(caseNumber);
        if (entry != null && System.nanoTime() - entry.since > KEPT.toNanos()) {
            entries.remove(caseNumber);
            return null;
        }
        return entry == null ? null : entry.key;
    }

    synchronized void put(String caseNumber, Aead key) {
        entries.put(caseNumber, new Entry(key, System.nanoTime()));
    }

    synchronized void remove(String caseNumber) {
        entries.remove(caseNumber);
    }

    private record Entry(Aead key, long since) {}
}
