package dev.podweft.eval;

import dev.podweft.eval.ConceptSets.Found;
import dev.podweft.eval.ConceptSets.GoldConcept;
import dev.podweft.eval.GoldEpisode.GoldMention;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scores one episode, as the guidelines of the gold files say; used once. */
final class Scoring {

    private static final int CONTEXT = 40;

    private final GoldEpisode gold;
    private final List<GoldMention> wanted;
    private final List<Prediction> predictions;
    private final List<ConceptKind> kinds;

    Scoring(GoldEpisode gold, List<Prediction> predictions) {
        this.gold = gold;
        this.wanted = gold.mentions();
        this.predictions = predictions.stream().sorted(Comparator.comparing(Prediction::field)
            .thenComparing(Prediction::span).thenComparing(Prediction::name)).toList();
        this.kinds = this.predictions.stream().map(Prediction::kind).toList();
    }

    EpisodeScore score() {
        ConceptSets concepts = new ConceptSets(gold, predictions);
        Comparison sets = concepts.compare();
        Comparison mentions = compare(Scoring::agree);
        Comparison detection = compare(Scoring::overlap);
        return new EpisodeScore(gold.id(), sets.counts(), mentions.counts(), detection.counts(),
            versions(mentions.partners()), faults(concepts, sets));
    }

    /** A prediction of the right version is a better partner than another, and then one that covers more. */
    private Comparison compare(BiPredicate<GoldMention, Prediction> meet) {
        return Comparison.of(wanted, kinds, number -> {
            GoldMention mention = wanted.get(number);
            return IntStream.range(0, predictions.size()).boxed().filter(i -> meet.test(mention, predictions.get(i)))
                .sorted(Comparator.comparing((Integer i) -> !mention.version().equals(predictions.get(i).version()))
                    .thenComparing(i -> -common(mention.span(), predictions.get(i).span())))
                .mapToInt(Integer::intValue).toArray();
        });
    }

    private static boolean overlap(GoldMention mention, Prediction prediction) {
        return mention.field() == prediction.field() && mention.span().overlaps(prediction.span());
    }

    private static boolean agree(GoldMention mention, Prediction prediction) {
        return overlap(mention, prediction) && Names.meet(mention.keys(), prediction.keys());
    }

    private static int common(Span left, Span right) {
        return Math.min(left.end(), right.end()) - Math.max(left.start(), right.start());
    }

    private Counts versions(int[] partners) {
        Counts versions = Counts.NONE;
        for (int i = 0; i < partners.length; i++) {
            GoldMention mention = wanted.get(i);
            if (mention.core() && mention.version().isPresent() && partners[i] >= 0) {
                Optional<String> version = predictions.get(partners[i]).version();
                versions = versions.plus(version.isEmpty() ? Counts.MISSED
                    : version.equals(mention.version()) ? Counts.RIGHT : Counts.WRONG);
            }
        }
        return versions;
    }

    private List<Fault> faults(ConceptSets concepts, Comparison sets) {
        List<Fault> faults = new ArrayList<>();
        sets.wrong().forEach(number -> faults.add(wrong(concepts.found(number))));
        for (int i = 0; i < sets.partners().length; i++) {
            if (sets.partners()[i] < 0 && concepts.wanted(i).core()) {
                faults.add(missed(concepts.wanted(i)));
            }
        }
        return faults;
    }

    private Fault wrong(Found found) {
        for (Prediction prediction : found.predictions()) {
            String meant = wanted.stream().filter(mention -> overlap(mention, prediction))
                .map(GoldMention::concept).distinct().collect(Collectors.joining(", "));
            if (!meant.isEmpty()) {
                return fault(Fault.Type.WRONG_LINK, prediction, meant);
            }
        }
        return fault(Fault.Type.FALSE_POSITIVE, found.first(), "");
    }

    private Fault fault(Fault.Type type, Prediction prediction, String meant) {
        return new Fault(type, prediction.name(), prediction.kind(), meant,
            context(prediction.field(), prediction.span()));
    }

    private Fault missed(GoldConcept concept) {
        GoldMention first = concept.first();
        String tagged = predictions.stream().filter(prediction -> overlap(first, prediction))
            .map(Prediction::name).distinct().collect(Collectors.joining(", "));
        return new Fault(Fault.Type.MISS, first.concept(), concept.kind(), tagged,
            context(first.field(), first.span()));
    }

    private String context(Field field, Span span) {
        String text = field == Field.TITLE ? gold.title() : gold.description();
        int from = Math.max(0, span.start() - CONTEXT);
        int to = Math.min(text.length(), span.end() + CONTEXT);
        return (text.substring(from, span.start()) + "[" + span.in(text) + "]" + text.substring(span.end(), to))
            .replaceAll("\\s+", " ").strip();
    }
}
