package dev.podweft;

import dev.podweft.RelatedEvaluation.Question;
import dev.podweft.analyze.Weights;
import dev.podweft.eval.RankingScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Answers each question with weights that were chosen, of a few, because they did best on other questions. Immutable.
 */
final class CrossValidation {

    private static final int FOLDS = 5;

    private static final double[] TOPICS = {0.25, 0.5, 0.75, 1, 1.5};

    private static final double[] NAMES = {0, 0.15, 0.3, 0.6};

    private static final double[] NEAR = {0, 0.2, 0.4, 0.8};

    private final List<Question> questions;
    private final List<List<RankingScore>> scores;

    /** Tries all choices on all questions; what came later counts {@code later}. */
    CrossValidation(List<Question> questions, double later) {
        this.questions = List.copyOf(questions);
        this.scores = choices().stream().map(weights -> this.questions.stream()
            .map(question -> question.score(weights, later)).toList()).toList();
    }

    /** Returns the scores where every fifth question is answered with what is best for the others. */
    List<RankingScore> folds() {
        return heldOut(i -> Integer.toString(i % FOLDS));
    }

    /** Returns the scores where the questions of each show are answered with what is best for the other shows. */
    List<RankingScore> shows() {
        return heldOut(i -> questions.get(i).show());
    }

    private List<RankingScore> heldOut(IntFunction<String> group) {
        Map<String, List<RankingScore>> best = new TreeMap<>();
        List<RankingScore> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            answers.add(best.computeIfAbsent(group.apply(i), held -> bestWithout(group, held)).get(i));
        }
        return answers;
    }

    /** Returns the scores by the choice that is best for all questions outside the group. */
    private List<RankingScore> bestWithout(IntFunction<String> group, String held) {
        return scores.stream().max(Comparator.comparingDouble(choice -> mean(choice, group, held))).orElseThrow();
    }

    /** Returns the mean reciprocal rank of all questions outside the group. */
    private static double mean(List<RankingScore> scores, IntFunction<String> group, String held) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < scores.size(); i++) {
            if (!group.apply(i).equals(held)) {
                sum += scores.get(i).reciprocalRank();
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static List<Weights> choices() {
        List<Weights> choices = new ArrayList<>();
        for (double topics : TOPICS) {
            for (double names : NAMES) {
                Arrays.stream(NEAR).forEach(near -> choices.add(new Weights(1, topics, names, near)));
            }
        }
        return choices;
    }
}
