package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapOptionsTest {

    private static final AnnotatedGraph SHOW = SampleGraphs.show();

    private static final Node.Episode FIRST = SHOW.graph().nodes(Node.Episode.class).get(0);

    private static final Node RAFT = SHOW.graph().node("c_concept_Raft").orElseThrow();

    @Test
    void leadsToTheEpisodeItselfAndFromAConceptToTheOneMostAboutIt() {
        assertEquals(FIRST.url(), MapOptions.DEFAULTS.address(SHOW.graph(), FIRST));
        assertEquals(Optional.of("https://example.org/episodes/10?a=1&b=2"),
            MapOptions.DEFAULTS.address(SHOW.graph(), RAFT));
    }

    @Test
    void fillsTemplates() {
        MapOptions options = MapOptions.DEFAULTS.withHref("https://show.example/{type}/{key}#{name}");
        assertEquals(Optional.of("https://show.example/concept/concept%2FRaft#Raft"),
            options.address(SHOW.graph(), RAFT));
        assertEquals(Optional.of("pages/e_ep-0000.html"), MapOptions.DEFAULTS.withHref("pages/{id}.html")
            .address(SHOW.graph(), FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "data:text/html,{name}", " https://example.org", "a b", "file:///{id}"})
    void refusesTemplatesThatLeadElsewhere(String template) {
        assertThrows(IllegalArgumentException.class, () -> MapOptions.DEFAULTS.withHref(template));
    }
}
