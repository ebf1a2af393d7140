package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words to the episodes and concepts that have them: titles, descriptions, chapters, concepts and their other names,
 * scored by BM25, with the sentence that fits best. A word finds what begins with it, and where nothing does, what is
 * spelled almost like it. Immutable, and safe to share.
 */
public final class SearchQuery {

    private static final double TITLE = 3;
    private static final double CONCEPT = 1.5;
    private static final double OTHER_NAME = 0.5;

    private final KnowledgeGraph graph;
    private final List<Node> documents = new ArrayList<>();
    private final SearchIndex index = new SearchIndex();

    public SearchQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
        for (Node node : this.graph.nodes()) {
            if (node instanceof Node.Episode episode) {
                add(episode);
            } else if (Names.concept(node).isPresent()) {
                add(node);
            }
        }
    }

    /** Returns at most {@code limit} hits, the best first; equal scores stand in the order of their nodes' ids. */
    public List<Hit> of(String words, int limit) {
        Set<String> forms = new HashSet<>();
        SearchIndex.forms(words).forEach(form -> forms.add(index.nearest(form).orElse(form)));
        Map<String, Double> rarities = new HashMap<>();
        forms.forEach(form -> rarities.put(form, index.rarity(form)));
        return index.score(forms).entrySet().stream()
            .map(entry -> new Scored(documents.get(entry.getKey()), entry.getValue()))
            .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score())
                .thenComparing(scored -> scored.node().id()))
            .limit(limit)
            .map(scored -> hit(scored, rarities)).toList();
    }

    /** Returns those of {@code words} that nothing has, so that what is spelled almost like them is looked for. */
    public List<String> misspelled(String words) {
        return Words.compounds(words).stream().filter(word -> index.nearest(word.form()).isPresent())
            .map(word -> words.substring(word.start(), word.end())).toList();
    }

    private void add(Node.Episode episode) {
        documents.add(episode);
        index.startDocument();
        index.addField(episode.label(), TITLE);
        index.addField(episode.description(), 1);
        episode.chapters().forEach(chapter -> index.addField(chapter.title(), 1));
        mentions(episode).map(edge -> graph.node(edge.target()).orElseThrow()).forEach(node -> {
            index.addField(node.label(), CONCEPT);
            Names.concept(node).map(Concept::aliases).orElse(List.of())
                .forEach(alias -> index.addField(alias, OTHER_NAME));
        });
    }

    private void add(Node concept) {
        documents.add(concept);
        index.startDocument();
        index.addField(concept.label(), TITLE);
        Names.concept(concept).map(Concept::aliases).orElse(List.of()).forEach(alias -> index.addField(alias, CONCEPT));
    }

    private Stream<Edge.Mentions> mentions(Node.Episode episode) {
        return graph.edgesOf(episode.id(), Edge.Mentions.class);
    }

    private Hit hit(Scored scored, Map<String, Double> rarities) {
        List<Candidate> candidates = candidates(scored.node());
        Candidate best = new Candidate("", OptionalInt.empty());
        double highest = -1;
        for (Candidate candidate : candidates) {
            double worth = worth(candidate.sentence(), rarities);
            if (worth > highest) {
                highest = worth;
                best = candidate;
            }
        }
        return new Hit(scored.node(), scored.score(), best.sentence(), best.second(),
            marks(scored.node().label(), rarities.keySet()), marks(best.sentence(), rarities.keySet()));
    }

    private List<Candidate> candidates(Node node) {
        if (!(node instanceof Node.Episode episode)) {
            return Names.concept(node)
                .map(concept -> List.of(new Candidate(String.join(", ", concept.aliases()), OptionalInt.empty())))
                .orElse(List.of());
        }
        Set<String> seen = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        episode.chapters().forEach(chapter ->
            candidates.add(new Candidate(chapter.title(), OptionalInt.of(chapter.second()))));
        Sentences.of(episode.description()).stream().filter(seen::add).forEach(sentence ->
            candidates.add(new Candidate(sentence, OptionalInt.empty())));
        mentions(episode).flatMap(edge -> edge.evidence().stream())
            .filter(evidence -> !evidence.context().equals(episode.label()) && seen.add(evidence.context()))
            .forEach(evidence -> candidates.add(new Candidate(evidence.context(), evidence.second())));
        return candidates;
    }

    /** How much the words found in {@code sentence} say together, each counted once. */
    private static double worth(String sentence, Map<String, Double> rarities) {
        String folded = Names.fold(sentence);
        if (rarities.keySet().stream().noneMatch(folded::contains)) {
            return 0;
        }
        Set<String> found = new HashSet<>();
        for (List<Words.Word> words : List.of(Words.compounds(sentence), Words.parts(sentence))) {
            for (Words.Word word : words) {
                rarities.keySet().stream().filter(form -> SearchIndex.finds(form, word.form())).forEach(found::add);
            }
        }
        return found.stream().sorted().mapToDouble(rarities::get).sum();
    }

    private static List<Mark> marks(String sentence, Set<String> forms) {
        List<Mark> marks = new ArrayList<>();
        for (Words.Word word : words(sentence)) {
            boolean found = forms.stream().anyMatch(form -> SearchIndex.finds(form, word.form()));
            boolean inside = !marks.isEmpty() && word.start() < marks.get(marks.size() - 1).end();
            if (found && !inside) {
                marks.add(new Mark(word.start(), word.end()));
            }
        }
        return marks;
    }

    private static List<Words.Word> words(String sentence) {
        return Stream.concat(Words.compounds(sentence).stream(), Words.parts(sentence).stream())
            .sorted(Comparator.comparingInt(Words.Word::start).thenComparingInt(word -> -word.end())).toList();
    }

    private record Scored(Node node, double score) {
    }

    private record Candidate(String sentence, OptionalInt second) {
    }

    /**
     * An episode or a concept that has the words.
     *
     * @param sentence the sentence or chapter line that fits best, or a concept's other names; may be empty
     * @param second where the episode comes to it, where known
     * @param inLabel where words that were asked for stand in the node's label
     * @param inSentence where they stand in the sentence
     */
    public record Hit(
            Node node,
            double score,
            String sentence,
            OptionalInt second,
            List<Mark> inLabel,
            List<Mark> inSentence) {

        public Hit {
            inLabel = List.copyOf(inLabel);
            inSentence = List.copyOf(inSentence);
        }
    }

    /** A half-open range of UTF-16 units. */
    public record Mark(int start, int end) {
    }
}
