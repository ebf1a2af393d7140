package dev.podweft.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.model.ConceptKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of "How a tagger is scored" in the guidelines of the gold files, on a text of a few words. */
class EpisodeScoreTest {

    private static final Counts RIGHT = new Counts(1, 0, 0);
    private static final Counts WRONG_AND_MISSED = new Counts(0, 1, 1);

    @ParameterizedTest
    @CsvSource({"io_uring,IO Uring", "Node.js,nodejs", "B-tree,b tree", "TCP/IP,TCP-IP", "ASP.NET,aspnet"})
    void comparesNamesWithoutCaseAndPunctuation(String annotated, String tagged) {
        EpisodeScore score = Drawing.score("on [x|" + annotated + "]", "on [x|" + tagged + "]");
        assertEquals(Map.of(ConceptKind.SOFTWARE, RIGHT), score.sets());
        assertEquals(Map.of(ConceptKind.SOFTWARE, RIGHT), score.mentions());
    }

    @ParameterizedTest
    @CsvSource({"C++,C", "C#,C", "HTTP/2,HTTP/3", "UUIDv7,UUID", "Café,Cafe"})
    void countsPlusHashAndDigits(String annotated, String tagged) {
        EpisodeScore score = Drawing.score("on [x|" + annotated + "]", "on [x|" + tagged + "]");
        assertEquals(Map.of(ConceptKind.SOFTWARE, WRONG_AND_MISSED), score.sets());
        assertEquals(Map.of(ConceptKind.SOFTWARE, WRONG_AND_MISSED), score.mentions());
    }

    @Test
    void takesOtherNamesOfBothSides() {
        String gold = "[Postgres|PostgreSQL;Postgres DB]";
        assertEquals(RIGHT, software(Drawing.score(gold, "[Postgres|postgres-db]").sets()));
        assertEquals(RIGHT, software(Drawing.score(gold, "[Postgres|PG;PostgreSQL]").sets()));
        assertEquals(RIGHT, software(Drawing.score(gold, "[Postgres|PG;Postgres DB]").mentions()));
    }

    @Test
    void matchesMentionsWhereTheyOverlap() {
        EpisodeScore score = Drawing.score("the [Linux kernel|Linux] runs Linux", "the Linux [kernel runs|Linux] Linux");
        assertEquals(RIGHT, software(score.mentions()));
    }

    @Test
    void matchesNoMentionElsewhereInTheText() {
        EpisodeScore score = Drawing.score("the [Linux|Linux] runs Linux", "the Linux runs [Linux|Linux]");
        assertEquals(WRONG_AND_MISSED, software(score.mentions()));
        assertEquals(WRONG_AND_MISSED, software(score.detection()));
        assertEquals(RIGHT, software(score.sets()), "the set is right all the same");
    }

    @Test
    void matchesNoMentionOfTheOtherField() {
        EpisodeScore score = Drawing.score("[Linux|Linux] // Linux", "Linux // [Linux|Linux]");
        assertEquals(WRONG_AND_MISSED, software(score.mentions()));
        assertEquals(WRONG_AND_MISSED, software(score.detection()));
    }

    @Test
    void matchesMentionsOneToOne() {
        EpisodeScore two = Drawing.score("[Linux kernel|Linux]", "[Linux|Linux] kernel", "Linux [kernel|Linux]");
        assertEquals(new Counts(1, 1, 0), software(two.mentions()));
        assertEquals(new Counts(1, 1, 0), software(two.detection()));
        EpisodeScore one = Drawing.score("[Go|Go] [Go|Go]", "[Go Go|Go]");
        assertEquals(new Counts(1, 0, 1), software(one.mentions()));
        assertEquals(new Counts(1, 0, 1), software(one.detection()));
    }

    @Test
    void matchesSetsOneToOne() {
        EpisodeScore score = Drawing.score("[Linux|Linux;GNU/Linux] Linux",
            "[Linux|Linux] Linux", "Linux [Linux|GNU/Linux]");
        assertEquals(new Counts(1, 1, 0), software(score.sets()));
    }

    @Test
    void findsAsManyPairsAsThereAre() {
        EpisodeScore score = Drawing.score("[Linux|Linux kernel;Linux] [Debian|Debian;Linux]",
            "[Linux|Linux] [Debian|Linux distribution;Linux kernel]");
        assertEquals(new Counts(2, 0, 0), software(score.sets()));
    }

    @Test
    void countsAConceptOnceAnEpisode() {
        EpisodeScore score = Drawing.score("[Go|Go] and [Go|Go], [go|Go]", "[Go|Go] and [Go|Go], go");
        assertEquals(RIGHT, software(score.sets()));
        assertEquals(new Counts(2, 0, 1), software(score.mentions()));
    }

    @Test
    void countsWhatIsOptionalNeitherWay() {
        String gold = "a [?database|database|concept]";
        EpisodeScore found = Drawing.score(gold, "a [database|database|concept]");
        EpisodeScore missed = Drawing.score(gold, "a database");
        for (EpisodeScore score : List.of(found, missed)) {
            assertEquals(Map.of(), score.sets());
            assertEquals(Map.of(), score.mentions());
            assertEquals(Map.of(), score.detection());
        }
    }

