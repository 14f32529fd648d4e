package id.tuntas.sop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What holds for a process as a whole. */
final class ProcessRules {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern DAYS = Pattern.compile("P[1-9]\\d{0,4}D");

    private ProcessRules() {}

    static List<Rule> rules(ProblemTypes types) {
        return List.of(
                Rule.error(
                        "proses-bernama-sama",
                        "Setiap berkas BPMN memuat satu proses; id proses sama dengan nama berkas, dan pada SOP sama dengan nama folder.",
                        "A BPMN file holds one process; its id is the file's name and, in a SOP, the folder's name.",
                        "Klik latar diagram, lalu isi Id proses dengan nama berkas tanpa .bpmn.",
                        ProcessRules::sameName),
                Rule.error(
                        "proses-bernama",
                        "Proses punya nama.",
                        "A process has a name.",
                        "Klik latar diagram, lalu isi Name, misalnya \"Penanganan anak jalanan\".",
                        Rule.each(Process.class, process -> Rule.label(process).isEmpty())),
                Rule.error(
                        "proses-dapat-dijalankan",
                        "Proses ditandai dapat dijalankan (Executable).",
                        "A process is marked executable.",
                        "Klik latar diagram, lalu centang Executable.",
                        Rule.each(Process.class, process -> !process.isExecutable())),
                Rule.error(
                        "proses-punya-versi",
                        "Proses punya tanda versi berbentuk 1.0.0.",
                        "A process has a version tag such as 1.0.0.",
                        "Isi Version tag pada panel proses; naikkan setiap kali SOP berubah.",
                        Rule.each(Process.class, process -> !matches(VERSION, process.getCamundaVersionTag()))),
                Rule.error(
                        "proses-punya-masa-simpan",
                        "Proses punya masa simpan riwayat dalam hari; SOP berklasifikasi TERBATAS P3650D, SOP lain P1825D.",
                        "A process has a history time to live in days; P3650D for a TERBATAS SOP, P1825D for others.",
                        "Isi History time to live pada panel proses.",
                        (folder, report) -> retention(types, folder, report)),
                Rule.error(
                        "proses-sesuai-katalog",
                        "Properti kodeJenis dan klasifikasi proses SOP sesuai dengan tabel jenis; proses bersama punya klasifikasi.",
                        "The properties kodeJenis and klasifikasi agree with the table of types.",
                        "Isi Extension properties proses: kodeJenis (1 sampai 26) dan klasifikasi (BIASA, SENSITIF, TERBATAS).",
                        (folder, report) -> catalogue(types, folder, report)),
                Rule.error(
                        "kasus-dibuka-penerimaan",
                        "SOP dimulai oleh penerimaan laporan saja: satu kejadian mulai Start_KasusDibuka, dan tidak dapat dimulai dari Tasklist.",
                        "A SOP is started by intake only: one start event Start_KasusDibuka, not startable in Tasklist.",
                        "Beri kejadian mulai id Start_KasusDibuka; kosongkan Candidate starter dan hapus centang Startable.",
                        ProcessRules::startedByIntake),
                Rule.error(
                        "empat-tahap-inti",
                        "SOP punya tepat satu tugas Task_Asesmen, Task_RencanaIntervensi, Task_Intervensi, dan Task_Terminasi.",
                        "A SOP has exactly one user task Task_Asesmen, Task_RencanaIntervensi, Task_Intervensi and Task_Terminasi.",
                        "Tambahkan tugas yang kurang, atau beri tugas tahap itu id yang disebut.",
                        ProcessRules::coreTasks),
                Rule.error(
                        "urutan-tahap-inti",
                        "Setiap jalan ke akhir TERSELESAIKAN melewati asesmen, rencana, intervensi, lalu terminasi.",
                        "Every way to an end TERSELESAIKAN passes assessment, plan, intervention and termination in this order.",
                        "Periksa panah yang melompati tugas tahap; arahkan melalui keempatnya atau beri akhir itu hasil lain.",
                        ProcessRules::coreOrder),
                Rule.error(
                        "akhir-punya-hasil",
                        "Setiap akhir SOP punya properti hasil dari daftar hasil.",
                        "Every end of a SOP has a property hasil from the list of outcomes.",
                        "Isi Extension properties akhir itu: hasil = TERSELESAIKAN, RUJUK_SELESAI, MENINGGAL, atau nilai lain dari daftar.",
                        ProcessRules::outcomes));
    }

