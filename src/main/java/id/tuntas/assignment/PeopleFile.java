package id.tuntas.assignment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV file of people: UTF-8 with or without byte order mark, comma or semicolon, columns in any order. */
final class PeopleFile {

    static final int MOST_LINES = 5000;
    private static final List<String> NEEDED = List.of("id", "nama", "peran", "wilayah");
    private static final List<String> OPTIONAL = List.of("kapasitas", "jenis", "surel");

    private PeopleFile() {}

    /** A line as written; absent columns are empty. */
    record Line(
            long number,
            String id,
            String name,
            String role,
            String region,
            String capacity,
            String types,
            String email) {}

    /**
     * The lines of the file, without blank ones.
     *
     * @throws IllegalArgumentException with an Indonesian sentence if it is no such file
     */
    static List<Line> read(byte[] file) {
        var text = decode(file);
        var heading = text.lines().findFirst().orElse("");
        var separator = heading.chars().filter(c -> c == ';').count()
                        > heading.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            checkHeading(parser);
            return lines(parser);
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            throw new IllegalArgumentException(
                    "Berkas tidak terbaca sebagai CSV: periksa tanda kutip dan pemisah kolom.");
        }
    }

    private static String decode(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Berkas bukan UTF-8. Simpan ulang sebagai \"CSV UTF-8\".");
        }
    }

    private static void checkHeading(CSVParser parser) {
        var columns = parser.getHeaderNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        var missing = NEEDED.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Kolom wajib tidak ada: " + String.join(", ", missing)
                    + ". Baris pertama harus berisi nama kolom: id, nama, peran, wilayah, "
                    + String.join(", ", OPTIONAL) + ".");
        }
    }

    private static List<Line> lines(CSVParser parser) {
        var lines = new ArrayList<Line>();
        for (var row : parser) {
            if (lines.size() == MOST_LINES) {
                throw new IllegalArgumentException("Paling banyak " + MOST_LINES + " baris sekali impor.");
            }
            var line = new Line(
                    parser.getCurrentLineNumber(),
                    cell(row, "id"),
                    cell(row, "nama"),
                    cell(row, "peran"),
                    cell(row, "wilayah"),
                    cell(row, "kapasitas"),
                    cell(row, "jenis"),
                    cell(row, "surel"));
            if (row.stream().anyMatch(value -> !value.isBlank())) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }
}
