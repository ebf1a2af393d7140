package dev.podweft.dedupe.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.dedupe.BlockingKeys;
import dev.podweft.dedupe.Clusters;
import dev.podweft.dedupe.Comparison;
import dev.podweft.dedupe.Counted;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.dedupe.EpisodeIds;
import dev.podweft.dedupe.EpisodeIds.Wanted;
import dev.podweft.dedupe.Features;
import dev.podweft.dedupe.Frequencies;
import dev.podweft.dedupe.Kinship;
import dev.podweft.dedupe.MergedRecords;
import dev.podweft.dedupe.Passages;
import dev.podweft.dedupe.ScoredPair;
import dev.podweft.dedupe.ShowNames;
import dev.podweft.dedupe.Shows;
import dev.podweft.dedupe.Titles;
import dev.podweft.model.Episode;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resolves duplicates as an engine of many machines would: by the public parts, each a sum, a join, or a component. */
class PartsTest {

    private static final int RARE_KEYS = 10;

    @TempDir
    private Path folder;

    @Test
    void resolvesInPartsWhatItResolvesAtOnce() throws IOException {
        List<SourceRecord> records = DriftedRecords.tune(folder);
        List<Episode> episodes = new Parts(records).episodes();
        assertEquals(new Deduplicator().deduplicate(records).episodes(), episodes);
    }

    /** What one run knows, as maps, each of which would be a table of an engine. */
    private static final class Parts {

        private final List<SourceRecord> records;
        private final Map<String, List<SourceRecord>> listings;
        private List<Features> features;

        Parts(List<SourceRecord> all) {
            records = all.stream().sorted(Comparator.comparing(SourceRecord::location)
                .thenComparing(SourceRecord::raw)).toList();
            listings = records.stream().collect(Collectors.groupingBy(Features::listing));
        }

        List<Episode> episodes() {
            Map<Long, Passages.Count> passages = passages();
            Titles titles = titles();
            features = records.stream()
                .map(record -> Features.of(record, titles, passage -> passages.get(passage).isBoilerplate())).toList();
            Set<List<Integer>> pairs = pairs(passages);
            Comparison plain = Comparison.of(frequencies());
            Comparison comparison = plain.knowing(kinship(pairs, plain));
            List<ScoredPair> scored = pairs.stream().map(pair -> new ScoredPair(pair.get(0), pair.get(1),
                comparison.score(features.get(pair.get(0)), features.get(pair.get(1)))))
                .filter(pair -> pair.score() >= Deduplicator.threshold()).toList();
            List<MergedRecords> merged = new ArrayList<>();
            components(scored).forEach(component -> merged.addAll(Clusters.merge(
                component.stream().map(features::get).toList(), within(component, scored), comparison)));
            return named(completed(merged));
        }

        private Titles titles() {
            Map<String, Set<String>> recurring = new HashMap<>();
            listings.forEach((listing, own) -> {
                Titles.Counts counts = new Titles.Counts();
                halves(own).forEach(half -> {
                    Titles.Counts part = new Titles.Counts();
                    half.forEach(part::add);
                    counts.add(part);
                });
                recurring.put(listing, counts.recurring());
            });
            return Titles.knowing(recurring);
        }

        private Map<Long, Passages.Count> passages() {
            Map<Long, Passages.Count> counts = new HashMap<>();
            for (List<SourceRecord> own : listings.values()) {
                Map<Long, Long> here = own.stream().flatMap(record -> Arrays.stream(Passages.of(record)).boxed())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
                here.forEach((passage, times) -> counts.merge(passage, Passages.Count.of(times), Passages.Count::plus));
            }
            return counts;
        }

        private Frequencies frequencies() {
            Map<String, List<Features>> byListing =
                features.stream().collect(Collectors.groupingBy(one -> Features.listing(one.record())));
            Counted values = Counted.NONE;
            Counted words = Counted.NONE;
            for (List<Features> own : byListing.values()) {
                Counted here = Counted.NONE;
                for (List<Features> half : halves(own)) {
                    here = here.plus(counted(half, Frequencies::values));
                    words = words.plus(counted(half, Frequencies::words));
                }
                values = values.most(here.atLeast(2));
            }
            long titled = features.stream().filter(one -> Frequencies.words(one).length > 0).count();
            return Frequencies.of(values, Counted.of(words.keys(), words.counts()), titled);
        }

        private static Counted counted(List<Features> features, Function<Features, long[]> values) {
            return Counted.of(features.stream().map(values).flatMapToLong(Arrays::stream).toArray());
        }

        private static <T> List<List<T>> halves(List<T> list) {
            return List.of(list.subList(0, list.size() / 2), list.subList(list.size() / 2, list.size()));
        }

