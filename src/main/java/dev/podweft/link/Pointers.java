package dev.podweft.link;

import dev.podweft.model.Concept.Trait;
import dev.podweft.model.Form;
import dev.podweft.model.Mention;
import dev.podweft.model.TaggedText;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.Span;
import java.util.BitSet;
import java.util.Set;

/**
 * Whether the words around the name of a place to follow, listen or chat only say where to go: "Twitter: @show",
 * "join our Slack", a line of such names. Immutable once made.
 */
final class Pointers {

    private static final Set<String> BEFORE = Set.of("on", "via", "our", "follow", "join", "my", "through");
    private static final int OTHER_WORDS = 2;
    private static final int LONGEST = 200;

    private final NormalizedText text;
    private final BitSet platformWords = new BitSet();

    Pointers(TaggedText tagged) {
        text = tagged.text();
        for (Mention mention : tagged.mentions()) {
            if (platform(mention)) {
                platformWords.set(mention.firstWord(), mention.lastWord() + 1);
            }
        }
    }

    private static boolean platform(Mention mention) {
        for (Form form : mention.candidates()) {
            if (form.concept().is(Trait.PLATFORM)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the line {@code line} of the text points somewhere by the name {@code mention}. */
    boolean points(Mention mention, Span line) {
        return target(mention.span().end()) || followed(mention) || line.length() < LONGEST && names(mention, line);
    }

    /** Whether a colon with a link, a handle, or the end of the line comes behind. */
    private boolean target(int from) {
        String source = text.source();
        int at = skipSpace(source, from);
        if (at < source.length() && ":-–—(".indexOf(source.charAt(at)) >= 0) {
            at = skipSpace(source, at + 1);
            return at == source.length() || source.charAt(at) == '@' || source.charAt(at) == '#'
                || source.startsWith("http", at) || source.startsWith("www.", at) || source.charAt(at) == '\n';
        }
        return false;
    }

    private static int skipSpace(String source, int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean followed(Mention mention) {
        int before = mention.firstWord() - 1;
        return before >= 0 && BEFORE.contains(text.folded(before))
            && text.gap(before + 1) != NormalizedText.Gap.BARRIER;
    }

    /** Whether all but a few words of the line are such names. */
    private boolean names(Mention mention, Span line) {
        int others = 0;
        int word = mention.firstWord();
        while (word > 0 && text.start(word - 1) >= line.start()) {
            word--;
        }
        while (word < text.size() && text.start(word) < line.end() && others <= OTHER_WORDS) {
            others += platformWords.get(word) ? 0 : 1;
            word++;
        }
        return others <= OTHER_WORDS;
    }
}
