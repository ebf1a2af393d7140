package dev.podweft.link;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Hints;
import dev.podweft.model.Hints.Sign;
import dev.podweft.model.Mention;
import dev.podweft.model.TaggedText;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where persons seem to be named in the texts of one episode. */
final class Persons {

    private final List<TreeMap<Integer, Mention>> byStart = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();
    private final List<TaggedText> texts;

    Persons(List<TaggedText> texts) {
        this.texts = texts;
        for (TaggedText text : texts) {
            TreeMap<Integer, Mention> persons = new TreeMap<>();
            for (Mention mention : text.mentions()) {
                if (person(mention)) {
                    persons.put(mention.span().start(), mention);
                    for (int word = mention.firstWord(); word <= mention.lastWord(); word++) {
                        parts.add(text.text().folded(word));
                    }
                }
            }
            byStart.add(persons);
        }
    }

    private static boolean person(Mention mention) {
        Form form = mention.candidates().get(0);
        return form.origin() == Form.Origin.DISCOVERED && form.concept().kind() == ConceptKind.PERSON;
    }

    /** Returns how sure {@code mention} is part of the name of a person, from 0 to 1. */
    double holds(int text, Mention mention) {
        Span span = mention.span();
        Map.Entry<Integer, Mention> before = byStart.get(text).lowerEntry(span.end());
        if (before == null || !before.getValue().span().overlaps(span) || before.getValue() == mention) {
            return 0;
        }
        Hints hints = before.getValue().hints();
        boolean supported = hints.has(Sign.UNKNOWN) || hints.has(Sign.BYLINE) || hints.has(Sign.AMONG_PERSONS);
        return hints.has(Sign.GIVEN_NAME) && supported ? 1 : 0.5;
    }

    /** Returns whether {@code mention} is one word that belongs to a person's name anywhere in the episode. */
    boolean partOf(int text, Mention mention) {
        return mention.firstWord() == mention.lastWord()
            && parts.contains(texts.get(text).text().folded(mention.firstWord()));
    }
}
