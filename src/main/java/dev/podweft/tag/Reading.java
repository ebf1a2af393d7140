package dev.podweft.tag;

import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Mention;
import dev.podweft.model.Passage.Field;
import dev.podweft.model.TaggedText;
import dev.podweft.text.Lexicon;
import dev.podweft.text.Lexicon.WordClass;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.NormalizedText.Gap;
import dev.podweft.text.Span;
import java.util.Set;

/** One text as discovery looks at it: the shape of each word, what stands between words, and which names are known. */
final class Reading {

    static final int CAPITAL = 1;
    static final int CAMEL = 1 << 1;
    static final int UPPER = 1 << 2;
    static final int DIGITS = 1 << 3;
    static final int STARTS = 1 << 4;
    static final int TITLE_CASE = 1 << 5;
    static final int SIDE = 1 << 6;
    static final int LETTER = 1 << 7;

    private static final int WIDEST = 6;
    private static final int COMPANY_WORDS = 16;
    private static final int WRAPPED_SHARE = 4;
    private static final Set<String> SIDE_HEADINGS = Set.of("sponsor", "sponsors", "supporters", "patrons", "patreon",
        "donors", "thanks", "contact", "follow", "plugs", "picks", "treats", "socials", "credits");

    private final TaggedText tagged;
    private final NormalizedText text;
    private final String source;
    private final int[] facts;
    private final int[] shapes;
    private final int[] gaps;
    private final int[] reach;
    private final boolean[] technology;
    private final long[] known;

    Reading(TaggedText tagged, Lexicon lexicon) {
        this.tagged = tagged;
        text = tagged.text();
        source = text.source();
        int size = text.size();
        facts = new int[size];
        shapes = new int[size];
        gaps = new int[size + 1];
        reach = new int[size];
        technology = new boolean[size];
        known = new long[size];
        for (int word = 0; word < size; word++) {
            facts[word] = lexicon.facts(text, word);
            gaps[word] = word == 0 ? Gaps.EDGE | Gaps.between(source, 0, text.start(0))
                : Gaps.between(source, text.end(word - 1), text.start(word));
        }
        unwrap();
        gaps[size] = Gaps.EDGE | (size == 0 ? 0 : Gaps.between(source, text.end(size - 1), source.length()));
        for (int word = 0; word < size; word++) {
            shapes[word] = shape(word) | ((gaps[word] & Gaps.STARTS) != 0 ? STARTS : 0);
        }
        markLines();
        markKnown();
    }

    /** In notes that are broken at a fixed width, a lone line end is no more than a space. */
    private void unwrap() {
        int lone = 0;
        int small = 0;
        for (int word = 1; word < text.size(); word++) {
            if (gaps[word] == Gaps.NEWLINE) {
                lone++;
                small += Character.isLowerCase(source.charAt(text.start(word))) ? 1 : 0;
            }
        }
        if (small > 2 && small * WRAPPED_SHARE > lone) {
            for (int word = 1; word < text.size(); word++) {
                gaps[word] = gaps[word] == Gaps.NEWLINE ? 0 : gaps[word];
            }
        }
    }

