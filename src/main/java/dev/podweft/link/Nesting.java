package dev.podweft.link;

import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.model.Mention;
import dev.podweft.text.Span;
import java.util.List;

/**
 * How a mention lies among those around it.
 *
 * @param containsName whether a shorter name of technology from the hand-made vocabulary stands inside it
 * @param insideKnown whether it stands inside a longer name of the hand-made vocabulary
 * @param insideOther whether it stands inside a longer name of a source of the first rank
 */
record Nesting(boolean containsName, boolean insideKnown, boolean insideOther) {

    /** No name of the vocabulary has more words before the one that a shorter name inside it starts with. */
    private static final int WIDEST = 8;

    /** Looks around mention {@code index} of {@code all}, which are sorted by their spans. */
    static Nesting of(List<Mention> all, int index) {
        Mention mention = all.get(index);
        Span span = mention.span();
        boolean containsName = false;
        boolean insideKnown = false;
        boolean insideOther = false;
        int from = index;
        while (from > 0 && all.get(from - 1).firstWord() > mention.firstWord() - WIDEST) {
            from--;
        }
        for (int i = from; i < all.size() && (i < index || all.get(i).firstWord() <= mention.lastWord()); i++) {
            Mention other = all.get(i);
            if (other.span().length() < span.length()) {
                containsName = containsName || span.contains(other.span()) && namesTechnology(other);
            } else if (other.span().length() > span.length() && other.span().contains(span)) {
                insideKnown = insideKnown || has(other, Origin.SEED);
                insideOther = insideOther || has(other, Origin.STRONG);
            }
        }
        return new Nesting(containsName, insideKnown, insideOther);
    }

    private static boolean has(Mention mention, Origin origin) {
        for (Form form : mention.candidates()) {
            if (form.origin() == origin) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesTechnology(Mention mention) {
        for (Form form : mention.candidates()) {
            if (form.origin() == Origin.SEED && form.concept().kind().isTechnology()
                    && form.rule() != Rule.CONTEXT && !form.derived()) {
                return true;
            }
        }
        return false;
    }
}