        private Set<List<Integer>> pairs(Map<Long, Passages.Count> passages) {
            ShowNames shows = ShowNames.of(records.stream().map(Features::show).toList());
            Map<Long, List<Integer>> shared = byKey(number -> BlockingKeys.shared(features.get(number)));
            shared.values().removeIf(block -> block.size() > BlockingKeys.MOST_SHARED);
            Map<Long, List<Integer>> rare = byKey(number -> rare(number, passages).toArray());
            rare.keySet().retainAll(IntStream.range(0, records.size()).boxed().flatMap(number ->
                rare(number, passages).limit(RARE_KEYS).boxed()).collect(Collectors.toSet()));
            Set<List<Integer>> pairs = new TreeSet<>(Comparator.comparing((List<Integer> pair) -> pair.get(0))
                .thenComparing(pair -> pair.get(1)));
            for (Map<Long, List<Integer>> blocks : List.of(shared, rare)) {
                blocks.values().forEach(block -> block.forEach(one -> block.forEach(other -> add(one, other, pairs))));
            }
            Map<Long, List<Integer>> standing = byKey(number -> BlockingKeys.stands(features.get(number), shows));
            for (int one = 0; one < records.size(); one++) {
                for (long key : BlockingKeys.looks(features.get(one), shows)) {
                    addNear(one, standing.getOrDefault(key, List.of()), pairs);
                }
            }
            return pairs;
        }

        private LongStream rare(int number, Map<Long, Passages.Count> passages) {
            return Arrays.stream(Passages.of(records.get(number))).filter(passage -> passages.get(passage).isRare());
        }

        private void addNear(int one, List<Integer> block, Set<List<Integer>> pairs) {
            for (int other : block.size() > BlockingKeys.MOST_OF_A_TIME ? List.<Integer>of() : block) {
                if (BlockingKeys.near(features.get(one), features.get(other))) {
                    add(Math.min(one, other), Math.max(one, other), pairs);
                }
            }
        }

        private void add(int one, int other, Set<List<Integer>> pairs) {
            if (one < other && BlockingKeys.mayBeSame(features.get(one), features.get(other))) {
                pairs.add(List.of(one, other));
            }
        }

        private Map<Long, List<Integer>> byKey(Function<Integer, long[]> keys) {
            Map<Long, List<Integer>> blocks = new HashMap<>();
            IntStream.range(0, records.size()).forEach(number -> Arrays.stream(keys.apply(number))
                .forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(number)));
            return blocks;
        }

        private Kinship kinship(Set<List<Integer>> pairs, Comparison plain) {
            Map<String, Integer> sizes = new HashMap<>();
            records.forEach(record -> sizes.merge(record.location().file(), 1, Integer::sum));
            Map<Kinship.Sources, Kinship.Tally> tallies = new HashMap<>();
            for (List<Integer> pair : pairs) {
                Features left = features.get(pair.get(0));
                Features right = features.get(pair.get(1));
                Kinship.tally(left, right, plain)
                    .ifPresent(tally -> tallies.merge(Kinship.Sources.of(left, right), tally, Kinship.Tally::plus));
            }
            return Kinship.of(sizes, tallies);
        }

        private Collection<TreeSet<Integer>> components(List<ScoredPair> scored) {
            List<TreeSet<Integer>> of = new ArrayList<>();
            IntStream.range(0, records.size()).forEach(number -> of.add(new TreeSet<>(Set.of(number))));
            for (ScoredPair pair : scored) {
                TreeSet<Integer> both = of.get(pair.left());
                if (both != of.get(pair.right())) {
                    both.addAll(of.get(pair.right()));
                    both.forEach(number -> of.set(number, both));
                }
            }
            return IntStream.range(0, of.size()).filter(number -> of.get(number).first() == number).mapToObj(of::get)
                .toList();
        }

        private static List<ScoredPair> within(TreeSet<Integer> component, List<ScoredPair> scored) {
            List<Integer> places = List.copyOf(component);
            return component.size() == 1 ? List.of() : scored.stream().filter(pair -> component.contains(pair.left()))
                .map(pair -> new ScoredPair(places.indexOf(pair.left()), places.indexOf(pair.right()), pair.score()))
                .toList();
        }

        private static List<MergedRecords> completed(List<MergedRecords> merged) {
            Map<String, Shows.Known> known = new HashMap<>();
            merged.stream().filter(group -> !group.show().isEmpty()).forEach(group -> group.records()
                .forEach(record -> known.merge(record.location().file(), Shows.Known.of(group.show()),
                    Shows.Known::plus)));
            Map<String, String> shows = new HashMap<>();
            known.forEach((file, what) -> what.only().ifPresent(show -> shows.put(file, show)));
            return merged.stream().map(group -> Shows.complete(group, shows)).toList();
        }

        private List<Episode> named(List<MergedRecords> merged) {
            Map<String, List<String>> given = new HashMap<>();
            records.forEach(record -> record.id().ifPresent(id ->
                given.computeIfAbsent(EpisodeIds.stem(id), k -> new ArrayList<>()).add(id)));
            Map<String, List<MergedRecords>> byStem = new TreeMap<>(merged.stream()
                .sorted(Comparator.comparing(group -> group.records().get(0).location()))
                .collect(Collectors.groupingBy(group -> EpisodeIds.stem(Wanted.of(group).id()))));
            List<Episode> episodes = new ArrayList<>();
            byStem.forEach((stem, groups) -> {
                EpisodeIds ids = new EpisodeIds(given.getOrDefault(stem, List.of()));
                groups.forEach(group -> episodes.add(group.toEpisode(ids.name(Wanted.of(group)))));
            });
            episodes.sort(EpisodeIds.BY_DATE);
            return episodes;
        }
    }
}
