package dev.podweft.map;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a map looks and where it leads.
 *
 * @param look which theme it has
 * @param href an address for every town and episode, with {@code {id}}, {@code {key}}, {@code {type}} and
 *     {@code {name}} in it; without one, the address that the graph knows
 * @param whole what the map speaks of, where the graph holds only a part of it
 */
public record MapOptions(Look look, Optional<String> href, Optional<Whole> whole) {

    /** The viewer's theme, and the graph's own addresses. */
    public static final MapOptions DEFAULTS = new MapOptions(Look.VIEWER, Optional.empty());

    private static final String PLAIN = "-._~";

    /** Which theme a map has. */
    public enum Look {
        /** Light or dark as the viewer prefers. */
        VIEWER,
        /** Dark on light, whoever looks; for what is printed. */
        LIGHT,
        /** Light on dark, whoever looks. */
        DARK
    }

    public MapOptions {
        Objects.requireNonNull(look, "look");
        if (href.isPresent() && !leadsAway(href.get())) {
            throw new IllegalArgumentException("href must be an http or https address or a path: " + href.get());
        }
    }

    /** Options for a graph that is no part of another. */
    public MapOptions(Look look, Optional<String> href) {
        this(look, href, Optional.empty());
    }

    public MapOptions withLook(Look theme) {
        return new MapOptions(theme, href, whole);
    }

    public MapOptions withWhole(Whole corpus) {
        return new MapOptions(look, href, Optional.of(corpus));
    }

    public MapOptions withHref(String template) {
        return new MapOptions(look, Optional.of(template), whole);
    }

    private static boolean leadsAway(String template) {
        int colon = template.indexOf(':');
        int end = template.split("[/?#]", 2)[0].length();
        return Svg.isWeb(template) || !template.isBlank() && (colon < 0 || colon > end)
            && Svg.isWeb("https://" + template);
    }

    /** Returns where a node leads: a concept without an address of its own to the episode that is most about it. */
    Optional<String> address(KnowledgeGraph graph, Node node) {
        if (href.isPresent()) {
            return href.map(template -> filled(template, node));
        }
        if (node instanceof Node.Episode episode) {
            return episode.url().filter(Svg::isWeb);
        }
        return node instanceof Node.Topic topic
            ? topic.concept().url().filter(Svg::isWeb).or(() -> addressOfEpisode(graph, topic.id())) : Optional.empty();
    }

    private static Optional<String> addressOfEpisode(KnowledgeGraph graph, String topic) {
        return graph.edgesOf(topic, Edge.Mentions.class)
            .sorted(Comparator.comparingDouble(Edge.Mentions::weight).reversed().thenComparing(Edge.ORDER))
            .map(mention -> graph.node(mention.source()).orElseThrow()).filter(Node.Episode.class::isInstance)
            .flatMap(episode -> ((Node.Episode) episode).url().stream()).filter(Svg::isWeb).findFirst();
    }

    private static String filled(String template, Node node) {
        String key = node instanceof Node.Episode episode ? episode.key()
            : node instanceof Node.Topic topic ? topic.concept().id().value() : node.id();
        return template.replace("{id}", encode(node.id())).replace("{key}", encode(key))
            .replace("{type}", encode(node.type())).replace("{name}", encode(Words.label(node)));
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
                || PLAIN.indexOf(b) >= 0;
            encoded.append(plain ? String.valueOf((char) b)
                : "%" + Integer.toHexString(0x100 | b & 0xFF).substring(1).toUpperCase(Locale.ROOT));
        }
        return encoded.toString();
    }
}
