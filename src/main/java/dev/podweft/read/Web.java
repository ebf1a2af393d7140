package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Turns addresses into files: fetches feeds and their further pages, and the feeds that lists name, into a cache whose
 * files {@link Sources} reads under their addresses.
 *
 * <pre>{@code
 * Web.Fetched files = new Web(FetchOptions.of(cache)).fetch(List.of("https://example.org/feed.xml"));
 * ReadResult result = new Sources().read(files.paths());
 * }</pre>
 *
 * <p>Immutable, and safe to share.
 */
public final class Web {

    private static final int MOST_FEEDS = 10_000;

    private final FetchOptions options;

    public Web(FetchOptions options) {
        this.options = options;
    }

    /**
     * What was had.
     *
     * @param paths the files to read, in no order that matters
     * @param problems addresses named by a list or feed that could not be had, and those for which an older answer
     *     has to do
     */
    public record Fetched(List<Path> paths, List<Problem> problems) {

        public Fetched {
            paths = List.copyOf(paths);
            problems = List.copyOf(problems);
        }
    }

    /** Returns whether {@code input} is an address rather than the name of a file. */
    public static boolean isAddress(String input) {
        String start = input.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") || start.startsWith("feed://")
            || start.startsWith("file:") || start.startsWith("ftp://");
    }

    /**
     * Fetches the addresses among {@code inputs}, and those that lists of feeds among them name; the other inputs stay.
     *
     * @throws ReadException if one of {@code inputs} itself cannot be had
     */
    public Fetched fetch(List<String> inputs) {
        AddressGuard guard = new AddressGuard();
        Set<Path> files = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        Map<URI, SourceLocation> wanted = new LinkedHashMap<>();
        for (String input : inputs) {
            if (isAddress(input)) {
                URI address = address(input);
                if (options.privateToo()) {
                    guard.open(address);
                }
                wanted.put(address, new SourceLocation(FetchCache.shown(address), 1));
            } else {
                files.add(Path.of(input));
                feedsOf(Path.of(input)).forEach(feed -> want(feed, wanted, problems));
            }
        }
        if (!wanted.isEmpty()) {
            fetchAll(new Fetcher(options, guard), wanted, new Sink(files, problems, Set.copyOf(wanted.keySet())));
        }
        problems.sort(null);
        return new Fetched(List.copyOf(files), problems);
    }

    /** Where what was fetched goes; {@code typed} are the addresses that must be had. */
    private record Sink(Set<Path> files, List<Problem> problems, Set<URI> typed) {
    }

    private static URI address(String input) {
        String text = input.strip().replace(" ", "%20");
        try {
            return new URI(text.regionMatches(true, 0, "feed://", 0, 7) ? "https://" + text.substring(7) : text);
        } catch (URISyntaxException e) {
            throw new ReadException(input.strip(), "an address that is none found (" + e.getReason()
                + "); expected it like 'https://example.org/feed.xml'; check it");
        }
    }

    private static void want(Onward feed, Map<URI, SourceLocation> wanted, List<Problem> problems) {
        try {
            wanted.putIfAbsent(new URI(feed.address().replace(" ", "%20")), feed.location());
        } catch (URISyntaxException e) {
            problems.add(new Problem(feed.location(), Problem.Severity.SKIPPED, "an address that is none found ('"
                + DateNotes.shown(feed.address()) + "'); expected it like 'https://example.org/feed.xml'; check it"));
        }
    }

    /** Returns the feeds that a file lists; none where it is a folder, or no list. */
    private static List<Onward> feedsOf(Path file) {
        try {
            if (!Files.isRegularFile(file) || !mayBeList(file)) {
                return List.of();
            }
            SourceText source = SourceText.of(InputFiles.name(file), file);
            return new OpmlReader().accepts(source) ? new OpmlReader().read(source).onward() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean mayBeList(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
            return start.replace("\0", "").toLowerCase(Locale.ROOT).contains("<opml");
        }
    }

    /** Fetches all that is wanted, and then the feeds that this names, once. */
    private void fetchAll(Fetcher fetcher, Map<URI, SourceLocation> wanted, Sink sink) {
        Set<URI> done = new LinkedHashSet<>();
        Map<URI, SourceLocation> now = wanted;
        ExecutorService workers = Executors.newFixedThreadPool(options.pace().atOnce(), task -> {
            Thread thread = new Thread(task, "podweft-fetch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int round = 0; round < 3 && !now.isEmpty(); round++) {
                Map<URI, Future<FeedPages>> running = new LinkedHashMap<>();
                now.forEach((address, named) -> {
                    if (done.add(address) && done.size() <= MOST_FEEDS) {
                        running.put(address, workers.submit(() -> FeedPages.fetch(fetcher, address, options)));
                    }
                });
                now = collect(running, now, sink);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Waits for all that is running, and returns the feeds that it names. */
    private static Map<URI, SourceLocation> collect(Map<URI, Future<FeedPages>> running, Map<URI, SourceLocation> named,
            Sink sink) {
        Map<URI, SourceLocation> next = new LinkedHashMap<>();
        running.forEach((address, future) -> {
            try {
                FeedPages pages = future.get();
                sink.files().addAll(pages.files());
                sink.problems().addAll(pages.problems());
                pages.feeds().forEach(feed -> want(feed, next, sink.problems()));
            } catch (ExecutionException e) {
                fail(address, named.get(address), e.getCause(), sink);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ReadException(named.get(address), "interrupted while fetching");
            }
        });
        return next;
    }

    private static void fail(URI address, SourceLocation named, Throwable cause, Sink sink) {
        if (cause instanceof Error error) {
            throw error;
        }
        boolean direct = sink.typed().contains(address) && FetchCache.shown(address).equals(named.file());
        String told = cause instanceof FetchException || cause instanceof ReadException ? cause.getMessage()
            : cause.getClass().getSimpleName() + ", " + cause.getMessage();
        if (direct) {
            throw new ReadException(FetchCache.shown(address), told);
        }
        sink.problems().add(new Problem(named, Problem.Severity.SKIPPED, FetchCache.shown(address) + ": " + told));
    }
}
