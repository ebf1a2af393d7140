package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.Prediction;
import dev.podweft.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryPeerTest {

    private final DictionaryPeer dictionary = new DictionaryPeer(Vocabulary.load());

    @Test
    void takesTheLongestNameInAnyCapitals() {
        assertEquals(List.of("Apache Kafka"), names("the apache kafka"));
    }

    @Test
    void decidesNothing() {
        assertEquals(List.of("Go"), names("Let us go!").subList(1, 2));
    }

    @Test
    void takesAFormForWhatIsCalledSo() {
        assertEquals("Go", DictionaryPeer.meanings(Vocabulary.load()).get("go").name());
        assertEquals("PostgreSQL", DictionaryPeer.meanings(Vocabulary.load()).get("postgres").name());
    }

    private List<String> names(String text) {
        return dictionary.tag(new GoldEpisode("1", "show", text, "", List.of())).stream().map(Prediction::name).toList();
    }
}
