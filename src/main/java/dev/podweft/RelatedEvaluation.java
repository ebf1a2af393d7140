package dev.podweft;

import dev.podweft.analyze.Neighbours;
import dev.podweft.analyze.Neighbours.Ingredients;
import dev.podweft.analyze.Weights;
import dev.podweft.eval.RankingScore;
import dev.podweft.eval.RelatedGold;
import dev.podweft.eval.TextRanker;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Episode;
import dev.podweft.query.RelatedOptions;
import dev.podweft.query.RelatedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often the episodes that a show's hosts linked to stand high among the related ones: of the product as it answers,
 * without each ingredient, with weights chosen on other questions, and of plain text rankers. Not for several threads.
 */
public final class RelatedEvaluation {

    private static final int DEPTH = 20;

    private static final double LATER = RelatedOptions.DEFAULTS.later();

    private final Podweft podweft;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, List<RankingScore>> rows = new LinkedHashMap<>();

    /** Creates an evaluation of {@code podweft} that has seen no show yet. */
    public RelatedEvaluation(Podweft podweft) {
        this.podweft = podweft;
    }

    /** An episode that links to others, and what it shares with every other. */
    record Question(String show, String id, Optional<LocalDate> date, Set<String> wanted, List<Ingredients> others) {

        /** Returns the score of the ranking by {@code weights}, in which what came later counts {@code later}. */
        RankingScore score(Weights weights, double later) {
            PriorityQueue<Scored> best = new PriorityQueue<>(Scored.BEST.reversed());
            for (Ingredients other : others) {
                boolean after = date.isPresent()
                    && other.other().date().map(day -> day.isAfter(date.get())).orElse(false);
                double score = other.score(weights) * (after ? later : 1);
                if (score > 0) {
                    best.add(new Scored(other.other().key(), score));
                }
                if (best.size() > DEPTH) {
                    best.remove();
                }
            }
            return RankingScore.of(best.stream().sorted(Scored.BEST).map(Scored::key).toList(), wanted);
        }
    }

    private record Scored(String key, double score) {

        static final Comparator<Scored> BEST =
            Comparator.comparingDouble((Scored scored) -> -scored.score()).thenComparing(Scored::key);
    }

    /** Builds the graph of a show and asks for every episode that links to others. */
    public void add(RelatedGold gold) {
        List<Episode> episodes = podweft.episodes(List.of(gold.episodes()));
        AnnotatedGraph graph = podweft.weave(episodes);
        Map<String, Node.Episode> byKey = new TreeMap<>();
        graph.graph().nodes(Node.Episode.class).forEach(episode -> byKey.put(episode.key(), episode));
        gold.check(byKey.keySet());
        Map<String, TextRanker.Text> texts = new TreeMap<>();
        episodes.forEach(episode -> texts.put(episode.id().value(),
            new TextRanker.Text(episode.title(), episode.description())));
        TextRanker tfIdf = new TextRanker(texts, TextRanker.Method.TF_IDF);
        TextRanker bm25 = new TextRanker(texts, TextRanker.Method.BM25);
        RelatedQuery query = new RelatedQuery(graph);
        Neighbours neighbours = Neighbours.of(graph.graph());
        gold.wanted().forEach((id, wanted) -> {
            Node.Episode episode = byKey.get(id);
            List<String> answer = query.of(episode, DEPTH).stream().map(like -> like.episode().key()).toList();
            row("podweft related", RankingScore.of(answer, wanted));
            row("TF-IDF", RankingScore.of(tfIdf.rank(id), wanted));
            row("BM25", RankingScore.of(bm25.rank(id), wanted));
            questions.add(new Question(gold.show(), id, episode.date(), wanted, neighbours.ingredients(episode)));
        });
    }

    private void row(String name, RankingScore score) {
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(score);
    }

    /** Returns the scores of each way to rank, question by question in one order; the product as it answers first. */
    public Map<String, List<RankingScore>> results() {
        Map<String, List<RankingScore>> results = new LinkedHashMap<>(rows);
        Weights all = Weights.DEFAULTS;
        results.put("without words", scores(new Weights(0, all.topics(), all.names(), all.near()), LATER));
        results.put("without topics", scores(new Weights(all.words(), 0, all.names(), all.near()), LATER));
        results.put("without names", scores(new Weights(all.words(), all.topics(), 0, all.near()), LATER));
        results.put("without nearness", scores(new Weights(all.words(), all.topics(), all.names(), 0), LATER));
        results.put("without order in time", scores(all, 1));
        results.put("words only", scores(new Weights(1, 0, 0, 0), 1));
        results.put("topics only", scores(new Weights(0, 1, 0, 0), 1));
        results.put("names only", scores(new Weights(0, 0, 1, 0), 1));
        CrossValidation validation = new CrossValidation(questions, LATER);
        results.put("five-fold", validation.folds());
        if (questions.stream().map(Question::show).distinct().count() > 1) {
            results.put("leave one show out", validation.shows());
        }
        return results;
    }

    private List<RankingScore> scores(Weights weights, double later) {
        return questions.stream().map(question -> question.score(weights, later)).toList();
    }

    /** Returns the show of each question, in the order of the scores. */
    public List<String> shows() {
        return questions.stream().map(Question::show).toList();
    }
}
