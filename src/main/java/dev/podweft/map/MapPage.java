package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The topic map as one page of HTML that works from a disk, without a network: it zooms, pans and searches, by mouse,
 * touch and keyboard, and lists all that is on the map. Immutable, and safe to share between threads.
 */
public final class MapPage {

    private final MapOptions options;

    public MapPage(MapOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** Writes the map of {@code annotated} to {@code out}, under a title. */
    public void write(AnnotatedGraph annotated, String heading, Appendable out) throws IOException {
        Scene scene = Scene.of(annotated, options.whole());
        String map = new MapDrawing(scene, Page.of(scene, heading), options, Optional.empty()).draw();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .append(Svg.escape(heading)).append(": topic map</title>\n<style>\n").append(resource("map-page.css"))
            .append("</style>\n</head>\n<body>\n<header>\n<h1>").append(Svg.escape(heading)).append("</h1>\n")
            .append(resource("map-page-tools.html")).append("</header>\n<main>\n")
            .append("<div id=\"map\" role=\"region\" aria-label=\"Map\" tabindex=\"0\">\n").append(map)
            .append("</div>\n").append(index(scene)).append("</main>\n<script>\n").append(resource("map-page.js"))
            .append("</script>\n</body>\n</html>\n");
    }

    /** Returns all lands with their concepts and episodes, in the order of the alphabet. */
    private String index(Scene scene) {
        StringBuilder list = new StringBuilder("<section id=\"index\" aria-labelledby=\"index-title\">\n"
            + "<h2 id=\"index-title\">All that is on the map</h2>\n");
        for (Region region : scene.regions()) {
            List<Integer> members = new ArrayList<>(region.land().members());
            members.sort(Comparator.comparing((Integer i) -> scene.marks().get(i).isEpisode())
                .thenComparing(i -> Words.label(scene.marks().get(i).node()).toLowerCase(Locale.ROOT))
                .thenComparing(i -> i));
            String name = region.title().isEmpty() ? "Elsewhere" : region.title();
            list.append("<h3>").append(Svg.escape(name)).append("</h3>\n<ul>\n");
            for (int i : members) {
                list.append(scene.marks().get(i).isEpisode() ? "<li class=\"episode\">" : "<li>")
                    .append("<a href=\"#pw-").append(i).append("\">")
                    .append(Svg.escape(Words.label(scene.marks().get(i).node())))
                    .append("</a></li>\n");
            }
            list.append("</ul>\n");
        }
        return list.append("</section>\n").toString();
    }

    private static String resource(String name) {
        try (InputStream in = MapPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
