package dev.podweft.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.SmallGraph;
import dev.podweft.graph.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeFinderTest {

    private final NodeFinder finder = new NodeFinder(SmallGraph.annotated());

    @ParameterizedTest
    @CsvSource({"b, e_b", "e_b, e_b", "Kernel level TLS, e_b", "kernel LEVEL tls, e_b", "kernel, e_b", "2024-08-09, e_b",
        "tls kernel, e_b", "gets io, e_a", "disc, e_c", "Does TLS need discipline?, e_c"})
    void findsAnEpisode(String words, String id) {
        assertEquals(id, one(finder.episode(words)).id());
    }

    @ParameterizedTest
    @CsvSource({"io_uring, c_api_io_uring", "IO URING, c_api_io_uring", "io-uring, c_api_io_uring",
        "api/io_uring, c_api_io_uring", "postgres, c_software_postgresql", "Databases, c_concept_database",
        "Postgres 18, v_software_postgresql.18", "layer security, none"})
    void findsAConcept(String words, String id) {
        Match<Node> match = finder.concept(words);
        assertEquals(id, match instanceof Match.One<Node> one ? one.node().id() : "none");
    }

    @Test
    void namesAllCandidatesOfAnAmbiguousPart() {
        assertEquals(new Match.Several<>(List.of(one(finder.episode("b")), one(finder.episode("c")))),
            finder.episode("TLS"));
    }

    @Test
    void suggestsWhatIsSpelledAlmostAlike() {
        assertEquals(List.of("PostgreSQL"), near(finder.concept("Postgers")));
        assertEquals(List.of("Kernel level TLS"), near(finder.episode("Kernal level TSL")));
        assertEquals(List.of(), near(finder.concept("quantum chromodynamics")));
    }

    @Test
    void prefersAConceptToAPartOfATitle() {
        assertEquals("c_protocol_tls", one(finder.any("tls")).id());
        assertEquals("e_b", one(finder.any("kernel level")).id());
    }

    private static <N extends Node> N one(Match<N> match) {
        if (match instanceof Match.One<N> one) {
            return one.node();
        }
        throw new AssertionError(match.toString());
    }

    private static List<String> near(Match<? extends Node> match) {
        return ((Match.None<? extends Node>) match).near().stream().map(Node::label).toList();
    }
}
