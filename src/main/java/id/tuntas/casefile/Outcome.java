package id.tuntas.casefile;

/** How a case ended (handbook A.3, "Terminasi"); the ends of the models carry it as their property {@code hasil}. */
public enum Outcome {
    TERSELESAIKAN(true),
    RUJUK_SELESAI(true),
    PINDAH_DOMISILI(true),
    MENINGGAL(false),
    MENOLAK(false),
    MENGUNDURKAN_DIRI(false),
    TIDAK_DITEMUKAN(false),
    USIA_KELUAR(false),
    ALIH_JENIS(false),
    DUPLIKAT(false),
    TIDAK_MEMENUHI_KRITERIA(false);

    private final boolean resolved;

    Outcome(boolean resolved) {
        this.resolved = resolved;
    }

    /** The status of the register that a case with this outcome has. */
    String status() {
        return resolved ? "TERSELESAIKAN" : "DITUTUP";
    }
}
