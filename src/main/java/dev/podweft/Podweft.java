package dev.podweft;

import dev.podweft.analyze.CoOccurrence;
import dev.podweft.analyze.Communities;
import dev.podweft.analyze.PageRank;
import dev.podweft.analyze.Relatedness;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.export.BuildSummary;
import dev.podweft.export.JsonGraphReader;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.Weaver;
import dev.podweft.link.LinkResult;
import dev.podweft.map.MapLayout;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Passage;
import dev.podweft.read.ReadResult;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

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

    /** The version of this program, as files name it. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    /** The file of a graph folder that holds the whole graph. */
    public static final String GRAPH_FILE = "podweft.json";

    private static final int NO_COLOUR_YET = 0x888888;

    private final Annotating annotator;
    private final String vocabulary;

    /** Creates one that tags with {@code annotator}, whose vocabulary has the SHA-256 {@code vocabulary}. */
    Podweft(Annotating annotator, String vocabulary) {
        this.annotator = annotator;
        this.vocabulary = vocabulary;
    }

    /** Returns a Podweft with the vocabulary that is part of the product. */
    public static Podweft load() {
        return new Podweft(Annotator.load(), Fingerprint.ofVocabulary());
    }

    /** Returns the graph that a build wrote into {@code folder}. */
    public static AnnotatedGraph open(Path folder) throws IOException {
        return JsonGraphReader.read(folder.resolve(GRAPH_FILE));
    }

    /** Returns the episodes that the files and folders tell of, each once, by date. */
    public List<Episode> episodes(List<Path> inputs) {
        return new Deduplicator().deduplicate(new Sources().read(inputs).records()).episodes();
    }

    /** Returns one that gives little weight to what recurs in {@code notes}, such as greetings and sponsors. */
    public Podweft amid(Collection<String> notes) {
        return new Podweft(annotator.amid(notes), vocabulary);
    }

    /** Returns what each passage of an episode names, a list for each; {@code date} tells which versions existed. */
    public List<List<Link>> annotate(List<Passage> passages, Optional<LocalDate> date) {
        return annotator.result(passages, date).links();
    }

    /** Returns the graph that links {@code episodes} through what their show notes share, analyzed and laid out. */
    public AnnotatedGraph weave(List<Episode> episodes) {
        return weave(episodes, decide(episodes, BuildOptions.DEFAULTS), BuildOptions.DEFAULTS);
    }

    /**
     * Reads {@code inputs}, weaves the graph, and writes its files into {@code folder}; all of them, or none.
     *
     * @throws BuildException where the inputs hold no entry
     * @throws IOException where the folder cannot be written; what was there before is unchanged
     */
    public Built build(List<Path> inputs, Path folder, BuildOptions options) throws IOException {
        options.progress().at("reading", 0, 0);
        ReadResult read = new Sources().read(inputs);
        if (read.records().isEmpty()) {
            throw new BuildException(read.problems());
        }
        options.progress().at("finding which entries are one episode", 0, 0);
        List<Episode> episodes = new Deduplicator().deduplicate(read.records()).episodes();
        List<LinkResult> results = decide(episodes, options);
        AnnotatedGraph graph = weave(episodes, results, options);
        BuildSummary summary = summary(read, episodes, results);
        options.progress().at("writing", 0, 0);
        List<String> written = GraphFiles.write(folder, graph, options.formats(), summary,
            GraphFiles.manifest(vocabulary, read.files(), graph, summary));
        return new Built(summary.files(), summary.records(), summary.episodes(),
            graph.graph().nodes(Node.Topic.class).size(), summary.links(), written, read.problems());
    }

    private List<LinkResult> decide(List<Episode> episodes, BuildOptions options) {
        Annotating amid = annotator.amid(episodes.stream().map(Podweft::notes).toList());
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(options.threads())) {
            return workers.map(episodes, episode -> {
                LinkResult result = amid.result(episode.passages(), episode.date());
                options.progress().at("tagging", done.incrementAndGet(), episodes.size());
                return result;
            });
        }
    }

    private static String notes(Episode episode) {
        return episode.passages().stream().filter(passage -> passage.field() == Passage.Field.DESCRIPTION)
            .map(Passage::text).collect(Collectors.joining("\n"));
    }

    private AnnotatedGraph weave(List<Episode> episodes, List<LinkResult> results, BuildOptions options) {
        options.progress().at("weaving", 0, 0);
        List<LinkedEpisode> linked = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            linked.add(new LinkedEpisode(episodes.get(i), results.get(i).links()));
        }
        KnowledgeGraph woven = Weaver.weave(linked, annotator::concept);
        options.progress().at("analyzing", 0, 0);
        AnnotatedGraph analyzed = analyze(woven);
        options.progress().at("drawing the map", 0, 0);
        return new MapLayout().place(analyzed);
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

    private BuildSummary summary(ReadResult read, List<Episode> episodes, List<LinkResult> results) {
        int merged = (int) episodes.stream().filter(episode -> episode.records().size() > 1).count();
        int links = results.stream().flatMap(result -> result.links().stream()).mapToInt(List::size).sum();
        return new BuildSummary(read.files().size(), read.records().size(), episodes.size(), merged,
            annotator.known(), links, Doubts.of(results), read.problems());
    }
}
