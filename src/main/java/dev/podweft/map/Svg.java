package dev.podweft.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes SVG: text escaped, numbers with one decimal at most, everything moved by one offset. For one document; not for
 * several threads.
 */
final class Svg {

    private final StringBuilder out = new StringBuilder();
    private double dx;
    private double dy;

    /** Moves what is written from now on. */
    Svg at(double x, double y) {
        dx = x;
        dy = y;
        return this;
    }

    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    Svg line(String markup) {
        return raw(markup).raw("\n");
    }

    Svg text(String text) {
        return raw(escape(text));
    }

    Svg attribute(String name, double value) {
        return raw(" " + name + "=\"" + number(value) + "\"");
    }

    Svg x(String name, double value) {
        return attribute(name, value + dx);
    }

    Svg y(String name, double value) {
        return attribute(name, value + dy);
    }

    /** Writes a point of a path. */
    Svg point(double x, double y) {
        return raw(number(x + dx) + " " + number(y + dy));
    }

    /** Writes a text of one or more lines into a box, all lines starting at its left or centred in it. */
    Svg caption(Caption caption, Box box, String style, boolean centered) {
        double x = centered ? box.centerX() : box.left();
        double y = box.top() + TextMetrics.ASCENT * caption.size();
        raw("<text").raw(style.isEmpty() ? "" : " class=\"" + style + "\"").x("x", x).y("y", y)
            .attribute("font-size", caption.size()).raw(caption.strong() ? " font-weight=\"600\">" : ">");
        List<String> lines = caption.lines();
        text(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            raw("<tspan").x("x", x).attribute("dy", TextMetrics.LINE * caption.size()).raw(">").text(line)
                .raw("</tspan>");
        }
        return raw("</text>");
    }

    /** Opens a link where {@code url} leads into the web, or else a group; {@link #close} takes what this returns. */
    String open(Optional<String> url, String style) {
        Optional<String> target = url.filter(Svg::isWeb);
        if (target.isEmpty()) {
            raw("<g class=\"" + style + "\">");
            return "g";
        }
        String address = escape(target.get());
        raw("<a class=\"" + style + "\" href=\"" + address + "\" xlink:href=\"" + address + "\">");
        return "a";
    }

    Svg close(String element) {
        return line("</" + element + ">");
    }

    Svg title(String words) {
        return raw("<title>").text(words).raw("</title>");
    }

    static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        boolean plain = url.chars().allMatch(c -> c > 0x20 && c != 0x7F && c != '\\' && c < 0xD800);
        return plain && (lower.startsWith("https://") || lower.startsWith("http://"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
            .replace("'", "&#39;");
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
