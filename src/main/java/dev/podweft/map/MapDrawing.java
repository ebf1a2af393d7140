package dev.podweft.map;

import dev.podweft.graph.Node;
import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One map while it is written as SVG. */
final class MapDrawing {

    /** How many of a mark's strongest links are shown when it is pointed at. */
    private static final int RAYS = 8;

    private final Scene scene;
    private final Page page;
    private final MapOptions options;
    private final Optional<String> focus;
    private final Svg svg;
    private final List<List<Tie>> tiesOf;

    MapDrawing(Scene scene, Page page, MapOptions options, Optional<String> focus) {
        this.options = options;
        this.scene = scene;
        this.page = page;
        this.focus = focus;
        svg = new Svg(options.look() != MapOptions.Look.VIEWER);
        tiesOf = scene.ties().byMark();
    }

    String draw() {
        open();
        Box extent = scene.extent();
        svg.at(page.map().left() - extent.left(), page.map().top() - extent.top());
        drawLands();
        drawRoads();
        scene.regions().forEach(this::drawName);
        scene.regions().forEach(this::drawMarks);
        svg.at(0, 0);
        new LegendDrawing(svg).draw(page.legend());
        return svg.line("</svg>").toString();
    }

    private void open() {
        List<String> heading = page.heading().stream().map(w -> String.join(" ", w.caption().lines())).toList();
        svg.open(page.width(), page.height(), heading.get(0) + ": topic map",
            heading.get(1) + ". " + Words.description(scene));
        svg.raw("<style>\n").raw(Style.of(options.look(), page.hues())).line("</style>");
        svg.rect("paper", new Box(0, 0, page.width(), page.height()), 0).line("");
        page.heading().forEach(w -> svg.caption(w.caption(), w.box(), w.style(), false).line(""));
        svg.rect("sea", page.sea(), 6).line("");
    }

    private void drawLands() {
        List<Borders.Line> coasts = scene.lines().stream().filter(Borders.Line::isCoast).toList();
        List<Borders.Line> borders = scene.lines().stream().filter(line -> !line.isCoast()).toList();
        svg.raw("<defs>");
        drawLines("pw-coast", coasts);
        drawLines("pw-border", borders);
        for (Region region : scene.regions()) {
            svg.raw("<path id=\"" + shape(region) + "\" clip-rule=\"evenodd\" fill-rule=\"evenodd\" d=\"");
            region.rings().forEach(svg::ring);
            svg.raw("\"/><clipPath id=\"" + shape(region) + "c\">").use(shape(region), "").line("</clipPath>");
        }
        svg.line("</defs>");
        List.of("w1", "w2", "w3").forEach(style -> svg.use("pw-coast", style));
        for (Region region : scene.regions()) {
            svg.raw("<g class=\"g\" id=\"" + id(region) + "\" clip-path=\"url(#" + shape(region) + "c)\">")
                .title(region.title()).use(shape(region), "g" + hue(region)).use(shape(region), "v v" + hue(region))
                .line("</g>");
        }
        List.of("b1", "b2").forEach(style -> svg.use("pw-border", style));
        svg.use("pw-coast", "s").line("");
    }

    private static String id(Region region) {
        int community = region.land().community();
        return "pw-l" + (community < 0 ? "n" : community);
    }

    private static String shape(Region region) {
        return id(region) + "s";
    }

    private void drawLines(String id, List<Borders.Line> lines) {
        svg.raw("<path id=\"" + id + "\" d=\"");
        lines.forEach(line -> svg.ring(List.of(line)));
        svg.raw("\"/>");
    }

    private int hue(Region region) {
        return page.hues().indexOf(region.hue());
    }

    private void drawRoads() {
        svg.line("<g class=\"roads\">");
        drawTies("e", scene.roads().tracks());
        drawTies("x", scene.roads().ferries());
        drawTies("l", scene.roads().minor());
        drawTies("r1", scene.roads().main());
        drawTies("r2", scene.roads().main());
        drawTies("z", scene.gaps());
        svg.line("</g>");
    }

    private void drawTies(String style, List<Tie> ties) {
        if (!ties.isEmpty()) {
            svg.raw("<path class=\"" + style + "\" d=\"");
            ties.forEach(this::drawTie);
            svg.line("\"/>");
        }
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

    private void drawName(Region region) {
        region.name().ifPresent(box -> {
            svg.raw("<a href=\"#" + id(region) + "\" xlink:href=\"#" + id(region) + "\">").title(region.title());
            svg.caption(region.caption(), box, "c n n" + hue(region), true).line("</a>");
        });
    }

    private void drawMarks(Region region) {
        List<Integer> members = new ArrayList<>(region.land().members());
        Predicate<Integer> named = i -> scene.names().get(i).isPresent();
        members.stream().filter(named.negate()).forEach(i -> drawMark(i, hue(region)));
        members.stream().filter(named).forEach(i -> drawMark(i, hue(region)));
    }

    private void drawMark(int number, int hue) {
        Mark mark = scene.marks().get(number);
        double x = scene.points().x()[number];
        double y = scene.points().y()[number];
        svg.link(options.address(scene.annotated().graph(), mark.node()).orElse("#pw-" + number), "pw-" + number);
        svg.title(Words.facts(scene.annotated(), mark.node()));
        drawRays(number);
        double half = mark.size() / 2;
        if (focus.filter(mark.id()::equals).isPresent()) {
            svg.raw("<circle class=\"f\"").x("cx", x).y("cy", y).attribute("r", half + 3).raw("/>");
        }
        if (mark.node() instanceof Node.Episode episode) {
            svg.sign(scene.shows().indexOf(episode.show()), x, y, half, "q q" + hue);
        } else {
            svg.raw("<circle class=\"d d" + hue + "\"").x("cx", x).y("cy", y).attribute("r", half).raw("/>");
        }
        String style = "c " + (mark.isEpisode() ? "o" : "c") + hue;
        Optional<Box> name = scene.names().get(number);
        if (!mark.caption().isEmpty() && (name.isPresent() || !svg.isPrinted())) {
            svg.caption(mark.caption(), name.orElse(mark.label(x, y)), name.isPresent() ? style : style + " u", true);
        }
        svg.line("</a>");
    }

    private void drawRays(int number) {
        List<Integer> others = tiesOf.get(number).stream().limit(RAYS).map(tie -> tie.other(number)).toList();
        if (!others.isEmpty() && !svg.isPrinted()) {
            svg.raw("<path class=\"w\" d=\"").rays(scene.points(), number, others).raw("\"/>");
        }
    }
}
