package dev.podweft.graph;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Weaves linked episodes into a graph: shows, episodes, what they mention, and what the vocabulary knows of that.
 *
 * <p>A mention is weighed by its salience (see {@link Salience}). Evidence that several sources of an episode print in
 * the same words is kept once. An episode that names a version mentions the version and its concept. Headings above the
 * mentioned concepts are added where they bring at least two of them together. The result does not depend on the order
 * of the episodes. Edges between episodes, or counted over all episodes, are left to {@code analyze}. Stateless.
 */
public final class Weaver {

    private final KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    private final Map<ConceptId, Concept> concepts = new TreeMap<>();
    private final Map<ConceptId, Integer> episodeCounts = new TreeMap<>();
    private final Map<String, Node.Version> versions = new TreeMap<>();
    private final Function<ConceptId, Optional<Concept>> vocabulary;

    private Weaver(Function<ConceptId, Optional<Concept>> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the graph of {@code episodes}; {@code vocabulary} finds the concepts that relations name.
     *
     * @throws IllegalArgumentException where two episodes have the same id
     */
    public static KnowledgeGraph weave(
            List<LinkedEpisode> episodes, Function<ConceptId, Optional<Concept>> vocabulary) {
        Weaver weaver = new Weaver(vocabulary);
        Comparator<LinkedEpisode> byId = Comparator.comparing(linked -> NodeIds.of(linked.episode().id()));
        EpisodeId previous = null;
        for (LinkedEpisode linked : episodes.stream().sorted(byId).toList()) {
            if (linked.episode().id().equals(previous)) {
                throw new IllegalArgumentException("two episodes have the id " + previous);
            }
            previous = linked.episode().id();
            weaver.add(linked);
        }
        return weaver.finish();
    }

    private void add(LinkedEpisode linked) {
        Episode episode = linked.episode();
        String id = NodeIds.of(episode.id());
        graph.add(node(episode));
        if (!episode.show().isBlank()) {
            String show = NodeIds.show(episode.show());
            graph.add(new Node.Show(show, episode.show()));
            graph.add(new Edge.Known(id, show, Edge.Relation.IN_SHOW));
        }
        for (Mentioned mentioned : Mentioned.of(linked)) {
            Concept concept = concepts.computeIfAbsent(mentioned.concept().id(),
                known -> vocabulary.apply(known).orElse(mentioned.concept()));
            if (mentioned.version().isEmpty()) {
                episodeCounts.merge(concept.id(), 1, Integer::sum);
                graph.add(edge(id, nodeId(concept), mentioned));
            } else if (concept.kind().isTopic()) {
                Node.Version version = version(concept, mentioned.version().get());
                versions.putIfAbsent(version.id(), version);
                graph.add(edge(id, version.id(), mentioned));
            }
        }
    }

    private static Edge edge(String episode, String target, Mentioned mentioned) {
        return new Edge.Mentions(episode, target, mentioned.salience(), mentioned.evidence());
    }

    /**
     * Returns what there is between concepts alone: their nodes and those of the headings above them and of their
     * versions, and what is known of their relations.
     *
     * @param mentioned the concepts, each with the number of episodes that mention it
     * @param versions the numbers of the versions that some episode mentions, by concept
     * @param vocabulary finds the concepts that relations name
     */
    public static KnowledgeGraph concepts(Map<Concept, Integer> mentioned, Map<Concept, Set<String>> versions,
            Function<ConceptId, Optional<Concept>> vocabulary) {
        Weaver weaver = new Weaver(vocabulary);
        mentioned.forEach((concept, episodes) -> {
            weaver.concepts.put(concept.id(), concept);
            weaver.episodeCounts.put(concept.id(), episodes);
        });
        versions.forEach((concept, numbers) -> numbers.forEach(number -> {
            Node.Version version = version(concept, number);
            weaver.versions.put(version.id(), version);
        }));
        return weaver.finish();
    }

    private KnowledgeGraph finish() {
        Map<Concept, Set<ConceptId>> hierarchy = new Hierarchy(concepts, vocabulary).build();
        Map<ConceptId, Concept> all = new TreeMap<>();
        hierarchy.keySet().forEach(concept -> all.put(concept.id(), concept));
        all.values().forEach(concept -> graph.add(node(concept)));
        hierarchy.forEach((concept, above) -> relate(concept, above, Edge.Relation.BROADER, all));
        for (Concept concept : all.values()) {
            relate(concept, Set.copyOf(concept.relations().partOf()), Edge.Relation.PART_OF, all);
            relate(concept, Set.copyOf(concept.relations().uses()), Edge.Relation.USES, all);
        }
        for (Node.Version version : versions.values()) {
            graph.add(version);
            graph.add(new Edge.Known(version.topic(), version.id(), Edge.Relation.HAS_VERSION));
        }
        return graph.build();
    }

    /**
     * Returns for each node of {@code mentioned}, and for each heading above some, the nodes of the headings directly
     * above it, as a graph of them has edges {@link Edge.Relation#BROADER}; those too broad to be topics are left out.
     */
    public static Map<String, Set<String>> headings(
            Map<ConceptId, Concept> mentioned, Function<ConceptId, Optional<Concept>> vocabulary) {
        Map<Concept, Set<ConceptId>> hierarchy = new Hierarchy(mentioned, vocabulary).build();
        Map<ConceptId, Concept> all = new TreeMap<>();
        hierarchy.keySet().forEach(concept -> all.put(concept.id(), concept));
        Map<String, Set<String>> headings = new TreeMap<>();
        hierarchy.forEach((concept, above) -> above.stream()
            .filter(id -> all.containsKey(id) && !id.equals(concept.id()) && !all.get(id).is(Concept.Trait.BROAD))
            .forEach(id -> headings.computeIfAbsent(nodeId(concept), key -> new TreeSet<>())
                .add(nodeId(all.get(id)))));
        return headings;
    }

    private void relate(Concept from, Set<ConceptId> to, Edge.Relation relation, Map<ConceptId, Concept> all) {
        for (ConceptId id : to) {
            if (all.containsKey(id) && !id.equals(from.id())) {
                graph.add(new Edge.Known(nodeId(from), nodeId(all.get(id)), relation));
            }
        }
    }

    /** Returns the node of an episode. */
    public static Node.Episode node(Episode episode) {
        return new Node.Episode(NodeIds.of(episode.id()), episode.id().value(), episode.title(),
            episode.titleDerived(), episode.show(),
            episode.date(), episode.durationSeconds(), episode.url(), episode.description(), chapters(episode),
            episode.records().stream().map(SourceRecord::location).toList(), episode.reasons());
    }

    /** Returns the chapters of the passage that lists most. */
    public static List<Node.Chapter> chapters(Episode episode) {
        List<Node.Chapter> most = List.of();
        for (Passage passage : episode.passages()) {
            List<Chapters.Line> lines =
                passage.field() == Passage.Field.TITLE ? List.of() : Chapters.of(passage.text());
            if (lines.size() > most.size()) {
                most = lines.stream()
                    .map(line -> new Node.Chapter(line.second(), Chapters.title(passage.text(), line))).toList();
            }
        }
        return most;
    }

    private Node node(Concept concept) {
        int episodes = episodeCounts.getOrDefault(concept.id(), 0);
        return switch (concept.kind()) {
            case PERSON -> new Node.Person(nodeId(concept), concept, episodes);
            case ORGANIZATION -> new Node.Organization(nodeId(concept), concept, episodes);
            case SOFTWARE, LANGUAGE, OS, PROTOCOL, API, HARDWARE, CONCEPT ->
                new Node.Topic(nodeId(concept), concept, episodes);
        };
    }

    /** Returns the id of the node that stands for a concept. */
    public static String nodeId(Concept concept) {
        return switch (concept.kind()) {
            case PERSON -> NodeIds.person(concept.id());
            case ORGANIZATION -> NodeIds.organization(concept.id());
            case SOFTWARE, LANGUAGE, OS, PROTOCOL, API, HARDWARE, CONCEPT -> NodeIds.of(concept.id());
        };
    }

    private static Node.Version version(Concept concept, String number) {
        String space = concept.is(Concept.Trait.VERSION_ATTACHED) ? "" : " ";
        return new Node.Version(NodeIds.version(concept.id(), number), nodeId(concept),
            concept.name() + space + number, number,
            concept.releases().stream().filter(release -> release.cycle().equals(number)).findFirst()
                .flatMap(release -> release.date()));
    }
}
