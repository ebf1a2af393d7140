package dev.podweft.read;

import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Sees to it that a host is asked one thing at a time, with a pause in between. Safe to share. */
final class HostPace {

    private final Duration pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostPace(Duration pause) {
        this.pause = pause;
    }

    /** What is asked of a host. */
    interface Question<T> {
        T ask() throws FetchException, InterruptedIOException;
    }

    /** One host's turn. */
    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock(true);
        private long last = Long.MIN_VALUE;
    }

    /** Waits for the turn of the host of {@code address}, and asks. */
    <T> T ask(URI address, Question<T> question) throws FetchException, InterruptedIOException {
        Host host = hosts.computeIfAbsent(address.getHost().toLowerCase(Locale.ROOT), name -> new Host());
        host.turn.lock();
        try {
            long since = host.last == Long.MIN_VALUE ? Long.MAX_VALUE : System.nanoTime() - host.last;
            if (since < pause.toNanos()) {
                sleep(pause.minusNanos(since));
            }
            return question.ask();
        } finally {
            host.last = System.nanoTime();
            host.turn.unlock();
        }
    }

    static void sleep(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting");
        }
    }
}
