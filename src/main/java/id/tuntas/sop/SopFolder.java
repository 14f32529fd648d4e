package id.tuntas.sop;

import java.util.List;

/**
 * A folder pair processes/&lt;slug&gt; and forms/&lt;slug&gt;: the unit that is checked and deployed.
 *
 * @param slug name of both folders: a problem type or {@link #SHARED}
 * @param files models, decisions and forms, sorted by name
 */
record SopFolder(String slug, List<SopFile> files) {

    /** Slug of the procedures, decisions and forms that all SOPs share. */
    static final String SHARED = "bersama";

    boolean isShared() {
        return SHARED.equals(slug);
    }
}
