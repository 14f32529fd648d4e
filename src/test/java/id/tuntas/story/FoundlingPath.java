package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.walk.Desk;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The hard path of a baby left at a market: found, fostered, given back, and adopted in the end. */
public class FoundlingPath {

    private static final String SOP = "anak-balita-telantar";

    private final Desk desk;

    public FoundlingPath(Desk desk) {
        this.desk = desk;
    }

    /** From the report to the adoption, and half a year on. */
    public ProcessInstance toTheAdoption() {
        ProcessInstance baby = foundAndPlanned();
        growsWell(baby);
        getsBirthCertificate(baby);
        fosteredInVain(baby);
        adopted(baby);
        desk.does(baby, "Task_Intervensi", Map.of("polaPengasuhan", "ORANG_TUA_ANGKAT"));
        desk.does(baby, "Task_Terminasi", complete());
        approved(baby);
        desk.passes(baby, "pascalayanan", stable());
        return baby;
    }

    private void fosteredInVain(ProcessInstance baby) {
        desk.waitFor(baby, "Timer_MasaPengumumanSelesai");
        desk.does(
                baby, "Task_NilaiKelayakanPengasuhan", Map.of("kesanggupanOrangTua", "TIDAK", "kerabatLayak", "TIDAK"));
        desk.passes(baby, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        desk.does(
                baby, "Task_CariPengasuhPengganti", Map.of("orangTuaAsuhTersedia", "YA", "layakWaliAtauAngkat", "YA"));
        desk.does(baby, "Task_TempatkanPadaOrangTuaAsuh");
        desk.passes(baby, "monitoring", Map.of("hasilMonitoring", "MEMBURUK"));
    }

    private void adopted(ProcessInstance baby) {
        desk.does(baby, "Task_DampingiPerwalianAtauPengangkatan", Map.of("jalurHukum", "PENGANGKATAN_ANAK"));
        visitedTwiceInSixMonths(baby);
        desk.letter(baby, "Message_PutusanTimPengangkatanAnak");
        desk.does(baby, "Task_TanyakanAtauCatatPutusanTim", Map.of("hasilJalurHukum", "DISETUJUI"));
        desk.waitFor(baby, "Timer_BatasTungguPenetapanTiba");
        desk.does(baby, "Task_TanyakanAtauCatatPenetapan", Map.of("hasilJalurHukum", "BELUM_ADA"));
        desk.letter(baby, "Message_PenetapanPengadilan");
        desk.does(baby, "Task_TanyakanAtauCatatPenetapan", Map.of("hasilJalurHukum", "DIKABULKAN"));
    }

    private ProcessInstance foundAndPlanned() {
        ProcessInstance baby = desk.open(SOP, "DARURAT");
        desk.passes(baby, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI", "bahayaTeratasi", "YA"));
        desk.does(
                baby,
                "Task_AmankanDanSerahterimakanBalita",
                Map.of("asalUsul", "TIDAK_DIKETAHUI", "tempatSementara", "RPSA"));
        desk.does(baby, "Task_PeriksaKesehatanDanStatusGizi", Map.of("kondisiMedisGawat", "TIDAK"));
        desk.does(baby, "Task_LaporkanPenemuanKeKepolisian");
        assertThat(desk.task(baby, "Task_Asesmen"))
                .as("the search for the family has not begun")
                .isNull();
        desk.does(
                baby,
                "Task_TelusuriOrangTuaDanKerabat",
                Map.of("hasilTelusurKeluarga", "BELUM", "pengumumanBerjalan", "YA"));
        desk.passes(baby, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(baby, "Task_Asesmen", Map.of("aktaLahir", "BELUM", "tingkatRisiko", "SEDANG"));
        desk.does(baby, "Task_RencanaIntervensi");
        approved(baby);
        return baby;
    }

    private void approved(ProcessInstance baby) {
        desk.passes(baby, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private void growsWell(ProcessInstance baby) {
        desk.waitFor(baby, "Timer_SebulanBerlalu");
        desk.does(baby, "Task_PantauTumbuhKembang", Map.of("giziMembaik", "YA", "duaTitikNormal", "TIDAK"));
        desk.waitFor(baby, "Timer_SebulanBerlalu");
        desk.does(baby, "Task_PantauTumbuhKembang", Map.of("giziMembaik", "YA", "duaTitikNormal", "YA"));
    }

    private void getsBirthCertificate(ProcessInstance baby) {
        desk.does(baby, "Task_UrusAktaKelahiranDanNIK", Map.of("dasarAkta", "BERITA_ACARA_POLISI"));
        desk.letter(baby, "Message_AktaKelahiranTerbit");
        desk.does(baby, "Task_TanyakanAtauCatatAkta", Map.of("aktaLahir", "ADA"));
    }

    private void visitedTwiceInSixMonths(ProcessInstance baby) {
        desk.waitFor(baby, "Timer_WaktuKunjunganTiba");
        desk.does(baby, "Task_KunjungiCalonOrangTuaAngkat", Map.of("kunjunganKe", "PERTAMA"));
        desk.waitFor(baby, "Timer_WaktuKunjunganTiba");
        desk.does(baby, "Task_KunjungiCalonOrangTuaAngkat", Map.of("kunjunganKe", "KEDUA"));
        desk.waitFor(baby, "Timer_EnamBulanPengasuhanGenap");
    }

    static Map<String, Object> complete() {
        return new HashMap<>(Map.of(
                "hasilTerminasi", "TUJUAN_TERCAPAI",
                "buktiKiaKms", "ADA",
                "buktiAktaNik", "ADA",
                "buktiDasarPengasuhan", "ADA",
                "buktiLaporanKunjungan", "ADA",
                "buktiFoto", "TIDAK_DIIZINKAN",
                "pengasuhanTigaBulan", "YA",
                "skorPengasuhCukup", "YA",
                "buktiDapatDilengkapi", "SUDAH_LENGKAP"));
    }

    static Map<String, Object> stable() {
        return Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL");
    }
}
