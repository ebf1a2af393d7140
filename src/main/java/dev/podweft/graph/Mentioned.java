package dev.podweft.graph;

import dev.podweft.model.Concept;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * That one episode mentions something, weighed; what a {@link Edge.Mentions} is before it is known which node stands
 * for the concept in the whole graph.
 *
 * @param concept as the links of this episode have it
 * @param version of the concept, where this is about the version
 * @param salience from 0 to 1, as {@link Edge.Mentions} has it
 * @param evidence in the order of passages and places; never empty
 */
public record Mentioned(Concept concept, Optional<String> version, double salience, List<Evidence> evidence) {

    private static final Comparator<Evidence> EVIDENCE_ORDER = Comparator.comparing(Evidence::field)
        .thenComparing(Evidence::source).thenComparing(Evidence::span);

    public Mentioned {
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(version, "version");
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns what {@code linked} mentions: each concept, in the order of ids, then each version that is named.
     * Evidence that several sources of an episode print in the same words is kept once.
     */
    public static List<Mentioned> of(LinkedEpisode linked) {
        TreeMap<String, Gathered> concepts = new TreeMap<>();
        TreeMap<String, Gathered> versions = new TreeMap<>();
        List<Passage> passages = linked.episode().passages();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            List<Chapters.Line> chapters =
                passage.field() == Passage.Field.TITLE || linked.links().get(i).isEmpty() ? List.of()
                    : Chapters.of(passage.text());
            for (Link link : linked.links().get(i)) {
                Sighting sighting = Sighting.of(link, passage, i, chapters);
                String id = link.concept().id().value();
                concepts.computeIfAbsent(id, key -> new Gathered(link.concept(), Optional.empty())).add(sighting);
                link.version().ifPresent(version -> versions.computeIfAbsent(id + "\n" + version,
                    key -> new Gathered(link.concept(), link.version())).add(sighting));
            }
        }
        List<Mentioned> mentioned = new ArrayList<>();
        concepts.values().forEach(gathered -> mentioned.add(gathered.weighed()));
        versions.values().forEach(gathered -> mentioned.add(gathered.weighed()));
        return mentioned;
    }

    /** Returns where the episode first comes to it, in seconds, where a time mark tells. */
    public OptionalInt firstSecond() {
        return evidence.stream().map(Evidence::second).filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt).min();
    }

    /** The sightings of one concept or version, in reading order. */
    private record Gathered(Concept concept, Optional<String> version, List<Sighting> sightings) {

        Gathered(Concept concept, Optional<String> version) {
            this(concept, version, new ArrayList<>());
        }

        void add(Sighting sighting) {
            sightings.add(sighting);
        }

        Mentioned weighed() {
            List<Sighting> distinct = distinct(sightings);
            boolean broad = version.isEmpty() && concept.is(Concept.Trait.BROAD);
            return new Mentioned(concept, version, Decimals.round(Salience.of(distinct, broad)),
                distinct.stream().map(Sighting::evidence).sorted(EVIDENCE_ORDER).toList());
        }
    }

    /** Keeps one of each sighting that several passages repeat: the one that tells the minute, else the first. */
    private static List<Sighting> distinct(List<Sighting> sightings) {
        List<Sighting> distinct = new ArrayList<>();
        for (Sighting sighting : sightings) {
            int same = 0;
            while (same < distinct.size() && !distinct.get(same).repeats(sighting)) {
                same++;
            }
            if (same == distinct.size()) {
                distinct.add(sighting);
            } else if (distinct.get(same).evidence().second().isEmpty() && sighting.evidence().second().isPresent()) {
                distinct.set(same, sighting);
            }
        }
        return distinct;
    }
}
