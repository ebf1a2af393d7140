package dev.podweft;

import dev.podweft.analyze.EpisodeVector;
import dev.podweft.analyze.Feature;
import dev.podweft.analyze.Features;
import dev.podweft.analyze.Headings;
import dev.podweft.analyze.Postings;
import dev.podweft.analyze.Profile;
import dev.podweft.analyze.Recurring;
import dev.podweft.analyze.Statistics;
import dev.podweft.analyze.VectorCodec;
import dev.podweft.analyze.Vectorizer;
import dev.podweft.store.LargeCatalog;
import dev.podweft.store.LargeCatalog.Added;
import dev.podweft.store.LargeCatalogAdder;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What episodes that are added, or are others now, make of the features of a large catalog: how many have each, and the
 * vectors, weighed by the counts with them. The vectors of all others stay. For one thread, used once.
 */
final class AddedIndex implements Features {

    /** How the nodes of concepts begin that are no versions. */
    private static final String CONCEPT = "c_";

    private final LargeCatalog catalog;
    private final CatalogIndex index;
    private final Headings headings;
    private final Map<Feature, OptionalInt> known = new HashMap<>();
    private final Map<Feature, Integer> newNumbers = new HashMap<>();
    private final Map<Integer, Feature> newFeatures = new TreeMap<>();
    private final Map<Integer, Integer> gains = new TreeMap<>();
    private final Map<Integer, EpisodeVector> vectors = new TreeMap<>();
    private final Map<Integer, TreeMap<Integer, Character>> postings = new TreeMap<>();
    private int episodes;

    AddedIndex(LargeCatalog catalog, Headings headings) throws IOException {
        this.catalog = catalog;
        this.index = new CatalogIndex(catalog);
        this.headings = headings;
        this.episodes = index.episodes();
    }

    /** Adds episodes, by number from 1; {@code removed} are those that are there no more or are written anew. */
    void add(Map<Integer, Profile> profiles, Collection<Integer> removed, Recurring recurring) throws IOException {
        for (int number : removed) {
            EpisodeVector vector = index.vector(number - 1);
            for (int at = 0; at < vector.size(); at++) {
                gain(vector.feature(at), -1);
                post(vector.feature(at), number, (char) 0);
            }
        }
        Map<Integer, Set<Feature>> features = new TreeMap<>();
        profiles.forEach((number, profile) ->
            features.put(number, new TreeSet<>(Statistics.features(profile, recurring, headings))));
        number(features.values());
        features.values().forEach(all -> all.forEach(feature -> gain(number(feature).orElseThrow(), 1)));
        episodes = profiles.keySet().stream().mapToInt(number -> number).reduce(episodes, Math::max);
        Vectorizer vectorizer = new Vectorizer(this, recurring, headings);
        profiles.forEach((number, profile) -> {
            EpisodeVector vector = vectorizer.of(profile);
            vectors.put(number, vector);
            for (int at = 0; at < vector.size(); at++) {
                post(vector.feature(at), number, Postings.cut(vector.weight(at)));
            }
        });
    }

    private void gain(int feature, int count) {
        gains.merge(feature, count, Integer::sum);
    }

    private void post(int feature, int number, char weight) {
        postings.computeIfAbsent(feature, key -> new TreeMap<>()).put(number - 1, weight);
    }

    /** Numbers the features that are new, in their order. */
    private void number(Collection<Set<Feature>> features) throws IOException {
        Set<Feature> unknown = new TreeSet<>();
        for (Set<Feature> all : features) {
            all.stream().filter(feature -> old(feature).isEmpty()).forEach(unknown::add);
        }
        Map<Feature.Kind, Integer> next = new HashMap<>();
        for (Feature.Kind kind : Feature.Kind.values()) {
            int first = FeatureNumbers.first(kind);
            next.put(kind, Math.max(first - 1, catalog.highest(FeatureNumbers.first(kind) + FeatureNumbers.MOST)) + 1);
        }
        for (Feature feature : unknown) {
            int number = next.merge(feature.kind(), 1, Integer::sum) - 1;
            newNumbers.put(feature, number);
            newFeatures.put(number, feature);
        }
    }

    private OptionalInt old(Feature feature) {
        return known.computeIfAbsent(feature, index::number);
    }

