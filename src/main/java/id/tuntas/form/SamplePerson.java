package id.tuntas.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person, or a community, who cannot be real: named "Contoh" after a flower and a tree, living in a Jalan Contoh, with a NIK
 * of the sequence 9xxx. The same number gives the same person.
 *
 * @param number 0 to 899; no two numbers share a name
 * @param region kabupaten/kota of the NIK, 4 digits
 * @param birthDate day of birth of the person, whose sex the number decides
 */
public record SamplePerson(int number, String region, LocalDate birthDate) {

    private static final int FIRST_SEQUENCE = 9001;
    private static final int SEQUENCES = 999;
    private static final LocalDate ADULT = LocalDate.of(1985, 1, 7);
    private static final LocalDate CHILD = LocalDate.of(2012, 1, 7);

    private static final List<String> FLOWERS = List.of(
            "Melati",
            "Kenanga",
            "Cempaka",
            "Dahlia",
            "Flamboyan",
            "Kamboja",
            "Teratai",
            "Anggrek",
            "Mawar",
            "Tanjung",
            "Wijayakusuma",
            "Bakung",
            "Seroja",
            "Asoka",
            "Alamanda",
            "Bugenvil",
            "Lavender",
            "Krisan",
            "Lantana",
            "Kaktus",
            "Soka",
            "Kembangsepatu",
            "Matahari",
            "Edelweis",
            "Tapakdara",
            "Kecubung",
            "Nusaindah",
            "Gardenia",
            "Rosela",
            "Telang");

    private static final List<String> TREES = List.of(
            "Jati",
            "Cendana",
            "Beringin",
            "Mahoni",
            "Trembesi",
            "Ulin",
            "Meranti",
            "Sonokeling",
            "Damar",
            "Pinus",
            "Gaharu",
            "Ketapang",
            "Angsana",
            "Waru",
            "Bungur",
            "Akasia",
            "Sengon",
            "Nyamplung",
            "Kemiri",
            "Lontar",
            "Aren",
            "Sagu",
            "Bakau",
            "Cemara",
            "Eboni",
            "Bayur",
            "Rasamala",
            "Merbau",
            "Kapuk",
            "Randu");

    /** A grown-up born between 1985 and 2001. */
    public static SamplePerson adult(int number, String region) {
        return new SamplePerson(number, region, ADULT.plusDays(number * 97L % 6000));
    }

    /** A child born in 2012 or 2013. */
    public static SamplePerson child(int number, String region) {
        return new SamplePerson(number, region, CHILD.plusDays(number * 97L % 700));
    }

    /** Two words that no other number has. */
    private String own() {
        int flower = number % FLOWERS.size();
        int tree = (number / FLOWERS.size() + 7 * flower) % TREES.size();
        return FLOWERS.get(flower) + " " + TREES.get(tree);
    }

    public String name() {
        return "Contoh " + own();
    }

    public String community() {
        return "Komunitas Contoh " + own();
    }

    public String address() {
        return "Jalan Contoh " + own() + " No. 9";
    }

    public String place() {
        return "Hulu Sungai Contoh " + own() + ", satu hari berjalan kaki dari kantor desa";
    }

    public String mother() {
        return "Ibu Contoh " + own();
    }

    public String reporter() {
        return "Pelapor Contoh " + own();
    }

    /** Of a range that no telephone company gives out. */
    public String telephone() {
        return "0800000%04d".formatted(FIRST_SEQUENCE + number % SEQUENCES);
    }

    public boolean woman() {
        return number % 2 == 0;
    }

    public String nik() {
        return nik(woman(), birthDate);
    }

    /** Kecamatan 01; the day of birth plus 40 for a woman (handbook E.2). */
    String nik(boolean ofWoman, LocalDate born) {
        int day = born.getDayOfMonth() + (ofWoman ? 40 : 0);
        return "%s01%02d%02d%02d%04d"
                .formatted(
                        region, day, born.getMonthValue(), born.getYear() % 100, FIRST_SEQUENCE + number % SEQUENCES);
    }

    String familyCard() {
        return "%s01010120%04d".formatted(region, FIRST_SEQUENCE + number % SEQUENCES);
    }

    /** Everything by which the person, their family, their reporter or their community could be found. */
    public List<String> identities() {
        return Stream.concat(
                        Stream.of(nik(), familyCard(), telephone()),
                        Stream.of(name(), community(), address(), place(), mother(), reporter()))
                .toList();
    }

    /** What the person would answer to a field of this key; empty when it says nothing of them. */
    Optional<String> answer(String key, String problem) {
        return Optional.ofNullable(
                switch (key) {
                    case "namaKlien" -> name();
                    case "namaPanggilan" -> "Contoh " + own().split(" ")[0];
                    case "namaKomunitas" -> community();
                    case "namaIbu" -> mother();
                    case "namaPelapor" -> reporter();
                    case "keluargaPenerima" -> "Keluarga dari " + name();
                    case "kontakPelapor", "kontakPenerima" -> telephone();
                    case "noKk" -> familyCard();
                    case "alamat" -> address();
                    case "alamatPenerima" -> address() + ", rumah keluarga";
                    case "lokasiRinci" -> place();
                    case "uraianLaporan" -> report(problem);
                    default -> null;
                });
    }

    private String report(String problem) {
        return switch (problem) {
            case "korban-trafficking" ->
                name() + " dijanjikan pekerjaan di luar kota, tidak menerima upah, dan dokumennya ditahan.";
            case "komunitas-adat-terpencil" ->
                community() + " tinggal jauh dari sekolah dan puskesmas; sebagian besar warganya belum ber-NIK.";
            default -> name() + " memerlukan bantuan; warga sekitar yang melaporkan.";
        };
    }
}
