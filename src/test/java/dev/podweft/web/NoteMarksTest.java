package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import dev.podweft.query.Appearance;
import dev.podweft.query.ExplainQuery.Mentioned;
import dev.podweft.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NoteMarksTest {

    private static Node.Episode episode(String notes, Node.Chapter... chapters) {
        return new Node.Episode("e_a", "a", "A", false, "Show", Optional.empty(), OptionalInt.empty(), Optional.empty(),
            notes, List.of(chapters), List.of(), List.of());
    }

    private static Mentioned mention(Node.Episode episode, String name, int start) {
        Node.Topic topic = new Node.Topic("c_" + name,
            Concept.named(new ConceptId("concept/" + name), name, ConceptKind.CONCEPT), 1);
        Evidence evidence = new Evidence(Passage.Field.DESCRIPTION, new SourceLocation("a", 1),
            new Span(start, start + name.length()), name, name, OptionalInt.empty(), 1, "name");
        return new Mentioned(topic, new Appearance(episode, 1, List.of(evidence)));
    }

    /** Returns the notes with what is marked in brackets. */
    private static String drawn(Node.Episode episode, Mentioned... mentions) {
        StringBuilder drawn = new StringBuilder();
        int done = 0;
        for (NoteMarks.Mark mark : NoteMarks.of(episode, List.of(mentions))) {
            drawn.append(episode.description(), done, mark.start()).append('[')
                .append(episode.description(), mark.start(), mark.end()).append(']');
            done = mark.end();
        }
        return drawn.append(episode.description().substring(done)).toString();
    }

    @Test
    void marksNamesWhereTheyStand() {
        Node.Episode episode = episode("TLS and TLS again");
        assertEquals("TLS and [TLS] again", drawn(episode, mention(episode, "TLS", 8)));
    }

    @Test
    void findsAWholeWordWhereThePlaceBelongsToAnotherSource() {
        Node.Episode episode = episode("kTLS, then TLS");
        assertEquals("kTLS, then [TLS]", drawn(episode, mention(episode, "TLS", 1)));
    }

    @Test
    void leavesOutWhatTheNotesDoNotHave() {
        Node.Episode episode = episode("TLS");
        assertEquals("[TLS]", drawn(episode, mention(episode, "QUIC", 7), mention(episode, "TLS", 0)));
    }

    @Test
    void prefersTheLongestName() {
        Node.Episode episode = episode("Apache Kafka Streams");
        assertEquals("[Apache Kafka Streams]",
            drawn(episode, mention(episode, "Kafka", 7), mention(episode, "Apache Kafka Streams", 0)));
    }

    @Test
    void linksAddressesWithoutTheSentencesMarks() {
        Node.Episode episode = episode("See https://example.org/tls?a=b, (http://example.org). ftp://no");
        assertEquals("See [https://example.org/tls?a=b], ([http://example.org]). ftp://no", drawn(episode));
    }

    @Test
    void linksMinutesOfChaptersOnly() {
        Node.Episode episode = episode("0:00 Intro 1:02:03 TLS18:30 End; at 9:15 today", new Node.Chapter(0, "Intro"),
            new Node.Chapter(3723, "TLS"), new Node.Chapter(1110, "End"));
        assertEquals("[0:00] Intro [1:02:03] TLS[18:30] End; at 9:15 today", drawn(episode));
    }
}
