package dev.podweft.cli;

import java.io.IOException;
import java.util.List;

/** Writes answers for a person: wrapped to the terminal's width, in calm colours where there are any. */
final class Screen {

    private final Output out;
    private final int width;
    private final boolean colour;

    Screen(Output out, Surroundings surroundings) {
        this.out = out;
        this.width = surroundings.width();
        this.colour = surroundings.colour();
    }

    int width() {
        return width;
    }

    void blank() throws IOException {
        out.write('\n');
    }

    void print(Rich text) throws IOException {
        print(0, text);
    }

    /** Prints a line as it is, however long, for it may be read by a program. */
    void line(String text) throws IOException {
        out.write(text + "\n");
    }

    /** Prints {@code text} with every line after the first moved {@code hanging} columns to the right. */
    void print(int hanging, Rich text) throws IOException {
        write(0, hanging, text.lines(width, width - hanging, colour));
    }

    /** Prints {@code text} with every line moved {@code indent} columns to the right. */
    void block(int indent, Rich text) throws IOException {
        write(indent, indent, text.lines(width - indent, width - indent, colour));
    }

    /** Prints a heading with an empty line above. */
    void heading(String title) throws IOException {
        blank();
        print(Rich.of(Ink.TITLE, title));
    }

    /** Prints rows of two columns, the first as wide as its widest text, the second wrapped beside it. */
    void table(int indent, List<Row> rows) throws IOException {
        int first = rows.stream().mapToInt(row -> Cells.of(row.left())).max().orElse(0);
        int left = Math.min(first, width / 3);
        for (Row row : rows) {
            Rich head = new Rich().add(" ".repeat(indent)).add(row.ink(), Cells.cut(row.left(), left))
                .padTo(indent + left + 2);
            print(indent + left + 2, head.add(row.right()));
        }
    }

    private void write(int first, int rest, List<String> lines) throws IOException {
        int indent = first;
        for (String line : lines) {
            out.write(" ".repeat(indent) + line);
            out.write('\n');
            indent = rest;
        }
    }

    /** A row of a table. */
    record Row(Ink ink, String left, Rich right) {
    }
}
