package id.tuntas.group;

/**
 * One session of a module, a row of the decision table {@code sesi-kelompok}.
 *
 * @param code stays the same for ever: the history of the groups names it
 * @param order in which sessions are held, from 1
 */
record Session(String code, long order, String module, String title, long minutes, String materials) {

    String label(boolean held) {
        return "%s · %s (%d menit)%s".formatted(module, title, minutes, held ? " – sudah disampaikan" : "");
    }
}
