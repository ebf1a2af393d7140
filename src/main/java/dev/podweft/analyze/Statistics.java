package dev.podweft.analyze;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The {@link Features} of all episodes, in memory: some hundred bytes for each word that is used. Made of the same
 * profiles it is the same, in whatever order and in however many parts they were counted.
 *
 * <p>Numbers are found by 36 bits of a hash and by where its other bits lead. Among ten million features the chance
 * that any two are taken for one is below one in ten thousand; one word would then count for the other. Immutable, and
 * safe to share.
 */
public final class Statistics implements Features, Serializable {

    private static final long serialVersionUID = 1;

    /** Numbers of features are below this, a power of two. */
    private static final long NUMBERS = 1 << 28;

    private final int episodes;
    private final String[] ids;
    private final int[] frequency;
    /** Where each kind starts, and at the end the number of features. */
    private final int[] starts;
    /** By topic or name. */
    private final int[][] headings;
    /** What is left of a feature's hash, and in the last bits its number, 1 added; 0 where there is none. */
    private final long[] slots;

    private Statistics(Builder builder) {
        episodes = builder.episodes;
        Feature.Kind[] kinds = Feature.Kind.values();
        starts = new int[kinds.length + 1];
        for (Feature.Kind kind : kinds) {
            starts[kind.ordinal() + 1] = Math.addExact(starts[kind.ordinal()], builder.counts.get(kind).size());
        }
        ids = new String[starts[kinds.length]];
        frequency = new int[ids.length];
        for (Feature.Kind kind : kinds) {
            Tally counts = builder.counts.get(kind);
            String[] sorted = counts.sorted();
            System.arraycopy(sorted, 0, ids, starts[kind.ordinal()], sorted.length);
            for (int i = 0; i < sorted.length; i++) {
                frequency[starts[kind.ordinal()] + i] = counts.count(sorted[i]);
            }
            builder.counts.put(kind, new Tally());
        }
        if (ids.length >= NUMBERS) {
            throw new IllegalArgumentException(ids.length + " features are more than can be numbered");
        }
        slots = new long[Math.max(2, Integer.highestOneBit(Math.max(1, ids.length)) << 2)];
        for (int number = ids.length - 1; number >= 0; number--) {
            long hash = hash(kind(number), ids[number]);
            int slot = slot(hash);
            slots[slot] = hash & -NUMBERS | number + 1;
        }
        headings = new int[starts[Feature.Kind.HEADING.ordinal()]][];
        for (int number = 0; number < headings.length; number++) {
            headings[number] = builder.headings.of(ids[number]).stream()
                .map(heading -> number(new Feature(Feature.Kind.HEADING, heading)))
                .filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).toArray();
        }
    }

    @Override
    public int episodes() {
        return episodes;
    }

    /** Returns the number of features; their numbers start from 0. */
    public int size() {
        return ids.length;
    }

    @Override
    public OptionalInt number(Feature feature) {
        int number = (int) (slots[slot(hash(feature.kind(), feature.id()))] & NUMBERS - 1) - 1;
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static long hash(Feature.Kind kind, String id) {
        return Hashes.finish(Hashes.of(id, kind.ordinal()));
    }

    /** Returns where the feature with this hash stands, or would. */
    private int slot(long hash) {
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0 && (slots[slot] & -NUMBERS) != (hash & -NUMBERS)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    @Override
    public Feature feature(int number) {
        return new Feature(kind(number), ids[number]);
    }

    @Override
    public Feature.Kind kind(int number) {
        return number >= starts[3] ? Feature.Kind.WORD : number >= starts[2] ? Feature.Kind.HEADING
            : number >= starts[1] ? Feature.Kind.NAME : Feature.Kind.TOPIC;
    }

    @Override
    public int frequency(int number) {
        return frequency[number];
    }

    @Override
    public int[] headings(int number) {
        return headings[number];
    }

    /** Returns the features of an episode, each once; what {@code recurring} says is left out. */
    public static List<Feature> features(Profile profile, Recurring recurring, Headings headings) {
        List<Feature> features = new ArrayList<>();
        Set<String> above = new TreeSet<>();
        profile.mentions().forEach(mention -> {
            features.add(new Feature(mention.kind(), mention.node()));
            above.addAll(headings.of(mention.node()));
        });
        above.forEach(heading -> features.add(new Feature(Feature.Kind.HEADING, heading)));
        Terms.count(profile.title(), profile.notes(), recurring).keySet()
            .forEach(word -> features.add(new Feature(Feature.Kind.WORD, word)));
        return features;
    }

    /** Counts features. Not for several threads; each may fill its own, and one takes the others in. */
    public static final class Builder {

        private final Recurring recurring;
        private final Headings headings;
        private final Map<Feature.Kind, Tally> counts = new EnumMap<>(Feature.Kind.class);
        private int episodes;

        /** Creates a count of nothing, which will leave out what {@code recurring} has. */
        public Builder(Recurring recurring, Headings headings) {
            this.recurring = recurring;
            this.headings = headings;
            for (Feature.Kind kind : Feature.Kind.values()) {
                counts.put(kind, new Tally());
            }
        }

        /** Counts an episode with all that it says. */
        public void add(Profile profile) {
            episodes++;
            features(profile, recurring, headings).forEach(feature -> add(feature, 1));
        }

        /** Adds what was counted elsewhere: {@code count} episodes have {@code feature}. Counts no episode. */
        public void add(Feature feature, int count) {
            counts.get(feature.kind()).add(feature.id(), count);
        }

        /** Adds to the number of episodes, for what was counted elsewhere. */
        public void addEpisodes(int count) {
            episodes = Math.addExact(episodes, count);
        }

        /** Adds what {@code other} counted. */
        public void merge(Builder other) {
            addEpisodes(other.episodes);
            other.counts.forEach((kind, tally) -> counts.get(kind).addAll(tally));
        }

        /** Returns the statistics; empties the builder. */
        public Statistics build() {
            return new Statistics(this);
        }
    }
}