    /** Returns how many more topics are mentioned now than before, or fewer if below 0; versions are none. */
    int moreTopics() {
        int more = 0;
        for (Map.Entry<Integer, Integer> gain : gains.entrySet()) {
            int feature = gain.getKey();
            if (kind(feature) == Feature.Kind.TOPIC && feature(feature).id().startsWith(CONCEPT)) {
                int now = frequency(feature);
                more += Integer.signum(now) - Integer.signum(now - gain.getValue());
            }
        }
        return more;
    }

    /** What a feature has gained in all, by number; what it gained before is taken from the catalog. */
    private Map<Integer, Added> added() throws IOException {
        Set<Integer> changed = new HashSet<>(gains.keySet());
        changed.addAll(postings.keySet());
        Map<Integer, Added> added = new TreeMap<>();
        for (int feature : changed) {
            Optional<Added> before = newFeatures.containsKey(feature) ? Optional.empty() : catalog.added(feature);
            TreeMap<Integer, Character> all = new TreeMap<>();
            if (before.isPresent()) {
                Postings old = VectorCodec.decodePostings(before.get().postings());
                for (int at = 0; at < old.size(); at++) {
                    all.put(old.episode(at), old.weight(at));
                }
            }
            all.putAll(postings.getOrDefault(feature, new TreeMap<>()));
            added.put(feature, new Added(before.map(Added::episodes).orElse(0) + gains.getOrDefault(feature, 0),
                encode(all)));
        }
        return added;
    }

    private static byte[] encode(TreeMap<Integer, Character> all) {
        char[] weights = new char[all.size()];
        int at = 0;
        for (char weight : all.values()) {
            weights[at++] = weight;
        }
        return VectorCodec.encode(Postings.of(all.keySet().stream().mapToInt(number -> number).toArray(), weights));
    }

    /** What is to be written. */
    record Writing(Map<Integer, Feature> newFeatures, Map<Integer, Added> added, Map<Integer, byte[]> vectors,
            Map<Integer, int[]> headings) {

        void to(LargeCatalogAdder adder) throws IOException {
            for (Map.Entry<Integer, Feature> feature : newFeatures.entrySet()) {
                adder.feature(feature.getKey(), feature.getValue().kind().name(), feature.getValue().id(),
                    VectorCodec.encode(Postings.NONE));
            }
            for (Map.Entry<Integer, Added> gain : added.entrySet()) {
                adder.added(gain.getKey(), gain.getValue());
            }
            for (Map.Entry<Integer, byte[]> vector : vectors.entrySet()) {
                adder.vector(vector.getKey(), vector.getValue());
            }
            for (Map.Entry<Integer, int[]> feature : headings.entrySet()) {
                for (int heading : feature.getValue()) {
                    adder.heading(feature.getKey(), heading);
                }
            }
        }
    }

    /** Returns what is to be written, so that the catalog need not be read any more. */
    Writing writing() throws IOException {
        Map<Integer, byte[]> encoded = new TreeMap<>();
        vectors.forEach((number, vector) -> encoded.put(number, VectorCodec.encode(vector)));
        Map<Integer, int[]> above = new TreeMap<>();
        newFeatures.keySet().stream().filter(number -> kind(number) != Feature.Kind.HEADING
            && kind(number) != Feature.Kind.WORD).forEach(number -> above.put(number, headings(number)));
        return new Writing(newFeatures, added(), encoded, above);
    }

    @Override
    public int episodes() {
        return episodes;
    }

    @Override
    public OptionalInt number(Feature feature) {
        Integer now = newNumbers.get(feature);
        return now == null ? old(feature) : OptionalInt.of(now);
    }

    @Override
    public Feature feature(int number) {
        Feature now = newFeatures.get(number);
        return now == null ? index.feature(number) : now;
    }

    @Override
    public Feature.Kind kind(int number) {
        return FeatureNumbers.kind(number);
    }

    @Override
    public int frequency(int number) {
        return (newFeatures.containsKey(number) ? 0 : index.frequency(number)) + gains.getOrDefault(number, 0);
    }

    @Override
    public int[] headings(int number) {
        return headings.of(feature(number).id()).stream().map(id -> number(new Feature(Feature.Kind.HEADING, id)))
            .filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).toArray();
    }
}
