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

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.75;

    private final List<TreeMap<Integer, Mention>> byStart = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();
    private final List<TaggedText> texts;

    Persons(List<TaggedText> texts) {
        this.texts = texts;
        for (TaggedText text : texts) {
            TreeMap<Integer, Mention> persons = new TreeMap<>();
            for (Mention mention : text.mentions()) {
                if (person(mention.candidates().get(0))) {
                    persons.put(mention.span().start(), mention);
                    for (int word = mention.firstWord(); word <= mention.lastWord(); word++) {
                        parts.add(text.text().folded(word));
                    }
                }
            }
            byStart.add(persons);
        }
    }

    static boolean person(Form form) {
        return form.origin() == Form.Origin.DISCOVERED && form.concept().kind() == ConceptKind.PERSON;
    }

    /**
     * Returns how sure a person's name is one that the notes should be found by: no lone first name, and none in a
     * section of supporters or contacts.
     */
    static double score(Mention mention) {
        Hints hints = mention.hints();
        boolean lone = mention.firstWord() == mention.lastWord();
        return lone || hints.has(Sign.SIDE_SECTION) ? 0 : supported(hints) ? SURE : LIKELY;
    }

    private static boolean supported(Hints hints) {
        return hints.has(Sign.GIVEN_NAME)
            && (hints.has(Sign.UNKNOWN) || hints.has(Sign.BYLINE) || hints.has(Sign.AMONG_PERSONS));
    }

    /** Returns how sure {@code mention} is part of the name of a person, from 0 to 1. */
    double holds(int text, Mention mention) {
        if (byStart.get(text).isEmpty()) {
            return 0;
        }
        Span span = mention.span();
        Map.Entry<Integer, Mention> before = byStart.get(text).lowerEntry(span.end());
        if (before == null || !before.getValue().span().overlaps(span) || before.getValue() == mention) {
            return 0;
        }
        return supported(before.getValue().hints()) ? 1 : 0.5;
    }

    /** Returns whether {@code mention} is one word that belongs to a person's name anywhere in the episode. */
    boolean partOf(int text, Mention mention) {
        return mention.firstWord() == mention.lastWord()
            && parts.contains(texts.get(text).text().folded(mention.firstWord()));
    }
}
