package id.tuntas.casefile;

import java.time.Instant;

/**
 * One row of the register.
 *
 * @param companion user id, or null while nobody has the case
 * @param stage a value of the property {@code tahap}
 * @param status handbook A.4
 * @param closedAt null while the case is open
 * @param outcome handbook A.3 "Terminasi", null while the case is open
 */
public record CaseFile(
        String caseNumber,
        String type,
        String region,
        String urgency,
        String sensitivity,
        String stage,
        String status,
        String companion,
        String assignmentReason,
        Instant openedAt,
        Instant lastActivityAt,
        Instant closedAt,
        String outcome) {}
