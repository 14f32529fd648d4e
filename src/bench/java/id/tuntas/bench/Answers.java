package id.tuntas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What is filled into the forms, so that a case goes straight to its end; the same answer wherever a question is asked. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PERSON =
            new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 1_000_000));

    private static final Map<String, Map<String, Object>> STEERING = Map.of(
            "korban-trafficking",
            Map.ofEntries(
                    Map.entry("jenisKlien", "PERORANGAN"),
                    Map.entry("unsurTppo", "TERPENUHI"),
                    Map.entry("kewarganegaraan", "WNI"),
                    Map.entry("hasilPersetujuan", "SETUJU"),
                    Map.entry("putusan", "SETUJU"),
                    Map.entry("putusanPenelaahKedua", "SETUJU"),
                    Map.entry("jawabanPermohonan", "DIKABULKAN"),
                    Map.entry("perluSesiBerikutnya", "TIDAK"),
                    Map.entry("statusLpsk", "DITERIMA"),
                    Map.entry("amanPulang", "YA"),
                    Map.entry("keluargaMenerima", "YA"),
                    Map.entry("tujuanAkhir", "KELUARGA"),
                    Map.entry("tibaDiTujuanAkhir", "YA"),
                    Map.entry("adaAncaman", "TIDAK"),
                    Map.entry("jadwalPemantauan", "TUNTAS"),
                    Map.entry("statusRestitusi", "DIBAYAR"),
                    Map.entry("hasilTerminasi", "REUNIFIKASI"),
                    Map.entry("masaAmanEnamBulan", "YA"),
                    Map.entry("buktiPermohonan", "ADA"),
                    Map.entry("buktiRangkaianBast", "ADA"),
                    Map.entry("buktiLpAtauPutusan", "ADA"),
                    Map.entry("buktiLaporanTerapis", "ADA"),
                    Map.entry("buktiKemandirian", "ADA"),
                    Map.entry("buktiStatusRestitusi", "ADA"),
                    Map.entry("keadaanPascaBulan1", "STABIL"),
                    Map.entry("keadaanPascaBulan3", "STABIL"),
                    Map.entry("hasilPascalayanan", "STABIL")),
            "komunitas-adat-terpencil",
            Map.ofEntries(
                    Map.entry("jenisKlien", "KOMUNITAS"),
                    Map.entry("persetujuan", "DISETUJUI"),
                    Map.entry("tanpaTekanan", "YA"),
                    Map.entry("kategori", "KATEGORI_III"),
                    Map.entry("adaKonflik", "TIDAK"),
                    Map.entry("hasilKelayakan", "LAYAK"),
                    Map.entry("lahanBersih", "YA"),
                    Map.entry("putusan", "SETUJU"),
                    Map.entry("sikapRencana", "MENERIMA"),
                    Map.entry("skAnggaran", "TERBIT"),
                    Map.entry("sikapKomunitas", "TETAP_SETUJU"),
                    Map.entry("bulanLaporan", "BULAN_12"),
                    Map.entry("triwulanIndikator", "TRIWULAN_4"),
                    Map.entry("hasilTahunan", "SIAP_MANDIRI"),
                    Map.entry("pemdaSiap", "YA")));

    private final Map<String, Object> chosen;

    private Answers(Map<String, Object> chosen) {
        this.chosen = chosen;
    }

    /**
     * Answers for one new case of this type. Every case is about somebody else: same names would be suspected duplicates.
     *
     * @throws IllegalArgumentException if there are no steering answers for the type
     */
    static Answers of(String type) {
        if (!STEERING.containsKey(type)) {
            throw new IllegalArgumentException("No steering answers for " + type);
        }
        String person = "Uji Beban " + letters(PERSON.incrementAndGet());
        Map<String, Object> chosen = new HashMap<>(STEERING.get(type));
        chosen.put("jenis", type);
        chosen.put("namaKlien", person);
        chosen.put("namaKomunitas", person);
        chosen.put("nikDiketahui", "TIDAK");
        chosen.put("hasilVerifikasi", "SESUAI");
        return new Answers(chosen);
    }

    /** The body of submit-form for a form of a case whose variables are these. */
    Map<String, Object> body(JsonNode form, JsonNode variables) {
        FormSchema schema = FormSchema.parse(form.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Map<String, Object> overrides = new HashMap<>();
        for (FormField field : schema.fields()) {
            Object answer = chosen.get(field.key());
            boolean possible = field.choices().isEmpty() || field.choices().contains(String.valueOf(answer));
            if (answer != null && possible) {
                overrides.put(field.key(), answer);
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        ValidForms.valid(schema, stored(variables), overrides).forEach((key, value) -> body.put(key, typed(value)));
        return Map.of("variables", body);
    }

    private static Map<String, Object> stored(JsonNode variables) {
        Map<String, Object> stored = new HashMap<>();
        variables.properties().forEach(entry -> stored.put(entry.getKey(), plain(entry.getValue())));
        return stored;
    }

    private static Object plain(JsonNode variable) {
        JsonNode value = variable.path("value");
        try {
            boolean json = "Json".equals(variable.path("type").asText()) && value.isTextual();
            return JSON.convertValue(json ? JSON.readTree(value.asText()) : value, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the browser sends it: without a type, lists as JSON text. */
    private static Map<String, Object> typed(Object value) {
        try {
            return value instanceof List<?> list
                    ? Map.of("type", "Json", "value", JSON.writeValueAsString(list))
                    : Map.of("value", value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
