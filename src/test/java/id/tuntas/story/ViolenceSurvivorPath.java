package id.tuntas.story;

import id.tuntas.walk.Desk;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The hard path of a woman whose husband breaks the protection order: every event begins with the danger again. */
public class ViolenceSurvivorPath {

    static final String SOP = "korban-tindak-kekerasan";

    private final Desk desk;

    public ViolenceSurvivorPath(Desk desk) {
        this.desk = desk;
    }

    /** From the night of the knife to the months after the case. */
    public ProcessInstance toThreeSafeMonths() {
        ProcessInstance woman = desk.open(SOP, "MENDESAK");
        assessed(woman, "EKSTREM", "ADA", "TIDAK_ADA");
        desk.does(woman, "Task_TempatkanDiRumahAman", Map.of("keputusanRumahAman", "SETUJU"));
        planned(woman, "DUA_KALI_SEMINGGU");
        reported(woman);
        protectedByTheCourt(woman);
        onTheWay(woman);
        theOrderIsBroken(woman);
        sheMovesAway(woman);
        theRingCloses(woman);
        judged(woman);
        recovered(woman);
        desk.does(woman, "Task_Intervensi");
        desk.does(woman, "Task_Terminasi", evidence("ADA"));
        agreed(woman);
        desk.passes(
                woman,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));
        return woman;
    }

    void assessed(ProcessInstance client, String score, String severeSign, String safeTonight) {
        desk.does(
                client,
                "Task_NilaiBahayaBersamaKlien",
                Map.of("rentangSkorBahaya", score, "tandaBahayaBerat", severeSign, "tempatAmanMalamIni", safeTonight));
    }

    void planned(ProcessInstance client, String checks) {
        desk.does(client, "Task_PerbaruiRencanaKeselamatan", Map.of("jarakPemeriksaan", checks));
    }

    /** Her own complaint; the police let a day pass. */
    void reported(ProcessInstance client) {
        decides(client, "LAPOR");
        desk.does(client, "Task_DampingiLaporanKlien");
        desk.waitFor(client, "Timer_24JamPolisiLewat");
    }

    void decides(ProcessInstance client, String decision) {
        decides(client, "TIDAK_WAJIB", decision, "TIDAK", "TIDAK");
    }

    void decides(ProcessInstance client, String duty, String decision, String mediation, String lowDanger) {
        desk.does(
                client,
                "Task_JelaskanPilihanHukum",
                Map.of(
                        "laporanWajib", duty,
                        "keputusanHukum", decision,
                        "mintaMediasi", mediation,
                        "bahayaTerakhirRendah", lowDanger));
    }

    void policeProtect(ProcessInstance client, String howLong) {
        desk.does(
                client,
                "Task_PastikanPerlindunganPolisi",
                Map.of("lamaPerlindunganPolisi", howLong, "mintaPerlindunganLanjutan", "YA"));
    }

    private void protectedByTheCourt(ProcessInstance woman) {
        policeProtect(woman, "TUJUH_HARI");
        desk.does(woman, "Task_KawalPermohonanPerlindungan");
        desk.waitFor(woman, "Timer_7HariPengadilanLewat");
        desk.does(woman, "Task_CatatJawabanPerlindungan", Map.of("perlindunganLanjutan", "DITUNGGU"));
        desk.letter(woman, "Message_PenetapanPengadilan");
        desk.does(woman, "Task_CatatJawabanPerlindungan", Map.of("perlindunganLanjutan", "TERBIT"));
    }

    private void onTheWay(ProcessInstance woman) {
        desk.passes(woman, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(woman, "Task_AntarMedisDanVisum", Map.of("visum", "SUDAH"));
        desk.does(
                woman,
                "Task_Asesmen",
                Map.of("adaAnakTerdampak", "YA", "perluDukunganEkonomi", "YA", "tingkatRisiko", "EKSTREM"));
        desk.does(woman, "Task_RencanaIntervensi");
        agreed(woman);
    }

    void theOrderIsBroken(ProcessInstance woman) {
        desk.letter(woman, "Message_KabarBahaya");
        checked(woman, "PERLU_LAPOR_PELANGGARAN");
        desk.does(woman, "Task_LaporkanPelanggaranPerintah", Map.of("tindakanPolisi", "DITANGKAP"));
        assessed(woman, "BERAT", "TIDAK_ADA", "ADA");
        planned(woman, "MINGGUAN");
    }

    private void sheMovesAway(ProcessInstance woman) {
        desk.waitFor(woman, "Timer_SemingguBerlalu");
        checked(woman, "KEPUTUSAN_BERUBAH");
        desk.does(woman, "Task_SiapkanPulangAtauPindah", Map.of("pilihanTinggal", "PINDAH"));
        assessed(woman, "MENINGKAT", "TIDAK_ADA", "ADA");
        planned(woman, "BULANAN");
    }

    /** Three quiet months count only once the score itself is low. */
    private void theRingCloses(ProcessInstance woman) {
        desk.waitFor(woman, "Timer_SebulanBerlalu");
        checked(woman, "TIGA_BULAN_AMAN");
        assessed(woman, "RENDAH", "TIDAK_ADA", "ADA");
        planned(woman, "BULANAN");
        desk.waitFor(woman, "Timer_SebulanBerlalu");
        checked(woman, "TIGA_BULAN_AMAN");
    }

    void checked(ProcessInstance client, String finding) {
        desk.does(
                client,
                "Task_PeriksaKeselamatanKlien",
                Map.of("keadaanPemeriksaan", finding, "jarakPemeriksaan", "MINGGUAN"));
    }

    private void judged(ProcessInstance woman) {
        desk.letter(woman, "Message_PanggilanSidang");
        desk.does(woman, "Task_DampingiProsesHukumKlien", Map.of("langkahPerkara", "BERJALAN"));
        desk.waitFor(woman, "Timer_WaktuMenanyakanTiba");
        desk.does(woman, "Task_DampingiProsesHukumKlien", Map.of("langkahPerkara", "SELESAI"));
    }

    private void recovered(ProcessInstance woman) {
        desk.does(woman, "Task_DampingiKonselingKlien", Map.of("konselingKlien", "BERLANJUT"));
        desk.waitFor(woman, "Timer_MingguKonselingTiba");
        desk.does(woman, "Task_DampingiKonselingKlien", Map.of("konselingKlien", "SELESAI"));
        desk.does(woman, "Task_PenuhiKebutuhanAnak");
        desk.does(woman, "Task_DukungEkonomiMandiri");
    }

    /** Two people look at what a companion proposes in a restricted case. */
    private void agreed(ProcessInstance client) {
        desk.passes(client, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    static Map<String, String> evidence(String all) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("buktiCeklisKeselamatan", all);
        evidence.put("buktiPilihanHukum", all);
        evidence.put("buktiLaporanKonselor", all);
        evidence.put("buktiHunianAman", all);
        evidence.put("buktiPenghidupan", all);
        evidence.put("buktiAnakAman", all);
        evidence.put("buktiDapatDilengkapi", "YA");
        return evidence;
    }
}