    private int shape(int word) {
        int start = text.start(word);
        int end = text.end(word);
        boolean lower = false;
        int uppers = 0;
        int shape = Character.isUpperCase(source.charAt(start)) ? CAPITAL : 0;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            boolean upper = Character.isUpperCase(c);
            shape |= upper && lower ? CAMEL : 0;
            lower = lower || Character.isLowerCase(c);
            uppers += upper ? 1 : 0;
            shape |= Character.isDigit(c) ? DIGITS : 0;
        }
        shape |= lower || uppers > 0 ? LETTER : 0;
        boolean plural = uppers > 1 && end - start == uppers + 1 && source.charAt(end - 1) == 's';
        return uppers > 1 && (!lower || plural) ? (shape | UPPER) & ~CAMEL : shape;
    }

    /** Marks the words of lines in title case, and those below a heading such as Sponsors. */
    private void markLines() {
        boolean side = false;
        int first = 0;
        while (first < text.size()) {
            int end = first + 1;
            while (end < text.size() && (gaps[end] & Gaps.NEWLINE) == 0) {
                end++;
            }
            boolean bullet = (gaps[first] & (Gaps.DASH | Gaps.TIME)) != 0;
            if (!bullet && end - first <= 5) {
                side = sideHeading(first, end);
            }
            int marks = (titleCase(first, end) ? TITLE_CASE : 0) | (side ? SIDE : 0);
            for (int word = first; word < end; word++) {
                shapes[word] |= marks;
            }
            first = end;
        }
    }

    private boolean sideHeading(int first, int end) {
        for (int word = first; word < end; word++) {
            if (SIDE_HEADINGS.contains(text.folded(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean titleCase(int first, int end) {
        int long_ = 0;
        int capitals = 0;
        for (int word = first; word < end; word++) {
            if (text.foldedLength(word) > 3 && !is(word, WordClass.FUNCTION)) {
                long_++;
                capitals += has(word, CAPITAL) ? 1 : 0;
            }
        }
        return long_ > 1 && capitals >= long_ * 0.75;
    }

    private void markKnown() {
        java.util.Arrays.fill(reach, -1);
        for (Mention mention : tagged.mentions()) {
            int first = mention.firstWord();
            int wider = mention.lastWord() - first;
            known[first] |= wider < Long.SIZE ? 1L << wider : 0;
            boolean trusted = false;
            for (Form form : mention.candidates()) {
                trusted |= form.origin() == Origin.SEED || form.origin() == Origin.STRONG;
                technology[first] |= form.origin() == Origin.SEED && form.concept().kind().isTechnology()
                    && form.everyday() < 4;
            }
            if (trusted) {
                reach[first] = Math.max(reach[first], mention.lastWord());
            }
        }
    }

    static long range(int first, int last) {
        return (long) first << 32 | last;
    }

    TaggedText tagged() {
        return tagged;
    }

    NormalizedText text() {
        return text;
    }

    boolean title() {
        return tagged.field() == Field.TITLE;
    }

    int size() {
        return text.size();
    }

    /** Returns the bits of what stands before {@code word}, which may be the number of words for the end. */
    int gap(int word) {
        return gaps[word];
    }

    boolean has(int word, int shape) {
        return (shapes[word] & shape) != 0;
    }

    int facts(int word) {
        return facts[word];
    }

    int level(int word) {
        return Lexicon.level(facts[word]);
    }

    boolean is(int word, WordClass wordClass) {
        return Lexicon.is(facts[word], wordClass);
    }

    /** Whether the word tells nothing alone: a function word or a verb. */
    boolean plain(int word) {
        return is(word, WordClass.FUNCTION) || is(word, WordClass.VERB);
    }

    /** Whether {@code word} may follow the word before it inside one name. */
    boolean follows(int word) {
        Gap gap = text.gap(word);
        return (gap == Gap.SPACE || gap == Gap.HYPHEN) && (gaps[word] & (Gaps.ENDS | Gaps.POSSESSIVE)) == 0;
    }

    /** Whether the words, which are fewer than 64, are exactly a name of the vocabulary. */
    boolean known(int first, int last) {
        int wider = last - first;
        return wider >= 0 && wider < Long.SIZE && (known[first] & 1L << wider) != 0;
    }

    /** Whether a trusted, longer name of the vocabulary holds the words. */
    boolean covered(int first, int last) {
        for (int word = Math.max(0, first - WIDEST); word <= first; word++) {
            if (reach[word] >= last && (word < first || reach[word] > last)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a trusted name of the vocabulary stands inside the words. */
    boolean holdsKnown(int first, int last) {
        for (int word = first; word <= last; word++) {
            if (reach[word] >= 0 && reach[word] <= last) {
                return true;
            }
        }
        return false;
    }

    /** Returns the share of known technologies among the three items or list elements on either side of the words. */
    double company(int first, int last) {
        int[] counts = new int[2];
        int word = first;
        for (int passed = 0; passed < 3 && word > 0 && first - word < COMPANY_WORDS;) {
            word--;
            if (element(word)) {
                passed++;
                counts[technology[word] ? 1 : 0]++;
            }
        }
        int passed = 0;
        for (word = last + 1; passed < 3 && word < size() && word - last < COMPANY_WORDS; word++) {
            if (element(word)) {
                passed++;
                counts[technology[word] ? 1 : 0]++;
            }
        }
        int all = counts[0] + counts[1];
        return all == 0 ? 0 : (double) counts[1] / all;
    }

    /** Whether an item or an element of a list starts at {@code word}. */
    private boolean element(int word) {
        return (gaps[word] & (Gaps.HARD | Gaps.COMMA | Gaps.AMPERSAND)) != 0
            || word > 0 && "and".equals(text.folded(word - 1));
    }

    String folded(int word) {
        return word >= 0 && word < text.size() ? text.folded(word) : "";
    }

    /** Returns the folded words without anything between them. */
    String key(int first, int last) {
        StringBuilder key = new StringBuilder();
        for (int word = first; word <= last; word++) {
            key.append(text.folded(word));
        }
        return key.toString();
    }

    String surface(Span span) {
        return span.in(source);
    }
}
