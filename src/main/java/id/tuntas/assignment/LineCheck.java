package id.tuntas.assignment;

import id.tuntas.region.Region;
import id.tuntas.region.Regions;
import id.tuntas.sop.ProblemTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds everything that is wrong with a line of the file of people before anything is written. */
@Component
class LineCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{2,64}");
    // Letters with titles: "dr. Nur'aini, S.Sos., M.Si". No sign that a spreadsheet would take for a formula.
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .,'’()/-]*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");

    private final Regions regions;
    private final ProblemTypes types;

    LineCheck(Regions regions, ProblemTypes types) {
        this.regions = regions;
        this.types = types;
    }

    /** What is wrong, as Indonesian sentences; empty: nothing. */
    List<String> faults(PeopleFile.Line line) {
        var faults = new ArrayList<String>();
        checkPerson(line, faults);
        var role = Role.ofGroup(line.role()).orElse(null);
        if (role == null) {
            faults.add("Peran tidak dikenal: \"" + cut(line.role()) + "\". Pilihan: " + roles() + ".");
        } else if (role == Role.ADMIN) {
            faults.add("Akun administrator tidak dapat dibuat atau diubah lewat impor.");
        } else {
            checkRegion(line, role, faults);
            checkCapacity(line, role, faults);
            checkTypes(line, role, faults);
        }
        return faults;
    }

    /** The problem types of a line without faults. */
    Set<String> competences(PeopleFile.Line line) {
        return slugs(line).collect(Collectors.toSet());
    }

    private static void checkPerson(PeopleFile.Line line, List<String> faults) {
        if (!ID.matcher(line.id()).matches()) {
            faults.add("Id harus terdiri atas 2 sampai 64 huruf (a-z) atau angka, tanpa spasi dan tanda baca.");
        }
        if (line.name().isEmpty()) {
            faults.add("Nama wajib diisi.");
        } else if (line.name().length() > 120) {
            faults.add("Nama terlalu panjang: paling panjang 120 huruf.");
        } else if (!NAME.matcher(line.name()).matches()) {
            faults.add("Nama memuat tanda yang tidak boleh dipakai.");
        }
        if (line.email().length() > 120) {
            faults.add("Surel terlalu panjang: paling panjang 120 huruf.");
        } else if (!line.email().isEmpty() && !EMAIL.matcher(line.email()).matches()) {
            faults.add("Surel tidak sah: \"" + cut(line.email()) + "\".");
        }
    }

    private void checkRegion(PeopleFile.Line line, Role role, List<String> faults) {
        Region region = regions.find(line.region()).orElse(null);
        if (region == null && !line.region().isEmpty()) {
            faults.add("Kode wilayah tidak ada: \"" + cut(line.region()) + "\".");
        } else if (!role.fits(region)) {
            faults.add("Wilayah tidak sesuai dengan peran: " + role.group() + " memerlukan " + role.demandedRegion()
                    + ".");
        }
    }

    private static void checkCapacity(PeopleFile.Line line, Role role, List<String> faults) {
        if (line.capacity().isEmpty()) {
            if (role == Role.PENDAMPING) {
                faults.add("Kapasitas wajib diisi untuk pendamping: 1 sampai 200 kasus.");
            }
        } else if (!line.capacity().matches("\\d{1,3}")
                || Integer.parseInt(line.capacity()) < 1
                || Integer.parseInt(line.capacity()) > 200) {
            faults.add("Kapasitas harus bilangan bulat 1 sampai 200.");
        }
    }

    private void checkTypes(PeopleFile.Line line, Role role, List<String> faults) {
        if (role != Role.PENDAMPING && !line.types().isEmpty()) {
            faults.add("Kolom jenis hanya untuk pendamping.");
            return;
        }
        slugs(line)
                .filter(slug -> types.find(slug).isEmpty())
                .forEach(slug -> faults.add("Jenis tidak dikenal: \"" + cut(slug) + "\"."));
    }

    private static Stream<String> slugs(PeopleFile.Line line) {
        return Arrays.stream(line.types().split(";"))
                .map(slug -> slug.strip().toLowerCase(Locale.ROOT))
                .filter(slug -> !slug.isEmpty());
    }

    private static String roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMIN)
                .map(Role::group)
                .collect(Collectors.joining(", "));
    }

    private static String cut(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }
}
