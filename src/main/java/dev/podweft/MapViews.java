package dev.podweft;

import dev.podweft.analyze.CoOccurrence;
import dev.podweft.analyze.Communities;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.map.MapLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Parts of a graph, laid out as maps of their own. Stateless. */
public final class MapViews {

    private MapViews() {
    }

    /**
     * Returns what the episodes from {@code since} to {@code until}, both included, speak of, where it stands on the
     * map of the whole; an episode without a date takes no part. Empty where there is no such episode.
     */
    public static Optional<AnnotatedGraph> between(AnnotatedGraph whole, Optional<LocalDate> since,
            Optional<LocalDate> until) {
        Predicate<Node.Episode> within = episode -> episode.date().isPresent()
            && since.map(day -> !episode.date().get().isBefore(day)).orElse(true)
            && until.map(day -> !episode.date().get().isAfter(day)).orElse(true);
        Optional<KnowledgeGraph> part = part(whole.graph(), within, node -> true);
        return part.map(graph -> new MapLayout().place(new AnnotatedGraph(graph, whole.communities(),
            whole.facts()), Optional.of(whole)));
    }

    /** Returns one land, with provinces of its own, and the episodes that are mostly about it. */
    public static AnnotatedGraph land(AnnotatedGraph whole, int community) {
        Predicate<String> member = id ->
            whole.factsOf(id).map(Facts::community).filter(c -> c == community).isPresent();
        Predicate<Node> inside = node -> node instanceof Node.Episode
            && whole.factsOf(node.id()).map(Facts::community).orElse(-1) < 0
            ? whole.graph().edgesOf(node.id(), Edge.Mentions.class).anyMatch(edge -> member.test(edge.target()))
            : member.test(node.id());
        KnowledgeGraph graph = part(whole.graph(), inside::test, inside)
            .orElseGet(() -> KnowledgeGraph.builder().build());
        Communities.Result provinces = new Communities().of(graph);
        Map<String, Facts> facts = new HashMap<>();
        provinces.members().forEach((id, province) -> facts.put(id,
            new Facts(province, whole.factsOf(id).map(Facts::pageRank).orElse(0.0), 0, 0, 0, 0)));
        return new MapLayout().place(new AnnotatedGraph(graph, provinces.names(), facts));
    }

    private static Optional<KnowledgeGraph> part(KnowledgeGraph graph, Predicate<Node.Episode> kept,
            Predicate<Node> inside) {
        Set<String> episodes = new HashSet<>();
        graph.nodes(Node.Episode.class).stream().filter(kept).forEach(episode -> episodes.add(episode.id()));
        Map<String, Integer> mentioned = new HashMap<>();
        graph.edges(Edge.Mentions.class).stream().filter(edge -> episodes.contains(edge.source()))
            .forEach(edge -> mentioned.merge(edge.target(), 1, Integer::sum));
        KnowledgeGraph.Builder part = KnowledgeGraph.builder();
        Set<String> ids = new HashSet<>();
        for (Node node : graph.nodes()) {
            boolean stays = node instanceof Node.Episode ? episodes.contains(node.id())
                : node instanceof Node.Show || mentioned.containsKey(node.id()) && inside.test(node);
            if (stays) {
                ids.add(node.id());
                part.add(node instanceof Node.Topic topic
                    ? new Node.Topic(topic.id(), topic.concept(), mentioned.get(topic.id())) : node);
            }
        }
        List<Edge> edges = new ArrayList<>(graph.edges());
        edges.removeIf(edge -> edge instanceof Edge.CoOccurs || !ids.contains(edge.source())
            || !ids.contains(edge.target()));
        edges.forEach(part::add);
        KnowledgeGraph woven = part.build();
        return episodes.isEmpty() ? Optional.empty() : Optional.of(woven.with(new CoOccurrence().of(woven)));
    }
}
