package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Draws the topic map as SVG, from a graph that {@link MapLayout} or another hand has laid out.
 *
 * <p>Communities are lands with names and borders, concepts are towns, episodes are squares that lead to their pages,
 * strong links are roads. No name stands on another; what finds no place for its name shows it on hover, as all show
 * their facts and what they are linked to. Light and dark follow the viewer; there is no script. Labels may hold
 * anything: they are cleaned and escaped, and only {@code http} and {@code https} addresses become links. The same
 * graph gives the same bytes. Immutable, and safe to share between threads.
 */
public final class TopicMap {

    private final MapOptions options;

    /** A map that follows its viewer's theme and links to the addresses that the graph knows. */
    public TopicMap() {
        this(MapOptions.DEFAULTS);
    }

    public TopicMap(MapOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Returns the names of the shows, as the map of a whole graph is called. */
    public static String title(AnnotatedGraph annotated) {
        return Words.shows(annotated.graph());
    }

    /** Writes the map of {@code annotated} to {@code out}, under the names of its shows. */
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        write(annotated, Words.shows(annotated.graph()), Optional.empty(), out);
    }

    /** Writes the map under a title, with a ring around one node. */
    void write(AnnotatedGraph annotated, String title, Optional<String> focus, Appendable out) throws IOException {
        Scene scene = Scene.of(annotated, options.whole());
        out.append(new MapDrawing(scene, Page.of(scene, title), options, focus).draw());
    }

    /**
     * Writes the map with some {@code pairs} of nodes, by their ids, joined although nothing links them, and a sentence
     * on each.
     */
    public void writeGaps(AnnotatedGraph annotated, List<List<String>> pairs, List<String> sentences, Appendable out)
            throws IOException {
        Scene scene = Scene.of(annotated, options.whole(), pairs);
        String title = Words.shows(annotated.graph()) + ": what was never discussed together";
        out.append(new MapDrawing(scene, Page.of(scene, title, sentences), options, Optional.empty()).draw());
    }

    /** Writes the map under a title of its own. */
    public void write(AnnotatedGraph annotated, String title, Appendable out) throws IOException {
        write(annotated, title, Optional.empty(), out);
    }
}
