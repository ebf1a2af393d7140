package dev.podweft;

import dev.podweft.analyze.EpisodeIndex;
import dev.podweft.analyze.EpisodeVector;
import dev.podweft.analyze.Feature;
import dev.podweft.analyze.Postings;
import dev.podweft.analyze.VectorCodec;
import dev.podweft.store.LargeCatalog;
import dev.podweft.store.LargeCatalog.FeatureRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The index of a large corpus as its catalog holds it; what is asked for often is kept. Episodes count from 0 here, and
 * from 1 in the catalog. For one thread.
 */
final class CatalogIndex implements EpisodeIndex {

    private static final int MOST_KEPT = 100_000;

    private final LargeCatalog catalog;
    private final int episodes;
    private final Map<Integer, FeatureRow> rows = new HashMap<>();
    private final Map<Integer, int[]> headings = new HashMap<>();

    CatalogIndex(LargeCatalog catalog) throws IOException {
        this.catalog = catalog;
        this.episodes = catalog.episodes();
    }

    /** Asks the catalog. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws IOException;
    }

    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FeatureRow row(int number) {
        if (rows.size() > MOST_KEPT) {
            rows.clear();
        }
        return rows.computeIfAbsent(number, key -> asked(() -> catalog.feature(key)));
    }

    @Override
    public int episodes() {
        return episodes;
    }

    @Override
    public OptionalInt number(Feature feature) {
        Optional<FeatureRow> row = asked(() -> catalog.feature(feature.kind().name(), feature.id()));
        return row.isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.get().number());
    }

    @Override
    public Feature feature(int number) {
        return new Feature(kind(number), row(number).id());
    }

    @Override
    public Feature.Kind kind(int number) {
        return FeatureNumbers.kind(number);
    }

    @Override
    public int frequency(int number) {
        return row(number).episodes();
    }

    @Override
    public int[] headings(int number) {
        if (headings.size() > MOST_KEPT) {
            headings.clear();
        }
        return headings.computeIfAbsent(number,
            key -> asked(() -> catalog.headings(key)).stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public EpisodeVector vector(int episode) {
        return VectorCodec.decodeVector(asked(() -> catalog.vector(episode + 1)));
    }

    @Override
    public Postings postings(int feature) {
        Postings whole = VectorCodec.decodePostings(asked(() -> catalog.postings(feature)));
        return asked(() -> catalog.added(feature))
            .map(added -> whole.with(VectorCodec.decodePostings(added.postings()))).orElse(whole);
    }
}
