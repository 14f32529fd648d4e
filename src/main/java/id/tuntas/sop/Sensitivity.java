package id.tuntas.sop;

/** How closely a case is guarded (in models: klasifikasi), from open to restricted; the order is the order of the levels. */
public enum Sensitivity {
    BIASA,
    SENSITIF,
    TERBATAS
}