    private static void sameName(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            Process process = file.process();
            int count = file.all(Process.class).size();
            String id = process == null ? "" : process.getId();
            boolean named = id.equals(file.source().baseName()) && (folder.isShared() || id.equals(folder.slug()));
            if (count != 1 || !named) {
                report.add(file.name(), id, count == 1 ? id : count + " proses");
            }
        }
    }

    private static void retention(ProblemTypes types, ReadFolder folder, Rule.Report report) {
        Optional<ProblemType> type = types.find(folder.slug());
        for (BpmnFile file : folder.processes()) {
            for (Process process : file.all(Process.class)) {
                String found = process.getCamundaHistoryTimeToLiveString();
                boolean right = type.map(known -> known.sensitivity() == Sensitivity.TERBATAS ? "P3650D" : "P1825D")
                        .map(wanted -> wanted.equals(found))
                        .orElseGet(() -> matches(DAYS, found));
                if (!right) {
                    report.add(file.name(), process.getId(), found);
                }
            }
        }
    }

    private static void catalogue(ProblemTypes types, ReadFolder folder, Rule.Report report) {
        Optional<ProblemType> type = types.find(folder.slug());
        for (BpmnFile file : folder.processes()) {
            String number = BpmnFile.property(file.process(), "kodeJenis");
            String level = BpmnFile.property(file.process(), "klasifikasi");
            boolean right = type.map(known -> Integer.toString(known.number()).equals(number)
                            && known.sensitivity().name().equals(level))
                    .orElseGet(() -> isSensitivity(level));
            if (!right && file.process() != null) {
                report.add(file.name(), file.process().getId(), "kodeJenis " + number + ", klasifikasi " + level);
            }
        }
    }

    private static void startedByIntake(ReadFolder folder, Rule.Report report) {
        if (folder.isShared()) {
            return;
        }
        for (BpmnFile file : folder.processes()) {
            Process process = file.process();
            if (process == null) {
                continue;
            }
            boolean startable = process.isCamundaStartableInTasklist()
                    || process.getCamundaCandidateStarterGroups() != null
                    || process.getCamundaCandidateStarterUsers() != null;
            Set<String> starts = file.all(StartEvent.class).stream()
                    .filter(start -> process.equals(start.getParentElement()))
                    .map(StartEvent::getId)
                    .collect(Collectors.toSet());
            if (startable || !starts.equals(Set.of("Start_KasusDibuka"))) {
                report.add(file.name(), process.getId(), startable ? "startable" : String.join(", ", starts));
            }
        }
    }

    private static void coreTasks(ReadFolder folder, Rule.Report report) {
        if (folder.isShared()) {
            return;
        }
        for (BpmnFile file : folder.processes()) {
            for (String id : Vocabulary.CORE_TASKS) {
                long count = file.all(UserTask.class).stream()
                        .filter(task -> id.equals(task.getId()))
                        .count();
                if (count != 1) {
                    report.add(file.name(), id, count + " " + id);
                }
            }
        }
    }

    /** The fact carried along the ways is the number of core tasks passed in their order; the lowest one counts. */
    private static void coreOrder(ReadFolder folder, Rule.Report report) {
        if (folder.isShared()) {
            return;
        }
        for (BpmnFile file : folder.processes()) {
            var ways = new WayAnalysis<Integer>(
                    file.graph(),
                    0,
                    (node, passed) -> Vocabulary.CORE_TASKS.indexOf(node.getId()) == passed ? passed + 1 : passed,
                    Math::min,
                    Math::max);
            for (EndEvent end : file.all(EndEvent.class)) {
                boolean resolved = Vocabulary.RESOLVED.equals(BpmnFile.property(end, "hasil"));
                int passed = ways.before(end).orElse(Vocabulary.CORE_TASKS.size());
                if (resolved && passed < Vocabulary.CORE_TASKS.size()) {
                    report.add(file.name(), end.getId(), "tanpa " + Vocabulary.CORE_TASKS.get(passed));
                }
            }
        }
    }

    private static void outcomes(ReadFolder folder, Rule.Report report) {
        for (BpmnFile file : folder.processes()) {
            for (EndEvent end : file.all(EndEvent.class)) {
                String outcome = BpmnFile.property(end, "hasil");
                boolean endsTheCase = end.getParentElement() instanceof Process && !Graph.isEscalationEnd(end);
                boolean missing = outcome == null && endsTheCase && !folder.isShared();
                boolean known =
                        outcome == null || Vocabulary.OUTCOMES.contains(outcome) || MessageRules.endsByEvent(end);
                if (missing || !known) {
                    report.add(file.name(), end.getId(), outcome == null ? Rule.label(end) : outcome);
                }
            }
        }
    }

    private static boolean isSensitivity(String level) {
        return Arrays.stream(Sensitivity.values())
                .anyMatch(known -> known.name().equals(level));
    }

    private static boolean matches(Pattern pattern, String value) {
        return value != null && pattern.matcher(value).matches();
    }
}
