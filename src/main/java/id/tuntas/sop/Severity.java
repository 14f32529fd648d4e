package id.tuntas.sop;

/** What a {@link Finding} does: an error keeps the whole folder from being published, a warning only asks for attention. */
public enum Severity {
    ERROR,
    WARNING
}
