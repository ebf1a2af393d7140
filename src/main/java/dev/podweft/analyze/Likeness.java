package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** How much two episodes are alike, feature by feature. Immutable, and safe to share. */
final class Likeness {

    private static final double UNITS = 1_000_000;

    private static final double YEAR = 365;

    private static final int TELLING = 4;

    private static final Comparator<Edge.Contribution> STRONGEST =
        Comparator.comparingDouble(Edge.Contribution::share).reversed().thenComparing(Edge.Contribution::node);

    private final KnowledgeGraph graph;
    private final EpisodeVectors index;
    private final Weights weights;
    private final double[] weightOf;
    private final boolean[] heading;

    Likeness(KnowledgeGraph graph, EpisodeVectors index, Weights weights) {
        this.graph = graph;
        this.index = index;
        this.weights = weights;
        this.weightOf = new double[index.features()];
        this.heading = new boolean[index.features()];
        for (int feature = 0; feature < weightOf.length; feature++) {
            weightOf[feature] = weights.of(index.feature(feature).kind());
            heading[feature] = index.feature(feature).kind() == Feature.Kind.HEADING;
        }
    }

    /** Returns the score of two episodes, by number: the weight of their edge, but for rounding. */
    double score(int first, int second) {
        EpisodeVector one = index.vector(first);
        EpisodeVector other = index.vector(second);
        double[] sums = new double[2];
        one.meet(other, (here, there) -> {
            int feature = one.feature(here);
            sums[heading[feature] ? 1 : 0] += weightOf[feature] * one.weight(here) * other.weight(there);
        });
        double headings = sums[1] == 0 ? 0 : headings(one, other);
        return (sums[0] + headings) * factor(index.episodes().get(first), index.episodes().get(second));
    }

    private double headings(EpisodeVector one, EpisodeVector other) {
        Set<String> spokenFor = spokenFor(one, other);
        double[] sum = new double[1];
        one.meet(other, (here, there) -> {
            int feature = one.feature(here);
            if (heading[feature] && !spokenFor.contains(index.feature(feature).id())) {
                sum[0] += weightOf[feature] * one.weight(here) * other.weight(there);
            }
        });
        return sum[0];
    }

    private double factor(Node.Episode one, Node.Episode other) {
        return (1 + weights.near() * near(one.date(), other.date())) / weights.most();
    }

    /** Returns the edge between two episodes, by number, the smaller first; of weight 0 where they share nothing. */
    Edge.Related edge(int first, int second) {
        Node.Episode source = index.episodes().get(first);
        Node.Episode target = index.episodes().get(second);
        Gathered gathered = gather(index.vector(first), index.vector(second), factor(source, target));
        return new Edge.Related(source.id(), target.id(), gathered.units() / UNITS, gathered.contributions(),
            gathered.wording());
    }

    /** Returns the edge between what is no episode of the graph and one that is; time takes no part in it. */
    Edge.Related edge(String id, EpisodeVector vector, String episode, EpisodeVector other) {
        Gathered gathered = gather(vector, other, 1 / weights.most());
        return new Edge.Related(id, episode, gathered.units() / UNITS, gathered.contributions(), gathered.wording());
    }

    /** Returns what each ingredient would add to the score of two episodes, by number, if its weight were 1. */
    Neighbours.Ingredients ingredients(int asked, int other) {
        EpisodeVector one = index.vector(asked);
        Set<String> spokenFor = spokenFor(one, index.vector(other));
        Map<Feature.Kind, Double> sums = new EnumMap<>(Feature.Kind.class);
        one.meet(index.vector(other), (here, there) -> {
            Feature feature = index.feature(one.feature(here));
            if (feature.kind() != Feature.Kind.HEADING || !spokenFor.contains(feature.id())) {
                sums.merge(feature.kind(), one.weight(here) * index.vector(other).weight(there), Double::sum);
            }
        });
        Node.Episode episode = index.episodes().get(other);
        return new Neighbours.Ingredients(episode, sums.getOrDefault(Feature.Kind.WORD, 0.0),
            sums.getOrDefault(Feature.Kind.TOPIC, 0.0) + sums.getOrDefault(Feature.Kind.HEADING, 0.0),
            sums.getOrDefault(Feature.Kind.NAME, 0.0), near(index.episodes().get(asked).date(), episode.date()));
    }

    /** What two vectors share: what each node adds, and what the words do, in millionths altogether. */
    record Gathered(List<Edge.Contribution> contributions, Edge.Wording wording, long units) {
    }

    Gathered gather(EpisodeVector one, EpisodeVector other, double factor) {
        Set<String> spokenFor = spokenFor(one, other);
        List<Edge.Contribution> contributions = new ArrayList<>();
        Map<String, Double> words = new TreeMap<>();
        one.meet(other, (here, there) -> {
            Feature feature = index.feature(one.feature(here));
            double share = factor * weightOf[one.feature(here)] * one.weight(here) * other.weight(there);
            if (feature.kind() == Feature.Kind.WORD) {
                words.put(feature.id(), share);
            } else if (feature.kind() != Feature.Kind.HEADING || !spokenFor.contains(feature.id())) {
                contributions.add(new Edge.Contribution(feature.id(), Math.round(share * UNITS) / UNITS,
                    second(one.second(here)), second(other.second(there))));
            }
        });
        contributions.removeIf(part -> part.share() <= 0);
        contributions.sort(STRONGEST);
        long spoken = Math.round(words.values().stream().mapToDouble(share -> share).sum() * UNITS);
        long units = spoken + contributions.stream().mapToLong(part -> Math.round(part.share() * UNITS)).sum();
        return new Gathered(contributions, wording(spoken, words, contributions), units);
    }

    /** Returns the headings that need not be named, since both mention something of what stands under them. */
    private Set<String> spokenFor(EpisodeVector one, EpisodeVector other) {
        Set<String> spokenFor = new HashSet<>();
        one.meet(other, (here, there) -> {
            Feature feature = index.feature(one.feature(here));
            if (feature.kind() == Feature.Kind.TOPIC || feature.kind() == Feature.Kind.NAME) {
                spokenFor.addAll(index.headingsOf(feature.id()));
            }
        });
        return spokenFor;
    }

    /** Names the words that tell most, without those that the names of shared nodes have already. */
    private Edge.Wording wording(long units, Map<String, Double> words, List<Edge.Contribution> contributions) {
        if (units <= 0) {
            return Edge.Wording.NONE;
        }
        Set<String> named = new HashSet<>();
        contributions.forEach(part -> graph.node(part.node()).ifPresent(node -> {
            named.addAll(Terms.words(node.label()));
            names(node).forEach(name -> named.add(String.join("", Terms.words(name))));
        }));
        List<String> telling = words.entrySet().stream().filter(entry -> !named.contains(entry.getKey()))
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(TELLING).map(Map.Entry::getKey).toList();
        return new Edge.Wording(units / UNITS, telling);
    }

    private static List<String> names(Node node) {
        List<String> names = new ArrayList<>(List.of(node.label()));
        if (node instanceof Node.Topic topic) {
            names.addAll(topic.concept().aliases());
        }
        return names;
    }

    private static double near(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || other.isEmpty() ? 0
            : StrictMath.exp(-Math.abs(one.get().toEpochDay() - other.get().toEpochDay()) / YEAR);
    }

    private static OptionalInt second(int second) {
        return second < 0 ? OptionalInt.empty() : OptionalInt.of(second);
    }
}
