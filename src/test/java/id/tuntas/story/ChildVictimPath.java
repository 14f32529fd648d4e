package id.tuntas.story;

import id.tuntas.walk.Desk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The hard path of a girl whom her stepfather abused: safe within a day, and well after the verdict. */
public class ChildVictimPath {

    private static final String SOP = "anak-korban-kekerasan";
    private static final ZoneId SEMARANG = ZoneId.of("Asia/Jakarta");

    private final Desk desk;

    public ChildVictimPath(Desk desk) {
        this.desk = desk;
    }

    /** From the report to the years after the verdict. */
    public ProcessInstance toTheRecovery() {
        ProcessInstance girl = abusedByHerStepfather();
        fourTracks(girl);
        desk.passes(girl, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        desk.passes(girl, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        planned(girl);
        justice(girl);
        healing(girl);
        desk.does(girl, "Task_DampingiKembaliBersekolah");
        safeEveryWeekUntilTheVerdict(girl);
        desk.does(girl, "Task_NilaiKelayakanReunifikasi", Map.of("amanUntukPulang", "YA"));
        desk.passes(girl, "reunifikasi", Map.of("hasilReunifikasi", "BERKUMPUL"));
        desk.passes(girl, "monitoring", Map.of("hasilMonitoring", "TUJUAN_TERCAPAI"));
        desk.does(girl, "Task_Intervensi");
        desk.does(girl, "Task_Terminasi", evidence("ADA"));
        agreed(girl);
        desk.passes(girl, "pascalayanan", stable());
        return girl;
    }

    ProcessInstance abusedByHerStepfather() {
        ProcessInstance girl = desk.open(SOP, "DARURAT");
        girlAtHome(girl);
        return girl;
    }

    void girlAtHome(ProcessInstance girl) {
        desk.does(
                girl,
                "Task_NilaiKeselamatanHariIni",
                Map.of(
                        "pelakuSerumah", "YA",
                        "kekerasanSeksual", "YA",
                        "hubunganPelaku", "ORANG_TUA_TIRI",
                        "waktuKejadianTerakhir", local(now().minus(40, ChronoUnit.HOURS)),
                        "kejadianKurang72Jam", "YA",
                        "batas72Jam", local(now().plus(32, ChronoUnit.HOURS))));
    }

    void fourTracks(ProcessInstance girl) {
        desk.does(
                girl, "Task_PisahkanAnakDariPelaku", Map.of("caraPemisahan", "ANAK_PINDAH", "jenisTempatAman", "RPSA"));
        desk.does(girl, "Task_SusunRencanaKeselamatan");
        desk.does(girl, "Task_MulaiPEPDanCekKehamilan", Map.of("hasilPep", "DIMULAI"));
        desk.does(girl, "Task_AntarPemeriksaanDanVisum", Map.of("visum", "SUDAH"));
        desk.does(girl, "Task_AntarAsesmenTrauma", Map.of("skorTrauma", "34"));
        desk.does(girl, "Task_BuatLaporanPolisi", Map.of("pelakuAnak", "TIDAK"));
    }

    void planned(ProcessInstance child) {
        desk.does(
                child,
                "Task_Asesmen",
                Map.of(
                        "perluLpsk", "YA",
                        "perluPindahSekolah", "TIDAK",
                        "anakDiLuarRumah", "YA",
                        "tingkatRisiko", "TINGGI"));
        desk.does(child, "Task_RencanaIntervensi");
        agreed(child);
    }

    /** Two people look at what a companion proposes in a restricted case. */
    private void agreed(ProcessInstance child) {
        desk.passes(child, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private void justice(ProcessInstance girl) {
        desk.does(girl, "Task_AjukanLPSKDanRestitusi");
        desk.letter(girl, "Message_KeputusanLpsk");
        desk.does(girl, "Task_DampingiKorbanDiSidang", Map.of("statusPerkara", "PENYIDIKAN", "statusLpsk", "DITERIMA"));
        desk.waitFor(girl, "Timer_WaktuMenanyakanPerkaraTiba");
        desk.does(girl, "Task_DampingiKorbanDiSidang", Map.of("statusPerkara", "PENUNTUTAN"));
        desk.letter(girl, "Message_PanggilanSidang");
        desk.does(girl, "Task_DampingiKorbanDiSidang", Map.of("statusPerkara", "PUTUSAN_TETAP"));
    }

    private void healing(ProcessInstance girl) {
        desk.does(girl, "Task_KonselingPengasuhNonPelaku");
        desk.does(girl, "Task_CatatSesiKonselingAnak", Map.of("rangkaianKonseling", "BERLANJUT"));
        desk.waitFor(girl, "Timer_MingguKonselingTiba");
        desk.does(girl, "Task_CatatSesiKonselingAnak", Map.of("rangkaianKonseling", "SELESAI"));
        desk.does(girl, "Task_NilaiUlangTrauma", Map.of("gejalaTrauma", "BELUM"));
        desk.does(girl, "Task_CatatSesiKonselingAnak", Map.of("rangkaianKonseling", "SELESAI"));
        desk.does(girl, "Task_NilaiUlangTrauma", Map.of("skorTraumaUlang", "15", "gejalaTrauma", "MENURUN"));
    }

    private void safeEveryWeekUntilTheVerdict(ProcessInstance girl) {
        desk.waitFor(girl, "Timer_MingguPemeriksaanTiba");
        desk.does(girl, "Task_PeriksaKeselamatanMingguan", Map.of("keadaanMingguan", "KEJADIAN"));
        desk.passes(girl, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));
        desk.waitFor(girl, "Timer_MingguPemeriksaanTiba");
        desk.does(girl, "Task_PeriksaKeselamatanMingguan", Map.of("keadaanMingguan", "AMAN"));
        desk.waitFor(girl, "Timer_MingguPemeriksaanTiba");
        desk.does(girl, "Task_PeriksaKeselamatanMingguan", Map.of("keadaanMingguan", "SELESAI"));
    }

    static Map<String, String> evidence(String all) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("buktiLaporanPolisi", all);
        evidence.put("buktiVisum", all);
        evidence.put("buktiLaporanTerapis", all);
        evidence.put("buktiCeklisKeselamatan", all);
        evidence.put("buktiStatusPerkara", all);
        evidence.put("buktiSekolah", all);
        evidence.put("buktiDapatDilengkapi", "YA");
        return evidence;
    }

    private static Map<String, String> stable() {
        return Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL");
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** As the form sends it: the day and hour there, with the offset. */
    static String local(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES)
                .atZone(SEMARANG)
                .toOffsetDateTime()
                .toString();
    }
}
