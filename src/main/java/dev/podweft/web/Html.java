package dev.podweft.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * HTML while it is written. All text and all values of attributes are escaped; there is no way to put in markup but by
 * {@link #open}, whose names are the program's own, and {@link #drawing}, for SVG that the program drew.
 * Not for several threads.
 */
final class Html {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are names and values by turns, and one whose value is empty is a flag. */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                escape(out.append("=\""), attributes[i + 1]).append('"');
            }
        }
        out.append('>');
        if (!VOID.contains(element)) {
            open.push(element);
        }
        return this;
    }

    /** Closes the element opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Html text(String text) {
        escape(out, text);
        return this;
    }

    /** Writes a whole element that holds only text. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes a link inside the explorer; {@code address} is one of {@link Links}. */
    Html link(String address, String text) {
        return element("a", text, "href", address);
    }

    /** Writes a link to elsewhere, where {@code address} is one of the web, and else only the text. */
    Html outside(String address, String text) {
        return isWeb(address)
            ? element("a", text, "href", address, "rel", "nofollow noopener noreferrer", "class", "outside")
            : text(text);
    }

    /** Returns whether {@code address} leads to a page: not {@code javascript:}, not {@code data:}. */
    static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** Puts in SVG that the program drew. */
    Html drawing(String svg) {
        out.append(svg);
        return this;
    }

    private static StringBuilder escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isHarmless(c) ? c : '\ufffd');
            }
        }
        return out;
    }

    /** Control characters, and signs that turn the direction of what follows, have no place in a page. */
    private static boolean isHarmless(char c) {
        return c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0) && !(c >= 0x202a && c <= 0x202e)
            && !(c >= 0x2066 && c <= 0x2069) && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t' || c == '\r';
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
