package id.tuntas.sop;

import id.tuntas.sop.SopStatus.Outcome;
import java.util.List;

/** The report on a folder as text for the log, Indonesian: one line per finding with file, element, rule and remedy. */
final class SopReport {

    private SopReport() {}

    static String text(String slug, Outcome outcome, List<Finding> findings) {
        StringBuilder text = new StringBuilder(summary(slug, outcome, findings));
        findings.forEach(finding -> text.append("\n  ").append(line(finding)));
        return text.toString();
    }

    /** The first line of the report. */
    static String summary(String slug, Outcome outcome, List<Finding> findings) {
        return "SOP " + slug + " " + said(outcome) + counts(findings) + ".";
    }

    /** How many errors and warnings, after a colon; empty if there is none. */
    static String counts(List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        return findings.isEmpty() ? "" : ": " + errors + " kesalahan, " + (findings.size() - errors) + " peringatan";
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case DITERBITKAN -> "diterbitkan";
            case TIDAK_BERUBAH -> "tidak berubah";
            case DITOLAK -> "ditolak, versi sebelumnya tetap berjalan";
            case BELUM_DIPERIKSA -> "belum diperiksa";
        };
    }

    private static String line(Finding finding) {
        return (finding.isError() ? "KESALAHAN " : "PERINGATAN ")
                + finding.file()
                + (finding.elementId() == null ? "" : " " + finding.elementId())
                + " [" + finding.ruleId() + "] " + finding.textId()
                + " Perbaikan: " + finding.remedy();
    }
}
