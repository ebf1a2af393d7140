package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was there, when, and what the talk was about. Immutable, and safe to share. */
public final class GuestsQuery {

    /** Who is named in passing is no guest. */
    private static final double SALIENT = 0.15;

    /** Who is in more than one episode of twelve, and in six at least, is a host. */
    private static final double HOST = 1.0 / 12;

    private static final int FEWEST_OF_HOST = 6;

    private static final int TOPICS = 4;

    private final KnowledgeGraph graph;
    private final int episodes;

    public GuestsQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
        this.episodes = this.graph.nodes(Node.Episode.class).size();
    }

    /** Returns the persons whom episodes name prominently, guests before hosts, those of most episodes first. */
    public List<Guest> all() {
        return graph.nodes(Node.Person.class).stream().map(this::guest)
            .filter(guest -> !guest.appearances().isEmpty())
            .sorted(Comparator.comparing(Guest::host)
                .thenComparing((Guest guest) -> -guest.appearances().size())
                .thenComparing(guest -> guest.person().label()).thenComparing(guest -> guest.person().id()))
            .toList();
    }

    private Guest guest(Node.Person person) {
        List<Appearance> appearances = Appearance.of(graph, person.id()).stream()
            .filter(appearance -> appearance.weight() >= SALIENT).toList();
        boolean host = appearances.size() >= FEWEST_OF_HOST && appearances.size() > HOST * episodes;
        return new Guest(person, appearances, topics(appearances), host);
    }

    private List<Node> topics(List<Appearance> appearances) {
        Map<Node, Double> about = new HashMap<>();
        for (Appearance appearance : appearances) {
            graph.edgesOf(appearance.episode().id(), Edge.Mentions.class).forEach(edge -> {
                if (graph.node(edge.target()).orElseThrow() instanceof Node.Topic topic
                        && !topic.concept().is(Concept.Trait.BROAD)) {
                    about.merge(topic, edge.weight() * Math.log1p((double) episodes / topic.episodes()), Double::sum);
                }
            });
        }
        return about.entrySet().stream()
            .sorted(Map.Entry.<Node, Double>comparingByValue().reversed()
                .thenComparing(entry -> entry.getKey().id()))
            .limit(TOPICS).map(Map.Entry::getKey).toList();
    }

    /**
     * A person, the episodes that name him or her prominently, the newest first, and what those are most about.
     *
     * @param host whether that is so many of the episodes that the person is a host rather than a guest
     */
    public record Guest(Node.Person person, List<Appearance> appearances, List<Node> topics, boolean host) {
        public Guest {
            appearances = List.copyOf(appearances);
            topics = List.copyOf(topics);
        }
    }
}
