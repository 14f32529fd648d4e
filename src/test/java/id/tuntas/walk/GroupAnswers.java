package id.tuntas.walk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What the companion of a group answers where the product holds it against the group itself: its day, its families, its cases. */
class GroupAnswers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final ProcessEngine engine;
    private final Decisions decisions;
    private final Map<String, Supplier<String>> known = new HashMap<>();

    /** @param caseOfRegion opens a case of the group's territory and says its number */
    GroupAnswers(ProcessEngine engine, Decisions decisions, Supplier<String> caseOfRegion) {
        this.engine = engine;
        this.decisions = decisions;
        known.put("nomorKasusTerungkap", caseOfRegion);
        // A group without names has no list of attendance; its story is told apart.
        known.put("macamKelompok", () -> "P2K2");
        known.put("tanggalPertemuan", () -> today().plusDays(7).toString());
        known.put("tanggalPertemuanPertama", () -> today().plusDays(7).toString());
    }

    /** Whether the answer is one of these; a task that is not there yet is a start form. */
    boolean has(String field) {
        return known.containsKey(field)
                || List.of("waktuTibaPendamping", "kehadiranKeluarga", "komitmenBaru", "jumlahKeluarga", "keluargaBaru")
                        .contains(field);
    }

    Object to(String field, String task) {
        return switch (field) {
            case "jumlahKeluarga" -> 16;
            case "keluargaBaru" -> 0;
            case "waktuTibaPendamping" -> engine.getTaskService().getVariable(task, "tanggalPertemuan") + "T00:00";
            case "kehadiranKeluarga" -> attendance(task);
            case "komitmenBaru" ->
                List.of(Map.of(
                        "nomorKeluarga",
                        1,
                        "jenisKomitmen",
                        "URUS_DOKUMEN",
                        "batasKomitmen",
                        today().plusDays(14).toString()));
            default -> known.get(field).get();
        };
    }

    /** The first family mostly stays away without a word; in every second meeting half of the others do not come. */
    private List<Map<String, Object>> attendance(String task) {
        long families = ((Number) engine.getTaskService().getVariable(task, "jumlahKeluarga")).longValue();
        boolean few = decisions.choose("kehadiran", List.of(true, false));
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Map.of("statusKehadiran", decisions.ofTen(8) ? "TANPA_KABAR" : "HADIR"));
        while (rows.size() < families) {
            rows.add(Map.of("statusKehadiran", few && rows.size() % 2 == 0 ? "SAKIT" : "HADIR"));
        }
        return rows;
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }
}
