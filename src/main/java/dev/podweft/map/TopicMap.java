package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.map.Network.Tie;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Draws the topic map as SVG, from a graph that {@link MapLayout} or another hand has laid out.
 *
 * <p>Communities are lands with names, concepts are dots with names, episodes are squares that lead to their pages. No
 * name stands on another; what finds no place for its name shows it on hover, as all show their facts. Light and dark
 * follow the viewer; there is no script. Labels may hold anything: they are cleaned and escaped, and only {@code http}
 * and {@code https} addresses become links. The same graph gives the same bytes. Immutable, and safe to share between
 * threads.
 */
public final class TopicMap {

    /** Writes the map of {@code annotated} to {@code out}, under the names of its shows. */
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        write(annotated, Words.shows(annotated.graph()), Optional.empty(), out);
    }

    /** Writes the map under a title, with a ring around one node. */
    void write(AnnotatedGraph annotated, String title, Optional<String> focus, Appendable out) throws IOException {
        Scene scene = Scene.of(annotated);
        out.append(new Drawing(scene, Page.of(scene, title), focus).draw());
    }

    /** One map while it is written. */
    private static final class Drawing {

        private final Scene scene;
        private final Page page;
        private final Optional<String> focus;
        private final Svg svg = new Svg();

        Drawing(Scene scene, Page page, Optional<String> focus) {
            this.scene = scene;
            this.page = page;
            this.focus = focus;
        }

        String draw() {
            open();
            Box extent = scene.extent();
            svg.at(page.map().left() - extent.left(), page.map().top() - extent.top());
            drawCoasts();
            drawTies();
            scene.regions().forEach(this::drawRegion);
            svg.at(0, 0);
            new LegendDrawing(svg).draw(page.legend());
            return svg.line("</svg>").toString();
        }

        private void open() {
            String size = Svg.number(page.width()) + "\" height=\"" + Svg.number(page.height());
            svg.line("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " class=\"pw\" width=\"" + size + "\" viewBox=\"0 0 " + Svg.number(page.width()) + " "
                + Svg.number(page.height()) + "\" role=\"img\" aria-labelledby=\"pw-title pw-desc\">");
            List<String> heading = page.heading().stream().map(w -> String.join(" ", w.caption().lines())).toList();
            svg.raw("<title id=\"pw-title\">").text(heading.get(0)).line(": topic map</title>");
            svg.raw("<desc id=\"pw-desc\">").text(heading.get(1) + ". " + Words.description(scene)).line("</desc>");
            svg.raw("<style>\n").raw(Style.sheet(page.hues())).line("</style>");
            svg.line("<rect class=\"sea\" width=\"" + size + "\"/>");
            page.heading().forEach(w -> svg.caption(w.caption(), w.box(), w.style(), false).line(""));
        }

        private void drawCoasts() {
            for (Region region : scene.regions()) {
                if (!region.coast().isEmpty()) {
                    svg.raw("<g class=\"" + hue(region) + "\"><path class=\"h\" d=\"");
                    region.coast().forEach(this::drawCoast);
                    svg.line("\"/></g>");
                }
            }
        }

        private String hue(Region region) {
            return "k" + page.hues().indexOf(region.hue());
        }

        /** The points of the line are the corners of a smooth curve through the middles between them. */
        private void drawCoast(double[] line) {
            double[] p = Coast.simplified(line, 0.6);
            int n = p.length;
            svg.raw("M").point((p[n - 2] + p[0]) / 2, (p[n - 1] + p[1]) / 2);
            for (int i = 0; i < n; i += 2) {
                int next = (i + 2) % n;
                svg.raw("Q").point(p[i], p[i + 1]).raw(" ").point((p[i] + p[next]) / 2, (p[i + 1] + p[next + 1]) / 2);
            }
            svg.raw("Z");
        }

        private void drawTies() {
            for (String style : List.of("x", "l", "e")) {
                List<Tie> ties = scene.ties().stream().filter(tie -> style(tie).equals(style)).toList();
                if (!ties.isEmpty()) {
                    svg.raw("<path class=\"" + style + "\" d=\"");
                    ties.forEach(this::drawTie);
                    svg.line("\"/>");
                }
            }
        }

        private String style(Tie tie) {
            if (Scene.joinsEpisode(scene.marks(), tie)) {
                return "e";
            }
            return scene.marks().get(tie.from()).land() == scene.marks().get(tie.to()).land() ? "l" : "x";
        }

        /** A slight bow, so that a link can be told from the one beside it. */
        private void drawTie(Tie tie) {
            double x = scene.points().x()[tie.from()];
            double y = scene.points().y()[tie.from()];
            double toX = scene.points().x()[tie.to()];
            double toY = scene.points().y()[tie.to()];
            svg.raw("M").point(x, y).raw("Q")
                .point((x + toX) / 2 + (toY - y) * 0.1, (y + toY) / 2 - (toX - x) * 0.1).raw(" ").point(toX, toY);
        }

        private void drawRegion(Region region) {
            svg.line("<g class=\"" + hue(region) + "\">");
            region.name().ifPresent(box -> svg.caption(region.caption(), box, "c n", true).line(""));
            region.land().members().forEach(this::drawMark);
            svg.line("</g>");
        }

        private void drawMark(int number) {
            Mark mark = scene.marks().get(number);
            double x = scene.points().x()[number];
            double y = scene.points().y()[number];
            String element = svg.open(url(mark.node()), "p");
            svg.title(Words.facts(scene.annotated(), mark.node()));
            double half = mark.size() / 2;
            if (focus.filter(mark.id()::equals).isPresent()) {
                svg.raw("<circle class=\"f\"").x("cx", x).y("cy", y).attribute("r", half + 3).raw("/>");
            }
            if (mark.isEpisode()) {
                svg.raw("<rect class=\"q\"").x("x", x - half).y("y", y - half).attribute("width", mark.size())
                    .attribute("height", mark.size()).raw(" rx=\"2\"/>");
            } else {
                svg.raw("<circle class=\"d\"").x("cx", x).y("cy", y).attribute("r", half).raw("/>");
            }
            scene.names().get(number).ifPresent(box ->
                svg.caption(mark.caption(), box, mark.isEpisode() ? "c o" : "c", true));
            svg.close(element);
        }

        private static Optional<String> url(Node node) {
            if (node instanceof Node.Episode episode) {
                return episode.url();
            }
            return node instanceof Node.Topic topic ? topic.concept().url() : Optional.empty();
        }
    }
}
