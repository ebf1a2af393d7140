package dev.podweft.eval;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Passage;
import dev.podweft.model.Passage.Field;
import dev.podweft.model.SourceLocation;
import dev.podweft.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An episode annotated by hand. */
public record GoldEpisode(String id, String show, String title, String description, List<GoldMention> mentions) {

    public GoldEpisode {
        mentions = List.copyOf(mentions);
    }

    /** Returns title and description as a tagger gets them. */
    public List<Passage> passages() {
        SourceLocation nowhere = new SourceLocation("gold", 1);
        return List.of(new Passage(Field.TITLE, title, nowhere),
            new Passage(Field.DESCRIPTION, description, nowhere));
    }

    /** A span that names something; {@code core} ones must be found, the others may. */
    public record GoldMention(Field field, Span span, String concept, List<String> aka, ConceptKind kind,
            Optional<String> version, boolean core) implements Wanted {

        public GoldMention {
            aka = List.copyOf(aka);
        }

        Set<String> keys() {
            Set<String> keys = Names.keys(aka);
            keys.add(Names.key(concept));
            return keys;
        }
    }
}
