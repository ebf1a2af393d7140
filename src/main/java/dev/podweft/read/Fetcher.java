package dev.podweft.read;

import dev.podweft.read.FetchCache.Kept;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches addresses into the cache: asks only for what changed, follows redirects, waits its turn, and tries again
 * where that may help. Safe to share.
 */
final class Fetcher {

    private static final int TRIES = 3;
    private static final int MOST_REDIRECTS = 10;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final FetchOptions options;
    private final AddressGuard guard;
    private final FetchCache cache;
    private final HostPace pace;
    private final HttpClient client;

    Fetcher(FetchOptions options, AddressGuard guard) {
        this.options = options;
        this.guard = guard;
        this.cache = new FetchCache(options.cache());
        this.pace = new HostPace(options.pace().pause());
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(options.limits().connect()).build();
    }

    /**
     * What was had of an address.
     *
     * @param stale why an older answer had to do; empty where the answer is new
     */
    record Fetched(Kept kept, Optional<String> stale) {
    }

    /**
     * Fetches {@code address}, or takes what the cache keeps of it where the host has nothing newer or cannot be
     * reached.
     *
     * @throws FetchException if there is nothing to be had
     * @throws IOException if the cache cannot be read or written
     */
    Fetched fetch(URI address) throws IOException {
        Optional<Kept> kept = cache.find(address);
        if (options.offline()) {
            return new Fetched(kept.orElseThrow(() -> new FetchException("an address that was never fetched found; "
                + "expected it in the cache " + options.cache() + "; fetch it once without --offline")),
                Optional.empty());
        }
        try {
            return new Fetched(fetch(address, kept), Optional.empty());
        } catch (FetchException e) {
            if (e.isPassing() && kept.isPresent()) {
                return new Fetched(kept.get(), Optional.of(e.getMessage()));
            }
            throw e;
        }
    }

    private Kept fetch(URI address, Optional<Kept> kept) throws IOException {
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            guard.check(at);
            String here = at.toString();
            Optional<Kept> same = kept.filter(known -> known.end().equals(here));
            HttpResponse<byte[]> answer = persistently(at, same);
            if (answer.statusCode() == 304 && same.isPresent()) {
                return same.get();
            }
            if (answer.statusCode() == 200) {
                refuseUnreadable(answer);
                return cache.keep(address, answer.body(), new Kept(options.cache(), here, header(answer, "ETag"),
                    header(answer, "Last-Modified")));
            }
            at = target(at, answer);
        }
        throw new FetchException("more than " + MOST_REDIRECTS + " redirects found; expected a feed; check the "
            + "address");
    }

    private static URI target(URI at, HttpResponse<byte[]> answer) throws FetchException {
        String location = header(answer, "Location").strip();
        if (!REDIRECTS.contains(answer.statusCode()) || location.isEmpty()) {
            throw new FetchException("the answer " + answer.statusCode() + meaning(answer.statusCode())
                + " found; expected a feed; check the address", PASSING.contains(answer.statusCode()));
        }
        return resolve(at, location);
    }

    /** Returns {@code address}, which may be relative to {@code base}. */
    static URI resolve(URI base, String address) throws FetchException {
        try {
            return base.resolve(address.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new FetchException("an address that is none found ('" + DateNotes.shown(address)
                + "'); expected it like 'https://example.org/feed.xml'; check it");
        }
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (not allowed)";
            case 404 -> " (not found)";
            case 410 -> " (gone)";
            case 429 -> " (too many questions)";
            default -> status >= 500 ? " (the host is in trouble)" : "";
        };
    }

    private static void refuseUnreadable(HttpResponse<byte[]> answer) throws FetchException {
        String packed = header(answer, "Content-Encoding").strip().toLowerCase(Locale.ROOT);
        if (!Set.of("", "identity", "gzip", "x-gzip").contains(packed)) {
            throw new FetchException("an answer packed as '" + DateNotes.shown(packed)
                + "' found; expected gzip or none; tell the host's owner");
        }
    }

    /** Asks, and asks again where that may help. */
    private HttpResponse<byte[]> persistently(URI at, Optional<Kept> known) throws FetchException,
        InterruptedIOException {
        Duration wait = options.pace().backOff();
        for (int attempt = 1;; attempt++) {
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<byte[]> answer = pace.ask(at, () -> once(at, known));
                if (attempt == TRIES || !PASSING.contains(answer.statusCode())) {
                    return answer;
                }
                asked = retryAfter(answer);
            } catch (FetchException e) {
                if (attempt == TRIES || !e.isPassing()) {
                    throw e;
                }
            }
            HostPace.sleep(asked.compareTo(wait) > 0 ? asked : wait);
            wait = wait.multipliedBy(2);
        }
    }

    private Duration retryAfter(HttpResponse<byte[]> answer) {
        String seconds = header(answer, "Retry-After").strip();
        Duration asked = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        return asked.compareTo(options.pace().longestWait()) > 0 ? options.pace().longestWait() : asked;
    }

    private HttpResponse<byte[]> once(URI at, Optional<Kept> known) throws FetchException, InterruptedIOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
            client.sendAsync(request(at, known), info -> new LimitedBody(options.limits().bytes()));
        try {
            return answer.get(options.limits().whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchException("no whole answer within " + options.limits().whole().toSeconds()
                + " s found; try again later", true);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FetchException refused) {
                throw refused;
            }
            throw new FetchException("no answer found (" + reason(e.getCause())
                + "); check the address and the connection",
                true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while fetching");
        }
    }

    private static String reason(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ", " + DateNotes.shown(message,
            100));
    }

    private HttpRequest request(URI at, Optional<Kept> known) throws FetchException {
        String user = at.getUserInfo();
        URI plain = user == null ? at : URI.create(FetchCache.shown(at));
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(plain).GET().timeout(options.limits().whole())
                .header("User-Agent", "podweft").header("Accept-Encoding", "gzip").header("Accept",
                    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
                    + "*/*;q=0.8");
            if (user != null) {
                request.header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
            }
            known.map(Kept::tag).filter(tag -> !tag.isEmpty()).ifPresent(tag -> request.header("If-None-Match", tag));
            known.map(Kept::modified).filter(day -> !day.isEmpty())
                .ifPresent(day -> request.header("If-Modified-Since", day));
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new FetchException("an address that cannot be asked found (" + DateNotes.shown(e.getMessage(), 100)
                + "); expected it like 'https://example.org/feed.xml'; check it");
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
