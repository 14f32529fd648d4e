package id.tuntas.story;

import id.tuntas.walk.Desk;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The hard path of a child out of school whose parents refuse three times, and who grows up with kin in the end. */
public class NeglectedChildPath {

    private static final String SOP = "anak-telantar";
    static final Map<String, String> ALL_EVIDENCE = Map.of(
            "buktiSuratSekolah", "ADA",
            "buktiAdminduk", "ADA",
            "buktiSkorPengasuhan", "ADA",
            "buktiKunjungan", "ADA",
            "buktiPengasuhan", "ADA",
            "kebutuhanDasarAnak", "TERPENUHI",
            "rencanaBukti", "SEMUA_ADA",
            "hasilTerminasi", "TUJUAN_TERCAPAI",
            "pengasuhanAkhir", "KERABAT");

    private final Desk desk;

    public NeglectedChildPath(Desk desk) {
        this.desk = desk;
    }

    /** From the report to the lasting care of kin. */
    public ProcessInstance toTheCareOfKin() {
        ProcessInstance child = outOfSchoolAndPlanned();
        childsTrack(child);
        familysTrack(child);
        resolved(child);
        return child;
    }

    ProcessInstance untilTheChildsTrackEnds() {
        ProcessInstance child = outOfSchoolAndPlanned();
        childsTrack(child);
        return child;
    }

    private void childsTrack(ProcessInstance child) {
        desk.does(child, "Task_SuratiSekolah");
        desk.letter(child, "Message_JawabanSekolah");
        desk.does(child, "Task_KembalikanKeSekolah", Map.of("jawabanSekolah", "DITERIMA"));
        desk.does(child, "Task_FasilitasiAdmindukSekeluarga", Map.of("admindukLengkap", "LENGKAP"));
        attendsForThreeMonths(child);
    }

    private void familysTrack(ProcessInstance child) {
        desk.does(child, "Task_UsulkanBantuanKeluarga");
        desk.passes(child, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        parentsRefuseThreeTimes(child);
        desk.passes(child, "konferensi-kasus", decided("GANTI_PENGASUHAN"));
        desk.does(child, "Task_AlihkanPengasuhanAnak", Map.of("bentukPengasuhan", "KERABAT"));
    }

    private ProcessInstance outOfSchoolAndPlanned() {
        ProcessInstance child = desk.open(SOP, "NORMAL");
        desk.passes(child, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.passes(child, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(
                child,
                "Task_WawancaraiAnakTerpisah",
                Map.of("amanTinggalDiRumah", "YA", "indikasiKekerasan", "TIDAK", "tinggalBersama", "AYAH_IBU"));
        desk.does(
                child,
                "Task_VerifikasiStatusSekolahDiDapodik",
                Map.of("statusSekolah", "PUTUS_SD", "usia15MenolakSekolah", "TIDAK"));
        desk.does(child, "Task_NilaiPengasuhanKeluarga", Map.of("keluargaLayakBansos", "YA"));
        desk.does(child, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
        desk.does(
                child,
                "Task_RencanaIntervensi",
                Map.of(
                        "statusSekolah", "PUTUS_SD",
                        "usia15MenolakSekolah", "TIDAK",
                        "keluargaLayakBansos", "YA"));
        desk.passes(child, "persetujuan", approved());
        return child;
    }

    private void parentsRefuseThreeTimes(ProcessInstance child) {
        desk.does(child, "Task_DampingiSesiPengasuhan", Map.of("keikutsertaanOrangTua", "MENOLAK"));
        desk.does(child, "Task_AjakLewatOrangTerdekat", Map.of("mauIkutLewatKerabat", "TIDAK"));
        desk.does(child, "Task_AjakBersamaDesa", Map.of("mauIkutLewatDesa", "TIDAK"));
    }

    void attendsForThreeMonths(ProcessInstance child) {
        for (String months : new String[] {"SATU", "DUA", "TIGA"}) {
            desk.waitFor(child, "Timer_WaktuPeriksaBulananTiba");
            desk.does(
                    child,
                    "Task_PeriksaKehadiranBulanan",
                    Map.of("persenHadir", 90, "kehadiranBulanIni", "CUKUP", "bulanHadirBeruntun", months));
        }
    }

    private void resolved(ProcessInstance child) {
        desk.does(child, "Task_Intervensi", Map.of("hasilJalurKeluarga", "KERABAT"));
        desk.passes(child, "monitoring", Map.of("hasilMonitoring", "TUJUAN_TERCAPAI", "tingkatRisiko", "RENDAH"));
        desk.does(child, "Task_Terminasi", ALL_EVIDENCE);
        desk.passes(child, "persetujuan", approved());
        desk.passes(
                child,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "hasilPascalayanan", "STABIL"));
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }
}
