package id.tuntas.assignment;

/**
 * Who should get a case, and why.
 *
 * @param companion user id; null if nobody could be found and the koordinator has to decide
 * @param reason one Indonesian sentence for the koordinator, at most 500 characters
 */
public record Proposal(String companion, String reason) {

    /** Whether somebody was found. */
    public boolean found() {
        return companion != null;
    }
}
