package dev.podweft.store;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** What holds in one build, in the order of kinds and keys. */
public record Snapshot(List<Fact> facts) {

    private static final double THOUSAND = 1000;

    public Snapshot {
        facts = facts.stream().sorted().toList();
    }

    /** Returns what holds in {@code annotated}. */
    public static Snapshot of(AnnotatedGraph annotated) {
        KnowledgeGraph graph = annotated.graph();
        List<Fact> facts = new ArrayList<>();
        for (Node.Episode episode : graph.nodes(Node.Episode.class)) {
            facts.add(new Fact(Fact.Kind.EPISODE, episode.key(), episode.label(), values(episode)));
            if (episode.sources().size() > 1) {
                facts.add(new Fact(Fact.Kind.MERGE, episode.key(), episode.label(), Map.of("records",
                    episode.sources().stream().map(SourceLocation::file).sorted().collect(Collectors.joining(", ")))));
            }
        }
        Map<String, Node> mentioned = new TreeMap<>();
        for (Edge.Mentions edge : graph.edges(Edge.Mentions.class)) {
            Node.Episode episode = (Node.Episode) graph.node(edge.source()).orElseThrow();
            Node node = graph.node(edge.target()).orElseThrow();
            mentioned.put(node.id(), node);
            facts.add(new Fact(Fact.Kind.LINK, episode.key() + "\t" + node.id(),
                episode.label() + " → " + node.label(), values(edge)));
        }
        mentioned.values().forEach(node ->
            facts.add(new Fact(Fact.Kind.CONCEPT, node.id(), node.label(), values(node))));
        return new Snapshot(facts);
    }

    private static Map<String, String> values(Node.Episode episode) {
        Map<String, String> values = new TreeMap<>();
        values.put("title", episode.label());
        values.put("date", episode.date().map(LocalDate::toString).orElse("none"));
        values.put("length", episode.durationSeconds().isPresent()
            ? episode.durationSeconds().getAsInt() + " s" : "unknown");
        values.put("show", episode.show());
        values.put("address", episode.url().orElse("none"));
        values.put("description", inShort(episode.description()));
        values.put("chapters", inShort(episode.chapters().stream()
            .map(chapter -> chapter.second() + " " + chapter.title()).collect(Collectors.joining("\n"))));
        return values;
    }

    /** Returns how long a text is and a checksum, which tell most changes without keeping the text. */
    private static String inShort(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return text.length() + " characters, " + HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    private static Map<String, String> values(Edge.Mentions edge) {
        return Map.of("salience", Decimals.print(Math.rint(edge.weight() * THOUSAND) / THOUSAND),
            "mentions", Integer.toString(edge.evidence().size()),
            "words", edge.evidence().stream().map(Evidence::text).distinct().sorted()
                .collect(Collectors.joining(", ")));
    }

    private static Map<String, String> values(Node node) {
        if (node instanceof Node.Topic topic) {
            return Map.of("name", topic.label(), "kind", topic.concept().kind().toString());
        }
        return Map.of("name", node.label(), "kind", node.type());
    }
}
