package dev.podweft.eval;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mention as a tagger found it; {@code names} are the canonical name and then its aliases. */
public record Prediction(Field field, Span span, List<String> names, ConceptKind kind, Optional<String> version) {

    public Prediction {
        names = List.copyOf(names);
    }

    /** Returns that {@code concept} was found, under all its names. */
    public static Prediction of(Field field, Span span, Concept concept, Optional<String> version) {
        List<String> names = new ArrayList<>(List.of(concept.name()));
        names.addAll(concept.aliases());
        return new Prediction(field, span, names, concept.kind(), version);
    }

    /** Returns that what {@code links} say of each of {@code passages} was found. */
    public static List<Prediction> of(List<Passage> passages, List<List<Link>> links) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            for (Link link : links.get(i)) {
                predictions.add(of(passages.get(i).field(), link.span(), link.concept(), link.version()));
            }
        }
        return predictions;
    }

    public String name() {
        return names.get(0);
    }

    Set<String> keys() {
        return Names.keys(names);
    }
}
