package dev.podweft.cli;

/** Says how far a long task is, on one line of a terminal that is rewritten, once a second has gone by. */
final class Progress implements AutoCloseable {

    private static final long QUIET_AT_FIRST = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;

    private final Messages messages;
    private final boolean shown;
    private long next = System.nanoTime() + QUIET_AT_FIRST;
    private boolean standing;

    Progress(Messages messages, boolean shown) {
        this.messages = messages;
        this.shown = shown;
    }

    synchronized void at(String words) {
        long now = System.nanoTime();
        if (shown && now - next >= 0) {
            messages.overwrite(words);
            standing = true;
            next = now + BETWEEN;
        }
    }

    @Override
    public synchronized void close() {
        if (standing) {
            messages.overwrite("");
            standing = false;
        }
    }
}
