package dev.podweft.map;

import java.util.List;
import java.util.Locale;

/**
 * Writes SVG: text escaped, numbers with one decimal at most, everything moved by one offset. For one document; not for
 * several threads.
 */
final class Svg {

    /** The corners of the signs of all shows but the first: diamond, triangles, hexagon, bar. */
    private static final double[][] SIGNS = {
        {0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0}, {-1.25, 1, 1.25, 1, 0, -1.2}, {-1.25, -1, 1.25, -1, 0, 1.2},
        {-0.6, -1.1, 0.6, -1.1, 1.3, 0, 0.6, 1.1, -0.6, 1.1, -1.3, 0}, {-1.4, -0.6, 1.4, -0.6, 1.4, 0.6, -1.4, 0.6}};

    private final StringBuilder out = new StringBuilder();
    private final boolean printed;
    private double dx;
    private double dy;

    Svg() {
        this(false);
    }

    /** A drawing to look at, or one to be printed. */
    Svg(boolean printed) {
        this.printed = printed;
    }

    boolean isPrinted() {
        return printed;
    }

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

    /** Opens the document, with what it is in words. */
    Svg open(double width, double height, String title, String description) {
        String size = number(width) + "\" height=\"" + number(height);
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " class=\"pw\" width=\"" + size + "\" viewBox=\"0 0 " + number(width) + " " + number(height)
            + "\" role=\"graphics-document\" aria-labelledby=\"pw-title pw-desc\">");
        raw("<title id=\"pw-title\">").text(title).line("</title>");
        return raw("<desc id=\"pw-desc\">").text(description).line("</desc>");
    }

    Svg rect(String style, Box box, double radius) {
        return raw("<rect class=\"" + style + "\"").x("x", box.left()).y("y", box.top())
            .attribute("width", box.width()).attribute("height", box.height()).attribute("rx", radius).raw("/>");
    }

    Svg use(String id, String style) {
        return raw("<use" + (style.isEmpty() ? "" : " class=\"" + style + "\"") + " href=\"#" + id
            + "\" xlink:href=\"#" + id + "\"/>");
    }

    /** Writes lines that continue one another; their points are the corners of a smooth curve. */
    Svg ring(List<Borders.Line> ring) {
        boolean whole = ring.size() == 1 && ring.get(0).closed();
        for (int l = 0; l < ring.size(); l++) {
            double[] p = ring.get(l).points();
            int n = p.length;
            if (whole) {
                raw("M").point((p[0] + p[2]) / 2, (p[1] + p[3]) / 2);
            } else {
                raw(l == 0 ? "M" : "L").point(p[0], p[1]).raw("L").point((p[0] + p[2]) / 2, (p[1] + p[3]) / 2);
            }
            for (int i = 2; i + 3 < n; i += 2) {
                bend(p[i], p[i + 1], p[i + 2], p[i + 3]);
            }
            if (whole) {
                bend(p[0], p[1], p[2], p[3]).raw("Z");
            } else {
                raw("L").point(p[n - 2], p[n - 1]);
            }
        }
        return this;
    }

    private Svg bend(double x, double y, double nextX, double nextY) {
        return raw("Q").point(x, y).raw(" ").point((x + nextX) / 2, (y + nextY) / 2);
    }

    /** Writes straight ways from one point to others, there and back. */
    Svg rays(Points points, int from, List<Integer> to) {
        raw("M" + whole(points.x()[from] + dx) + " " + whole(points.y()[from] + dy));
        for (int other : to) {
            String down = whole(points.y()[other] - points.y()[from]);
            raw("l" + whole(points.x()[other] - points.x()[from]) + (down.startsWith("-") ? "" : " ") + down + "z");
        }
        return this;
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** Writes a text, of any number of lines, into a box, all lines starting at its left or centred in it. */
    Svg caption(Caption caption, Box box, String style, boolean centered) {
        if (caption.lines().isEmpty()) {
            return this;
        }
        double x = centered ? box.centerX() : box.left();
        double y = box.top() + TextMetrics.ASCENT * caption.size();
        List<String> lines = caption.lines();
        if (printed) {
            for (int i = 0; i < lines.size(); i++) {
                printLine(lines.get(i), caption, style, x, y + i * TextMetrics.LINE * caption.size());
            }
            return this;
        }
        openText(caption, style, x, y).raw(">").text(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            raw("<tspan").x("x", x).attribute("dy", TextMetrics.LINE * caption.size()).raw(">").text(line)
                .raw("</tspan>");
        }
        return raw("</text>");
    }

    /** Printers know neither lines of a text nor that its rim is painted first. */
    private void printLine(String line, Caption caption, String style, double x, double y) {
        openText(caption, style, x, y).raw(">").text(line).raw("</text>");
        openText(caption, style, x, y).raw(" style=\"stroke:none\">").text(line).raw("</text>");
    }

    private Svg openText(Caption caption, String style, double x, double y) {
        return raw("<text").raw(style.isEmpty() ? "" : " class=\"" + style + "\"").x("x", x).y("y", y)
            .attribute("font-size", caption.size()).raw(caption.strong() ? " font-weight=\"700\"" : "");
    }

    /** Opens a link, which has an id of its own, so that it can lead to itself where there is nowhere else. */
    Svg link(String address, String id) {
        String escaped = escape(address);
        return raw("<a class=\"p\" id=\"" + id + "\" href=\"" + escaped + "\" xlink:href=\"" + escaped + "\">");
    }

    /** Writes the sign of an episode of a show, by the show's number: six shapes, then again. */
    Svg sign(int show, double x, double y, double half, String style) {
        int number = Math.max(0, show) % (SIGNS.length + 1);
        if (number == 0) {
            return raw("<rect class=\"" + style + "\"").x("x", x - half).y("y", y - half)
                .attribute("width", 2 * half).attribute("height", 2 * half).raw(" rx=\"2\"/>");
        }
        double[] corners = SIGNS[number - 1];
        raw("<path class=\"" + style + "\" d=\"");
        for (int i = 0; i < corners.length; i += 2) {
            raw(i == 0 ? "M" : "L").point(x + half * corners[i], y + half * corners[i + 1]);
        }
        return raw("Z\"/>");
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
