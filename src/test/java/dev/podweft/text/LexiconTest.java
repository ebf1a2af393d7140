package dev.podweft.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.text.Lexicon.WordClass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.builder().level("queue", 4).level("the", 5)
        .is("the", WordClass.FUNCTION).name("message queue", true).name("Flurbo Cloud", false).build();

    private static int facts(Lexicon lexicon, String word) {
        return lexicon.facts(NormalizedText.of(word), 0);
    }

    @Test
    void tellsLevelAndClass() {
        assertEquals(4, Lexicon.level(facts(LEXICON, "Queue")));
        assertTrue(Lexicon.is(facts(LEXICON, "the"), WordClass.FUNCTION));
        assertFalse(Lexicon.is(facts(LEXICON, "queue"), WordClass.FUNCTION));
        assertEquals(0, facts(LEXICON, "unheard"));
    }

    @Test
    void countsPlacesInNames() {
        assertEquals(1, Lexicon.heads(facts(LEXICON, "queue")));
        assertEquals(1, Lexicon.modifies(facts(LEXICON, "message")));
        assertEquals(0, Lexicon.heads(facts(LEXICON, "cloud")), "products head no concepts");
    }

    @Test
    void takesAPluralForItsSingular() {
        assertEquals(facts(LEXICON, "queue"), facts(LEXICON, "queues"));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LEXICON.write(new DataOutputStream(out));
        Lexicon read = Lexicon.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertEquals(LEXICON.size(), read.size());
        assertEquals(facts(LEXICON, "queue"), facts(read, "queue"));
    }
}
