package id.tuntas.group;

import java.util.List;

/** The variables by which model and product speak of a group and of its meeting of the month. */
final class Meeting {

    /** Of the group: how many numbers were given to families, also to those that have left. */
    static final String FAMILIES = "jumlahKeluarga";
    /** Of the group: which modules it goes through, and whether its members stay without names. */
    static final String KIND = "macamKelompok";
    /** Of the group: one entry for every meeting that was planned, held or not. What the figures are taken from. */
    static final String HISTORY = "riwayatPertemuan";
    /** Of the group: what families have agreed to do and have not done yet. */
    static final String OPEN_COMMITMENTS = "komitmenTerbuka";
    /** Of the group: by family, how many meetings in a row it stayed away from without a word. */
    static final String ABSENCES = "mangkirBeruntun";

    static final String NUMBER = "pertemuanKe";
    static final String DAY = "tanggalPertemuan";
    static final String FIRST_DAY = "tanggalPertemuanPertama";
    static final String SESSION = "sesiPertemuan";
    static final String ATTENDANCE = "kehadiranKeluarga";
    static final String PRESENT = "jumlahHadir";
    static final String INVITED = "jumlahUndangan";
    static final String OLD_COMMITMENTS = "tindakLanjutLama";
    static final String NEW_COMMITMENTS = "komitmenBaru";
    static final String CASES = "jumlahKasusTerungkap";
    /** Of the meeting: commitments that were made, kept or dropped, and kept within thirty days of being made. */
    static final String TALLY = "tindakLanjutBulanIni";

    static final String FAMILY = "nomorKeluarga";

    /** A group whose members are not to be found in any list (handbook F.1: KDS). */
    static final String WITHOUT_NAMES = "DUKUNGAN_SEBAYA";

    /** What is asked anew at each meeting: last month's answers would be taken for this month's. */
    static final List<String> ASKED_ANEW = List.of(
            DAY,
            "jamPertemuan",
            "tempatPertemuan",
            "caraUmumkan",
            "undanganDisampaikan",
            SESSION,
            "alasanSesiLain",
            "bahanSiap",
            "jalannyaPertemuan",
            "pendampingHadir",
            "waktuTibaPendamping",
            "tempatBertemu",
            "alasanTidakDipimpin",
            ATTENDANCE,
            "jumlahHadirTanpaNama",
            "jumlahUndanganTanpaNama",
            "catatanKehadiran",
            "sesiTuntas",
            "lamaSesiKelompok",
            "caraPenyampaian",
            "keluargaBerprestasi",
            "fotoPertemuan",
            "topikMasalah",
            "masalahDibahas",
            "adaKasusTerungkap",
            OLD_COMMITMENTS,
            NEW_COMMITMENTS,
            "catatanKomitmen",
            "nomorKasusTerungkap",
            "masihAdaKasus",
            "putusanMangkir",
            "alasanMangkir",
            "keluargaBaru",
            "catatanBulanDepan",
            "lanjutKelompok",
            CASES,
            TALLY);

    private Meeting() {}
}
