package id.tuntas.sop;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The catalogue of the 26 {@link ProblemType}s, read once from {@code data/jenis.csv}. */
@Component
public class ProblemTypes {

    private static final String SOURCE = "/data/jenis.csv";

    private final List<ProblemType> all;
    private final Map<String, ProblemType> bySlug;

    public ProblemTypes() {
        all = read();
        bySlug = all.stream().collect(Collectors.toUnmodifiableMap(ProblemType::slug, Function.identity()));
    }

    /** All types in the order of their numbers. */
    public List<ProblemType> all() {
        return all;
    }

    /** The type with this slug; empty for anything else, null included. */
    public Optional<ProblemType> find(String slug) {
        return slug == null ? Optional.empty() : Optional.ofNullable(bySlug.get(slug));
    }

    private static List<ProblemType> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = ProblemTypes.class.getResourceAsStream(SOURCE);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).stream()
                    .map(ProblemTypes::type)
                    .sorted(Comparator.comparingInt(ProblemType::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SOURCE, e);
        }
    }

    private static ProblemType type(CSVRecord row) {
        return new ProblemType(
                Integer.parseInt(row.get("nomor")),
                row.get("kode"),
                row.get("slug"),
                row.get("namaResmi"),
                row.get("namaTampilan"),
                row.get("klaster"),
                Sensitivity.valueOf(row.get("klasifikasi")),
                row.get("direktorat"));
    }
}
