package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was had of one address: its file and those of the pages that go on from it.
 *
 * @param feeds further feeds that it names, where it is a list or a page rather than a feed
 */
record FeedPages(List<Path> files, List<Problem> problems, List<Onward> feeds) {

    /** Fetches {@code address} and follows its {@code rel=next} as far as the limits allow. */
    static FeedPages fetch(Fetcher fetcher, URI address, FetchOptions options) throws IOException {
        FeedPages pages = new FeedPages(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<URI> seen = new HashSet<>();
        seen.add(address);
        Optional<URI> next = pages.take(fetcher, address, seen);
        while (next.isPresent() && seen.add(next.get())) {
            if (seen.size() > options.limits().pages()) {
                pages.problems.add(new Problem(new SourceLocation(FetchCache.shown(address), 1), Problem.Severity.NOTE,
                    "more than " + options.limits().pages() + " pages found; the first of them are read"));
                break;
            }
            next = pages.takeOr(fetcher, next.get(), seen);
        }
        return pages;
    }

    /** Takes a further page; one that cannot be had ends the feed there. */
    private Optional<URI> takeOr(Fetcher fetcher, URI address, Set<URI> seen) throws IOException {
        try {
            return take(fetcher, address, seen);
        } catch (FetchException e) {
            problems.add(new Problem(new SourceLocation(FetchCache.shown(address), 1), Problem.Severity.SKIPPED,
                e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<URI> take(Fetcher fetcher, URI address, Set<URI> seen) throws IOException {
        Fetcher.Fetched fetched = fetcher.fetch(address);
        files.add(fetched.kept().file());
        SourceLocation location = new SourceLocation(FetchCache.shown(address), 1);
        fetched.stale().ifPresent(reason -> problems.add(new Problem(location, Problem.Severity.NOTE, reason
            + "; what was fetched last is read")));
        URI end = fetched.kept().end().isEmpty() ? address : URI.create(fetched.kept().end());
        seen.add(end);
        Optional<Onward> next = Optional.empty();
        for (Onward onward : onward(location, fetched.kept().file())) {
            Onward whole = new Onward(onward.location(), onward.kind(),
                Fetcher.resolve(end, onward.address()).toString(), onward.title());
            if (onward.kind() == Onward.Kind.FEED) {
                feeds.add(whole);
            } else {
                next = Optional.of(whole);
            }
        }
        return next.isPresent() ? Optional.of(URI.create(next.get().address())) : Optional.empty();
    }

    /** Returns where a file points; nowhere where it cannot be read, which is told when it is read. */
    private static List<Onward> onward(SourceLocation location, Path file) throws IOException {
        try {
            return Sources.read(SourceText.of(location.file(), file)).onward();
        } catch (ReadException e) {
            return List.of();
        }
    }
}
