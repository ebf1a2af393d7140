package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A vault of Obsidian: a note for every node, with properties, the words a link came from, and links to other notes;
 * and a note that leads to all episodes and the most spoken of concepts. Immutable.
 */
public final class ObsidianVault {

    private static final int MOST = 100;

    private final AnnotatedGraph annotated;
    private final VaultNames names;

    public ObsidianVault(AnnotatedGraph annotated) {
        this.annotated = annotated;
        names = new VaultNames(annotated.graph());
    }

    /** Returns the notes by the names of their files, such as {@code Concepts/io_uring.md}. */
    public Map<String, GraphFolder.Content> files() {
        Map<String, GraphFolder.Content> files = new TreeMap<>();
        files.put("Start.md", this::start);
        for (Node node : annotated.graph().nodes()) {
            files.put(names.path(node.id()) + ".md", out -> new VaultNote(annotated, names, out).write(node));
        }
        return files;
    }

    private void start(Appendable out) throws IOException {
        VaultNote note = new VaultNote(annotated, names, out);
        Markdown page = new Markdown(out);
        page.heading(1, "Start");
        page.heading(2, "Episodes");
        for (Node.Episode episode : annotated.graph().nodes(Node.Episode.class).stream()
                .sorted(Comparator.comparing((Node.Episode e) -> names.path(e.id())).reversed()).toList()) {
            page.item(episode.date().map(day -> day + " ").orElse("") + note.link(episode.id()));
        }
        page.heading(2, "Concepts");
        for (Node.Topic topic : annotated.graph().nodes(Node.Topic.class).stream()
                .sorted(Comparator.comparingInt(Node.Topic::episodes).reversed()
                    .thenComparing(topic -> topic.label().toLowerCase(Locale.ROOT)).thenComparing(Node::id))
                .limit(MOST).toList()) {
            page.item(note.link(topic.id()) + " (" + topic.episodes() + ")");
        }
    }
}
