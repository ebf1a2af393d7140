package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Episode;
import dev.podweft.model.Passage;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a merged episode keeps of its records' texts. */
class EpisodeTextsTest {

    private static final String OWN = "I look at copies in the kernel. 0:00 Intro 3:10 sendfile https://copies.example "
        + "and a benchmark of my own, which took all weekend.";
    private static final String SUMMARY =
        "Explore how kernels move bytes. Discover what a copy costs. Learn to avoid it.";

    private static Episode merge(Records... records) {
        List<Episode> episodes =
            new Deduplicator().deduplicate(List.of(records).stream().map(Records::done).toList()).episodes();
        assertEquals(1, episodes.size());
        return episodes.get(0);
    }

    private static Records record(String file) {
        return Records.at(file, 1).on("2024-05-01").lasting(1680);
    }

    @Test
    void showsThePublishersOwnWordsFirst() {
        Episode episode = merge(record("a").title("Copies").text(SUMMARY), record("b").text(OWN));
        assertEquals(OWN, episode.description());
        assertEquals(List.of("Copies", OWN, SUMMARY), episode.passages().stream().map(Passage::text).toList());
    }

    @Test
    void keepsOnlyTheLongestOfCopies() {
        Episode episode = merge(record("a").text(OWN.substring(0, 60) + "..."), record("b").text(OWN),
            record("c").text(OWN.replace(" ", "\n")));
        assertEquals(List.of(OWN), episode.passages().stream().map(Passage::text).toList());
    }

    @Test
    void takesTheTitleThatMostSourcesHave() {
        Episode episode = merge(record("a").title("Copies of copies, a very long night").text(OWN),
            record("b").title("Copies").text(OWN), record("c").title("COPIES").text(OWN));
        assertEquals("Copies", episode.title());
        assertFalse(episode.titleDerived());
    }

    @Test
    void derivesATitleAndDoesNotTagIt() {
        Episode episode = merge(record("a").text(OWN), record("b").text(OWN));
        assertTrue(episode.titleDerived());
        assertEquals("Copies in the kernel", episode.title());
        assertEquals(1, episode.passages().size());
    }

    @Test
    void prefersTheLengthThatIsRightToTheSecond() {
        assertEquals(OptionalInt.of(1693), merge(record("a").title("Copies").text(OWN),
            record("b").lasting(1693).title("Copies").text(OWN)).durationSeconds());
    }

    @Test
    void namesTheShowMostSourcesName() {
        Episode episode = merge(record("a").show("Loop").text(OWN), record("b").show("Loop FM").text(OWN),
            record("c").show("Loop").text(OWN));
        assertEquals("Loop", episode.show());
    }
}
