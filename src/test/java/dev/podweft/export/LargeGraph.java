package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Makes graphs of any size, the same ones every time; a fifth of the nodes are episodes of one show. */
final class LargeGraph {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private final Random random = new Random(7);
    private final KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    private final Map<String, Facts> facts = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final int episodes;
    private final int topics;

    private LargeGraph(int nodes) {
        episodes = nodes / 5;
        topics = nodes - episodes - 1;
    }

    /** Returns a graph of exactly so many nodes and edges; two in five edges are mentions. */
    static AnnotatedGraph of(int nodes, int edges) {
        return new LargeGraph(nodes).build(edges);
    }

    private AnnotatedGraph build(int edges) {
        graph.add(new Node.Show("s_0", "A large show"));
        for (int i = 0; i < episodes; i++) {
            graph.add(episode(i));
            graph.add(new Edge.Known("e_" + i, "s_0", Edge.Relation.IN_SHOW));
        }
        for (int i = 0; i < topics; i++) {
            Concept concept = Concept.named(new ConceptId("software/thing-" + i), "Thing " + i, ConceptKind.SOFTWARE);
            graph.add(new Node.Topic("c_" + i, concept, 1));
            place("c_" + i);
        }
        for (int i = episodes; i < edges; i++) {
            edge(i);
        }
        List<String> communities = List.of("Thing 1, Thing 2", "Thing 3", "Thing 4 🚀");
        return new AnnotatedGraph(graph.build(), communities, facts);
    }

    private Node.Episode episode(int i) {
        place("e_" + i);
        return new Node.Episode("e_" + i, "key/" + i, "Episode " + i + " of a large show & more", false, "A large show",
            Optional.of(FIRST.plusDays(i % 5000)), OptionalInt.of(1800), Optional.of("https://example.org/" + i),
            "What stands in the notes of episode " + i + ", in a sentence or two. 0:00 Intro 1:30 Things",
            List.of(new Node.Chapter(0, "Intro"), new Node.Chapter(90, "Things")),
            List.of(new SourceLocation("large.jsonl", i + 1)), List.of());
    }

    private void place(String id) {
        facts.put(id, new Facts(random.nextInt(3), random.nextDouble() / 1000, random.nextInt(9000),
            random.nextInt(9000), 10, random.nextInt(1 << 24)));
    }

    private void edge(int i) {
        switch (i % 5) {
            case 0, 1 -> {
                long pair = pair(0, episodes, topics);
                graph.add(mention("e_" + pair / topics, "c_" + pair % topics, i));
            }
            case 2, 3 -> {
                long pair = pair(1, topics, topics);
                graph.add(new Edge.CoOccurs("c_" + pair / topics, "c_" + pair % topics, weight(), 1 + i % 9));
            }
            default -> {
                long pair = pair(2, episodes, episodes);
                graph.add(new Edge.Related("e_" + pair / episodes, "e_" + pair % episodes, weight(),
                    List.of(new Edge.Contribution("c_" + i % topics, 0.2, OptionalInt.of(90), OptionalInt.empty()))));
            }
        }
    }

    /** Returns a pair of numbers, as one, that was not drawn for this kind yet. */
    private long pair(int kind, int left, int right) {
        long pair;
        do {
            pair = (long) random.nextInt(left) * right + random.nextInt(right);
        } while (!taken.add(pair * 3 + kind));
        return pair;
    }

    private double weight() {
        return (1 + random.nextInt(999_998)) / 1e6;
    }

    private Edge.Mentions mention(String episode, String topic, int i) {
        String name = "Thing " + topic.substring(2);
        return new Edge.Mentions(episode, topic, weight(), List.of(new Evidence(Passage.Field.DESCRIPTION,
            new SourceLocation("large.jsonl", i % episodes + 1), Evidence.spanOf(40, 40 + name.length()), name,
            "A sentence of the notes that tells why " + name + " matters, number " + i + ".",
            OptionalInt.of(90), 0.9, "known name")));
    }
}
