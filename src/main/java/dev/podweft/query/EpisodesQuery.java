package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.EpisodeQuestion.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers questions in a small language over episodes.
 *
 * <p>Fields: {@code about:} a concept, or what stands below it; {@code guest:} a person; {@code show:} and
 * {@code title:} a part of the name; {@code since:} and {@code until:} a day, month or year; {@code longer:} and
 * {@code shorter:} minutes; {@code sort:} relevance, newest, oldest, title or novelty. Quotes hold words together, a
 * minus turns a term round, all terms must hold, and words without a field are searched. Immutable, and safe to share.
 */
public final class EpisodesQuery {

    private static final int MINUTE = 60;

    private final AnnotatedGraph annotated;
    private final KnowledgeGraph graph;
    private final NodeFinder finder;

    public EpisodesQuery(AnnotatedGraph graph) {
        this.annotated = graph;
        this.graph = graph.graph();
        this.finder = new NodeFinder(graph);
    }

    /**
     * Returns the episodes that {@code question} asks for, with the words for what they are about.
     *
     * @throws QuestionException where the question cannot be read, or names what the graph does not have
     */
    public List<Found> of(String question) {
        EpisodeQuestion read = EpisodeQuestion.read(question);
        List<Predicate<Node.Episode>> conditions = new ArrayList<>();
        Set<String> wanted = new HashSet<>();
        for (Term term : read.terms()) {
            Predicate<Node.Episode> condition = condition(term, wanted);
            conditions.add(term.not() ? condition.negate() : condition);
        }
        Map<String, Double> novelty = read.sort() == EpisodeQuestion.Sort.NOVELTY ? novelty() : Map.of();
        return graph.nodes(Node.Episode.class).stream()
            .filter(episode -> conditions.stream().allMatch(condition -> condition.test(episode)))
            .map(episode -> found(episode, wanted))
            .sorted(order(read.sort(), novelty).thenComparing(found -> found.episode().id()))
            .toList();
    }

    private Predicate<Node.Episode> condition(Term term, Set<String> wanted) {
        String folded = Names.fold(term.value());
        return switch (term.field()) {
            case ABOUT -> mentions(below(concept(term)), term, wanted);
            case GUEST -> mentions(persons(term, folded), term, wanted);
            case SHOW -> episode -> Names.fold(episode.show()).contains(folded);
            case TITLE -> episode -> Names.fold(episode.label()).contains(folded);
            case SINCE -> within(term, day -> !day.isBefore(date(term, false)));
            case UNTIL -> within(term, day -> !day.isAfter(date(term, true)));
            case LONGER -> length(minutes(term), 1);
            case SHORTER -> length(minutes(term), -1);
            case WORDS -> words(term);
        };
    }

    private Node concept(Term term) {
        Match<Node> match = finder.concept(term.value());
        if (match instanceof Match.One<Node> one) {
            return one.node();
        }
        if (match instanceof Match.Several<Node> several) {
            throw new QuestionException(term.column(), "\"" + term.value() + "\" fits " + several.nodes().size()
                + " concepts: " + names(several.nodes()));
        }
        List<Node> near = ((Match.None<Node>) match).near();
        throw new QuestionException(term.column(), "no concept fits \"" + term.value() + "\""
            + (near.isEmpty() ? "" : "; did you mean " + names(near) + "?"));
    }

    private static String names(List<Node> nodes) {
        return String.join(", ", nodes.stream().limit(4).map(node -> "\"" + node.label() + "\"").toList());
    }

    private Set<String> persons(Term term, String folded) {
        Set<String> persons = new HashSet<>();
        graph.nodes(Node.Person.class).stream().filter(person -> Names.fold(person.label()).contains(folded))
            .forEach(person -> persons.add(person.id()));
        if (persons.isEmpty()) {
            throw new QuestionException(term.column(), "no person is called \"" + term.value() + "\"");
        }
        return persons;
    }

    /** Returns a concept and what stands directly below it; a heading is spoken of through what is below it. */
    private Set<String> below(Node concept) {
        Set<String> ids = new HashSet<>(Set.of(concept.id()));
        graph.edgesOf(concept.id(), Edge.Known.class)
            .filter(edge -> edge.target().equals(concept.id()) && edge.relation() == Edge.Relation.BROADER)
            .forEach(edge -> ids.add(edge.source()));
        return ids;
    }

