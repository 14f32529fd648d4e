package id.tuntas.sop;

import id.tuntas.sop.SopStatus.Outcome;
import java.util.List;

/** The report on a folder as text for the log, Indonesian: one line per finding with file, element, rule and remedy. */
final class SopReport {

    private SopReport() {}

    static String text(String slug, Outcome outcome, List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        StringBuilder text = new StringBuilder("SOP ").append(slug).append(' ').append(said(outcome));
        if (!findings.isEmpty()) {
            text.append(": ").append(errors).append(" kesalahan, ");
            text.append(findings.size() - errors).append(" peringatan");
        }
        text.append('.');
        findings.forEach(finding -> text.append("\n  ").append(line(finding)));
        return text.toString();
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
