package dev.podweft.eval;

import dev.podweft.eval.GoldEpisode.GoldMention;
import dev.podweft.model.ConceptKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The concepts of one episode, as annotated and as tagged: mentions of one canonical name are one concept. */
final class ConceptSets {

    private final List<GoldConcept> wanted;
    private final List<Found> found;

    /** All that was annotated under one name; core where one of its mentions is. */
    record GoldConcept(List<GoldMention> mentions) implements Wanted {

        /** Returns the mention that speaks for all: a core one before others, a topic before others. */
        GoldMention first() {
            return mentions.stream().filter(mention -> mention.core() && mention.kind().isTopic()).findFirst()
                .or(() -> mentions.stream().filter(GoldMention::core).findFirst()).orElse(mentions.get(0));
        }

        @Override
        public ConceptKind kind() {
            return first().kind();
        }

        @Override
        public boolean core() {
            return first().core();
        }

        Set<String> keys() {
            Set<String> keys = new HashSet<>();
            mentions.forEach(mention -> keys.addAll(mention.keys()));
            return keys;
        }
    }

    /** All that was tagged under one name. */
    record Found(List<Prediction> predictions) {

        Prediction first() {
            return predictions.get(0);
        }

        Set<String> keys() {
            Set<String> keys = new HashSet<>();
            predictions.forEach(prediction -> keys.addAll(prediction.keys()));
            return keys;
        }
    }

    ConceptSets(GoldEpisode gold, List<Prediction> predictions) {
        Map<String, List<GoldMention>> annotated = new LinkedHashMap<>();
        gold.mentions().forEach(mention ->
            annotated.computeIfAbsent(Names.key(mention.concept()), key -> new ArrayList<>()).add(mention));
        wanted = annotated.values().stream().map(GoldConcept::new).toList();
        Map<String, List<Prediction>> tagged = new LinkedHashMap<>();
        predictions.forEach(prediction ->
            tagged.computeIfAbsent(Names.key(prediction.name()), key -> new ArrayList<>()).add(prediction));
        found = tagged.values().stream().map(Found::new).toList();
    }

    GoldConcept wanted(int number) {
        return wanted.get(number);
    }

    Found found(int number) {
        return found.get(number);
    }

    /** Compares the two; that a canonical name agrees is worth more than that an alias does. */
    Comparison compare() {
        List<Set<String>> keys = found.stream().map(Found::keys).toList();
        return Comparison.of(wanted, found.stream().map(one -> one.first().kind()).toList(), number -> {
            Set<String> names = wanted.get(number).keys();
            IntStream canonical = IntStream.range(0, keys.size()).filter(i -> isCanonical(i, names));
            IntStream aliases = IntStream.range(0, keys.size())
                .filter(i -> !isCanonical(i, names) && Names.meet(keys.get(i), names));
            return IntStream.concat(canonical, aliases).toArray();
        });
    }

    private boolean isCanonical(int number, Collection<String> names) {
        return names.contains(Names.key(found.get(number).first().name()));
    }
}
