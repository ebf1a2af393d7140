package dev.podweft.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingScoreTest {

    private static final double EXACT = 1e-9;

    @Test
    void countsWhatStandsHigh() {
        RankingScore score = RankingScore.of(List.of("a", "b", "c", "d", "e", "f"), Set.of("b", "f"));
        assertEquals(0.5, score.reciprocalRank(), EXACT);
        assertEquals(0.5, score.recall5(), EXACT);
        assertEquals(1, score.recall10(), EXACT);
        double log2 = Math.log(2);
        assertEquals((log2 / Math.log(3) + log2 / Math.log(7)) / (1 + log2 / Math.log(3)), score.ndcg10(), EXACT);
    }

    @Test
    void allWantedFirstIsPerfectAndNoneIsNothing() {
        assertEquals(new RankingScore(1, 1, 1, 1), RankingScore.of(List.of("a", "b", "c"), Set.of("a", "b")));
        assertEquals(new RankingScore(0, 0, 0, 0), RankingScore.of(List.of("a", "b", "c"), Set.of("d")));
        assertEquals(new RankingScore(0, 0, 0, 0), RankingScore.of(List.of(), Set.of("d")));
        assertThrows(IllegalArgumentException.class, () -> RankingScore.of(List.of("a"), Set.of()));
    }

    @Test
    void onlyTwentyCount() {
        List<String> ranked = new java.util.ArrayList<>(Collections.nCopies(20, "a"));
        ranked.add("b");
        assertEquals(0, RankingScore.of(ranked, Set.of("b")).reciprocalRank(), EXACT);
    }

    @Test
    void intervalsHoldTheMeanAndAreTheSameAgain() {
        Interval interval = Interval.of(List.of(0.0, 1.0, 0.5, 0.0, 1.0, 1.0));
        assertEquals(3.5 / 6, interval.mean(), EXACT);
        assertTrue(interval.low() < interval.mean() && interval.mean() < interval.high());
        assertEquals(interval, Interval.of(List.of(0.0, 1.0, 0.5, 0.0, 1.0, 1.0)));
        assertEquals(new Interval(1, 1, 1), Interval.of(List.of(1.0, 1.0)));
    }

    @Test
    void ranksTextsByRareWords() {
        Map<String, TextRanker.Text> texts = Map.of("a", new TextRanker.Text("Kernel sockets", "We talk of the kernel."),
            "b", new TextRanker.Text("Sockets", "We talk."), "c", new TextRanker.Text("We talk", "again"),
            "d", new TextRanker.Text("The", "and of the"));
        for (TextRanker.Method method : TextRanker.Method.values()) {
            assertEquals(List.of("b", "c", "d"), new TextRanker(texts, method).rank("a"), method.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> new TextRanker(texts, TextRanker.Method.BM25).rank("x"));
    }
}
