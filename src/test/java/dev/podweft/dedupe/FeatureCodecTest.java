package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.dedupe.drift.DriftedRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureCodecTest {

    private static Features sent(Features features) {
        return FeatureCodec.decode(FeatureCodec.encode(features));
    }

    @Test
    void whatComesBackComparesAsWhatWentIn(@TempDir Path folder) throws IOException {
        Prepared prepared = Prepared.of(DriftedRecords.tune(folder));
        Comparison comparison = prepared.comparison();
        List<Features> sent = prepared.records().stream().map(FeatureCodecTest::sent).toList();
        assertTrue(prepared.pairs().length > 1000, prepared.pairs().length + " pairs");
        for (long pair : prepared.pairs()) {
            Features left = prepared.records().get(Candidates.lower(pair));
            Features right = prepared.records().get(Candidates.upper(pair));
            Features sentLeft = sent.get(Candidates.lower(pair));
            Features sentRight = sent.get(Candidates.upper(pair));
            assertEquals(comparison.findings(left, right),
                comparison.findings(sentLeft, sentRight));
            assertEquals(Kinship.tally(left, right, comparison),
                Kinship.tally(sentLeft, sentRight, comparison));
        }
    }

    @Test
    void aSketchTellsTheSameOfKeysAndOfWhatCannotScoreEnough(@TempDir Path folder) throws IOException {
        Prepared prepared = Prepared.of(DriftedRecords.tune(folder));
        Comparison comparison = prepared.comparison();
        List<Features> sketches = prepared.records().stream().map(Features::sketch).map(FeatureCodecTest::sent)
            .toList();
        for (long pair : prepared.pairs()) {
            Features left = prepared.records().get(Candidates.lower(pair));
            Features right = prepared.records().get(Candidates.upper(pair));
            Features sketch = sketches.get(Candidates.lower(pair));
            Features other = sketches.get(Candidates.upper(pair));
            assertArrayEquals(BlockingKeys.shared(left), BlockingKeys.shared(sketch));
            assertEquals(BlockingKeys.near(left, right), BlockingKeys.near(sketch, other));
            assertEquals(BlockingKeys.mayBeSame(left, right), BlockingKeys.mayBeSame(sketch, other));
            assertEquals(Kinship.isOpen(left, right), Kinship.isOpen(sketch, other));
            assertEquals(comparison.isBelow(Deduplicator.SAME, left, right),
                comparison.isBelow(Deduplicator.SAME, sketch, other));
        }
    }

    @Test
    void lettersOfLettersAreThemselves() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(code -> {
            String letters = Fold.letters(Character.toString(code) + "Ä");
            assertEquals(letters, Fold.letters(letters), () -> Integer.toHexString(code));
        });
    }

    @Test
    void refusesBytesThatAreOfNoFeatures() {
        byte[] bytes = FeatureCodec.encode(Features.of(Records.at("a.jsonl", 1).title("Cut short")
            .text("Some letters are missing at the end of it.").done(),
            Titles.knowing(Map.of()), passage -> false));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IllegalArgumentException.class, () -> FeatureCodec.decode(cut));
        }
    }
}
