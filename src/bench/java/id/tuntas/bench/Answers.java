package id.tuntas.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.walk.StraightWay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What is filled into the forms, so that a case goes straight to its end; the same answer wherever a question is asked. */
final class Answers {

    private static final String ITEMS = "tindakanDaftar";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PERSON =
            new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 1_000_000));

    /** Types whose client is a community; of all others a person is reported. */
    private static final Set<String> COMMUNITIES =
            Set.of("komunitas-adat-terpencil", "pemulung", "korban-bencana-alam", "korban-bencana-sosial");

    private final StraightWay way;
    private final Map<String, Object> chosen;
    private boolean itemAdded;

    private Answers(StraightWay way, Map<String, Object> chosen) {
        this.way = way;
        this.chosen = chosen;
    }

    /** Answers for one new case of this type. Every case is about somebody else: same names would be suspected duplicates. */
    static Answers of(String type, String companion, StraightWay way) {
        String person = "Uji Beban " + letters(PERSON.incrementAndGet());
        Map<String, Object> chosen = new HashMap<>();
        chosen.put("jenis", type);
        chosen.put("jenisKlien", COMMUNITIES.contains(type) ? "KOMUNITAS" : "PERORANGAN");
        chosen.put("namaKlien", person);
        chosen.put("namaKomunitas", person);
        chosen.put("nikDiketahui", "TIDAK");
        chosen.put("hasilVerifikasi", "SESUAI");
        chosen.put("keadaanPascaBulan1", "STABIL");
        chosen.put("keadaanPascaBulan3", "STABIL");
        chosen.put("hasilPascalayanan", "STABIL");
        chosen.put("pendampingButir", companion);
        chosen.put("butirBaru", 1);
        return new Answers(way, chosen);
    }

    /** The same with these answers besides. */
    Answers with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(chosen);
        all.putAll(more);
        return new Answers(way, all);
    }

    /** The body of submit-form for a form of a process of the case, whose variables are these. */
    Map<String, Object> body(String process, JsonNode form, JsonNode variables) {
        FormSchema schema = FormSchema.parse(form.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Map<String, Object> overrides = new HashMap<>(way.answers(process, schema));
        for (FormField field : schema.fields()) {
            if (ITEMS.equals(field.key())) {
                // One item, then the list is closed.
                overrides.put(ITEMS, itemAdded ? "TUTUP" : "TAMBAH");
                itemAdded = true;
            }
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
