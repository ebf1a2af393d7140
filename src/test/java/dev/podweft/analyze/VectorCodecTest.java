package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorCodecTest {

    private static final MemoryIndex INDEX = ProfilesOf.index(ProfilesOf.random(400, 60));

    private static final int FEATURES = ProfilesOf.statistics(ProfilesOf.random(400, 60)).size();

    /** An index that has nothing but bytes, as a store would. */
    private record Stored(List<byte[]> vectors, List<byte[]> lists) implements EpisodeIndex {

        @Override
        public EpisodeVector vector(int episode) {
            return VectorCodec.decodeVector(vectors.get(episode));
        }

        @Override
        public Postings postings(int feature) {
            return VectorCodec.decodePostings(lists.get(feature));
        }

        @Override
        public int episodes() {
            return vectors.size();
        }

        @Override
        public OptionalInt number(Feature feature) {
            return INDEX.number(feature);
        }

        @Override
        public Feature feature(int number) {
            return INDEX.feature(number);
        }

        @Override
        public Feature.Kind kind(int number) {
            return INDEX.kind(number);
        }

        @Override
        public int frequency(int number) {
            return VectorCodec.decodePostings(lists.get(number)).size();
        }

        @Override
        public int[] headings(int number) {
            return INDEX.headings(number);
        }
    }

    @Test
    void bringsVectorsBack() {
        for (int episode = 0; episode < INDEX.episodes(); episode++) {
            byte[] bytes = VectorCodec.encode(INDEX.vector(episode));
            assertEquals(INDEX.vector(episode), VectorCodec.decodeVector(bytes));
            assertTrue(bytes.length < 7 * INDEX.vector(episode).size() + 20);
        }
    }

    @Test
    void bringsDaysBeforeTheEpochBack() {
        for (int day : new int[] {-1, 0, 1, -20_000, Integer.MAX_VALUE, Integer.MIN_VALUE + 1, Profile.UNDATED}) {
            EpisodeVector vector = new EpisodeVector(new int[0], new int[0], new int[0], day);
            assertEquals(vector, VectorCodec.decodeVector(VectorCodec.encode(vector)));
        }
    }

    @Test
    void answersFromBytesAsFromMemory() {
        Stored stored = new Stored(
            IntStream.range(0, INDEX.episodes()).mapToObj(n -> VectorCodec.encode(INDEX.vector(n))).toList(),
            IntStream.range(0, FEATURES).mapToObj(n -> VectorCodec.encode(INDEX.postings(n))).toList());
        Finder there = new Finder(stored, Weights.DEFAULTS);
        Finder here = new Finder(INDEX, Weights.DEFAULTS);
        for (int episode = 0; episode < INDEX.episodes(); episode++) {
            assertEquals(here.of(episode), there.of(episode));
        }
    }

    @Test
    void refusesBytesThatWereCut() {
        byte[] vector = VectorCodec.encode(INDEX.vector(5));
        byte[] list = VectorCodec.encode(INDEX.postings(0));
        for (int length = 0; length < vector.length; length++) {
            byte[] cut = Arrays.copyOf(vector, length);
            assertThrows(IllegalArgumentException.class, () -> VectorCodec.decodeVector(cut));
        }
        for (int length = 0; length < list.length; length++) {
            byte[] cut = Arrays.copyOf(list, length);
            assertThrows(IllegalArgumentException.class, () -> VectorCodec.decodePostings(cut));
        }
    }

    @Test
    void refusesBytesThatAreNoVector() {
        byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1};
        assertThrows(IllegalArgumentException.class, () -> VectorCodec.decodeVector(endless));
        assertThrows(IllegalArgumentException.class, () -> VectorCodec.decodePostings(endless));
    }
}
