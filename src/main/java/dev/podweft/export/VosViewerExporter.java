package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Writes {@code podweft-vosviewer.json}: a map of the concepts that episodes mention, linked where they stand in the
 * same episodes, for VOSviewer and VOSviewer Online. Clusters are the communities, weights the number of episodes,
 * links and their strength, the score the mean year of mention.
 */
public final class VosViewerExporter implements Exporter {

    private static final int DEEP = 2;

    @Override
    public String fileName() {
        return "podweft-vosviewer.json";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        List<Node.Topic> topics = topics(annotated);
        Map<String, Integer> numbers = new HashMap<>();
        topics.forEach(topic -> numbers.put(topic.id(), numbers.size() + 1));
        Timeline timeline = new Timeline(annotated.graph());
        JsonFields json = JsonFields.to(out, DEEP);
        json.start();
        json.start("network");
        json.allObjects("items", topics,
            topic -> item(json, annotated, topic, numbers.get(topic.id()), timeline.of(topic)));
        json.allObjects("links", links(annotated), link -> {
            json.whole("source_id", numbers.get(link.source()));
            json.whole("target_id", numbers.get(link.target()));
            json.decimal("strength", link.count());
        });
        clusters(json, annotated);
        json.end();
        config(json);
        json.end();
        json.close();
    }

    /** Returns the concepts on the map: those that episodes mention. */
    static List<Node.Topic> topics(AnnotatedGraph annotated) {
        return annotated.graph().nodes(Node.Topic.class).stream().filter(topic -> topic.episodes() > 0).toList();
    }

    /** Returns the links between them. */
    static List<Edge.CoOccurs> links(AnnotatedGraph annotated) {
        return annotated.graph().edges(Edge.CoOccurs.class).stream()
            .filter(edge -> mentioned(annotated, edge.source()) && mentioned(annotated, edge.target())).toList();
    }

    private static boolean mentioned(AnnotatedGraph annotated, String id) {
        return annotated.graph().node(id)
            .filter(node -> node instanceof Node.Topic topic && topic.episodes() > 0).isPresent();
    }

    private static void item(
            JsonFields json, AnnotatedGraph annotated, Node.Topic topic, int number, SortedSet<LocalDate> days)
            throws IOException {
        json.whole("id", number);
        json.text("label", topic.label());
        if (annotated.factsOf(topic.id()).isPresent()) {
            Facts facts = annotated.factsOf(topic.id()).get();
            json.decimal("x", facts.x());
            json.decimal("y", Decimals.round(-facts.y()));
            if (facts.community() >= 0) {
                json.whole("cluster", facts.community() + 1);
            }
        }
        json.text("url", topic.concept().url());
        json.start("weights");
        json.whole("Episodes", topic.episodes());
        List<Edge.CoOccurs> links = annotated.graph().edgesOf(topic.id(), Edge.CoOccurs.class).toList();
        json.whole("Links", links.size());
        json.whole("Total link strength", links.stream().mapToLong(Edge.CoOccurs::count).sum());
        json.end();
        if (!days.isEmpty()) {
            json.start("scores");
            json.decimal("Mean year", Decimals.round(
                days.stream().mapToDouble(VosViewerExporter::year).average().orElseThrow()));
            json.end();
        }
    }

    private static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    private static void clusters(JsonFields json, AnnotatedGraph annotated) throws IOException {
        json.list("clusters");
        for (int i = 0; i < annotated.communities().size(); i++) {
            json.start();
            json.whole("cluster", i + 1);
            json.text("label", annotated.communities().get(i));
            json.end();
        }
        json.endList();
    }

    private static void config(JsonFields json) throws IOException {
        json.start("config");
        json.start("parameters");
        json.text("item_size", "Episodes");
        json.end();
        json.start("terminology");
        json.text("item", "Concept");
        json.text("items", "Concepts");
        json.text("link", "Co-occurrence");
        json.text("links", "Co-occurrences");
        json.text("link_strength", "Episodes in common");
        json.text("total_link_strength", "Episodes in common, in all");
        json.end();
        json.end();
    }
}
