package id.tuntas.intake;

import id.tuntas.region.Regions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a NIK from its digits alone (handbook E.2): 6 digits region of first registration, birth date with day
 * + 40 for women, 4 digits sequence. There is no check digit; only the civil registry can prove that it exists.
 */
final class Nik {

    private static final int FEMALE_DAYS = 40;
    private static final String FEMALE = "PEREMPUAN";

    private final String digits;

    private Nik(String digits) {
        this.digits = digits;
    }

    /** Reads what a person typed; spaces do not count. */
    static Nik read(String typed) {
        return new Nik(typed.replaceAll("\\s", ""));
    }

    String digits() {
        return digits;
    }

    /** What makes this no NIK at all, as a sentence for the one who typed it. */
    Optional<String> error(Regions regions, LocalDate today) {
        if (!digits.matches("\\d{16}")) {
            return Optional.of("harus 16 angka");
        }
        if (digits.chars().distinct().count() == 1) {
            return Optional.of("semua angkanya sama; periksa kembali kartunya");
        }
        if (regions.find(digits.substring(0, 2)).isEmpty()) {
            return Optional.of("dua angka pertama bukan kode provinsi; periksa kembali kartunya");
        }
        if (birthDate(today).isEmpty()) {
            return Optional.of("angka ke-7 sampai ke-12 bukan tanggal lahir yang ada; periksa kembali kartunya");
        }
        if (digits.endsWith("0000")) {
            return Optional.of("empat angka terakhir tidak boleh 0000; periksa kembali kartunya");
        }
        return Optional.empty();
    }

    /**
     * What looks odd but is no reason to refuse: regions split and merge, and a NIK is never changed to follow a corrected
     * birth date. The sentences hold no personal data.
     *
     * @param sex value of the form, or null
     * @param typedBirthDate date of the form, or null
     */
    List<String> warnings(Regions regions, String sex, LocalDate typedBirthDate, LocalDate today) {
        List<String> warnings = new ArrayList<>();
        if (regions.find(digits.substring(0, 4)).isEmpty()) {
            warnings.add(
                    "Kode kabupaten/kota di dalam NIK tidak ada di daftar wilayah sekarang (dapat terjadi karena pemekaran).");
        }
        if (sex != null && FEMALE.equals(sex) != isFemale()) {
            warnings.add("Jenis kelamin di dalam NIK berbeda dari isian.");
        }
        birthDate(today)
                .filter(date -> typedBirthDate != null && !date.equals(typedBirthDate))
                .ifPresent(date -> warnings.add("Tanggal lahir di dalam NIK berbeda dari isian."));
        return warnings;
    }

    private boolean isFemale() {
        return day() > FEMALE_DAYS;
    }

    private int day() {
        return Integer.parseInt(digits.substring(6, 8));
    }

    /** A year later than this one's belongs to the last century. */
    private Optional<LocalDate> birthDate(LocalDate today) {
        int day = isFemale() ? day() - FEMALE_DAYS : day();
        int month = Integer.parseInt(digits.substring(8, 10));
        int year = Integer.parseInt(digits.substring(10, 12));
        int century = year > today.getYear() % 100 ? 1900 : 2000;
        try {
            return Optional.of(LocalDate.of(century + year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
