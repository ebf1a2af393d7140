package dev.podweft.map;

import static guru.nidi.graphviz.attribute.Attributes.attr;
import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;
import static guru.nidi.graphviz.model.Factory.to;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.map.Network.Tie;
import guru.nidi.graphviz.attribute.Label;
import guru.nidi.graphviz.engine.Engine;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizCmdLineEngine;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small graph drawn by Graphviz: graphviz-java's model of DOT, rendered by the {@code dot} program. Its other engines
 * run Graphviz as JavaScript, and we ship none of them. Belongs to one view.
 */
final class DotView {

    private static final Caption.Type LETTERS = new Caption.Type(11, false);

    private final AnnotatedGraph annotated;
    private final String focus;

    DotView(AnnotatedGraph annotated, String focus) {
        this.annotated = annotated;
        this.focus = focus;
    }

    /** Returns the view as SVG. */
    String draw() throws IOException {
        if (!isInstalled()) {
            throw new IOException("Graphviz is not installed: there is no program dot on the PATH. "
                + "Install the package graphviz, or draw without it.");
        }
        Options options = Options.create().engine(Engine.DOT).format(Format.SVG);
        try (GraphvizCmdLineEngine dot = new GraphvizCmdLineEngine()) {
            dot.timeout(30, TimeUnit.SECONDS);
            return dot.execute(graph().toString(), options, Rasterizer.NONE).asString();
        } catch (GraphvizException e) {
            throw new IOException("Graphviz could not draw the view: " + e.getMessage(), e);
        }
    }

    /** Returns whether a program {@code dot} stands on the PATH. */
    static boolean isInstalled() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator))).filter(folder -> !folder.isEmpty())
            .flatMap(folder -> Stream.of(Path.of(folder, "dot"), Path.of(folder, "dot.exe")))
            .anyMatch(Files::isExecutable);
    }

    /** Returns the graph in DOT's terms. */
    MutableGraph graph() {
        List<Mark> marks = Selection.of(annotated).marks();
        MutableGraph graph = mutGraph("view").setDirected(false);
        // sfdp is no engine that graphviz-java knows, but as an attribute it reaches the program
        graph.graphAttrs().add(attr("layout", "sfdp")).graphAttrs().add(attr("overlap", "prism"))
            .graphAttrs().add(attr("splines", "true")).graphAttrs().add(attr("outputorder", "edgesfirst"))
            .graphAttrs().add(attr("bgcolor", "#fbfaf7"));
        graph.nodeAttrs().add(attr("style", "filled")).nodeAttrs().add(attr("fontsize", LETTERS.size()))
            .nodeAttrs().add(attr("fontname", "Helvetica,Arial,sans-serif"));
        graph.linkAttrs().add(attr("color", "#7d879480"));
        List<MutableNode> nodes = marks.stream().map(this::node).toList();
        for (Tie tie : Network.of(annotated.graph(), marks).strongest(2, 4)) {
            nodes.get(tie.from()).addLink(to(nodes.get(tie.to())).with("penwidth", 0.5 + tie.strength()));
        }
        return graph.add(nodes);
    }

    private MutableNode node(Mark mark) {
        int hue = annotated.factsOf(mark.id()).map(AnnotatedGraph.Facts::community).filter(c -> c >= 0)
            .map(c -> Palette.hue(c % Palette.size())).orElse(Palette.NEUTRAL);
        Caption name = Caption.fit(Words.label(mark.node()), LETTERS, 150, 3);
        MutableNode node = mutNode(mark.id())
            .add(Label.of(name.lines().stream().map(DotView::escape).collect(Collectors.joining("\\n"))))
            .add("shape", mark.isEpisode() ? "note" : "ellipse")
            .add("fillcolor", Palette.hex(Palette.ground(hue, Palette.Theme.LIGHT)))
            .add("color", Palette.hex(hue))
            .add("penwidth", mark.id().equals(focus) ? 3 : 1)
            .add("tooltip", escape(Words.facts(annotated, mark.node()).replace("\n", " · ")));
        url(mark.node()).filter(Svg::isWeb).ifPresent(url -> node.add("URL", encode(url)));
        return node;
    }

    private static Optional<String> url(Node node) {
        return node instanceof Node.Episode episode ? episode.url() : Optional.empty();
    }

    /** Graphviz replaces {@code \N} by the node's name, and reads entities. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("&", "&amp;");
    }

    /** Graphviz writes addresses as they are, quotes included. */
    private static String encode(String url) {
        return url.replace("&", "&amp;").replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")
            .replace("'", "%27");
    }
}
