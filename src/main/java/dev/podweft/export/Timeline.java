package dev.podweft.export;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days on which a node or an edge is spoken of: an episode on its own, what it names and its show on those of all
 * their episodes, a heading on those of what is beside it. What stands in no dated episode has none. For one run; not
 * for several threads.
 */
final class Timeline {

    private final KnowledgeGraph graph;
    private final Map<String, SortedSet<LocalDate>> episodeDays = new HashMap<>();

    Timeline(KnowledgeGraph graph) {
        this.graph = graph;
        for (Node.Episode episode : graph.nodes(Node.Episode.class)) {
            episode.date().ifPresent(day -> {
                add(episode.id(), day);
                graph.edgesOf(episode.id()).stream().filter(edge -> !(edge instanceof Edge.Related))
                    .forEach(edge -> add(edge.target(), day));
            });
        }
    }

    private void add(String id, LocalDate day) {
        episodeDays.computeIfAbsent(id, key -> new TreeSet<>()).add(day);
    }

    /** Returns the days of {@code node}, in order. */
    SortedSet<LocalDate> of(Node node) {
        return of(node.id());
    }

    private SortedSet<LocalDate> of(String id) {
        if (episodeDays.containsKey(id)) {
            return new TreeSet<>(episodeDays.get(id));
        }
        SortedSet<LocalDate> days = new TreeSet<>();
        graph.edgesOf(id).forEach(edge -> {
            days.addAll(episodeDays.getOrDefault(edge.source(), new TreeSet<>()));
            days.addAll(episodeDays.getOrDefault(edge.target(), new TreeSet<>()));
        });
        return days;
    }

    /** Returns the days of {@code edge}, in order: those of both ends; two episodes are alike on the later day. */
    SortedSet<LocalDate> of(Edge edge) {
        SortedSet<LocalDate> days = of(edge.source());
        SortedSet<LocalDate> others = of(edge.target());
        if (!(edge instanceof Edge.Related)) {
            days.retainAll(others);
            return days;
        }
        days.addAll(others);
        return days.isEmpty() ? days : days.tailSet(days.last());
    }
}
