package dev.podweft.export;

import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of notes in a vault: what stands on a node, without what file systems and links of Obsidian cannot hold,
 * and no two alike, whatever the case. Immutable.
 */
final class VaultNames {

    private static final int LONGEST = 120;

    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
        "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Map<String, String> paths = new HashMap<>();

    VaultNames(KnowledgeGraph graph) {
        Set<String> taken = new HashSet<>();
        for (Node node : graph.nodes()) {
            String path = folder(node) + "/" + name(node);
            if (!taken.add(path.toLowerCase(Locale.ROOT))) {
                path = folder(node) + "/" + cut(name(node), LONGEST - 2 - node.id().length()) + " (" + node.id() + ")";
                taken.add(path.toLowerCase(Locale.ROOT));
            }
            paths.put(node.id(), path);
        }
    }

    /** Returns the path of the note of a node, without {@code .md}. */
    String path(String id) {
        return paths.get(id);
    }

    private static String folder(Node node) {
        if (node instanceof Node.Episode) {
            return "Episodes";
        } else if (node instanceof Node.Topic) {
            return "Concepts";
        } else if (node instanceof Node.Version) {
            return "Versions";
        } else if (node instanceof Node.Person) {
            return "Persons";
        }
        return node instanceof Node.Organization ? "Organizations" : "Shows";
    }

    private static String name(Node node) {
        String day = node instanceof Node.Episode episode ? episode.date().map(d -> d + " ").orElse("") : "";
        String label = clean(node.label());
        String name = clean(cut(day + (label.isEmpty() ? node.id() : label), LONGEST));
        return RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name + "-" : name;
    }

    private static String clean(String label) {
        return Normalizer.normalize(Characters.xml(label), Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\s]+", " ").replaceAll("[?\\p{Cf}&&[^\u200d]]", "")
            .replaceAll("[\\\\/:*\"<>|#^\\[\\]]+", "-").replaceAll("^[.\\s]+|[.\\s]+$", "");
    }

    /** Returns what of {@code name} takes up at most so many bytes, without half a character. */
    private static String cut(String name, int bytes) {
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int c : name.codePoints().toArray()) {
            used += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                return kept.toString();
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }
}
