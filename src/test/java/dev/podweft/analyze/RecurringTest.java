package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private static Profile notes(String notes) {
        return new Profile("e", "", notes, Profile.UNDATED, List.of());
    }

    private static Recurring in(String... notes) {
        Recurring.Builder lines = new Recurring.Builder();
        for (String text : notes) {
            lines.add(notes(text));
        }
        return lines.build();
    }

    @Test
    void aLineOfThreeEpisodesRecursWhateverItsPunctuation() {
        Recurring lines = in("Like us!", "LIKE US\nred", "like, us? Yes");
        assertTrue(lines.contains(Recurring.segment("Like us")));
        assertFalse(lines.contains(Recurring.segment("red")));
    }

    @Test
    void aLineThatOneEpisodeRepeatsDoesNotRecur() {
        assertFalse(in("red\nred\nred", "red").contains(Recurring.segment("red")));
    }

    @Test
    void aRunOfFourWordsRecursInsideOtherSentences() {
        Recurring lines = in("so thanks to our sponsor one", "and thanks to our sponsor two", "thanks to our sponsor");
        assertEquals(Map.of("kernel", 1), Terms.count("", "and thanks to our sponsor kernel", lines));
    }

    @Test
    void countsTheSameInPartsAndInAnyOrder() {
        List<Profile> profiles = ProfilesOf.random(900, 40);
        Recurring.Builder even = new Recurring.Builder();
        Recurring.Builder odd = new Recurring.Builder();
        for (int i = profiles.size() - 1; i >= 0; i--) {
            (i % 2 == 0 ? even : odd).add(profiles.get(i));
        }
        even.merge(odd);
        Recurring parts = even.build();
        Recurring whole = ProfilesOf.recurring(profiles);
        for (Profile profile : profiles) {
            for (long key : Recurring.keys(profile)) {
                assertEquals(whole.contains(key), parts.contains(key));
            }
        }
    }
}