    @Test
    void countsAnotherConceptOnAnOptionalSpanAsWrong() {
        EpisodeScore score = Drawing.score("a [?database|database|concept]", "a [database|Database, Inc.]");
        assertEquals(new Counts(0, 1, 0), software(score.sets()));
        assertEquals(new Counts(0, 1, 0), software(score.mentions()));
        assertEquals(Map.of(), score.detection());
    }

    @Test
    void leavesCoreMentionsToThoseThatCannotTakeAnOptionalOne() {
        EpisodeScore score = Drawing.score("[Linux|Linux] [?Linux|GNU;Linux]", "[Linux|Linux] [Linux|GNU;Linux]");
        assertEquals(Map.of(ConceptKind.SOFTWARE, RIGHT), score.sets());
    }

    @Test
    void wantsAConceptThatOneMentionWants() {
        EpisodeScore score = Drawing.score("[?Go|Go|language] [Go|Go|language]", "Go Go");
        assertEquals(Map.of(ConceptKind.LANGUAGE, new Counts(0, 0, 1)), score.sets());
    }

    @Test
    void countsMissesByTheKindOfTheGoldAndWrongsByTheKindOfThePrediction() {
        EpisodeScore score = Drawing.score("[Go|Go|language]", "[Go|Go board game|concept]");
        assertEquals(Map.of(ConceptKind.LANGUAGE, new Counts(0, 0, 1), ConceptKind.CONCEPT, new Counts(0, 1, 0)),
            score.sets());
    }

    @Test
    void judgesNoKinds() {
        EpisodeScore score = Drawing.score("[Go|Go|language]", "[Go|Go|software]");
        assertEquals(Map.of(ConceptKind.LANGUAGE, RIGHT), score.sets());
    }

    @Test
    void countsATopicThatIsAnOrganizationApart() {
        EpisodeScore score = Drawing.score("[Docker|Docker|organization] [Ann|Ann|person]",
            "[Docker|Docker|software] [Ann|Ann|software]");
        assertEquals(Map.of(ConceptKind.ORGANIZATION, RIGHT, ConceptKind.PERSON, RIGHT), score.sets());
        assertEquals(Map.of(ConceptKind.ORGANIZATION, RIGHT, ConceptKind.PERSON, RIGHT), score.mentions());
    }

    @Test
    void countsASecondTopicNamedAsAnOrganizationNeitherWay() {
        EpisodeScore score = Drawing.score("[Docker|Docker|organization] Docker",
            "[Docker|Docker|organization] [Docker|Docker Engine;Docker|software]");
        assertEquals(Map.of(ConceptKind.ORGANIZATION, RIGHT), score.sets());
    }

    @Test
    void comparesVersionsOfCoreMentionsThatWereFound() {
        String gold = "[Go 1.2|Go|language|1.2] [Go 2|Go|language|2] [Go 3|Go|language|3] "
            + "[?Go 4|Go|language|4] [Go 5|Go|language|5] [Go|Go|language]";
        EpisodeScore score = Drawing.score(gold, "[Go 1.2|Go|language|1.2] [Go 2|Go|language|2.0] [Go|Go|language] 3 "
            + "[Go 4|Go|language|9] Go 5 [Go|Go|language|7]");
        assertEquals(new Counts(1, 1, 1), score.versions());
    }

    @Test
    void prefersThePartnerWithTheVersion() {
        EpisodeScore score = Drawing.score("[MySQL 8.0|MySQL|software|8.0]",
            "[MySQL|MySQL] 8.0", "MySQL [8.0|MySQL|software|8.0]");
        assertEquals(RIGHT, score.versions());
    }

    @Test
    void detectsWhateverTheConcept() {
        EpisodeScore score = Drawing.score("[Go|Go|language] go", "[Go|verb|concept] [go|verb|concept]");
        assertEquals(Map.of(ConceptKind.LANGUAGE, RIGHT, ConceptKind.CONCEPT, new Counts(0, 1, 0)),
            score.detection());
    }

    @Test
    void tellsWhatWentWrong() {
        EpisodeScore score = Drawing.score("We [go|going|concept] with [Kafka|Apache Kafka] on time",
            "We [go|Go|language] with Kafka on [time|time|concept]");
        assertEquals(List.of(
            new Fault(Fault.Type.WRONG_LINK, "Go", ConceptKind.LANGUAGE, "going", "We [go] with Kafka on time"),
            new Fault(Fault.Type.FALSE_POSITIVE, "time", ConceptKind.CONCEPT, "", "We go with Kafka on [time]"),
            new Fault(Fault.Type.MISS, "going", ConceptKind.CONCEPT, "Go", "We [go] with Kafka on time"),
            new Fault(Fault.Type.MISS, "Apache Kafka", ConceptKind.SOFTWARE, "", "We go with [Kafka] on time")),
            score.faults());
    }

    private static Counts software(Map<ConceptKind, Counts> counts) {
        return counts.get(ConceptKind.SOFTWARE);
    }
}
