package dev.podweft.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.LinkedEpisode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeaverTest {

    private static KnowledgeGraph weave(LinkedEpisode... episodes) {
        return Weaver.weave(List.of(episodes), Samples.vocabulary());
    }

    private static Edge.Mentions mention(KnowledgeGraph graph, String target) {
        return graph.edgesOf(target, Edge.Mentions.class).findFirst().orElseThrow();
    }

    private static List<Node.Chapter> chapters(String first, String second, String third) {
        return List.of(new Node.Chapter(0, first), new Node.Chapter(98, second), new Node.Chapter(470, third));
    }

    @Test
    void tiesEpisodesToShowConceptAndVersion() {
        KnowledgeGraph graph = weave(Samples.episode("1", "News of [postgres|Postgres 18@18]", ""));
        assertEquals(List.of("mentions", "in-show", "mentions"),
            graph.edgesOf("e_1").stream().map(Edge::type).toList());
        Node.Version version = graph.nodes(Node.Version.class).get(0);
        assertEquals("PostgreSQL 18", version.label());
        assertEquals("2025-09-25", version.released().orElseThrow().toString());
        assertEquals(List.of("has-version"), graph.edgesOf(version.id(), Edge.Known.class).map(Edge::type).toList());
    }

    @Test
    void attachesTheVersionWhereTheNameDoes() {
        KnowledgeGraph graph = weave(Samples.episode("1", "[cpp|C++20@20]", ""));
        assertEquals("C++20", graph.nodes(Node.Version.class).get(0).label());
    }

    @Test
    void keepsWhatTwoSourcesPrintAlikeOnce() {
        KnowledgeGraph graph = weave(Samples.episode("1", "Title",
            "The long story of how we moved [mysql|MySQL] to another continent, part one.",
            "The long story of how we moved [mysql|MySQL] to anoth..."));
        assertEquals(1, mention(graph, "c_software_mysql").evidence().size());
    }

    @Test
    void prefersEvidenceThatTellsTheMinute() {
        KnowledgeGraph graph = weave(Samples.episode("1", "Title",
            "The long story of how we moved [mysql|MySQL] to another continent.",
            "The long story of how we moved [mysql|MySQL@8.0@90] to another continent."));
        assertEquals(OptionalInt.of(90), mention(graph, "c_software_mysql").evidence().get(0).second());
    }

    @Test
    void weighsTitleOverChapterOverText() {
        double title = mention(weave(Samples.episode("1", "[mysql|MySQL]", "No.")), "c_software_mysql").weight();
        double chapter = mention(weave(Samples.episode("1", "T", "No.\n0:00 Intro\n1:00 [mysql|MySQL]\n2:00 End")),
            "c_software_mysql").weight();
        double text = mention(weave(Samples.episode("1", "T", "Hello, so now for [mysql|MySQL] as such.")),
            "c_software_mysql").weight();
        assertTrue(title > chapter && chapter > text && text > 0, title + " " + chapter + " " + text);
    }

    @Test
    void weighsHeadingsLess() {
        double broad = mention(weave(Samples.episode("1", "A [database|database]", "")), "c_concept_database").weight();
        assertEquals(0.216, broad);
    }

    @Test
    void quotesTheChapterLine() {
        KnowledgeGraph graph = weave(Samples.episode("1", "T",
            "Hi. 0:00 Intro1:38 All of [mysql|MySQL] 8 here7:50 End"));
        assertEquals("All of MySQL 8 here", mention(graph, "c_software_mysql").evidence().get(0).context());
    }

    @Test
    void listsChaptersFromGluedMarks() {
        KnowledgeGraph graph = weave(Samples.episode("1", "T",
            "Words.timestamps0:00 Intro1:38 - Sockets7:50 End https://x.y"));
        assertEquals(chapters("Intro", "Sockets", "End"), graph.nodes(Node.Episode.class).get(0).chapters());
    }

    @Test
    void takesTheWordsBeforeAMarkWhereNoneFollow() {
        KnowledgeGraph graph = weave(Samples.episode("1", "T", "Intro 0:00\nThe middle: 1:38\nEnd 7:50"));
        assertEquals(chapters("Intro", "The middle", "End"), graph.nodes(Node.Episode.class).get(0).chapters());
    }

    @Test
    void leavesOutAMarkThatWasCutOff() {
        KnowledgeGraph graph = weave(Samples.episode("1", "T", "0:00 Intro 1:38 The middle 7:50 End 21:..."));
        assertEquals(chapters("Intro", "The middle", "End"), graph.nodes(Node.Episode.class).get(0).chapters());
    }

    @Test
    void oneTimeOfDayMakesNoChapter() {
        KnowledgeGraph graph = weave(Samples.episode("1", "T", "We met at 10:30 in the lobby."));
        assertEquals(List.of(), graph.nodes(Node.Episode.class).get(0).chapters());
    }

    @Test
    void addsTheHeadingThatJoinsTwoConcepts() {
        KnowledgeGraph graph = weave(Samples.episode("1", "[mysql|MySQL] and [postgres|Postgres]", ""));
        Node.Topic heading = (Node.Topic) graph.node("c_concept_relational").orElseThrow();
        assertEquals(0, heading.episodes());
        assertEquals(2, graph.edgesOf(heading.id()).size());
        assertEquals(Optional.empty(), graph.node("c_concept_database"), "joins no more than the heading below it");
    }

    @Test
    void leavesOutAHeadingOverOneConcept() {
        assertEquals(Optional.empty(), weave(Samples.episode("1", "[mysql|MySQL]", "")).node("c_concept_relational"));
    }

    @Test
    void skipsAHeadingThatJoinsNothing() {
        KnowledgeGraph graph = weave(Samples.episode("1", "[mysql|MySQL] is a [database|database]", ""));
        assertEquals(List.of("c_concept_database"), graph.edgesOf("c_software_mysql", Edge.Known.class)
            .filter(edge -> edge.relation() == Edge.Relation.BROADER).map(Edge::target).toList());
    }

    @Test
    void keepsPeopleAndOrganizationsApart() {
        KnowledgeGraph graph = weave(Samples.episode("1", "[ada|Ada] of [acme|Acme]", ""));
        assertEquals("p_person_ada", graph.nodes(Node.Person.class).get(0).id());
        assertEquals(1, graph.nodes(Node.Organization.class).get(0).episodes());
    }

    @Test
    void refusesTwoEpisodesOfOneId() {
        LinkedEpisode episode = Samples.episode("1", "[mysql|MySQL]", "");
        assertThrows(IllegalArgumentException.class, () -> weave(episode, episode));
    }

    @Test
    void doesNotDependOnOrderOrLocale() {
        List<LinkedEpisode> shuffled = new ArrayList<>(Samples.episodes());
        Collections.shuffle(shuffled, new Random(5));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(Samples.graph(), Weaver.weave(shuffled, Samples.vocabulary()));
        } finally {
            Locale.setDefault(before);
        }
    }
}
