package dev.podweft;

import dev.podweft.analyze.CoOccurrence;
import dev.podweft.analyze.Communities;
import dev.podweft.analyze.PageRank;
import dev.podweft.analyze.Relatedness;
import dev.podweft.dedupe.DedupeResult;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.export.JsonGraphReader;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Weaver;
import dev.podweft.map.MapLayout;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Passage;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The front door: lines the stages up, from listings and feeds to a graph that answers questions.
 *
 * <pre>{@code
 * Podweft podweft = Podweft.load();
 * AnnotatedGraph graph = podweft.weave(podweft.episodes(List.of(Path.of("seeds"))));
 * }</pre>
 *
 * <p>Immutable, and safe to share.
 */
public final class Podweft {

    /** The file of a graph folder that holds the whole graph. */
    public static final String GRAPH_FILE = "podweft.json";

    private static final int NO_COLOUR_YET = 0x888888;

    private final Annotating annotator;

    Podweft(Annotating annotator) {
        this.annotator = annotator;
    }

    /** Returns a Podweft with the vocabulary that is part of the product. */
    public static Podweft load() {
        return new Podweft(Annotator.load());
    }

    /** Returns the graph that a build wrote into {@code folder}. */
    public static AnnotatedGraph open(Path folder) throws IOException {
        return JsonGraphReader.read(folder.resolve(GRAPH_FILE));
    }

    /** Returns the episodes that the files and folders tell of, each once, by date. */
    public List<Episode> episodes(List<Path> inputs) {
        return deduplicated(inputs).episodes();
    }

    private static DedupeResult deduplicated(List<Path> inputs) {
        return new Deduplicator().deduplicate(new Sources().read(inputs).records());
    }

    /** Returns what each passage of an episode names, a list for each; {@code date} tells which versions existed. */
    public List<List<Link>> annotate(List<Passage> passages, Optional<LocalDate> date) {
        return annotator.annotate(passages, date);
    }

    /** Returns the graph that links {@code episodes} through what their show notes share, analyzed and laid out. */
    public AnnotatedGraph weave(List<Episode> episodes) {
        return weave(episodes, BuildOptions.DEFAULTS);
    }

    AnnotatedGraph weave(List<Episode> episodes, BuildOptions options) {
        List<LinkedEpisode> linked = link(episodes, options);
        options.progress().at("weaving", 0, 0);
        KnowledgeGraph woven = Weaver.weave(linked, annotator::concept);
        options.progress().at("analyzing", 0, 0);
        AnnotatedGraph analyzed = analyze(woven);
        options.progress().at("drawing the map", 0, 0);
        return new MapLayout().place(analyzed);
    }

    public BuildSummary build(List<Path> inputs, Path folder, BuildOptions options) throws IOException {
        dev.podweft.read.ReadResult read = new Sources().read(inputs);
        DedupeResult deduped = new Deduplicator().deduplicate(read.records());
        AnnotatedGraph graph = weave(deduped.episodes(), options);
        java.nio.file.Files.createDirectories(folder);
        try (java.io.Writer w = java.nio.file.Files.newBufferedWriter(folder.resolve("podweft.json"))) {
            new dev.podweft.export.JsonGraphExporter().write(graph, w);
        }
        try (java.io.Writer w = java.nio.file.Files.newBufferedWriter(folder.resolve("topic-map.svg"))) {
            new dev.podweft.map.TopicMap().write(graph, w);
        }
        return new BuildSummary(read.files().size(), read.records().size(), deduped.episodes().size(),
            graph.graph().nodes(dev.podweft.graph.Node.Topic.class).size(), graph.graph().edges(Edge.Mentions.class).size(), List.of(), read.problems());
    }

    private List<LinkedEpisode> link(List<Episode> episodes, BuildOptions options) {
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(options.threads())) {
            return workers.map(episodes, episode -> {
                List<List<Link>> links = annotator.annotate(episode.passages(), episode.date());
                options.progress().at("tagging", done.incrementAndGet(), episodes.size());
                return new LinkedEpisode(episode, links);
            });
        }
    }

    private static AnnotatedGraph analyze(KnowledgeGraph woven) {
        List<Edge> counted = new ArrayList<>(new CoOccurrence().of(woven));
        counted.addAll(new Relatedness().of(woven));
        KnowledgeGraph graph = woven.with(counted);
        Communities.Result communities = new Communities().of(graph);
        Map<String, Double> ranks = new PageRank().of(graph);
        Map<String, Facts> facts = new HashMap<>();
        communities.members().forEach((id, community) -> facts.put(id,
            new Facts(community, ranks.getOrDefault(id, 0.0), 0, 0, 0, NO_COLOUR_YET)));
        return new AnnotatedGraph(graph, communities.names(), facts);
    }
}
