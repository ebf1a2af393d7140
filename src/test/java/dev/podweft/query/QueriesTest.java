package dev.podweft.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.SmallGraph;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QueriesTest {

    private final AnnotatedGraph graph = SmallGraph.annotated();

    @Test
    void ranksRelatedEpisodesAndSaysWhy() {
        List<RelatedQuery.Neighbour> found = new RelatedQuery(graph).of(episode("e_b"), 5);
        assertEquals(List.of("c", "a"), found.stream().map(neighbour -> neighbour.episode().key()).toList());
        RelatedQuery.Place here = new RelatedQuery.Place(List.of(node(SmallGraph.TLS)), OptionalInt.of(60));
        RelatedQuery.Place there = new RelatedQuery.Place(List.of(node(SmallGraph.TLS)), OptionalInt.empty());
        RelatedQuery.Reason reason = new RelatedQuery.Reason(node(SmallGraph.TLS), 1, 2, 3, here, there);
        assertEquals(List.of(reason), found.get(0).reasons());
        assertTrue(reason.direct());
        assertEquals(1, new RelatedQuery(graph).of(episode("e_b"), 1).size());
        assertThrows(IllegalArgumentException.class, () -> new RelatedQuery(graph).of(episode("e_b"), 0));
    }

    @Test
    void turnsMinutesRoundForTheOtherEpisode() {
        RelatedQuery.Reason reason = new RelatedQuery(graph).of(episode("e_c"), 1).get(0).reasons().get(0);
        assertEquals(OptionalInt.of(60), reason.there().second());
        assertEquals(OptionalInt.empty(), reason.here().second());
    }

    @Test
    void namesWhatStandsUnderASharedHeading() {
        KnowledgeGraph.Builder part = KnowledgeGraph.builder().add(node(SmallGraph.DATABASE))
            .add(node(SmallGraph.POSTGRES)).add(node("e_a")).add(node("e_b"))
            .add(new Edge.Known(SmallGraph.POSTGRES, SmallGraph.DATABASE, Edge.Relation.BROADER))
            .add(graph.graph().edgesOf("e_a", Edge.Mentions.class)
                .filter(edge -> edge.target().equals(SmallGraph.POSTGRES)).findFirst().orElseThrow())
            .add(new Edge.Related("e_a", "e_b", 0.1, List.of(
                new Edge.Contribution(SmallGraph.DATABASE, 0.1, OptionalInt.empty(), OptionalInt.empty()))));
        RelatedQuery.Reason reason = new RelatedQuery(new AnnotatedGraph(part.build(), List.of(), Map.of()))
            .of(episode("e_a"), 1).get(0).reasons().get(0);
        assertFalse(reason.direct());
        assertEquals(List.of(node(SmallGraph.POSTGRES)), reason.here().names());
    }

    @Test
    void showsVersionsOfNeighbouringConcepts() {
        ConceptQuery.Answer answer = new ConceptQuery(graph).of(node(SmallGraph.URING));
        assertEquals(List.of("PostgreSQL 18"), labels(answer.versionsNear().stream().map(seen -> seen.version())));
        assertEquals(List.of(), answer.versions());
        assertEquals(OptionalInt.of(1380), answer.appearances().get(0).evidence().get(0).second());
        assertEquals(List.of("PostgreSQL"), labels(answer.companions().stream().map(ConceptQuery.Companion::node)));
        assertEquals("Storage", answer.community().orElseThrow());
    }

    @Test
    void knowsVersionsAndBroaderConcepts() {
        ConceptQuery.Answer answer = new ConceptQuery(graph).of(node(SmallGraph.POSTGRES));
        assertEquals(List.of("PostgreSQL 18"), labels(answer.versions().stream().map(seen -> seen.version())));
        assertEquals(List.of(new ConceptQuery.Relative(Edge.Relation.BROADER, node(SmallGraph.DATABASE))),
            answer.above());
        assertEquals(List.of("a", "b"),
            answer.appearances().stream().map(appearance -> appearance.episode().key()).toList());
    }

    @Test
    void searchFindsBeginningsOtherNamesAndTheBestSentence() {
        SearchQuery search = new SearchQuery(graph);
        assertEquals("e_b", search.of("socket", 5).get(0).node().id());
        assertEquals("TLS in the kernel, with sockets.", search.of("socket", 5).get(0).sentence());
        assertEquals(List.of(new SearchQuery.Mark(24, 31)), search.of("sockets", 5).get(0).inSentence());
        assertEquals(SmallGraph.URING, search.of("liburing", 5).get(0).node().id());
        assertEquals(OptionalInt.of(1380), hit(search.of("io_method", 5), "e_a").second());
        assertEquals(List.of(), search.of("chromodynamics", 5));
        assertEquals(List.of(), search.of("?!", 5));
    }

    @Test
    void pathExplainsEachStep() {
        PathQuery.Path path = new PathQuery(graph).between(node(SmallGraph.URING), node(SmallGraph.KTLS)).orElseThrow();
        assertEquals(List.of("Postgres 18 gets io_uring", "PostgreSQL", "Kernel level TLS", "kTLS"),
            labels(path.steps().stream().map(PathQuery.Step::to)));
        assertEquals("io_method io_uring", path.steps().get(0).quotes().get(0).evidence().context());
        assertEquals(0, new PathQuery(graph).between(node(SmallGraph.TLS), node(SmallGraph.TLS)).orElseThrow().cost());
    }

    @Test
    void thereIsNoPathThroughTheShow() {
        assertTrue(new PathQuery(graph).between(node("s_Show"), node(SmallGraph.TLS)).isEmpty());
        assertTrue(new PathQuery(graph).between(node("p_person_ada"), node(SmallGraph.TLS)).isEmpty());
    }

    @Test
    void explainsWhatLinksTwo() {
        ExplainQuery.Connection link = new ExplainQuery(graph).between(episode("e_b"), episode("e_c"));
        assertEquals("related", link.direct().get(0).edge().type());
        assertEquals(List.of("TLS"), labels(link.shared().stream().map(ExplainQuery.Shared::node)));
        assertEquals(2, link.path().orElseThrow().steps().size());
    }

    @Test
    void explainsWhatAnEpisodeMentions() {
        List<ExplainQuery.Mentioned> mentions = new ExplainQuery(graph).mentions(episode("e_b"));
        assertEquals(List.of("TLS", "kTLS", "PostgreSQL"),
            labels(mentions.stream().map(ExplainQuery.Mentioned::node)));
    }

    private static SearchQuery.Hit hit(List<SearchQuery.Hit> hits, String id) {
        return hits.stream().filter(hit -> hit.node().id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> labels(java.util.stream.Stream<? extends Node> nodes) {
        return nodes.map(Node::label).toList();
    }

    private Node.Episode episode(String id) {
        return (Node.Episode) node(id);
    }

    private Node node(String id) {
        return graph.graph().node(id).orElseThrow();
    }
}
