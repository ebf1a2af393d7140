package dev.podweft.eval;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.Span;
import java.util.List;
import java.util.Optional;

/** A mention as a tagger found it; {@code names} are the canonical name and then its aliases. */
public record Prediction(Field field, Span span, List<String> names, ConceptKind kind, Optional<String> version) {

    public Prediction {
        names = List.copyOf(names);
    }

    public String name() {
        return names.get(0);
    }
}
