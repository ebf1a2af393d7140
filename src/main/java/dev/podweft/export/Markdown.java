package dev.podweft.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes Markdown with tables as GitHub reads them. One writer writes one page. */
public final class Markdown {

    private final Appendable out;
    private boolean afterItem;
    private boolean first = true;
    private String[] header;

    public Markdown(Appendable out) {
        this.out = out;
    }

    /** Returns {@code text} in one line, with what Markdown would read as its own written so that it does not. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : Characters.xml(text).replaceAll("\\s+", " ").strip().toCharArray()) {
            if ("\\`*_[]<>|#".indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** Returns a link to {@code address}, or only {@code text} where that is no address by itself. */
    static String link(String text, Optional<String> address) {
        return address.flatMap(RdfNames::address).map(url -> "[" + text + "](<" + url + ">)").orElse(text);
    }

    public void heading(int level, String text) throws IOException {
        block().append("#".repeat(level)).append(' ').append(text).append('\n');
    }

    public void text(String text) throws IOException {
        block().append(text).append('\n');
    }

    public void item(String text) throws IOException {
        if (!afterItem) {
            block();
        }
        out.append("- ").append(text).append('\n');
        afterItem = true;
    }

    /** Starts a table; where no row follows, it will be the word "None". */
    public void table(String... columns) {
        header = columns;
    }

    public void row(Object... fields) throws IOException {
        if (header != null) {
            String[] columns = header;
            header = null;
            block().append("| ").append(String.join(" | ", columns)).append(" |\n");
            out.append("|").append(" --- |".repeat(columns.length)).append('\n');
        }
        List<String> cells = new ArrayList<>();
        for (Object field : fields) {
            cells.add(plain(field.toString()));
        }
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private Appendable block() throws IOException {
        if (header != null) {
            header = null;
            text("None.");
        }
        if (!first) {
            out.append('\n');
        }
        first = false;
        afterItem = false;
        return out;
    }
}
