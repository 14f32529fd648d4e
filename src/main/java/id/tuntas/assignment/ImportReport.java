package id.tuntas.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What became of each line of an imported file.
 *
 * @param accepted lines that were imported
 * @param refused lines that changed nothing
 */
public record ImportReport(
        @JsonProperty("diterima") List<Accepted> accepted,
        @JsonProperty("ditolak") List<Refused> refused) {

    /**
     * An imported line.
     *
     * @param line number of the line in the file, the heading is 1
     * @param userId the account
     * @param name the person
     * @param action DIBUAT, DIPERBARUI or DIAKTIFKAN_KEMBALI
     * @param initialPassword first password of a new or revived account; shown this once, kept nowhere; else null
     */
    public record Accepted(
            @JsonProperty("baris") long line,
            @JsonProperty("id") String userId,
            @JsonProperty("nama") String name,
            @JsonProperty("tindakan") String action,
            @JsonProperty("sandiAwal") String initialPassword) {

        /** Leaves the password out, so that it does not end up in a log. */
        @Override
        public String toString() {
            return "Accepted[line=" + line + ", userId=" + userId + ", action=" + action + "]";
        }
    }

    /**
     * A line that was refused.
     *
     * @param line number of the line in the file, the heading is 1
     * @param userId the account as written, cut to 64 characters
     * @param reasons everything that is wrong with it, Indonesian sentences
     */
    public record Refused(
            @JsonProperty("baris") long line,
            @JsonProperty("id") String userId,
            @JsonProperty("alasan") List<String> reasons) {}
}
