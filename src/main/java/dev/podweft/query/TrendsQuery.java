package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which topics a show takes up and which it leaves: the part of its newest episodes that mention a topic against the
 * part of all before. Immutable, and safe to share.
 */
public final class TrendsQuery {

    /** The newest quarter of the episodes is new. */
    private static final int QUARTER = 4;

    private static final int FEWEST = 2;

    private static final double SMOOTHING = 0.5;

    private final KnowledgeGraph graph;

    public TrendsQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
    }

    /** Returns at most {@code limit} topics each way; none where there are fewer than eight dated episodes. */
    public Answer of(int limit) {
        List<Node.Episode> dated = graph.nodes(Node.Episode.class).stream()
            .filter(episode -> episode.date().isPresent())
            .sorted(Comparator.comparing((Node.Episode episode) -> episode.date().orElseThrow())
                .thenComparing(Node.Episode::id)).toList();
        int old = dated.size() - dated.size() / QUARTER;
        if (dated.size() < 2 * QUARTER) {
            return new Answer(LocalDate.MAX, List.of(), List.of());
        }
        Set<String> recent = dated.subList(old, dated.size()).stream().map(Node::id).collect(Collectors.toSet());
        Set<String> before = dated.subList(0, old).stream().map(Node::id).collect(Collectors.toSet());
        List<Trend> trends = new ArrayList<>();
        for (Node.Topic topic : graph.nodes(Node.Topic.class)) {
            if (graph.edgesOf(topic.id(), Edge.Mentions.class).count() >= FEWEST
                    && !topic.concept().is(Concept.Trait.BROAD)) {
                trends.add(trend(topic, recent, before));
            }
        }
        Comparator<Trend> rising = Comparator.comparingDouble((Trend trend) -> -trend.strength())
            .thenComparing(trend -> trend.topic().id());
        Comparator<Trend> fading = Comparator.comparingDouble(Trend::strength)
            .thenComparing(trend -> trend.topic().id());
        return new Answer(dated.get(old).date().orElseThrow(),
            trends.stream().filter(trend -> trend.strength() > 0 && trend.recent() >= FEWEST)
                .sorted(rising).limit(limit).toList(),
            trends.stream().filter(trend -> trend.strength() < 0 && trend.before() >= FEWEST)
                .sorted(fading).limit(limit).toList());
    }

    private Trend trend(Node.Topic topic, Set<String> recent, Set<String> before) {
        int now = count(topic, recent);
        int then = count(topic, before);
        double change = odds(now, recent.size()) - odds(then, before.size());
        double doubt = Math.sqrt(doubt(now, recent.size()) + doubt(then, before.size()));
        return new Trend(topic, now, recent.size(), then, before.size(), change / doubt,
            Appearance.of(graph, topic.id()).get(0));
    }

    private int count(Node.Topic topic, Set<String> episodes) {
        return (int) graph.edgesOf(topic.id(), Edge.Mentions.class).filter(edge -> episodes.contains(edge.source()))
            .count();
    }

    private static double odds(int count, int all) {
        return StrictMath.log((count + SMOOTHING) / (all - count + SMOOTHING));
    }

    private static double doubt(int count, int all) {
        return 1 / (count + SMOOTHING) + 1 / (all - count + SMOOTHING);
    }

    /** What rises and what fades, the strongest first; {@code since} is the day of the first new episode. */
    public record Answer(LocalDate since, List<Trend> rising, List<Trend> fading) {
        public Answer {
            rising = List.copyOf(rising);
            fading = List.copyOf(fading);
        }
    }

    /**
     * How often a topic is mentioned now and was before.
     *
     * @param strength the change of its log-odds over the standard error: beyond 2 either way it is hardly chance
     * @param last the newest episode that mentions it
     */
    public record Trend(
            Node.Topic topic, int recent, int ofRecent, int before, int ofBefore, double strength, Appearance last) {
    }
}
