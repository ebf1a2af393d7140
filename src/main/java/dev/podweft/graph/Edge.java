package dev.podweft.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * An edge between two nodes, by their ids. At most one edge of a type stands between two nodes. Directed from
 * {@code source} to {@code target}, except {@link CoOccurs} and {@link Related}, which are written with the smaller id
 * first and hold both ways. Weights are kept to six decimals ({@link Decimals}).
 */
public sealed interface Edge {

    /** Source, then target, then type: the order of edges in every file. */
    Comparator<Edge> ORDER = Comparator.comparing(Edge::source).thenComparing(Edge::target)
        .thenComparing(Edge::type);

    String source();

    String target();

    /** Returns the word for this kind of edge in files, such as {@code mentions}. */
    String type();

    /** Returns the strength, above 0; what it measures is said by each type. */
    double weight();

    /** An episode names a concept, a version, a person or an organization; weight is salience, from 0 to 1. */
    record Mentions(String source, String target, double weight, List<Evidence> evidence) implements Edge {
        public Mentions {
            weight = Decimals.round(weight);
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a mention needs evidence: " + source + " -> " + target);
            }
        }

        @Override
        public String type() {
            return "mentions";
        }
    }

    /** A relation known from the vocabulary or the input, of weight 1. */
    record Known(String source, String target, Relation relation) implements Edge {
        public Known {
            Objects.requireNonNull(relation, "relation");
        }

        @Override
        public String type() {
            return relation.word();
        }

        @Override
        public double weight() {
            return 1;
        }
    }

    /** The relations that are known rather than counted. */
    enum Relation {
        /** From an episode to its show. */
        IN_SHOW("in-show"),
        /** From a concept to its version. */
        HAS_VERSION("has-version"),
        /** From a concept to a more general one. */
        BROADER("broader"),
        /** From a part to its whole. */
        PART_OF("part-of"),
        /** From a product to what it is built on. */
        USES("uses");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Returns the relation that files call {@code word}. */
        public static Relation of(String word) {
            for (Relation relation : values()) {
                if (relation.word.equals(word)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException("no relation is called " + word);
        }
    }

    /**
     * Two concepts stand in the same episodes; weight is the normalized pointwise mutual information, above 0 and at
     * most 1 (Bouma 2009), {@code count} the number of episodes that mention both.
     */
    record CoOccurs(String source, String target, double weight, int count) implements Edge {
        public CoOccurs {
            weight = Decimals.round(weight);
        }

        @Override
        public String type() {
            return "co-occurs";
        }
    }

    /**
     * Two episodes are alike; weight is the score; the contributions, strongest first, and the share of the wording add
     * up to it in decimals.
     */
    record Related(
            String source, String target, double weight, List<Contribution> contributions, Wording wording)
            implements Edge {
        public Related {
            weight = Decimals.round(weight);
            contributions = List.copyOf(contributions);
            Objects.requireNonNull(wording, "wording");
        }

        /** Creates an edge between episodes that share no word. */
        public Related(String source, String target, double weight, List<Contribution> contributions) {
            this(source, target, weight, contributions, Wording.NONE);
        }

        @Override
        public String type() {
            return "related";
        }
    }

    /** What the words that both episodes use add to a {@link Related} edge, and a few that tell most, if any do. */
    record Wording(double share, List<String> words) {

        /** No word in common. */
        public static final Wording NONE = new Wording(0, List.of());

        public Wording {
            share = Decimals.round(share);
            words = List.copyOf(words);
        }
    }

    /**
     * What one shared concept adds to a {@link Related} edge.
     *
     * @param node the id of the shared concept's node
     * @param share its part of the score
     * @param sourceSecond where the source episode comes to it, where known
     * @param targetSecond where the target episode comes to it, where known
     */
    record Contribution(String node, double share, OptionalInt sourceSecond, OptionalInt targetSecond) {
        public Contribution {
            share = Decimals.round(share);
        }
    }
}
