package id.tuntas.demo;

/** Made-up names: every combination of a given name and a second one occurs at most once, in a fixed order. */
final class DemoNames {

    private static final String[] GIVEN = {
        "Adi", "Agus", "Aisyah", "Andi", "Anisa", "Arif", "Ayu", "Bagus", "Bambang", "Bayu", "Citra", "Dewi", "Dian",
        "Dimas", "Eka", "Eko", "Endang", "Fajar", "Fitri", "Galih", "Gita", "Hadi", "Hana", "Hendra", "Ida", "Indah",
        "Intan", "Iwan", "Joko", "Kartika", "Kurnia", "Laila", "Lestari", "Lukman", "Maria", "Maya", "Mega", "Nanda",
        "Nia", "Novi", "Nur", "Oki", "Putri", "Rahmat", "Rangga", "Ratna", "Rian", "Rina", "Rizki", "Sari", "Sinta",
        "Siti", "Sri", "Taufik", "Tri", "Umi", "Wahyu", "Wati", "Yanto", "Yusuf"
    };

    private static final String[] SECOND = {
        "Adiputra",
        "Amelia",
        "Anggraini",
        "Anwar",
        "Ardiansyah",
        "Arifin",
        "Astuti",
        "Aulia",
        "Basri",
        "Budiman",
        "Cahyono",
        "Damayanti",
        "Darmawan",
        "Effendi",
        "Fadilah",
        "Firdaus",
        "Gunawan",
        "Hakim",
        "Halim",
        "Handayani",
        "Hapsari",
        "Hartono",
        "Hasanah",
        "Hidayat",
        "Ibrahim",
        "Irawan",
        "Iskandar",
        "Kusuma",
        "Kusnadi",
        "Laksana",
        "Maharani",
        "Mahendra",
        "Maulana",
        "Mulyani",
        "Nasution",
        "Ningsih",
        "Nugraha",
        "Oktaviani",
        "Permata",
        "Pertiwi",
        "Prasetyo",
        "Pratama",
        "Purnama",
        "Rahayu",
        "Rahman",
        "Ramadhan",
        "Saputra",
        "Safitri",
        "Santoso",
        "Setiawan",
        "Suhartono",
        "Sulistyo",
        "Suryani",
        "Susanti",
        "Syahputra",
        "Utami",
        "Wibowo",
        "Wijaya",
        "Wulandari",
        "Yuliana"
    };

    private DemoNames() {}

    /** The name with this number, 0 to 3599; no two are the same. */
    static String name(int number) {
        var given = number % GIVEN.length;
        var second = (number / GIVEN.length + 7 * given) % SECOND.length;
        return GIVEN[given] + " " + SECOND[second];
    }
}
