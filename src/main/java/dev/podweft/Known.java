package dev.podweft;

import dev.podweft.export.ManifestReader;
import dev.podweft.model.Problem;
import dev.podweft.read.ReadResult;
import dev.podweft.read.SourceFile;
import dev.podweft.read.Sources;
import dev.podweft.read.Unchanged;
import dev.podweft.store.BuildRow;
import dev.podweft.store.Catalog;
import dev.podweft.store.KeptSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The state of a folder with a large corpus, to which something may be added.
 *
 * @param builds the first is the last that did all at once
 * @param sources those that were read, without what they hold, and how many entries that is
 * @param told what the manifest tells, which may be of the state before
 */
record Known(List<BuildRow> builds, Map<KeptSource, Integer> sources, ManifestReader.Told told) {

    private static final int HUNDRED = 100;

    /** Reads the state that {@code catalog} and the files beside it are in; none where a file is not as it was. */
    static Optional<Known> read(Catalog catalog, Path folder) throws IOException {
        List<BuildRow> builds = catalog.builds();
        Map<KeptSource, Integer> sources = catalog.counted();
        return ManifestReader.read(folder).map(told -> new Known(builds, sources, told));
    }

    /** Returns what the inputs hold: of a source that is as it was only that it is there. */
    ReadResult read(List<Path> inputs) {
        Map<String, ReadResult> byName = new TreeMap<>();
        sources.forEach((source, entries) -> byName.put(source.name(), new ReadResult(List.of(), source.problems(),
            List.of(new SourceFile(source.name(), source.format(), source.bytes(), source.sha256(), entries)))));
        return new Sources(new Unchanged() {
            @Override
            public boolean knows(String name) {
                return byName.containsKey(name);
            }

            @Override
            public Optional<ReadResult> find(String name, String sha256) {
                return Optional.ofNullable(byName.get(name))
                    .filter(result -> result.files().get(0).sha256().equals(sha256));
            }
        }).read(inputs);
    }

    BuildRow last() {
        return builds.get(builds.size() - 1);
    }

    /** Returns the build that did all at once and drew the graph files. */
    BuildRow drawn() {
        return builds.get(0);
    }

    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        sources.keySet().forEach(source -> hashes.put(source.name(), source.sha256()));
        return hashes;
    }

    /** Returns whether the manifest tells of nothing but these sources. */
    boolean hasOwnManifest() {
        return hashes().entrySet().containsAll(told.inputs().entrySet());
    }

    /** Returns the files that are new among those that were {@code read}; none at all where a known one changed. */
    Optional<List<SourceFile>> newFiles(ReadResult read) {
        Map<String, String> gone = hashes();
        List<SourceFile> added = new ArrayList<>();
        for (SourceFile file : read.files()) {
            Optional<String> before = Optional.ofNullable(gone.remove(file.name()));
            if (before.isEmpty()) {
                added.add(file);
            } else if (!before.get().equals(file.sha256())) {
                return Optional.empty();
            }
        }
        return gone.isEmpty() ? Optional.of(added) : Optional.empty();
    }

    /** Returns whether {@code more} entries are few enough, with those that were added before, to be added. */
    boolean hasRoomFor(int more, int percent) {
        int whole = drawn().counts().entries();
        return (long) HUNDRED * (last().counts().entries() - whole + more) <= (long) percent * whole;
    }

    /** Returns the problems of the sources of {@code read} that {@code file} names. */
    static List<Problem> problems(ReadResult read, String file) {
        return read.problems().stream().filter(problem -> problem.location().file().equals(file)).toList();
    }
}
