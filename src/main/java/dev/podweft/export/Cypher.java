package dev.podweft.export;

import dev.podweft.graph.Decimals;

/** Values as Cypher writes them. Stateless. */
final class Cypher {

    private Cypher() {
    }

    /** Returns a literal in one line. */
    static String text(String text) {
        StringBuilder literal = new StringBuilder("'");
        for (char c : Characters.xml(text).toCharArray()) {
            switch (c) {
                case '\\' -> literal.append("\\\\");
                case '\'' -> literal.append("\\'");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c);
            }
        }
        return literal.append('\'').toString();
    }

    /** Returns a number that Neo4j takes for one with decimals. */
    static String number(double value) {
        String number = Decimals.print(Decimals.roundFine(value));
        return number.contains(".") ? number : number + ".0";
    }

    /** Returns the value that {@code item} has in a column, which must not be empty. */
    static <T> String value(Column<T> column, T item) {
        Object value = column.value().apply(item).orElseThrow();
        return switch (column.type()) {
            case STRING -> column.isDate() ? "date(" + text(value.toString()) + ")" : text(value.toString());
            case DOUBLE -> number((Double) value);
            case INT, BOOLEAN -> value.toString();
        };
    }
}
