package dev.podweft.cli;

import dev.podweft.LargeCorpus;
import dev.podweft.MapViews;
import dev.podweft.analyze.Gaps;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.map.FocusView;
import dev.podweft.map.MapOptions;
import dev.podweft.map.MapPage;
import dev.podweft.map.Timeline;
import dev.podweft.map.TopicMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft map}: the topic map, or a part or a side of it, as SVG, PNG, PDF or HTML. */
@Command(name = "map", description = "Draw the topic map, or a part or a side of it: as SVG, PNG or PDF, or as a page "
    + "that zooms and searches. The end of FILE says which.", footerHeading = "%nExamples:%n",
    footer = {"  podweft map --focus io_uring --depth 2 -o io_uring.svg", "  podweft map -o map.html",
        "  podweft map --land PostgreSQL -o postgres.pdf", "  podweft map --since 2025-01-01 -o 2025.png"})
final class MapCommand implements Callable<Integer> {

    private static final int FEW = 3;

    @Mixin
    private Standard standard;

    @Option(names = {"-g", "--graph"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder that podweft build wrote (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--focus", paramLabel = "NAME", description = "Draw only what is around this episode or concept.")
    private Optional<String> focus = Optional.empty();

    @Option(names = "--depth", paramLabel = "N", defaultValue = "2",
        description = "Links to follow away from it (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "own",
        description = "own, or dot where Graphviz is installed; for --focus (default: ${DEFAULT-VALUE}).")
    private FocusView.Engine engine;

    @Option(names = "--land", paramLabel = "NAME",
        description = "Draw only this land, with provinces; NAME is part of its name, or a concept in it.")
    private Optional<String> land = Optional.empty();

    @Option(names = "--since", paramLabel = "DATE", description = "Leave out the episodes before DATE (2025-01-31).")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Leave out the episodes after DATE.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--timeline", description = "Draw when concepts and versions were spoken of.")
    private boolean timeline;

    @Option(names = "--gaps", description = "Draw which strong concepts were never discussed together.")
    private boolean gaps;

    @Option(names = "--href", paramLabel = "TEMPLATE", description = "Where towns and episodes lead: an address with "
        + "{id}, {key}, {type} or {name} in it (default: their own).")
    private Optional<String> href = Optional.empty();

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "viewer",
        description = "viewer, light or dark (default: ${DEFAULT-VALUE}; for PNG and PDF light).")
    private MapOptions.Look theme;

    @Option(names = "--scale", paramLabel = "N", defaultValue = "2",
        description = "Pixels for each unit of the map, in a PNG (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
        description = "File to write, ending in .svg, .png, .pdf or .html (default: SVG to the output).")
    private Optional<Path> file = Optional.empty();

    private final Output out;

    MapCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        check();
        MapFile target = new MapFile(file, scale);
        MapOptions options = options(target);
        AnnotatedGraph graph = part(GraphOptions.open(folder));
        target.write(target.isPage() ? page(graph, options) : drawing(graph, options), out);
        return Failure.DONE;
    }

    private void check() {
        if (depth < 1) {
            throw Failure.error("--depth must be at least 1, and is " + depth);
        }
        if (focus.isEmpty() && engine != FocusView.Engine.OWN) {
            throw Failure.error("--engine dot draws small graphs only; name what to draw with --focus");
        }
        long sides = IntStream.of(focus.isPresent() ? 1 : 0, land.isPresent() ? 1 : 0, timeline ? 1 : 0, gaps ? 1 : 0)
            .sum();
        if (sides > 1) {
            throw Failure.error("--focus, --land, --timeline and --gaps are drawings of their own; give one of them");
        }
    }

    private MapOptions options(MapFile target) throws IOException {
        MapOptions.Look look = target.isPrinted() && theme == MapOptions.Look.VIEWER ? MapOptions.Look.LIGHT : theme;
        try {
            MapOptions options = new MapOptions(look, href);
            boolean isPart = focus.isPresent() || land.isPresent() || since.isPresent() || until.isPresent();
            return isPart ? options : LargeCorpus.whole(folder).map(options::withWhole).orElse(options);
        } catch (IllegalArgumentException e) {
            throw Failure.error("--" + e.getMessage());
        }
    }

    /** Returns the graph, or what of it was asked for. */
    private AnnotatedGraph part(AnnotatedGraph whole) {
        AnnotatedGraph graph = whole;
        if (since.isPresent() || until.isPresent()) {
            graph = MapViews.between(whole, since, until)
                .orElseThrow(() -> Failure.error("no episode has a date in that time; see podweft episodes"));
        }
        return land.isPresent() ? MapViews.land(graph, community(graph)) : graph;
    }

    private int community(AnnotatedGraph graph) {
        String wanted = land.orElseThrow().toLowerCase(Locale.ROOT);
        List<String> names = graph.communities().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (names.contains(wanted)) {
            return names.indexOf(wanted);
        }
        List<Integer> fitting = IntStream.range(0, names.size()).filter(i -> names.get(i).contains(wanted)).boxed()
            .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String id = new Lookup(graph).any(land.orElseThrow()).id();
        return graph.factsOf(id).map(AnnotatedGraph.Facts::community).filter(c -> c >= 0)
            .orElseThrow(() -> Failure.error(land.orElseThrow() + " lies in no land"));
    }

    private String page(AnnotatedGraph graph, MapOptions options) throws IOException {
        if (focus.isPresent() || timeline || gaps) {
            throw Failure.error("a page shows a map; write --focus, --timeline and --gaps as .svg, .png or .pdf");
        }
        StringBuilder page = new StringBuilder();
        new MapPage(options).write(graph, title(graph), page);
        return page.toString();
    }

    private String drawing(AnnotatedGraph graph, MapOptions options) throws IOException {
        StringBuilder svg = new StringBuilder();
        if (focus.isPresent()) {
            new FocusView(depth, engine, options).write(graph, new Lookup(graph).any(focus.get()).id(), svg);
        } else if (timeline) {
            new Timeline(options).write(graph, svg);
        } else if (gaps) {
            List<Gaps.Gap> found = new Gaps().of(graph.graph());
            new TopicMap(options).writeGaps(graph,
                found.stream().map(gap -> List.of(gap.first(), gap.second())).toList(),
                found.stream().map(gap -> sentence(graph.graph(), gap)).toList(), svg);
        } else {
            new TopicMap(options).write(graph, title(graph), svg);
        }
        return svg.toString();
    }

    /** Returns the names of the shows, and which part of them it is. */
    private String title(AnnotatedGraph graph) {
        StringBuilder title = new StringBuilder(TopicMap.title(graph));
        land.ifPresent(name -> title.append(": the land of ").append(name));
        since.ifPresent(day -> title.append(", since ").append(day));
        until.ifPresent(day -> title.append(", until ").append(day));
        return title.toString();
    }

    private static String sentence(KnowledgeGraph graph, Gaps.Gap gap) {
        List<String> shared = gap.shared().stream().limit(FEW).map(id -> graph.node(id).orElseThrow().label()).toList();
        return episodes(graph, gap.first()) + " and " + episodes(graph, gap.second())
            + " were never discussed together, though each was with " + String.join(", ", shared) + ".";
    }

    private static String episodes(KnowledgeGraph graph, String id) {
        Node.Topic topic = (Node.Topic) graph.node(id).orElseThrow();
        return topic.label() + " (in " + Nodes.count(topic.episodes(), "episode") + ")";
    }
}
