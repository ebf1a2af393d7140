package dev.podweft.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes indented XML 1.0 in UTF-8. Text is escaped, and what XML cannot hold is left out; an element holds either text
 * or elements. One writer writes one document.
 */
final class XmlWriter {

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    XmlWriter(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Opens an element with attributes, given as names and values in turn. */
    XmlWriter start(String name, String... attributes) throws IOException {
        finishTag();
        line().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
        open.push(name);
        inTag = true;
        return this;
    }

    /** Closes the element opened last. */
    XmlWriter end() throws IOException {
        String name = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            line().append("</").append(name).append('>');
        }
        if (open.isEmpty()) {
            out.append('\n');
        }
        return this;
    }

    /** Writes an element without content. */
    XmlWriter empty(String name, String... attributes) throws IOException {
        return start(name, attributes).end();
    }

    /** Writes an element that holds {@code text}. */
    XmlWriter text(String name, String text, String... attributes) throws IOException {
        start(name, attributes);
        finishTag();
        escape(text, false);
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    private Appendable line() throws IOException {
        out.append('\n');
        for (int i = 0; i < open.size(); i++) {
            out.append(' ');
        }
        return out;
    }

    private void finishTag() throws IOException {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String text, boolean attribute) throws IOException {
        String clean = Characters.xml(text);
        int from = 0;
        for (int i = 0; i < clean.length(); i++) {
            String escape = escape(clean.charAt(i), attribute);
            if (escape != null) {
                out.append(clean, from, i).append(escape);
                from = i + 1;
            }
        }
        out.append(clean, from, clean.length());
    }

    /** Returns what stands for {@code c}, or null where it stands for itself. */
    private static String escape(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : null;
            case '\n' -> attribute ? "&#10;" : null;
            case '\t' -> attribute ? "&#9;" : null;
            default -> null;
        };
    }
}
