package dev.podweft.eval;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage.Field;
import dev.podweft.text.Span;
import java.util.List;
import java.util.Optional;

/** An episode annotated by hand. */
public record GoldEpisode(String id, String show, String title, String description, List<GoldMention> mentions) {

    public GoldEpisode {
        mentions = List.copyOf(mentions);
    }

    /** A span that names something; {@code core} ones must be found, the others may. */
    public record GoldMention(Field field, Span span, String concept, List<String> aka, ConceptKind kind,
            Optional<String> version, boolean core) {

        public GoldMention {
            aka = List.copyOf(aka);
        }
    }
}
