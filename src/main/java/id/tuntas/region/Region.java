package id.tuntas.region;

import java.time.ZoneId;

/**
 * A province or a kabupaten/kota.
 *
 * @param code Kemendagri code without dots: 2 digits for a province, 4 digits for a kabupaten/kota
 * @param name the name to show, for example "Jawa Timur" or "Kota Malang"
 * @param kind province, kabupaten or kota
 * @param zone the time zone that is in force there (Keppres 41/1987)
 */
public record Region(String code, String name, Kind kind, ZoneId zone) {

    /** What a region is. */
    public enum Kind {
        PROVINSI,
        KABUPATEN,
        KOTA
    }

    /** The 2-digit code of the province that this region is or lies in. */
    public String provinceCode() {
        return code.substring(0, 2);
    }

    /** Whether this is a province, not a kabupaten/kota. */
    public boolean isProvince() {
        return kind == Kind.PROVINSI;
    }
}
