package dev.podweft;

import dev.podweft.eval.Evaluation;
import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.GoldEpisode.GoldMention;
import dev.podweft.eval.Prediction;
import dev.podweft.link.Candidate;
import dev.podweft.link.LinkModel;
import dev.podweft.link.LinkTraining;
import dev.podweft.link.Priors;
import dev.podweft.model.Concept;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains the model that decides mentions, and measures it on shows that it was not trained on. For one thread.
 */
public final class Training {

    private final Vocabulary vocabulary;
    private final Annotator untrained;
    private final Map<String, List<Row>> cache = new TreeMap<>();

    /** Prepares to train on the candidates that {@code vocabulary} finds. */
    public Training(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        untrained = new Annotator(vocabulary, LinkModel.blank());
    }

    /** A candidate of a training episode, and whether it is right. */
    private record Row(String show, String episode, Candidate candidate, boolean right) {
    }

    /**
     * Returns a model trained on {@code gold}. What is known beforehand about a form is learned from the other shows
     * than the one a row is from, so that it is no better in training than it will be on a new show.
     */
    public LinkModel train(List<GoldEpisode> gold) {
        List<Row> rows = new ArrayList<>();
        Map<String, List<GoldEpisode>> byShow = byShow(gold);
        byShow.forEach((show, episodes) -> {
            Annotator amid = untrained.amid(episodes.stream().map(GoldEpisode::description).toList());
            episodes.forEach(episode -> rows.addAll(rows(episode, amid)));
        });
        Set<String> shows = byShow.keySet();
        List<double[]> features = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (String show : shows) {
            Priors others = priors(rows, show);
            for (Row row : rows) {
                if (row.show().equals(show)) {
                    features.add(others.applied(row.candidate()));
                    labels.add(row.right() ? 1.0 : 0.0);
                }
            }
        }
        return LinkTraining.train(features, labels.stream().mapToDouble(Double::doubleValue).toArray())
            .with(priors(rows, ""));
    }

    private static Map<String, List<GoldEpisode>> byShow(List<GoldEpisode> gold) {
        Map<String, List<GoldEpisode>> shows = new TreeMap<>();
        gold.forEach(episode -> shows.computeIfAbsent(episode.show(), k -> new ArrayList<>()).add(episode));
        return shows;
    }

    private List<Row> rows(GoldEpisode episode, Annotator amid) {
        return cache.computeIfAbsent(episode.id(), id -> {
            List<Row> rows = new ArrayList<>();
            for (Candidate candidate : amid.candidates(episode.passages())) {
                if (!candidate.person()) {
                    label(candidate, episode).ifPresent(label ->
                        rows.add(new Row(episode.show(), episode.id(), candidate, label)));
                }
            }
            return rows;
        });
    }

    private static Priors priors(List<Row> rows, String without) {
        Priors.Builder priors = Priors.builder();
        for (Row row : rows) {
            if (!row.show().equals(without) && row.candidate().form().origin() != Origin.DISCOVERED) {
                priors.add(row.episode(), row.candidate(), row.right());
            }
        }
        return priors.build();
    }

    /**
     * Returns the score on {@code measured}, each show decided by a model that was trained on {@code gold} without the
     * episodes of that show.
     */
    public Evaluation leaveOneShowOut(List<GoldEpisode> gold, List<GoldEpisode> measured) {
        List<Evaluation> parts = new ArrayList<>();
        byShow(measured).forEach((show, episodes) -> {
            LinkModel model = train(gold.stream().filter(episode -> !episode.show().equals(show)).toList());
            parts.add(evaluate(new Annotator(vocabulary, model), episodes));
        });
        return Evaluation.union(parts);
    }

    /** Returns the score of {@code annotator} on {@code gold}. */
    public static Evaluation evaluate(Annotator annotator, List<GoldEpisode> gold) {
        Annotator amid = annotator.amid(gold.stream().map(GoldEpisode::description).toList());
        return Evaluation.of(gold, episode -> predictions(amid, episode));
    }

    /** Returns what {@code annotator} finds in title and description of {@code episode}. */
    public static List<Prediction> predictions(Annotator annotator, GoldEpisode episode) {
        return Prediction.of(episode.passages(), annotator.annotate(episode.passages(), Optional.empty()));
    }

    private static List<String> names(Concept concept) {
        List<String> names = new ArrayList<>(List.of(concept.name()));
        names.addAll(concept.aliases());
        return names;
    }

    /** Whether a candidate is right; none where the annotators left it open. */
    private static Optional<Boolean> label(Candidate candidate, GoldEpisode episode) {
        Field field = candidate.text() == 0 ? Field.TITLE : Field.DESCRIPTION;
        Set<String> names = new TreeSet<>();
        names(candidate.form().concept()).forEach(name -> names.add(NormalizedText.key(name)));
        Optional<Boolean> label = Optional.of(false);
        for (GoldMention mention : episode.mentions()) {
            boolean same = mention.field() == field && mention.span().overlaps(candidate.mention().span())
                && (names.contains(NormalizedText.key(mention.concept()))
                    || mention.aka().stream().anyMatch(name -> names.contains(NormalizedText.key(name))));
            if (same && mention.core()) {
                return Optional.of(true);
            }
            label = same ? Optional.empty() : label;
        }
        return label;
    }
}
