package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorizerTest {

    private static final List<Profile> PROFILES = ProfilesOf.random(200, 50);

    private static final MemoryIndex INDEX = ProfilesOf.index(PROFILES);

    @Test
    void everyIngredientHasALengthOfAtMostOne() {
        for (int episode = 0; episode < PROFILES.size(); episode++) {
            EpisodeVector vector = INDEX.vector(episode);
            double words = 0;
            double topics = 0;
            for (int at = 0; at < vector.size(); at++) {
                double square = Math.pow((double) vector.weight(at) / EpisodeVector.ONE, 2);
                words += INDEX.kind(vector.feature(at)) == Feature.Kind.WORD ? square : 0;
                topics += INDEX.kind(vector.feature(at)) == Feature.Kind.TOPIC ? square : 0;
            }
            assertTrue(words <= 1 && words > 0.999, "words " + words);
            assertTrue(topics < 1 && topics > 0, "topics " + topics);
        }
    }

    @Test
    void topicsAndNamesStandFirstWithTheirSeconds() {
        EpisodeVector vector = INDEX.vector(3);
        Profile profile = PROFILES.get(3);
        assertEquals(profile.mentions().size(), vector.mentions());
        for (Profile.Mentioned mention : profile.mentions()) {
            int feature = INDEX.number(new Feature(mention.kind(), mention.node())).orElseThrow();
            int at = 0;
            while (vector.feature(at) != feature) {
                at++;
            }
            assertEquals(mention.second(), vector.second(at));
        }
    }

    @Test
    void leavesOutWhatNoEpisodeHas() {
        Vectorizer vectorizer = new Vectorizer(INDEX, Recurring.NONE, ProfilesOf.HEADINGS);
        EpisodeVector vector = vectorizer.of(new Profile("x", "", "chromodynamics", Profile.UNDATED,
            List.of(new Profile.Mentioned(Feature.Kind.TOPIC, "unheard-of", 1, -1))));
        assertEquals(0, vector.size());
    }

    @Test
    void aVectorRefusesFeaturesThatDoNotAscend() {
        assertThrows(IllegalArgumentException.class,
            () -> new EpisodeVector(new int[] {2, 2}, new int[] {1, 1}, new int[0], 0));
        assertThrows(IllegalArgumentException.class,
            () -> new EpisodeVector(new int[] {2}, new int[] {EpisodeVector.ONE + 1}, new int[0], 0));
    }
}
