package id.tuntas.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * The 38 provinces and 514 kabupaten/kota of Indonesia by Kemendagri code, read once from {@code data/wilayah.csv}
 * (source and licence: {@code data/SUMBER.md}). Immutable and safe for use by several threads.
 */
@Component
public class Regions {

    private static final String FILE = "/data/wilayah.csv";

    private static final Map<String, String> ZONE_LABELS = Map.of(
            "Asia/Jakarta", "WIB",
            "Asia/Pontianak", "WIB",
            "Asia/Makassar", "WITA",
            "Asia/Jayapura", "WIT");

    private final Map<String, Region> byCode;
    private final List<Region> provinces;
    private final List<Region> districts;

    /** Reads the packed file; fails if it is missing or broken, because nothing works without regions. */
    public Regions() {
        byCode = Collections.unmodifiableMap(read());
        provinces = byCode.values().stream().filter(Region::isProvince).toList();
        districts =
                byCode.values().stream().filter(region -> !region.isProvince()).toList();
    }

    /** The province or kabupaten/kota with this code; empty for an unknown code and for null. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** All 38 provinces, by code. */
    public List<Region> provinces() {
        return provinces;
    }

    /** All 514 kabupaten/kota, by code. */
    public List<Region> districts() {
        return districts;
    }

    /** The kabupaten/kota of a province (2 digits), by code; empty for an unknown province. */
    public List<Region> districtsOf(String province) {
        return districts.stream()
                .filter(district -> district.provinceCode().equals(province))
                .toList();
    }

    /**
     * The other kabupaten/kota of the same province, those with the nearest code numbers first. The codes say nothing
     * certain about the distance on the ground: numbers follow the order of founding, and a kota (71 and up) is often far
     * in numbers from the kabupaten that surrounds it. Use it as a stable order, not as a map.
     *
     * @throws IllegalArgumentException if the code is not that of a kabupaten/kota
     */
    public List<Region> neighbours(String district) {
        var home = get(district);
        if (home.isProvince()) {
            throw new IllegalArgumentException("Bukan kode kabupaten/kota: " + district);
        }
        var number = Integer.parseInt(district);
        return districtsOf(home.provinceCode()).stream()
                .filter(other -> !other.equals(home))
                .sorted(Comparator.<Region>comparingInt(other -> Math.abs(Integer.parseInt(other.code()) - number))
                        .thenComparing(Region::code))
                .toList();
    }

    /**
     * The time zone of a province or kabupaten/kota.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public ZoneId zone(String code) {
        return get(code).zone();
    }

    /**
     * WIB, WITA or WIT, as written behind a time of day.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public String zoneLabel(String code) {
        return ZONE_LABELS.get(zone(code).getId());
    }

    /**
     * The name to show, for example "Kota Malang".
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public String name(String code) {
        return get(code).name();
    }

    private Region get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Kode wilayah tidak dikenal: " + code));
    }

    private static Map<String, Region> read() {
        try (InputStream file = Regions.class.getResourceAsStream(FILE);
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var regions = new LinkedHashMap<String, Region>();
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .forEach(line -> regions.put(line.get("kode"), region(line)));
            return regions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(CSVRecord line) {
        return new Region(
                line.get("kode"),
                line.get("nama"),
                Region.Kind.valueOf(line.get("jenis")),
                ZoneId.of(line.get("zona")));
    }
}
