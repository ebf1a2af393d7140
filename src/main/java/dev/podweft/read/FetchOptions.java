package dev.podweft.read;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How addresses are fetched.
 *
 * @param cache the folder that keeps what was fetched
 * @param limits how much and how long
 * @param pace how fast
 * @param privateToo whether an address that was given by the user itself may lead into a private network
 * @param offline whether nothing is fetched and only what the cache keeps is read
 */
public record FetchOptions(Path cache, Limits limits, Pace pace, boolean privateToo, boolean offline) {

    /**
     * How much is taken, and how long is waited.
     *
     * @param connect until a connection stands
     * @param whole until an answer is complete, redirects apart
     * @param bytes of one answer, as it is sent
     * @param pages of one feed
     */
    public record Limits(Duration connect, Duration whole, long bytes, int pages) {
    }

    /**
     * How fast is asked.
     *
     * @param atOnce how many hosts are asked at once; each host only once at a time
     * @param pause between two questions to one host
     * @param backOff before the second try; twice as long before the third
     * @param longestWait the longest that a host may ask to wait before a further try
     */
    public record Pace(int atOnce, Duration pause, Duration backOff, Duration longestWait) {
    }

    public FetchOptions {
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(pace, "pace");
    }

    /** Returns the usual options: 8 hosts at once, half a second between questions, 64 MB and a minute an answer. */
    public static FetchOptions of(Path cache) {
        return new FetchOptions(cache, new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 64L << 20, 100),
            new Pace(8, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30)), false, false);
    }

    /** Returns the folder of the user's caches: that of {@code PODWEFT_CACHE} where it is set. */
    public static Path usualCache(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("PODWEFT_CACHE", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (system.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.get("LOCALAPPDATA"), "podweft", "cache");
        }
        return shared.isEmpty() ? home.resolve(system.startsWith("mac") ? "Library/Caches" : ".cache")
            .resolve("podweft")
            : Path.of(shared, "podweft");
    }

    public FetchOptions withPrivateToo(boolean allowed) {
        return new FetchOptions(cache, limits, pace, allowed, offline);
    }

    public FetchOptions withOffline(boolean only) {
        return new FetchOptions(cache, limits, pace, privateToo, only);
    }

    public FetchOptions withLimits(Limits other) {
        return new FetchOptions(cache, other, pace, privateToo, offline);
    }

    public FetchOptions withPace(Pace other) {
        return new FetchOptions(cache, limits, other, privateToo, offline);
    }
}
