package id.tuntas.sop;

/**
 * One of the 26 social-problem types of the annex of Permensos 8/2012.
 *
 * @param number 1 to 26, the order of the annex
 * @param code short code for lists, such as KPO
 * @param slug name of the SOP folder, id of its process, and value of the variable jenis
 * @param officialName name for code tables and reports, in the newer official spelling (telantar)
 * @param displayName neutral name for texts that a client may see
 * @param cluster group of related types
 * @param sensitivity class that a case of this type has at least
 * @param directorate the directorate that owns the type and is the last level of escalation
 */
public record ProblemType(
        int number,
        String code,
        String slug,
        String officialName,
        String displayName,
        String cluster,
        Sensitivity sensitivity,
        String directorate) {}
