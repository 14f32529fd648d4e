package id.tuntas.sop;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.sop.SopStatus.Outcome;
import java.time.Instant;
import java.util.List;

/** What analysts read about a SOP folder; Indonesian throughout, as they also see it without a screen of ours. */
record SopView(
        @JsonProperty("slug") String slug,
        @JsonProperty("nama") String name,
        @JsonProperty("versi") String versionTag,
        @JsonProperty("diterbitkanPada") Instant deployedAt,
        @JsonProperty("hasil") Outcome outcome,
        @JsonProperty("layakTerbit") boolean publishable,
        @JsonProperty("ringkasan") String summary,
        @JsonProperty("temuan") List<Place> findings) {

    /** A finding as analysts read it. */
    record Place(
            @JsonProperty("tingkat") String level,
            @JsonProperty("berkas") String file,
            @JsonProperty("unsur") String element,
            @JsonProperty("aturan") String rule,
            @JsonProperty("masalah") String problem,
            @JsonProperty("perbaikan") String remedy) {}

    static SopView of(SopStatus status) {
        return new SopView(
                status.slug(),
                status.name(),
                status.versionTag(),
                status.deployedAt(),
                status.outcome(),
                publishable(status.findings()),
                SopReport.summary(status.slug(), status.outcome(), status.findings()),
                places(status.findings()));
    }

    /** The report of a check that deployed nothing. */
    static SopView of(String slug, List<Finding> findings) {
        boolean publishable = publishable(findings);
        String summary = publishable
                ? "Folder " + slug + " layak diterbitkan" + SopReport.counts(findings) + "."
                : "Folder " + slug + " belum dapat diterbitkan" + SopReport.counts(findings) + ".";
        return new SopView(slug, null, null, null, null, publishable, summary, places(findings));
    }

    private static boolean publishable(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::isError);
    }

    private static List<Place> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Place(
                        finding.isError() ? "KESALAHAN" : "PERINGATAN",
                        finding.file(),
                        finding.elementId(),
                        finding.ruleId(),
                        finding.textId(),
                        finding.remedy()))
                .toList();
    }
}
