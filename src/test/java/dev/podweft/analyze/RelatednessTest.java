package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Samples;
import dev.podweft.graph.Weaver;
import dev.podweft.model.LinkedEpisode;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelatednessTest {

    private static List<Edge.Related> related(LinkedEpisode... episodes) {
        return new Relatedness().of(Weaver.weave(List.of(episodes), Samples.vocabulary()));
    }

    private static List<String> nodes(Edge.Related edge) {
        return edge.contributions().stream().map(Edge.Contribution::node).toList();
    }

    @Test
    void saysThroughWhatAndWhen() {
        Edge.Related edge = related(
            Samples.episode("1", "T", "0:00 Intro 1:30 [uring|io_uring@@90]"),
            Samples.episode("2", "[uring|io_uring]"),
            Samples.episode("3", "[cpp|C++]")).get(0);
        assertEquals("e_1 e_2", edge.source() + " " + edge.target());
        Edge.Contribution contribution = edge.contributions().get(0);
        assertEquals("c_api_uring", contribution.node());
        assertEquals(OptionalInt.of(90), contribution.sourceSecond());
        assertEquals(OptionalInt.empty(), contribution.targetSecond());
    }

    @Test
    void rareConceptsCountMore() {
        List<Edge.Related> edges = related(
            Samples.episode("1", "[mysql|MySQL] [cpp|C++]"),
            Samples.episode("2", "[mysql|MySQL] [cpp|C++]"),
            Samples.episode("3", "[mysql|MySQL]"),
            Samples.episode("4", "[mysql|MySQL]"));
        assertEquals(List.of("c_language_cpp", "c_software_mysql"), nodes(edges.get(0)));
    }

    @Test
    void aSharedVersionAddsToItsConcept() {
        List<Edge.Related> edges = related(
            Samples.episode("1", "[postgres|Postgres@17]"), Samples.episode("2", "[postgres|Postgres@17]"));
        assertEquals(List.of("c_software_postgres", "v_software_postgres.17"), nodes(edges.get(0)));
    }

    @Test
    void aSharedHeadingCountsWhereNoConceptUnderItIsShared() {
        List<Edge.Related> edges = related(
            Samples.episode("1", "[mysql|MySQL]"), Samples.episode("2", "[postgres|Postgres]"),
            Samples.episode("3", "[postgres|Postgres]"), Samples.episode("4", "[cpp|C++]"));
        assertEquals(List.of("c_concept_relational"), nodes(edges.get(0)));
        assertEquals(List.of("c_software_postgres"), nodes(edges.get(2)));
        assertTrue(edges.get(0).weight() < edges.get(2).weight() / 2);
    }

    @Test
    void broadConceptsCountOnlyAsWords() {
        List<Edge.Related> edges = related(
            Samples.episode("1", "[database|database]"), Samples.episode("2", "[database|database]"));
        assertEquals(List.of(), nodes(edges.get(0)));
        assertEquals(new Edge.Wording(edges.get(0).weight(), List.of("database")), edges.get(0).wording());
    }

    @Test
    void namesTheWordsThatTellMost() {
        Edge.Related edge = related(
            Samples.episode("1", "Pager duty", "The pager went off at night. [cpp|C++] rules!"),
            Samples.episode("2", "The pager again", "Night and day, with [cpp|C++]."),
            Samples.episode("3", "Night shift", "Work.")).get(0);
        assertEquals(List.of("pager", "night"), edge.wording().words());
        assertEquals(List.of("c_language_cpp"), nodes(edge));
    }

    @Test
    void whatRecursInManyEpisodesIsNoWording() {
        assertEquals(List.of(), related(
            Samples.episode("1", "Red", "Thanks to our sponsor!"), Samples.episode("2", "Green", "Thanks to our sponsor!"),
            Samples.episode("3", "Blue", "Thanks to our sponsor!")));
    }

    @Test
    void isSilentOnWhatHasNoWeight() {
        KnowledgeGraph graph = Weaver.weave(List.of(Samples.episode("1", "Pager", "[cpp|C++]"),
            Samples.episode("2", "Pager", "[cpp|C++]")), Samples.vocabulary());
        Edge.Related edge = new Relatedness(new Weights(0, 1, 0, 0)).of(graph).get(0);
        assertEquals(Edge.Wording.NONE, edge.wording());
        assertThrows(IllegalArgumentException.class, () -> new Weights(0, 0, 0, 1));
    }

    @Test
    void twoPassingMentionsDoNotMakeTwins() {
        double passing = related(Samples.episode("1", "T", "So much for now, then on to [cpp|C++]."),
            Samples.episode("2", "T", "So much for now, then on to [cpp|C++].")).get(0).weight();
        assertTrue(passing < 0.5, "" + passing);
    }

    @Test
    void contributionsAddUpInDecimals() {
        for (Edge.Related edge : new Relatedness().of(RandomGraphs.planted(4, 25, 30))) {
            BigDecimal sum = new BigDecimal(Decimals.print(edge.wording().share())).add(edge.contributions().stream().map(part -> new BigDecimal(Decimals.print(part.share())))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
            assertEquals(0, sum.compareTo(new BigDecimal(Decimals.print(edge.weight()))), edge.toString());
            assertTrue(edge.weight() > 0 && edge.weight() <= 1);
        }
    }

    @Test
    void everyEpisodeKeepsItsTwentyBest() {
        KnowledgeGraph graph = RandomGraphs.planted(1, 60, 12);
        List<Edge.Related> edges = new Relatedness().of(graph);
        for (int i = 0; i < 60; i++) {
            String id = "e_e0x" + i;
            assertTrue(ends(edges, id).count() >= 20);
        }
        assertTrue(edges.size() <= 60 * 20);
    }

    private static Stream<Edge.Related> ends(List<Edge.Related> edges, String id) {
        return edges.stream().filter(edge -> edge.source().equals(id) || edge.target().equals(id));
    }
}
