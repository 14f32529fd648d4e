package id.tuntas.sop;

import java.util.List;

/** What holds for folders and files as such. */
final class FileRules {

    private FileRules() {}

    static List<Rule> rules(ProblemTypes types) {
        return List.of(
                Rule.error(
                        "folder-terdaftar",
                        "Nama folder adalah slug salah satu dari 26 jenis, atau bersama, dan folder memuat modelnya.",
                        "A folder is named after one of the 26 types, or bersama, and holds the model.",
                        "Beri folder nama slug dari tabel jenis dan simpan model di processes/<slug>/<slug>.bpmn.",
                        (folder, report) -> knownFolder(types, folder, report)),
                Rule.error(
                        "berkas-aman",
                        "Berkas tidak memuat DOCTYPE, paling besar 4 MB, 60.000 elemen, dan tidak bersarang terlalu dalam.",
                        "A file has no DOCTYPE, at most 4 MB and 60,000 elements, and is not nested too deeply.",
                        "Simpan ulang berkas dari Camunda Modeler; pecah model yang terlalu besar.",
                        (folder, report) -> problems(folder, report, true)),
                Rule.error(
                        "berkas-terbaca",
                        "Berkas dapat dibaca sebagai BPMN 2.0, DMN, atau formulir Camunda.",
                        "A file can be read as BPMN 2.0, DMN or a Camunda Form.",
                        "Buka berkas di Camunda Modeler, perbaiki bagian yang disebut, lalu simpan.",
                        (folder, report) -> problems(folder, report, false)));
    }

    private static void knownFolder(ProblemTypes types, ReadFolder folder, Rule.Report report) {
        boolean known = folder.isShared() || types.find(folder.slug()).isPresent();
        boolean hasModel = folder.files().stream().anyMatch(SopFile::isBpmn);
        if (!known || !hasModel) {
            report.add("processes/" + folder.slug(), null, known ? "tidak ada .bpmn" : folder.slug());
        }
    }

    private static void problems(ReadFolder folder, Rule.Report report, boolean unsafe) {
        folder.problems().stream()
                .filter(problem -> problem.unsafe() == unsafe)
                .forEach(problem -> report.add(problem.file(), null, problem.detail()));
    }
}
