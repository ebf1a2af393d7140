package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.util.Optional;

/**
 * How much of a graph's text the XML formats, DOT and CSV leave out because they cannot hold it: control characters and
 * halves of surrogate pairs. The JSON keeps the control characters.
 *
 * @param texts the number of texts that lose something
 * @param characters the number of characters they lose
 */
public record Sanitized(int texts, int characters) {

    /** Returns what is left out of {@code graph}. */
    public static Sanitized of(AnnotatedGraph graph) {
        Count count = new Count();
        for (NodeColumns.Item item : NodeColumns.Item.of(graph)) {
            count.add(Optional.of(item.node().label()));
            NodeColumns.ALL.forEach(column -> count.add(column.value().apply(item)));
        }
        for (EdgeColumns.Item item : EdgeColumns.Item.of(graph.graph())) {
            EdgeColumns.ALL.forEach(column -> count.add(column.value().apply(item)));
        }
        return new Sanitized(count.texts, count.characters);
    }

    /** Counts as it goes. */
    private static final class Count {

        private int texts;
        private int characters;

        void add(Optional<?> value) {
            if (value.isEmpty() || !(value.get() instanceof String text)) {
                return;
            }
            String kept = Characters.xml(text);
            if (kept.length() < text.length()) {
                texts++;
                characters += text.codePointCount(0, text.length()) - kept.codePointCount(0, kept.length());
            }
        }
    }
}
