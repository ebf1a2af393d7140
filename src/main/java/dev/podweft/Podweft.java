package dev.podweft;

import dev.podweft.analyze.CoOccurrence;
import dev.podweft.analyze.Communities;
import dev.podweft.analyze.PageRank;
import dev.podweft.analyze.Relatedness;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.export.BuildSummary;
import dev.podweft.export.GraphFormatException;
import dev.podweft.export.JsonGraphReader;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.Weaver;
import dev.podweft.link.LinkResult;
import dev.podweft.link.Recurring;
import dev.podweft.map.MapLayout;
import dev.podweft.map.MapOptions;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Passage;
import dev.podweft.read.ReadResult;
import dev.podweft.read.SourceFile;
import dev.podweft.read.Sources;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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
    private final Supplier<String> vocabulary;

    /** Creates one that tags with {@code annotator}, whose vocabulary has the SHA-256 {@code vocabulary}. */
    Podweft(Annotating annotator, String vocabulary) {
        this(annotator, () -> vocabulary);
    }

    private Podweft(Annotating annotator, Supplier<String> vocabulary) {
        this.annotator = annotator;
        this.vocabulary = vocabulary;
    }

    /** Returns a Podweft with the vocabulary that is part of the product. */
    public static Podweft load() {
        return new Podweft(new LateAnnotator(Vocabulary.load()), Fingerprint::ofVocabulary);
    }

    /** Returns what is known of a concept. */
    Optional<Concept> concept(ConceptId id) {
        return annotator.concept(id);
    }

    /** Returns the SHA-256 of the vocabulary. */
    String vocabulary() {
        return vocabulary.get();
    }

    /** Returns the graph that a build wrote into {@code folder}. */
    public static AnnotatedGraph open(Path folder) throws IOException {
        return JsonGraphReader.read(folder.resolve(GRAPH_FILE));
    }

    /** Returns the episodes that the files and folders tell of, each once, by date. */
    public List<Episode> episodes(List<Path> inputs) {
        return new Deduplicator().deduplicate(new Sources().read(inputs).records()).episodes();
    }

    /**
     * Returns the names that the files and folders use and the vocabulary does not have, persons left out; those of
     * most episodes first.
     */
    public List<Discovered> discover(List<Path> inputs) {
        List<Episode> episodes = episodes(inputs);
        return Discovered.in(episodes, decide(episodes, BuildOptions.DEFAULTS));
    }

    /** Returns one that gives little weight to what recurs in {@code notes}, such as greetings and sponsors. */
    public Podweft amid(Collection<String> notes) {
        return new Podweft(annotator.amid(notes), vocabulary);
    }

    /** Returns what each passage of an episode names, a list for each; {@code date} tells which versions existed. */
    public List<List<Link>> annotate(List<Passage> passages, Optional<LocalDate> date) {
        return annotator.once(passages, date).links();
    }

    /** Returns the graph that links {@code episodes} through what their show notes share, analyzed and laid out. */
    public AnnotatedGraph weave(List<Episode> episodes) {
        return weave(episodes, decide(episodes, BuildOptions.DEFAULTS), BuildOptions.DEFAULTS, Optional.empty());
    }

    /**
     * Reads {@code inputs}, weaves the graph, and writes its files and a catalog into {@code folder}; all of them, or
     * none. What the catalog there tells of earlier builds is made use of as the options say, and the map carries on
     * the one that the folder has, unless the options want it drawn anew.
     *
     * @throws BuildException where the inputs hold no entry
     * @throws IOException where the folder cannot be written; what was there before is unchanged
     */
    public Built build(List<Path> inputs, Path folder, BuildOptions options) throws IOException {
        return new FolderBuild(this, folder, options).run(inputs);
    }

    /** Returns what each of {@code episodes} names, in their order. */
    private List<LinkResult> decide(List<Episode> episodes, BuildOptions options) {
        return decide(episodes, options, episodes.stream().map(episode -> Optional.<LinkResult>empty()).toList())
            .results();
    }

    /** What was decided about each episode, and about how many of them anew. */
    record Decided(List<LinkResult> results, int anew) {
    }

    /** Decides about each of {@code episodes}, but takes what was decided {@code before} where that still holds. */
    Decided decide(List<Episode> episodes, BuildOptions options, List<Optional<LinkResult>> before) {
        Annotating amid = amid(episodes);
        AtomicInteger done = new AtomicInteger();
        AtomicInteger anew = new AtomicInteger();
        try (Workers workers = new Workers(options.threads())) {
            List<Integer> numbers = IntStream.range(0, episodes.size()).boxed().toList();
            List<LinkResult> results = workers.map(numbers, number -> {
                Episode episode = episodes.get(number);
                Optional<LinkResult> old = before.get(number)
                    .filter(result -> amid.keeps(result.leeway(), episode.passages()));
                anew.addAndGet(old.isPresent() ? 0 : 1);
                LinkResult result = old.orElseGet(() -> amid.result(episode.passages(), episode.date()));
                options.progress().at("tagging", done.incrementAndGet(), episodes.size());
                return result;
            });
            return new Decided(results, anew.get());
        }
    }

    /** Returns an annotator that gives little weight to what recurs in {@code episodes}. */
    Annotating amid(List<Episode> episodes) {
        return annotator.amid(notes(episodes));
    }

    /** Returns an annotator that gives little weight to what is {@code recurring}. */
    Annotating amid(Recurring recurring) {
        return annotator.amid(recurring);
    }

    /** Returns the text of each of {@code episodes} in which lines may stand that recur; none is kept. */
    static List<String> notes(List<Episode> episodes) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return notes(episodes.get(index));
            }

            @Override
            public int size() {
                return episodes.size();
            }
        };
    }

    /** Returns the text of an episode in which lines may stand that recur in others. */
    public static String notes(Episode episode) {
        List<String> texts = episode.passages().stream()
            .filter(passage -> passage.field() == Passage.Field.DESCRIPTION).map(Passage::text).toList();
        return texts.size() == 1 ? texts.get(0) : String.join("\n", texts);
    }

    /** Returns what an earlier build left in {@code folder}, if it can be read. */
    static Optional<AnnotatedGraph> earlier(Path folder) {
        if (!Files.exists(folder.resolve(GRAPH_FILE))) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(folder));
        } catch (IOException | GraphFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns the graph of {@code episodes}, about each of which was decided; its map carries on {@code earlier}. */
    AnnotatedGraph weave(List<Episode> episodes, List<LinkResult> results, BuildOptions options,
            Optional<AnnotatedGraph> earlier) {
        return weave(episodes, results, options, earlier, concept -> concept);
    }

    /** Returns the same graph, the concepts called as {@code curated} has them. */
    AnnotatedGraph weave(List<Episode> episodes, List<LinkResult> results, BuildOptions options,
            Optional<AnnotatedGraph> earlier, UnaryOperator<Concept> curated) {
        options.progress().at("weaving", 0, 0);
        List<LinkedEpisode> linked = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            linked.add(new LinkedEpisode(episodes.get(i), results.get(i).links()));
        }
        KnowledgeGraph woven = Weaver.weave(linked, id -> annotator.concept(id).map(curated));
        options.progress().at("analyzing", 0, 0);
        List<Edge> counted = new ArrayList<>(new CoOccurrence().of(woven));
        counted.addAll(new Relatedness().of(woven));
        return annotated(woven.with(counted), earlier, options);
    }

    /** Returns {@code graph} with its communities and a map, which carries on {@code earlier}. */
    static AnnotatedGraph annotated(KnowledgeGraph graph, Optional<AnnotatedGraph> earlier, BuildOptions options) {
        AnnotatedGraph analyzed = analyze(graph, earlier);
        options.progress().at("drawing the map", 0, 0);
        return new MapLayout().place(analyzed, earlier);
    }

    /**
     * Writes the files of a graph that was woven elsewhere, all edges counted, into {@code folder}; returns it with
     * what was computed about its nodes.
     *
     * @throws IOException where the folder cannot be written
     */
    public static AnnotatedGraph write(KnowledgeGraph graph, BuildSummary summary, List<SourceFile> inputs,
            MapOptions map, Path folder) throws IOException {
        BuildOptions options = BuildOptions.DEFAULTS;
        AnnotatedGraph annotated = annotated(graph, Optional.empty(), options);
        GraphFiles.write(folder, GraphFiles.of(annotated, summary, options.formats(), map),
            GraphFiles.manifest(Fingerprint.ofVocabulary(), inputs, annotated, summary), Map.of());
        return annotated;
    }

    private static AnnotatedGraph analyze(KnowledgeGraph graph, Optional<AnnotatedGraph> earlier) {
        Communities.Result communities = new Communities(topicsOf(earlier)).of(graph);
        Map<String, Double> ranks = new PageRank().of(graph);
        Map<String, Facts> facts = new HashMap<>();
        communities.members().forEach((id, community) -> facts.put(id,
            new Facts(community, ranks.getOrDefault(id, 0.0), 0, 0, 0, NO_COLOUR_YET)));
        return new AnnotatedGraph(graph, communities.names(), facts);
    }

    private static Map<String, Integer> topicsOf(Optional<AnnotatedGraph> earlier) {
        Map<String, Integer> communities = new HashMap<>();
        earlier.ifPresent(map -> map.graph().nodes(Node.Topic.class).forEach(topic -> map.factsOf(topic.id())
            .filter(facts -> facts.community() >= 0).ifPresent(f -> communities.put(topic.id(), f.community()))));
        return communities;
    }

    BuildSummary summary(ReadResult read, List<Episode> episodes, List<LinkResult> results) {
        int merged = (int) episodes.stream().filter(episode -> episode.records().size() > 1).count();
        int links = results.stream().flatMap(result -> result.links().stream()).mapToInt(List::size).sum();
        return new BuildSummary(read.files().size(), read.records().size(), episodes.size(), merged,
            annotator.known(), links, Doubts.of(results), read.problems(), List.of());
    }
}
