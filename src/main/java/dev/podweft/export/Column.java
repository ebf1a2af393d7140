package dev.podweft.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A named property of nodes or edges, one plain value each; what table-like formats share. A list is one text, its
 * members between bars.
 *
 * @param value the value as a {@link String}, {@link Integer}, {@link Double} or {@link Boolean}; empty for none
 */
record Column<T>(String name, Type type, Function<T, Optional<?>> value) {

    /** What values a column has, with the words of GraphML and GEXF for it. */
    enum Type {
        STRING("string", "string"),
        INT("int", "integer"),
        DOUBLE("double", "double"),
        BOOLEAN("boolean", "boolean");

        private final String graphMl;
        private final String gexf;

        Type(String graphMl, String gexf) {
            this.graphMl = graphMl;
            this.gexf = gexf;
        }

        String graphMl() {
            return graphMl;
        }

        String gexf() {
            return gexf;
        }
    }

    /** Returns whether the texts of this column are days, such as {@code 2025-09-25}. */
    boolean isDate() {
        return name.equals("date") || name.equals("released");
    }

    /** Returns the value for {@code item} as files print it, or empty. */
    Optional<String> print(T item) {
        return value.apply(item).map(Characters::print);
    }

    /** Returns a colour as in {@code #0a0b0c}. */
    static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Joins the members of a list; no text where there are none. */
    static Optional<String> join(List<?> members) {
        return members.isEmpty() ? Optional.empty()
            : Optional.of(members.stream().map(Object::toString).collect(Collectors.joining(" | ")));
    }

    /** Counts the members of a list; no number where there are none. */
    static Optional<Integer> count(List<?> members) {
        return members.isEmpty() ? Optional.empty() : Optional.of(members.size());
    }
}
