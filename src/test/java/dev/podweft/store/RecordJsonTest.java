package dev.podweft.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Relations;
import dev.podweft.model.Release;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    private static SourceRecord record(String description) {
        return new SourceRecord(new SourceLocation("feed.xml", 7), Optional.of("guid-1"), Optional.of("Show"),
            Optional.of("Title"), Optional.of(LocalDate.of(2024, 2, 29)), OptionalInt.of(1740), description, true,
            Optional.of("https://example.org/?a=b&c"), List.of("https://example.org/1", "x"), "<item>\n</item>",
            Map.of("season", "2", "author", "Ada"));
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        SourceRecord full = record("Ünï \"quoted\"\n\u2028 \uD83D\uDE00");
        assertEquals(full, RecordJson.read(RecordJson.write(full), SourceRecord.class));
        SourceRecord bare = SourceRecord.at(new SourceLocation("a", 1), "");
        assertEquals(bare, RecordJson.read(RecordJson.write(bare), SourceRecord.class));
        Concept concept = new Concept(new ConceptId("discovered/x"), "X", ConceptKind.API, List.of("x"),
            new Relations(List.of(new ConceptId("a/b")), List.of(), List.of()),
            List.of(new Release("17", Optional.of(LocalDate.of(2024, 9, 26)), Optional.empty())), List.of(), List.of(),
            List.of(), Optional.empty(), Set.of(Concept.Trait.DISCOVERED));
        assertEquals(concept, RecordJson.read(RecordJson.write(concept), Concept.class));
    }

    @Test
    void keepsHalfCharactersAndZeroInWhatAnyDatabaseHolds() throws IOException {
        SourceRecord odd = record("half \uD83D and \uDE00, and \0 too");
        String json = RecordJson.write(odd);
        assertTrue(Storable.is(json), json);
        assertEquals(odd, RecordJson.read(json, SourceRecord.class));
    }

    @Test
    void readsWhatAnOlderProgramWroteWithoutAField() throws IOException {
        SourceRecord read = RecordJson.read("{\"location\":{\"file\":\"a\",\"line\":3},\"later\":1}", SourceRecord.class);
        assertEquals(SourceRecord.at(new SourceLocation("a", 3), ""), read);
    }

    @Test
    void saysWhatIsNoRecord() {
        for (String bad : List.of("", "[", "{}", "{\"location\":{\"line\":0}}")) {
            assertThrows(IOException.class, () -> RecordJson.read(bad, SourceRecord.class), bad);
        }
    }
}
