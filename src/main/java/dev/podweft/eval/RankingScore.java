package dev.podweft.eval;

import java.util.List;
import java.util.Set;

/**
 * How well a ranking fits what is wanted, each number from 0 to 1. Only the first twenty of a ranking count.
 *
 * @param recall5 which part of the wanted stands among the first five
 * @param recall10 which part of the wanted stands among the first ten
 * @param reciprocalRank 1 over the rank of the first that is wanted
 * @param ndcg10 the normalized discounted cumulative gain of the first ten, where all wanted gain the same
 */
public record RankingScore(double recall5, double recall10, double reciprocalRank, double ndcg10) {

    private static final int DEPTH = 20;

    private static final int FIVE = 5;

    private static final int TEN = 10;

    /** Returns the score of {@code ranked}, best first. @throws IllegalArgumentException where nothing is wanted */
    public static RankingScore of(List<String> ranked, Set<String> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("nothing is wanted");
        }
        double gain = 0;
        double best = 0;
        double reciprocalRank = 0;
        for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
            boolean hit = wanted.contains(ranked.get(i));
            gain += hit && i < TEN ? discount(i) : 0;
            reciprocalRank = hit && reciprocalRank == 0 ? 1.0 / (i + 1) : reciprocalRank;
        }
        for (int i = 0; i < Math.min(TEN, wanted.size()); i++) {
            best += discount(i);
        }
        return new RankingScore(recall(ranked, wanted, FIVE), recall(ranked, wanted, TEN), reciprocalRank, gain / best);
    }

    private static double discount(int rank) {
        return StrictMath.log(2) / StrictMath.log(rank + 2.0);
    }

    private static double recall(List<String> ranked, Set<String> wanted, int depth) {
        return (double) ranked.stream().limit(depth).filter(wanted::contains).count() / wanted.size();
    }
}
