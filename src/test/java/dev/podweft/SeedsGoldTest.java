package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.eval.Counts;
import dev.podweft.eval.Evaluation;
import dev.podweft.eval.GoldFile;
import dev.podweft.model.ConceptKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The episodes of the first show, reviewed by hand, tagged by the model that is shipped. It has learned from them too:
 * this holds what was reached, and says nothing of shows it has not seen.
 */
class SeedsGoldTest {

    private static final Evaluation SEEDS = measure();

    private static Evaluation measure() {
        try {
            return Training.evaluate(Annotator.load(), GoldFile.read(Path.of("src/test/resources/gold/seeds.jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsTheTopicsOfTheFirstShow() {
        Counts topics = SEEDS.topics();
        assertTrue(topics.f1() >= 0.95, () -> topics + "\n" + byKind());
    }

    @Test
    void givesEveryVersionOfTheFirstShowRight() {
        assertEquals(1.0, SEEDS.versions().accuracy(), () -> "versions: " + SEEDS.versions());
    }

    @Test
    void coversEveryEpisodeOfTheFirstShow() {
        assertEquals(31, SEEDS.scores().size());
    }

    private static String byKind() {
        Map<ConceptKind, String> lines = new TreeMap<>();
        Arrays.stream(ConceptKind.values()).forEach(kind -> lines.put(kind, SEEDS.sets(kind::equals).toString()));
        return lines.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
