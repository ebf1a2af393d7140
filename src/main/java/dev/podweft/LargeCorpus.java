package dev.podweft;

import dev.podweft.analyze.EpisodeVector;
import dev.podweft.analyze.Feature;
import dev.podweft.analyze.Finder;
import dev.podweft.analyze.Headings;
import dev.podweft.analyze.Likeness;
import dev.podweft.analyze.Neighbours;
import dev.podweft.analyze.Profile;
import dev.podweft.analyze.Recurring;
import dev.podweft.analyze.Vectorizer;
import dev.podweft.analyze.Weights;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.Weaver;
import dev.podweft.map.Whole;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import dev.podweft.store.BuildRow;
import dev.podweft.store.Catalog;
import dev.podweft.store.LargeCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers about a corpus whose graph does not fit into memory: for each question a graph is woven of only the episodes
 * that it is about, which any query can then be asked; how many episodes mention a concept is told by
 * {@link #mentionedBy} and not by that graph. For one thread.
 */
public final class LargeCorpus implements AutoCloseable {

    /** How many episodes that a few words may mean are looked at. */
    private static final int MOST_MEANT = 13;

    private static final int MOST_KEPT = 20_000;

    private final LargeCatalog catalog;
    private final CatalogIndex index;
    private final Finder finder;
    private final Likeness likeness;
    private final Podweft podweft;
    private final Map<ConceptId, Optional<Concept>> concepts = new HashMap<>();

    private LargeCorpus(LargeCatalog catalog, Podweft podweft) throws IOException {
        this.catalog = catalog;
        this.podweft = podweft;
        this.index = new CatalogIndex(catalog);
        this.finder = new Finder(index, Weights.DEFAULTS);
        this.likeness = new Likeness(index, Weights.DEFAULTS);
    }

    /** Returns whether the graph in {@code folder} is that of a corpus too large for one file. */
    public static boolean isIn(Path folder) throws IOException {
        return LargeCatalog.isIn(folder);
    }

    /** Returns how large the corpus is of which the graph in {@code folder} holds a part; nothing if it holds all. */
    public static Optional<Whole> whole(Path folder) throws IOException {
        if (!isIn(folder)) {
            return Optional.empty();
        }
        try (Catalog catalog = Catalog.open(folder).orElseThrow()) {
            BuildRow.Counts counts = catalog.last().counts();
            return Optional.of(new Whole(counts.concepts(), counts.episodes()));
        }
    }

    /**
     * Opens the corpus in {@code folder}; {@code podweft} knows its concepts.
     *
     * @throws IOException where the folder holds no large corpus, or it cannot be read
     */
    public static LargeCorpus open(Path folder, Podweft podweft) throws IOException {
        LargeCatalog catalog = LargeCatalog.open(folder)
            .orElseThrow(() -> new IOException(folder + ": no catalog of a large corpus found; build it first"));
        return new LargeCorpus(catalog, podweft);
    }

    /**
     * Returns a graph of the episodes that {@code words} may mean, by key, date or title. Where that is one, the
     * {@code count} episodes most like it are there too, with edges to them.
     */
    public AnnotatedGraph about(String words, int count) throws IOException {
        List<Integer> meant = catalog.find(words, MOST_MEANT);
        if (meant.size() != 1) {
            return graph(meant, List.of());
        }
        int asked = meant.get(0) - 1;
        Likeness.End end = end(asked);
        List<Finder.Neighbour> neighbours = finder.of(asked, count);
        Set<Integer> numbers = new LinkedHashSet<>(meant);
        neighbours.forEach(neighbour -> numbers.add(neighbour.number() + 1));
        List<Pair> alike = new ArrayList<>();
        for (Finder.Neighbour neighbour : neighbours) {
            Likeness.End other = end(neighbour.number());
            alike.add(asked < neighbour.number() ? new Pair(end, other) : new Pair(other, end));
        }
        return graph(List.copyOf(numbers), alike);
    }

    /**
     * Returns a graph of the {@code count} episodes that are most like a text, such as the words of a search, and from
     * {@link Neighbours#TEXT} an edge to each of them, the best first.
     */
    public Matching matching(String text, int count) throws IOException {
        EpisodeVector vector = new Vectorizer(index, Recurring.NONE, Headings.NONE).of(profile(text));
        List<Finder.Neighbour> neighbours = finder.of(vector, count);
        AnnotatedGraph graph = graph(neighbours.stream().map(neighbour -> neighbour.number() + 1).toList(), List.of());
        Likeness.End end = new Likeness.End(Neighbours.TEXT, vector);
        List<Edge.Related> edges = new ArrayList<>();
        for (Finder.Neighbour neighbour : neighbours) {
            edges.add(likeness.edge(end, end(neighbour.number()), id -> names(graph.graph(), id)));
        }
        return new Matching(graph, edges);
    }

    /** The episodes like a text, as a graph, and what each shares with it. */
    public record Matching(AnnotatedGraph graph, List<Edge.Related> edges) {
        public Matching {
            edges = List.copyOf(edges);
        }
    }

    private Profile profile(String text) {
        Passage passage = new Passage(Passage.Field.DESCRIPTION, text, new SourceLocation(Neighbours.TEXT, 1));
        Map<String, Profile.Mentioned> mentions = new TreeMap<>();
        for (Link link : podweft.annotate(List.of(passage), Optional.empty()).get(0)) {
            Feature.Kind kind = link.concept().kind().isTopic() ? Feature.Kind.TOPIC : Feature.Kind.NAME;
            String node = Weaver.nodeId(link.concept());
            mentions.merge(node, new Profile.Mentioned(kind, node, link.score(), -1),
                (one, other) -> one.salience() >= other.salience() ? one : other);
        }
        return new Profile(Neighbours.TEXT, "", text, Profile.UNDATED, List.copyOf(mentions.values()));
    }

    /** Two episodes that are alike, in the order of their ids. */
    private record Pair(Likeness.End source, Likeness.End target) {
    }

    private Likeness.End end(int number) throws IOException {
        return new Likeness.End(catalog.node(number + 1), index.vector(number));
    }

    /** Returns the number of episodes of the corpus. */
    public int episodes() {
        return index.episodes();
    }

    /** Returns how many episodes of the corpus mention the node with this id, or stand under it. */
    public int mentionedBy(String node) {
        for (Feature.Kind kind : List.of(Feature.Kind.TOPIC, Feature.Kind.NAME, Feature.Kind.HEADING)) {
            OptionalInt number = index.number(new Feature(kind, node));
            if (number.isPresent()) {
                return index.frequency(number.getAsInt());
            }
        }
        return 0;
    }

    private AnnotatedGraph graph(List<Integer> numbers, List<Pair> alike) throws IOException {
        List<LinkedEpisode> episodes = new ArrayList<>();
        for (int number : numbers) {
            episodes.add(catalog.episode(number, this::concept));
        }
        KnowledgeGraph woven = Weaver.weave(episodes, this::concept);
        List<Edge.Related> edges = alike.stream()
            .map(pair -> likeness.edge(pair.source(), pair.target(), id -> names(woven, id))).toList();
        return new AnnotatedGraph(edges.isEmpty() ? woven : woven.with(edges), List.of(), Map.of());
    }

    private Optional<Concept> concept(ConceptId id) {
        if (concepts.size() > MOST_KEPT) {
            concepts.clear();
        }
        return concepts.computeIfAbsent(id, podweft::concept);
    }

    private static List<String> names(KnowledgeGraph graph, String id) {
        List<String> names = new ArrayList<>();
        graph.node(id).ifPresent(node -> {
            names.add(node.label());
            if (node instanceof Node.Topic topic) {
                names.addAll(topic.concept().aliases());
            }
        });
        return names;
    }

    @Override
    public void close() throws IOException {
        catalog.close();
    }
}
