package dev.podweft;

import dev.podweft.BuildOptions.Memory;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.ReadResult;
import dev.podweft.read.SourceFile;
import dev.podweft.read.Unchanged;
import dev.podweft.store.Departures;
import dev.podweft.store.KeptRecord;
import dev.podweft.store.KeptSource;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What earlier builds read, and what becomes of it when the sources are read again.
 *
 * <p>An entry that a source held once and holds no more is kept as it was last seen, also where the source itself is
 * gone or cannot be read. A source that no input stands for any more is forgotten. For one thread.
 */
final class Remembered implements Unchanged {

    private final Map<String, KeptSource> sources = new TreeMap<>();
    private final boolean sameProgram;
    private final Memory memory;
    private final AtomicInteger unchanged = new AtomicInteger();

    /** Remembers {@code sources}; whether the same program read them tells whether it would read the same again. */
    Remembered(List<KeptSource> sources, boolean sameProgram, Memory memory) {
        sources.forEach(source -> this.sources.put(source.name(), source));
        this.sameProgram = sameProgram;
        this.memory = memory;
    }

    @Override
    public Optional<ReadResult> find(String name, String sha256) {
        Optional<KeptSource> same = Optional.ofNullable(sources.get(name))
            .filter(source -> sameProgram && source.present() && source.sha256().equals(sha256));
        same.ifPresent(source -> unchanged.incrementAndGet());
        return same.map(source -> new ReadResult(source.there(), source.problems(),
            List.of(new SourceFile(name, source.format(), source.bytes(), sha256, source.there().size()))));
    }

    /** Returns how many sources were not read again. */
    int unchanged() {
        return unchanged.get();
    }

    /** Returns the sources by name, as build {@code number} leaves them, after it found {@code read} in the inputs. */
    List<KeptSource> after(ReadResult read, List<Path> inputs, int number) {
        Map<String, KeptSource> after = new TreeMap<>();
        Map<String, List<SourceRecord>> records = new TreeMap<>();
        Map<String, List<Problem>> problems = new TreeMap<>();
        read.records().forEach(record -> records.computeIfAbsent(record.location().file(), k -> new ArrayList<>())
            .add(record));
        read.problems().forEach(problem -> problems.computeIfAbsent(problem.location().file(), k -> new ArrayList<>())
            .add(problem));
        for (SourceFile file : read.files()) {
            after.put(file.name(), new KeptSource(file.name(), file.format(), file.bytes(), file.sha256(), true,
                records(file, records.getOrDefault(file.name(), List.of()), number),
                problems.getOrDefault(file.name(), List.of())));
        }
        for (KeptSource source : sources.values()) {
            boolean covered = problems.containsKey(source.name()) || covers(inputs, source.name());
            if (memory == Memory.KEEP && covered && !after.containsKey(source.name())) {
                after.put(source.name(), new KeptSource(source.name(), source.format(), source.bytes(),
                    source.sha256(), false, Departures.tell(source.records(), List.of(), number), List.of()));
            }
        }
        return List.copyOf(after.values());
    }

    private List<KeptRecord> records(SourceFile file, List<SourceRecord> now, int number) {
        Optional<KeptSource> before = Optional.ofNullable(sources.get(file.name()));
        List<KeptRecord> old = before.map(KeptSource::records).orElse(List.of());
        boolean same = before.isPresent() && before.get().present() && before.get().sha256().equals(file.sha256());
        // Nothing leaves a file that stays as it is, even where another program reads other entries from it.
        int mayHaveLeft = same ? number : number + 1;
        return Departures.tell(old, now, number).stream().filter(kept -> kept.present()
            || memory == Memory.KEEP && kept.left().getAsInt() < mayHaveLeft).toList();
    }

    /** Whether one of {@code inputs} is the source, or a folder above it. */
    private static boolean covers(List<Path> inputs, String source) {
        Set<String> names = new HashSet<>();
        inputs.forEach(input -> names.add(input.normalize().toString().replace(File.separatorChar, '/')));
        return names.contains(source) || names.stream().anyMatch(name -> name.isEmpty() || name.equals(".")
            || source.startsWith(name.endsWith("/") ? name : name + "/"));
    }

    /** Returns the records that were {@code read} and those that are kept, in the order of their locations. */
    static List<SourceRecord> all(ReadResult read, List<KeptSource> sources) {
        Stream<SourceRecord> kept = sources.stream().flatMap(source -> source.gone().stream()).map(KeptRecord::record);
        return Stream.concat(read.records().stream(), kept)
            .sorted(Comparator.comparing(SourceRecord::location)).toList();
    }

    /** Returns a note for each entry of {@code sources} that is kept. */
    static List<Problem> notes(List<KeptSource> sources) {
        List<Problem> notes = new ArrayList<>();
        for (KeptSource source : sources) {
            for (KeptRecord kept : source.gone()) {
                SourceLocation place = kept.record().location();
                notes.add(new Problem(place, Problem.Severity.NOTE, "an entry stood here that has left its source "
                    + "since and is kept; build with --prune to drop it"));
            }
        }
        return notes;
    }
}
