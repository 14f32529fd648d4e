package id.tuntas.sop;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Timers: no number of days stands in a model, because the law that sets it changes; the table tenggat has them all. */
final class DeadlineRules {

    private static final String TABLE = "tenggat";

    private DeadlineRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                        "timer-dari-tabel",
                        "Timer menunggu tanggal dari tabel tenggat atau dari sebuah variabel; model tidak memuat angka hari.",
                        "A timer waits for a date from the table tenggat or from a variable; a model holds no number of days.",
                        "Pilih Type Date dan isi ${tenggat.batas(execution)} atau ${tenggat.statuter('kunci', execution)}.",
                        Rule.each(CatchEvent.class, DeadlineRules::hasOwnTime)),
                Rule.error(
                        "tanpa-timer-berulang",
                        "Timer tidak berulang (Cycle).",
                        "A timer does not repeat (cycle).",
                        "Pilih Type Date; pengulangan digambar sebagai panah kembali.",
                        Rule.each(
                                CatchEvent.class,
                                event -> timers(event).anyMatch(timer -> timer.getTimeCycle() != null))),
                Rule.error(
                        "kunci-tenggat-dikenal",
                        "Kunci dalam ${tenggat.statuter('kunci', execution)} ada pada kolom tugas tabel tenggat.",
                        "The key in ${tenggat.statuter('key', execution)} stands in the column tugas of the table tenggat.",
                        "Perbaiki kunci, atau tambahkan barisnya di processes/bersama/tenggat.dmn.",
                        DeadlineRules::unknownKeys));
    }

    /** The dates, durations and cycles of an event's timers. */
    static Stream<String> timerTexts(CatchEvent event) {
        return timers(event)
                .flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
                .filter(Objects::nonNull)
                .map(ModelElementInstance::getTextContent)
                .map(String::strip);
    }

    private static Stream<TimerEventDefinition> timers(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast);
    }

    private static boolean hasOwnTime(CatchEvent event) {
        return timers(event).anyMatch(timer -> {
            TimeCycle cycle = timer.getTimeCycle();
            TimeDuration duration = timer.getTimeDuration();
            String date = timer.getTimeDate() == null
                    ? ""
                    : timer.getTimeDate().getTextContent().strip();
            return cycle == null
                    && (duration != null || !Vocabulary.TIMER.matcher(date).matches());
        });
    }

    private static void unknownKeys(ReadFolder folder, Rule.Report report) {
        Set<String> rows = folder.shared().decisions().stream()
                .filter(file -> TABLE.equals(file.source().baseName()))
                .flatMap(file -> file.all(InputEntry.class).stream())
                .map(entry -> entry.getTextContent().strip())
                .collect(Collectors.toSet());
        for (BpmnFile file : folder.processes()) {
            for (CatchEvent event : file.all(CatchEvent.class)) {
                timerTexts(event)
                        .map(Vocabulary.STATUTORY::matcher)
                        .filter(Matcher::find)
                        .map(matcher -> matcher.group(1))
                        .filter(key -> rows.stream().noneMatch(row -> row.contains('"' + key + '"')))
                        .forEach(key -> report.add(file.name(), event.getId(), key));
            }
        }
    }
}
