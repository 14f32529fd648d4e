package id.tuntas.sop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that models may use: variables, groups, stages, outcomes, delegates and what they set. */
final class Vocabulary {

    /** Due date of a task and of its boundary timer. */
    static final String DUE = "${tenggat.batas(execution)}";

    static final String ESCALATION_MESSAGE = "Message_Eskalasi";
    static final String ESCALATION_DELEGATE = "${eskalasi}";
    static final String ESCALATION_PROCESS = "eskalasi";
    static final String RESOLVED = "TERSELESAIKAN";

    /** The message that ends any case, and the outcome of the end that catches it: the event says which one it is. */
    static final String CASE_ENDED_MESSAGE = "Message_KasusDiakhiri";

    static final String DECIDED_BY_EVENT = "KEJADIAN";

    /** Plain variables of every case from its start on. */
    static final Set<String> START = Set.of(
            "nomorKasus", "jenis", "wilayah", "pendamping", "urgensi", "klasifikasi", "korbanAnak", "sumberKasus");

    /** Keys that identify a person or a community; always sealed, never in an expression. */
    static final Set<String> IDENTITY = Set.of(
            "namaKlien",
            "namaPanggilan",
            "namaIbu",
            "nik",
            "noKk",
            "alamat",
            "tempatLahir",
            "tanggalLahir",
            "namaPelapor",
            "kontakPelapor",
            "uraianLaporan",
            "namaKomunitas",
            "lokasiRinci");

    static final Set<String> ASSIGNEES = Set.of("${pendamping}");
    static final Set<String> GROUPS =
            Set.of("pendamping", "koordinator", "provinsi", "direktorat", "klinis", "analis", "auditor");

    static final List<String> STAGES =
            List.of("akses", "asesmen", "rencana", "intervensi", "monitoring", "terminasi", "pascalayanan");

    /** Ids of the four tasks that every resolved case passes, in their order. */
    static final List<String> CORE_TASKS =
            List.of("Task_Asesmen", "Task_RencanaIntervensi", "Task_Intervensi", "Task_Terminasi");

    static final Set<String> OUTCOMES = Set.of(
            RESOLVED,
            "RUJUK_SELESAI",
            "PINDAH_DOMISILI",
            "MENINGGAL",
            "MENOLAK",
            "MENGUNDURKAN_DIRI",
            "TIDAK_DITEMUKAN",
            "USIA_KELUAR",
            "ALIH_JENIS",
            "DUPLIKAT",
            "TIDAK_MEMENUHI_KRITERIA");

    /** Delegates that a service or send task may name, with the plain variables that each always sets. */
    static final Map<String, Set<String>> DELEGATES = Map.ofEntries(
            Map.entry(
                    "${periksaLaporan}",
                    Set.of(
                            "nomorKasus",
                            "wilayah",
                            "klasifikasi",
                            "korbanAnak",
                            "dugaanDuplikat",
                            "nomorKasusSerupa",
                            "peringatanNik")),
            Map.entry("${tetapkanPendamping}", Set.of("pendamping", "alasanPenugasan", "pendampingDitemukan")),
            Map.entry("${bukaKasus}", Set.of()),
            Map.entry("${percayakanKasus}", Set.of("alasanPenugasan")),
            Map.entry("${siapkanEskalasi}", Set.of("langsungDirektorat")),
            Map.entry("${terapkanKeputusanEskalasi}", Set.of("batasPeriksaUlang")),
            Map.entry("${alihkanJenis}", Set.of("hasilAlihJenis")),
            Map.entry("${bukaKasusPenyerta}", Set.of("nomorKasusPenyerta")),
            Map.entry("${siapkanDaftarPendamping}", Set.of("daftarPendamping")),
            Map.entry("${percayakanButir}", Set.of()),
            Map.entry("${nomoriButir}", Set.of("jumlahButir", "nomorButirBaru")),
            Map.entry(
                    "${siapkanPertemuan}",
                    Set.of("pertemuanKe", "daftarSesi", "sesiSebelumnya", "adaTindakLanjut", "jumlahKasusTerungkap")),
            Map.entry("${periksaJadwal}", Set.of("hariPertemuan")),
            Map.entry("${periksaKedatangan}", Set.of("persiapanBerikutnya")),
            Map.entry(
                    "${hitungKehadiran}",
                    Set.of(
                            "jumlahHadir",
                            "jumlahUndangan",
                            "persenHadirKelompok",
                            "kehadiranCukup",
                            "adaMangkirDua",
                            "adaMangkirTiga")),
            Map.entry("${pilihKeluargaDikunjungi}", Set.of("nomorButirBaru")),
            Map.entry("${catatKomitmen}", Set.of("komitmenTerbuka")),
            Map.entry("${periksaKasusTerungkap}", Set.of("jumlahKasusTerungkap")),
            Map.entry("${tutupPertemuan}", Set.of("riwayatPertemuan")),
            Map.entry("${periksaKejadian}", Set.of()),
            Map.entry("${akhiriKasus}", Set.of()),
            Map.entry("${pindahkanWilayah}", Set.of()),
            Map.entry("${periksaWilayahTujuan}", Set.of()),
            Map.entry("${serahkanKasus}", Set.of()),
            Map.entry("${sampaikanSurat}", Set.of()));

    /** Variables that come with a message which starts a process. */
    static final Map<String, Set<String>> MESSAGES = Map.of(
            "Message_LangkahTerhenti",
            Set.of(
                    "tahap",
                    "langkah",
                    "namaLangkah",
                    "mulaiLangkah",
                    "tenggatLangkah",
                    "tenggatTampil",
                    "macamTenggat",
                    "sumberTenggat",
                    "putaran"));

    /** Dates that a timer may wait for. */
    static final Pattern TIMER = Pattern.compile(
            "\\$\\{(?:tenggat\\.batas\\(execution\\)|tenggat\\.statuter\\('[A-Za-z0-9-]{1,60}', ?execution\\)"
                    + "|tenggat\\.tingkat\\([1-9], ?execution\\)|[a-z][A-Za-z0-9]{0,60})}");

    /** The key of a row of the table tenggat inside a timer. */
    static final Pattern STATUTORY = Pattern.compile("tenggat\\.statuter\\('([^']+)'");

    static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,60}");

    private Vocabulary() {}
}
