package dev.podweft;

import dev.podweft.dedupe.Census;
import dev.podweft.dedupe.Earlier;
import dev.podweft.dedupe.Moments;
import dev.podweft.dedupe.Traces;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.WantedEntries;
import dev.podweft.store.CatalogWriter;
import dev.podweft.store.LargeCatalog;
import dev.podweft.store.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The entries of a large catalog, which has their places and what is known of them together; what they say is read
 * again from their sources. For one thread.
 */
final class EarlierRecords implements Earlier {

    private final LargeCatalog catalog;
    private final Map<String, Path> files;
    private final Groundwork.Known known;
    private final Set<Long> full;
    private final long[] pairs;
    private final long[] later;

    /** Takes a catalog, and where the sources lie by their names. */
    EarlierRecords(LargeCatalog catalog, Map<String, Path> files) throws IOException {
        this.catalog = catalog;
        this.files = files;
        known = Groundwork.read(catalog);
        full = LongStream.of(Groundwork.numbers(catalog, Groundwork.FULL)).boxed().collect(Collectors.toSet());
        pairs = Groundwork.numbers(catalog, Groundwork.PAIRS);
        later = Groundwork.numbers(catalog, Groundwork.LATER_KEYS);
    }

    /** Returns how many entries there are. */
    int size() {
        return known.moments().days().length;
    }

    @Override
    public Census census() {
        return known.census();
    }

    @Override
    public Moments moments() {
        return known.moments();
    }

    @Override
    public Set<Long> full() {
        return full;
    }

    @Override
    public long[] pairs() {
        return pairs.clone();
    }

    @Override
    public void under(long[] starts, LongConsumer found) throws IOException {
        long[] firsts = catalog.grounds(Groundwork.KEYS);
        int part = -1;
        long[] entries = {};
        for (long start : starts) {
            int wanted = Math.max(0, before(firsts, start));
            while (wanted < firsts.length && firsts[wanted] <= Traces.end(start)) {
                if (wanted != part) {
                    part = wanted;
                    entries = Numbers.ascending(catalog.ground(Groundwork.KEYS, firsts[part]));
                }
                tell(entries, start, found);
                wanted++;
            }
            tell(later, start, found);
        }
    }

    /** Returns the place of the last part that begins before {@code start} or there. */
    private static int before(long[] firsts, long start) {
        int at = Arrays.binarySearch(firsts, start);
        return at >= 0 ? at : -at - 2;
    }

    private static void tell(long[] entries, long start, LongConsumer found) {
        int at = Arrays.binarySearch(entries, start);
        for (int i = at >= 0 ? at : -at - 1; i < entries.length && entries[i] <= Traces.end(start); i++) {
            found.accept(entries[i]);
        }
    }

    @Override
    public List<SourceRecord> records(List<Integer> numbers) throws IOException {
        Map<String, List<LargeCatalog.Entry>> byFile = new LinkedHashMap<>();
        for (int number : numbers) {
            LargeCatalog.Entry entry = catalog.entry(number);
            byFile.computeIfAbsent(entry.location().file(), file -> new ArrayList<>()).add(entry);
        }
        Map<Integer, SourceRecord> records = new HashMap<>();
        try {
            byFile.entrySet().parallelStream().map(file -> read(file.getKey(), file.getValue())).toList()
                .forEach(records::putAll);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return numbers.stream().map(records::get).toList();
    }

    private Map<Integer, SourceRecord> read(String file, List<LargeCatalog.Entry> entries) {
        try {
            WantedEntries wanted = new WantedEntries(file, files.get(file),
                entries.stream().map(entry -> entry.location().line()).toList());
            Optional<Map<Integer, SourceRecord>> lines =
                wanted.areLines() ? matched(entries, wanted.fromLines()) : Optional.empty();
            return lines.isPresent() ? lines.get() : matched(entries, wanted.fromAll())
                .orElseThrow(() -> new IOException(file + ": other entries found than before, though its bytes are the "
                    + "same; build with --add-up-to 0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the records by the numbers of the entries that say the same; none where one is missing. */
    private static Optional<Map<Integer, SourceRecord>> matched(List<LargeCatalog.Entry> entries,
            List<SourceRecord> records) {
        Map<String, List<SourceRecord>> byContent = new HashMap<>();
        records.forEach(record -> byContent.computeIfAbsent(
            mark(record.location().line(), CatalogWriter.contentHash(record)), k -> new ArrayList<>()).add(record));
        Map<Integer, SourceRecord> matched = new HashMap<>();
        for (LargeCatalog.Entry entry : entries) {
            List<SourceRecord> same =
                byContent.getOrDefault(mark(entry.location().line(), entry.sha256()), List.of());
            if (same.isEmpty()) {
                return Optional.empty();
            }
            matched.put(entry.number(), same.size() == 1 ? same.get(0) : same.remove(0));
        }
        return Optional.of(matched);
    }

    private static String mark(int line, byte[] sha256) {
        return line + " " + Arrays.toString(sha256);
    }
}
