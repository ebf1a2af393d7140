package dev.podweft;

import dev.podweft.analyze.Neighbours;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import dev.podweft.query.ConceptQuery;
import dev.podweft.query.CoverageQuery;
import dev.podweft.query.EpisodesQuery;
import dev.podweft.query.ExplainQuery;
import dev.podweft.query.NodeFinder;
import dev.podweft.query.GapsQuery;
import dev.podweft.query.GuestsQuery;
import dev.podweft.query.LearnQuery;
import dev.podweft.query.Match;
import dev.podweft.query.PathQuery;
import dev.podweft.query.QuestionException;
import dev.podweft.query.RelatedOptions;
import dev.podweft.query.RelatedQuery;
import dev.podweft.query.SearchQuery;
import dev.podweft.query.TimelineQuery;
import dev.podweft.query.TrendsQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The questions of the command line to one graph, as methods; every answer is a record that carries its evidence.
 *
 * <pre>{@code
 * Questions ask = Questions.of(Podweft.open(Path.of("graphs")));
 * for (RelatedQuery.Neighbour like : ask.related("Kernel level TLS", 3)) {
 *     System.out.println(like.rank() + ". " + like.episode().label() + ": " + like.reasons());
 * }
 * }</pre>
 *
 * <p>Episodes and concepts may be named as {@link NodeFinder} understands them: by id, name, other name, date, or a
 * part of a title. Words that fit nothing, or several, end in an {@link UnclearNameException}. Immutable, and safe to
 * share between threads; made once, since it indexes the graph.
 */
public final class Questions {

    private static final Comparator<Node.Episode> NEWEST_FIRST =
        Comparator.comparing((Node.Episode episode) -> episode.date().orElse(LocalDate.MIN)).reversed()
            .thenComparing(Node.Episode::id);

    private final AnnotatedGraph graph;
    private final List<Node.Episode> episodes;
    private final NodeFinder finder;
    private final RelatedQuery related;
    private final ConceptQuery concepts;
    private final SearchQuery search;
    private final PathQuery paths;
    private final ExplainQuery explanations;

    private Questions(AnnotatedGraph graph) {
        this.graph = graph;
        episodes = graph.graph().nodes(Node.Episode.class).stream().sorted(NEWEST_FIRST).toList();
        finder = new NodeFinder(graph);
        related = new RelatedQuery(graph);
        concepts = new ConceptQuery(graph);
        search = new SearchQuery(graph);
        paths = new PathQuery(graph);
        explanations = new ExplainQuery(graph);
    }

    public static Questions of(AnnotatedGraph graph) {
        return new Questions(graph);
    }

    /** Returns the graph that is asked. */
    public AnnotatedGraph graph() {
        return graph;
    }

    /** Returns all episodes, the newest first; those without a date last. */
    public List<Node.Episode> episodes() {
        return episodes;
    }

    /** Returns the episode that {@code words} name. @throws UnclearNameException where they name none or several */
    public Node.Episode episode(String words) {
        return one(finder.episode(words), "episode", words);
    }

    /**
     * Returns the concept, version, person or organization that {@code words} name.
     *
     * @throws UnclearNameException where they name none or several
     */
    public Node concept(String words) {
        return one(finder.concept(words), "concept", words);
    }

    /** Returns the episode or concept that {@code words} name. @throws UnclearNameException where none or several */
    public Node any(String words) {
        return one(finder.any(words), "episode or concept", words);
    }

    /** Returns at most {@code most} episodes like the one named, the most alike first, and what they share with it. */
    public List<RelatedQuery.Neighbour> related(String episode, int most) {
        return related(episode(episode), most);
    }

    public List<RelatedQuery.Neighbour> related(Node.Episode episode, int most) {
        return related.of(episode, most);
    }

    /** Returns the episodes like the one named that {@code options} allow, the most alike first. */
    public List<RelatedQuery.Neighbour> related(Node.Episode episode, RelatedOptions options) {
        if (!options.chooses()) {
            return related.of(episode, options);
        }
        List<Edge.Related> edges = Neighbours.of(graph.graph()).of(episode, options::allows, Integer.MAX_VALUE);
        return related.of(episode.id(), episode.date(), edges, options);
    }

    /**
     * Returns the episodes that fit a question such as {@code about:io_uring since:2024}.
     * {@link EpisodesQuery} tells the language.
     *
     * @throws QuestionException where it cannot be read; tells the column
     */
    public List<EpisodesQuery.Found> find(String question) {
        return new EpisodesQuery(graph).of(question);
    }

    /** Returns when the concept was spoken of, and its releases meanwhile, the oldest first. */
    public List<TimelineQuery.Entry> timeline(Node concept) {
        return new TimelineQuery(graph).of(concept);
    }

    /** Returns at most {@code most} topics that rise, and as many that fade. */
    public TrendsQuery.Answer trends(int most) {
        return new TrendsQuery(graph).of(most);
    }

    /** Returns at most {@code most} pairs of strong topics that the field relates and that no episode joined. */
    public List<GapsQuery.Gap> gaps(int most) {
        return new GapsQuery(graph).of(most);
    }

    /** Returns which parts of a branch of the hierarchy were spoken of, each under what it belongs to. */
    public List<CoverageQuery.Part> coverage(Node branch) {
        return new CoverageQuery(graph).of(branch);
    }

    /** Returns at most {@code most} episodes on a topic in the order in which to hear them, and how sure that is. */
    public List<LearnQuery.Step> learn(Node topic, int most) {
        return new LearnQuery(graph).of(topic, most);
    }

    /** Returns who was there, and what the talk was about. */
    public List<GuestsQuery.Guest> guests() {
        return new GuestsQuery(graph).all();
    }

    /** Returns what the concept named is, where it is spoken of, its versions, and what stands near it. */
    public ConceptQuery.Answer about(String concept) {
        return about(concept(concept));
    }

    /** @throws IllegalArgumentException where {@code concept} is an episode or a show */
    public ConceptQuery.Answer about(Node concept) {
        return concepts.of(concept);
    }

    /** Returns at most {@code most} episodes and concepts that have {@code words}, the best first. */
    public List<SearchQuery.Hit> search(String words, int most) {
        return search.of(words, most);
    }

    /** Returns how one leads to the other, or nothing where no chain of links joins them. */
    public Optional<PathQuery.Path> path(String from, String to) {
        return path(any(from), any(to));
    }

    public Optional<PathQuery.Path> path(Node from, Node to) {
        return paths.between(from, to);
    }

    /** Returns what an episode was found to mention, the most salient first, with all the words. */
    public List<ExplainQuery.Mentioned> mentions(Node.Episode episode) {
        return explanations.mentions(episode);
    }

    /** Returns every episode that mentions {@code concept}, the newest first, with all the words. */
    public List<Appearance> evidence(Node concept) {
        return explanations.evidence(concept);
    }

    /** Returns everything that links the two: edges between them, what they share, and the shortest way. */
    public ExplainQuery.Connection connection(String from, String to) {
        return connection(any(from), any(to));
    }

    public ExplainQuery.Connection connection(Node from, Node to) {
        return explanations.between(from, to);
    }

    private static <N extends Node> N one(Match<N> match, String what, String words) {
        if (match instanceof Match.One<N> one) {
            return one.node();
        }
        if (match instanceof Match.Several<N> several) {
            throw UnclearNameException.several(words, several.nodes());
        }
        throw UnclearNameException.none(what, words, ((Match.None<N>) match).near());
    }
}
