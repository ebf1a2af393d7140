package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.util.ArrayList;
import java.util.List;
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
        List<String> all = new ArrayList<>();
        for (NodeColumns.Item item : NodeColumns.Item.of(graph)) {
            all.add(item.node().label());
            NodeColumns.ALL.forEach(column -> text(column.value().apply(item)).ifPresent(all::add));
        }
        for (EdgeColumns.Item item : EdgeColumns.Item.of(graph.graph())) {
            EdgeColumns.ALL.forEach(column -> text(column.value().apply(item)).ifPresent(all::add));
        }
        int texts = 0;
        int characters = 0;
        for (String text : all) {
            int lost = text.codePointCount(0, text.length());
            String kept = Characters.xml(text);
            lost -= kept.codePointCount(0, kept.length());
            texts += lost > 0 ? 1 : 0;
            characters += lost;
        }
        return new Sanitized(texts, characters);
    }

    private static Optional<String> text(Optional<?> value) {
        return value.filter(String.class::isInstance).map(Object::toString);
    }
}