    private Predicate<Node.Episode> mentions(Set<String> ids, Term term, Set<String> wanted) {
        if (!term.not()) {
            wanted.addAll(ids);
        }
        return episode -> graph.edgesOf(episode.id(), Edge.Mentions.class)
            .anyMatch(edge -> ids.contains(edge.target()));
    }

    private static Predicate<Node.Episode> within(Term term, Predicate<LocalDate> fits) {
        date(term, false);
        return episode -> episode.date().map(fits::test).orElse(false);
    }

    /** Returns the day, or the first or last day of the month or year. */
    private static LocalDate date(Term term, boolean last) {
        try {
            return switch (term.value().length()) {
                case 4 -> {
                    LocalDate first = LocalDate.of(Integer.parseInt(term.value()), 1, 1);
                    yield last ? first.plusYears(1).minusDays(1) : first;
                }
                case 7 -> {
                    LocalDate first = LocalDate.parse(term.value() + "-01");
                    yield last ? first.plusMonths(1).minusDays(1) : first;
                }
                default -> LocalDate.parse(term.value());
            };
        } catch (DateTimeException | NumberFormatException wrong) {
            throw new QuestionException(term.column(), "\"" + term.value()
                + "\" is no date; expected one such as 2024, 2024-10 or 2024-10-18");
        }
    }

    private static int minutes(Term term) {
        if (!term.value().matches("\\d{1,4}")) {
            throw new QuestionException(term.column(), "\"" + term.value() + "\" is no number of minutes");
        }
        return Integer.parseInt(term.value());
    }

    private static Predicate<Node.Episode> length(int minutes, int sign) {
        return episode -> episode.durationSeconds().isPresent()
            && sign * Integer.compare(episode.durationSeconds().getAsInt(), minutes * MINUTE) > 0;
    }

    private Predicate<Node.Episode> words(Term term) {
        Set<String> hits = new HashSet<>();
        new SearchQuery(annotated).of(term.value(), Integer.MAX_VALUE).forEach(hit -> hits.add(hit.node().id()));
        return episode -> hits.contains(episode.id());
    }

    private Found found(Node.Episode episode, Set<String> wanted) {
        List<Mentioned> mentioned = graph.edgesOf(episode.id(), Edge.Mentions.class)
            .filter(edge -> wanted.contains(edge.target()))
            .sorted(Comparator.comparingDouble(Edge.Mentions::weight).reversed().thenComparing(Edge::target))
            .map(edge -> new Mentioned(graph.node(edge.target()).orElseThrow(), Appearance.of(graph, edge)))
            .toList();
        double weight = mentioned.stream().mapToDouble(one -> one.appearance().weight()).sum();
        return new Found(episode, weight, mentioned);
    }

    private static Comparator<Found> order(EpisodeQuestion.Sort sort, Map<String, Double> novelty) {
        Comparator<Found> oldest = Comparator.comparing(found -> found.episode().date().orElse(LocalDate.MAX));
        Comparator<Found> newest =
            Comparator.comparing((Found found) -> found.episode().date().orElse(LocalDate.MIN)).reversed();
        return switch (sort) {
            case RELEVANCE -> Comparator.comparingDouble((Found found) -> -found.weight()).thenComparing(newest);
            case NEWEST -> newest;
            case OLDEST -> oldest;
            case TITLE -> Comparator.comparing((Found found) -> found.episode().label().toLowerCase(Locale.ROOT));
            case NOVELTY -> Comparator.comparingDouble(
                (Found found) -> -novelty.getOrDefault(found.episode().id(), 0.0)).thenComparing(newest);
        };
    }

    /** Returns for each episode the salience of the topics that no episode before it mentions. */
    private Map<String, Double> novelty() {
        Map<String, Double> novelty = new HashMap<>();
        Set<String> known = new HashSet<>();
        graph.nodes(Node.Episode.class).stream()
            .sorted(Comparator.comparing((Node.Episode episode) -> episode.date().orElse(LocalDate.MAX))
                .thenComparing(Node.Episode::id))
            .forEach(episode -> novelty.put(episode.id(), graph.edgesOf(episode.id(), Edge.Mentions.class)
                .filter(edge -> graph.node(edge.target()).orElseThrow() instanceof Node.Topic
                    && known.add(edge.target()))
                .mapToDouble(Edge.Mentions::weight).sum()));
        return novelty;
    }

    /** An episode that was asked for: how much it is about what was asked, and the words. */
    public record Found(Node.Episode episode, double weight, List<Mentioned> mentioned) {
        public Found {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** What was asked for, and where the episode speaks of it. */
    public record Mentioned(Node node, Appearance appearance) {
    }
}
