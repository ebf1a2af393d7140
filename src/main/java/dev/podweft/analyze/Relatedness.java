package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which episodes are alike, and through what.
 *
 * <p>The score of two episodes is a cosine, above 0 and below 1: the sum over what both mention of salience times
 * rarity in the one, times the same in the other, divided by the lengths of both (see {@link EpisodeVectors}). Shared
 * topics count whole; versions, people and organizations half on each side. Where two episodes mention different topics
 * under one heading, and share none of those under it, the heading counts 0.4 on each side and is the node of that
 * contribution. Shares are whole millionths and add up to the weight as files print it.
 *
 * <p>Each episode keeps its twenty best; an edge stands where either end keeps it. Works through an inverted index: in
 * more than a thousand episodes, what more than a fiftieth of them mention counts, but is not used to find neighbours;
 * and of those found only the hundred most promising of each episode are scored to the end.
 */
public final class Relatedness implements Analysis<List<Edge.Related>> {

    private static final int KEPT = 20;

    private static final int SCORED = 100;

    private static final int LONG_LIST = 1000;

    private static final int FREQUENT = 50;

    private static final double UNITS = 1_000_000;

    private static final Comparator<Edge.Contribution> STRONGEST =
        Comparator.comparingDouble(Edge.Contribution::share).reversed().thenComparing(Edge.Contribution::node);

    /** A neighbour by number, with a score. */
    private record Neighbour(int number, double score) {

        static final Comparator<Neighbour> BEST =
            Comparator.comparingDouble(Neighbour::score).reversed().thenComparingInt(Neighbour::number);
    }

    @Override
    public List<Edge.Related> of(KnowledgeGraph graph) {
        EpisodeVectors index = EpisodeVectors.of(graph);
        List<List<Neighbour>> postings = postings(index);
        Map<Long, Edge.Related> kept = new TreeMap<>();
        double[] sums = new double[index.vectors().size()];
        for (int episode = 0; episode < sums.length; episode++) {
            Map<Neighbour, Edge.Related> scored = new TreeMap<>(Neighbour.BEST);
            for (Neighbour candidate : candidates(index, postings, episode, sums)) {
                int first = Math.min(episode, candidate.number());
                int second = Math.max(episode, candidate.number());
                Edge.Related edge = relate(index, first, second);
                scored.put(new Neighbour(candidate.number(), edge.weight()), edge);
            }
            int from = episode;
            scored.entrySet().stream().filter(entry -> entry.getKey().score() > 0).limit(KEPT).forEach(
                entry -> kept.put(key(from, entry.getKey().number()), entry.getValue()));
        }
        return List.copyOf(kept.values());
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    private static List<List<Neighbour>> postings(EpisodeVectors index) {
        List<List<Neighbour>> postings = new ArrayList<>();
        for (int feature = 0; feature < index.features(); feature++) {
            postings.add(new ArrayList<>());
        }
        for (int episode = 0; episode < index.vectors().size(); episode++) {
            for (EpisodeVectors.Entry entry : index.vectors().get(episode).entries()) {
                postings.get(entry.feature()).add(new Neighbour(episode, entry.weight()));
            }
        }
        int longest = Math.max(LONG_LIST, index.vectors().size() / FREQUENT);
        postings.replaceAll(list -> list.size() > longest ? List.of() : list);
        return postings;
    }

    /** Returns the most promising neighbours; {@code sums} is all 0 before and after. */
    private static List<Neighbour> candidates(
            EpisodeVectors index, List<List<Neighbour>> postings, int episode, double[] sums) {
        List<Integer> touched = new ArrayList<>();
        for (EpisodeVectors.Entry entry : index.vectors().get(episode).entries()) {
            for (Neighbour other : postings.get(entry.feature())) {
                if (sums[other.number()] == 0) {
                    touched.add(other.number());
                }
                sums[other.number()] += entry.weight() * other.score();
            }
        }
        List<Neighbour> candidates = touched.stream().filter(other -> other != episode)
            .map(other -> new Neighbour(other, sums[other] / index.vectors().get(other).length()))
            .sorted(Neighbour.BEST).limit(SCORED).toList();
        touched.forEach(other -> sums[other] = 0);
        return candidates;
    }

    private static Edge.Related relate(EpisodeVectors index, int first, int second) {
        EpisodeVectors.Vector source = index.vectors().get(first);
        EpisodeVectors.Vector target = index.vectors().get(second);
        List<EpisodeVectors.Entry[]> shared = shared(source, target);
        Set<String> spokenFor = new HashSet<>();
        for (EpisodeVectors.Entry[] pair : shared) {
            EpisodeVectors.Feature feature = index.feature(pair[0].feature());
            spokenFor.addAll(feature.heading() ? Set.of() : index.headingsOf(feature.node()));
        }
        List<Edge.Contribution> contributions = new ArrayList<>();
        long sum = 0;
        for (EpisodeVectors.Entry[] pair : shared) {
            EpisodeVectors.Feature feature = index.feature(pair[0].feature());
            double share = pair[0].weight() * pair[1].weight() / (source.length() * target.length());
            long units = Math.round(share * UNITS);
            if (units > 0 && !(feature.heading() && spokenFor.contains(feature.node()))) {
                contributions.add(
                    new Edge.Contribution(feature.node(), units / UNITS, second(pair[0]), second(pair[1])));
                sum += units;
            }
        }
        contributions.sort(STRONGEST);
        return new Edge.Related(source.episode(), target.episode(), sum / UNITS, contributions);
    }

    private static List<EpisodeVectors.Entry[]> shared(EpisodeVectors.Vector source, EpisodeVectors.Vector target) {
        List<EpisodeVectors.Entry[]> shared = new ArrayList<>();
        int at = 0;
        for (EpisodeVectors.Entry entry : source.entries()) {
            while (at < target.entries().size() && target.entries().get(at).feature() < entry.feature()) {
                at++;
            }
            if (at < target.entries().size() && target.entries().get(at).feature() == entry.feature()) {
                shared.add(new EpisodeVectors.Entry[] {entry, target.entries().get(at)});
            }
        }
        return shared;
    }

    private static OptionalInt second(EpisodeVectors.Entry entry) {
        return entry.second() < 0 ? OptionalInt.empty() : OptionalInt.of(entry.second());
    }
}
