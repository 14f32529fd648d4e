package id.tuntas.form;

/** Which engine command of this thread is the outermost one, and whether variables may be written under it. */
final class CommandDepth {

    private static final ThreadLocal<State> CURRENT = new ThreadLocal<>();

    private CommandDepth() {}

    private record State(boolean mayWrite) {}

    static boolean isOutermost() {
        return CURRENT.get() == null;
    }

    /** Marks the outermost command until {@link #leave}. */
    static void enter(boolean mayWrite) {
        CURRENT.set(new State(mayWrite));
    }

    static void leave() {
        CURRENT.remove();
    }

    static boolean mayWrite() {
        State state = CURRENT.get();
        return state == null || state.mayWrite();
    }
}
