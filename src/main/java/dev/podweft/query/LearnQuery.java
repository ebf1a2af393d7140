package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order in which to hear the episodes on a topic, from basic to deep. It is a guess from what notes say: words such
 * as "introduction" and "internals", numbered parts, how many topics an episode goes into that stand below this one,
 * and dates where nothing else tells. Each step says how sure it is. Immutable, and safe to share.
 */
public final class LearnQuery {

    private static final Pattern BASIC = Pattern.compile("\\b(intro|introduction|introducing|what is|what are|basics?"
        + "|101|beginners?|fundamentals?|getting started|first steps|explained|overview|primer)\\b");

    private static final Pattern DEEP = Pattern.compile("\\b(deep[- ]dive|deeper|advanced|internals|under the hood"
        + "|in depth|optimi[sz]ing|optimi[sz]ations?|at scale|lessons learned|revisited)\\b");

    private static final Pattern PART = Pattern.compile("\\b(?:part|pt\\.?) ?(\\d)\\b");

    /** An episode that names the topic in passing teaches nothing of it. */
    private static final double SALIENT = 0.2;

    private static final double CUE = 2;

    private static final double SURE = 0.8;

    private static final double LIKELY = 0.5;

    private static final double GUESS = 0.3;

    private final KnowledgeGraph graph;

    public LearnQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
    }

    /** Returns at most {@code limit} episodes, those most about the topic, the basic ones first. */
    public List<Step> of(Node topic, int limit) {
        List<Step> steps = new ArrayList<>();
        Appearance.of(graph, topic.id()).stream().filter(appearance -> appearance.weight() >= SALIENT)
            .sorted(Comparator.comparingDouble((Appearance appearance) -> -appearance.weight())
                .thenComparing(Appearance.NEWEST_FIRST))
            .limit(limit).forEach(appearance -> steps.add(step(topic, appearance)));
        steps.sort(Comparator.comparingDouble(Step::depth)
            .thenComparing(step -> step.appearance().episode().date().orElse(LocalDate.MAX))
            .thenComparing(step -> step.appearance().episode().id()));
        return steps;
    }

    private Step step(Node topic, Appearance appearance) {
        String title = appearance.episode().label().toLowerCase(Locale.ROOT);
        List<String> reasons = new ArrayList<>();
        boolean named = appearance.evidence().stream().anyMatch(item -> item.field() == Passage.Field.TITLE);
        double sure = named ? SURE : LIKELY;
        double depth = 0;
        double confidence = GUESS;
        Matcher basic = BASIC.matcher(title);
        Matcher deep = DEEP.matcher(title);
        Matcher part = PART.matcher(title);
        if (basic.find()) {
            depth -= CUE;
            reasons.add("its title says “" + basic.group() + "”");
            confidence = sure;
        }
        if (deep.find()) {
            depth += CUE;
            reasons.add("its title says “" + deep.group() + "”");
            confidence = sure;
        }
        if (part.find()) {
            depth += Integer.parseInt(part.group(1)) - 1;
            reasons.add("its title says “" + part.group() + "”");
            confidence = sure;
        }
        List<String> below = below(topic, appearance.episode());
        if (!below.isEmpty()) {
            depth += Math.log1p(below.size());
            reasons.add("it goes into " + String.join(", ", below));
            confidence = Math.max(confidence, LIKELY);
        }
        if (reasons.isEmpty()) {
            reasons.add("nothing tells but its date");
        }
        return new Step(appearance, depth, confidence, reasons);
    }

    private List<String> below(Node topic, Node.Episode episode) {
        return graph.edgesOf(episode.id(), Edge.Mentions.class).map(Edge::target)
            .filter(id -> graph.edgesOf(id, Edge.Known.class)
                .anyMatch(edge -> edge.source().equals(id) && edge.target().equals(topic.id())))
            .map(id -> graph.node(id).orElseThrow().label()).sorted().toList();
    }

    /**
     * An episode on the way.
     *
     * @param depth the higher, the deeper; comparable within one answer
     * @param confidence how sure its place is, from 0 to 1
     * @param reasons why it stands where it does, in words, at least one
     */
    public record Step(Appearance appearance, double depth, double confidence, List<String> reasons) {
        public Step {
            reasons = List.copyOf(reasons);
        }
    }
}
