package id.tuntas.assignment;

/**
 * A companion in a selection list.
 *
 * @param id user id
 * @param label name, home, load and what speaks against the choice, in Indonesian
 */
public record Choice(String id, String label) {}
