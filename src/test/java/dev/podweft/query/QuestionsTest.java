package dev.podweft.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.SmallGraph;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.Samples;
import dev.podweft.graph.Weaver;
import dev.podweft.model.LinkedEpisode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final AnnotatedGraph small = SmallGraph.annotated();
    private final AnnotatedGraph samples = new AnnotatedGraph(Samples.graph(), List.of(), Map.of());

    private static AnnotatedGraph weave(LinkedEpisode... episodes) {
        return new AnnotatedGraph(Weaver.weave(List.of(episodes), Samples.vocabulary()), List.of(), Map.of());
    }

    private Node node(String id) {
        return samples.graph().node(id).orElseThrow();
    }

    @Test
    void aTimelineHasEpisodesAndTheirVersions() {
        List<TimelineQuery.Entry> entries = new TimelineQuery(samples).of(node("c_software_postgres"));
        assertEquals(List.of("Async I/O in Postgres 18", "MySQL or Postgres?"), entries.stream()
            .map(entry -> entry.spoken().orElseThrow().episode().label()).toList());
        assertEquals(List.of("18"), entries.get(0).versions().stream().map(Node.Version::number).toList());
    }

    @Test
    void trendsCompareTheNewestQuarterWithAllBefore() {
        List<LinkedEpisode> episodes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            episodes.add(Samples.episode(Integer.toString(i), i < 7 ? "[mysql|MySQL]" : "[cpp|C++]"));
        }
        TrendsQuery.Answer answer = new TrendsQuery(weave(episodes.toArray(LinkedEpisode[]::new))).of(5);
        assertEquals(List.of("C++"), answer.rising().stream().map(trend -> trend.topic().label()).toList());
        assertEquals(List.of("MySQL"), answer.fading().stream().map(trend -> trend.topic().label()).toList());
        assertEquals(2, answer.rising().get(0).recent());
        assertEquals(List.of(), new TrendsQuery(samples).of(5).rising());
    }

    @Test
    void aGapIsBetweenRelatedTopicsThatNoEpisodeJoins() {
        List<GapsQuery.Gap> gaps = new GapsQuery(weave(Samples.episode("1", "[mysql|MySQL]"),
            Samples.episode("2", "[postgres|Postgres]"), Samples.episode("3", "[cpp|C++]"))).of(5);
        assertEquals(1, gaps.size());
        assertEquals("relational database", gaps.get(0).through().label());
        assertEquals(GapsQuery.Why.ONE_HEADING, gaps.get(0).why());
        assertEquals(List.of(), new GapsQuery(weave(Samples.episode("1", "[mysql|MySQL]"),
            Samples.episode("2", "[postgres|Postgres] and [mysql|MySQL]"))).of(5));
    }

    @Test
    void aGapMayBeBetweenAThingAndWhatItIsBuiltOn() {
        GapsQuery.Gap gap = new GapsQuery(weave(Samples.episode("1", "[uring|io_uring]"),
            Samples.episode("2", "[postgres|Postgres]"))).of(5).get(0);
        assertEquals(GapsQuery.Why.BUILT_ON, gap.why());
        assertEquals("io_uring", gap.through().label());
        assertEquals("2", gap.second().most().episode().key());
    }

    @Test
    void coverageGoesDownTheBranch() {
        List<CoverageQuery.Part> parts = new CoverageQuery(samples).of(node("c_concept_relational"));
        assertEquals(List.of("relational database 3", "MySQL 2", "PostgreSQL 2"), parts.stream()
            .map(part -> part.node().label() + " " + part.appearances().size()).toList());
        assertEquals(List.of(0, 1, 1), parts.stream().map(CoverageQuery.Part::depth).toList());
    }

    @Test
    void learningStartsWithWhatIsBasic() {
        List<LearnQuery.Step> steps = new LearnQuery(weave(Samples.episode("1", "[mysql|MySQL] internals"),
            Samples.episode("2", "[mysql|MySQL] part 2"), Samples.episode("3", "What is [mysql|MySQL]?"),
            Samples.episode("4", "Of [mysql|MySQL]"))).of(Samples.graph().node("c_software_mysql").orElseThrow(), 9);
        assertEquals(List.of("3", "4", "2", "1"),
            steps.stream().map(step -> step.appearance().episode().key()).toList());
        assertEquals(List.of("its title says “what is”"), steps.get(0).reasons());
        assertTrue(steps.get(0).confidence() > steps.get(1).confidence());
    }

    @Test
    void guestsComeWithEpisodesAndTopics() {
        GuestsQuery.Guest guest = new GuestsQuery(samples).all().get(0);
        assertEquals("Ada 🚀 Example", guest.person().label());
        assertEquals(List.of("show/2"), guest.appearances().stream().map(one -> one.episode().key()).toList());
        assertEquals("epoll", guest.topics().get(0).label());
    }

    @Test
    void conditionsMustAllHold() {
        assertEquals(List.of("show/2"), ask("about:io_uring -about:postgres"));
        assertEquals(List.of("show/1", "show/3", "show/5"), ask("about:\"relational database\" sort:title"));
        assertEquals(List.of("show/2"), ask("guest:ada"));
        assertEquals(List.of("show/5"), ask("replication"));
        assertEquals(List.of(), ask("about:mysql since:2026"));
        assertEquals(List.of("show/5"), ask("title:replication until:2025-01 longer:20 shorter:21 show:example"));
        assertEquals(6, ask("sort:novelty").size());
        assertEquals("show/1", ask("sort:novelty").get(0));
    }

    @Test
    void errorsPointAtTheColumn() {
        assertWrong(7, "about:io_urng", "no concept fits \"io_urng\"; did you mean \"io_uring\"?");
        assertWrong(9, "foo bar xabout:y", "no field is called \"xabout\"; expected about, guest, show, title, since, "
            + "until, longer, shorter or sort, or quotes around words with a colon");
        assertWrong(7, "title:\"never closed", "this quote is not closed");
        assertWrong(8, "-since:soon", "\"soon\" is no date; expected one such as 2024, 2024-10 or 2024-10-18");
        assertWrong(8, "longer:much", "\"much\" is no number of minutes");
        assertWrong(6, "sort:size", "cannot sort by \"size\"; expected relevance, newest, oldest, title or novelty");
        assertWrong(7, "guest:Bob", "no person is called \"Bob\"");
        assertWrong(6, "show:", "nothing stands here; expected a value");
    }

    private List<String> ask(String question) {
        return new EpisodesQuery(samples).of(question).stream().map(found -> found.episode().key()).toList();
    }

    private void assertWrong(int column, String question, String message) {
        QuestionException wrong =
            assertThrows(QuestionException.class, () -> new EpisodesQuery(samples).of(question));
        assertEquals(column + ": " + message, wrong.column() + ": " + wrong.getMessage());
    }

    @Test
    void searchForgivesTypos() {
        SearchQuery search = new SearchQuery(small);
        assertEquals("e_c", search.of("disciplin", 1).get(0).node().id());
        assertEquals("e_c", search.of("dsicipline", 1).get(0).node().id());
        assertEquals(List.of("dsicipline"), search.misspelled("TLS dsicipline"));
        assertEquals(List.of(), search.of("xyzzy", 1));
    }

    @Test
    void diverseNeighboursAreNotLikeEachOther() {
        List<Node.Episode> episodes = samples.graph().nodes(Node.Episode.class).subList(0, 4);
        KnowledgeGraph.Builder built = KnowledgeGraph.builder();
        episodes.forEach(built::add);
        built.add(related(episodes, 0, 1, 0.9)).add(related(episodes, 0, 2, 0.8)).add(related(episodes, 0, 3, 0.5))
            .add(related(episodes, 1, 2, 0.7));
        RelatedQuery query = new RelatedQuery(new AnnotatedGraph(built.build(), List.of(), Map.of()));
        RelatedOptions options = RelatedOptions.DEFAULTS.withCount(2).withDiverse(true);
        assertEquals(List.of(episodes.get(1), episodes.get(3)),
            query.of(episodes.get(0), options).stream().map(RelatedQuery.Neighbour::episode).toList());
    }

    private static Edge.Related related(List<Node.Episode> episodes, int one, int other, double weight) {
        return new Edge.Related(episodes.get(one).id(), episodes.get(other).id(), weight, List.of(),
            new Edge.Wording(weight, List.of("word")));
    }
}
