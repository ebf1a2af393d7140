package dev.podweft.tag;

import dev.podweft.model.Form;
import dev.podweft.model.Mention;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.NormalizedText.Gap;
import dev.podweft.text.PhraseTable;
import dev.podweft.text.PhraseTable.Tail;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds names by the hashes of their words: at each word, one look-up for the word and one for each longer run of words
 * that may still become a name. Linear in the length of the text; see {@code docs/tagger.md}. Keeps the forms of each
 * name that was found once. Immutable to its users, and safe to share.
 */
public final class PhraseTagger implements Tagger {

    private static final int MOST_WORDS = 12;
    private static final Tail[] TAILS = Tail.values();

    private final PhraseTable table;
    private final IntFunction<Form> forms;
    private final AtomicReferenceArray<List<Form>> known;

    /** Creates a tagger of the names in {@code table}, whose values {@code forms} tells the meaning of. */
    public PhraseTagger(PhraseTable table, IntFunction<Form> forms) {
        this.table = Objects.requireNonNull(table, "table");
        this.forms = Objects.requireNonNull(forms, "forms");
        known = new AtomicReferenceArray<>(table.size());
    }

    @Override
    public List<Mention> tag(NormalizedText text) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> here = new ArrayList<>();
        for (int word = 0; word < text.size(); word++) {
            here.clear();
            from(text, word, here);
            Collections.reverse(here);
            mentions.addAll(here);
        }
        return mentions;
    }

    /** Adds the names that start at {@code first}, shorter ones first. */
    private void from(NormalizedText text, int first, List<Mention> found) {
        int limit = Math.min(text.size(), first + MOST_WORDS);
        long before = 0;
        for (int last = first; last < limit && text.foldedLength(last) <= NormalizedText.MAX_WORD; last++) {
            if (last > first && text.gap(last) == Gap.BARRIER) {
                return;
            }
            look(text, first, last, before, found);
            before = NormalizedText.join(before, text.hash(last), text.foldedLength(last));
            boolean hyphen = last + 1 < limit && text.gap(last + 1) == Gap.HYPHEN;
            if (!hyphen && !table.continues(before)) {
                return;
            }
        }
    }

    /** Adds the name that the words are, as they stand or as a plural; {@code before} is the hash of all but one. */
    private void look(NormalizedText text, int first, int last, long before, List<Mention> found) {
        boolean s = text.source().charAt(text.end(last) - 1) == 's';
        for (int i = 0; i < (s ? TAILS.length : 1); i++) {
            Tail tail = TAILS[i];
            int key = find(text, first, last, before, tail);
            if (key >= 0) {
                boolean both = tail == Tail.EXACT && capitalsBefore(text, last);
                int plural = both ? find(text, first, last, before, Tail.PLURAL_S) : -1;
                if (whole(text, first, last)) {
                    found.add(new Mention(text.span(first, last), first, last, OptionalInt.empty(),
                        candidates(key, plural)));
                }
                return;
            }
        }
        if (first == last) {
            attachedDigits(text, first, found);
        }
    }

    private int find(NormalizedText text, int first, int last, long before, Tail tail) {
        return ends(text, last, tail) ? table.find(text, first, last, tail.hash(text, last, before), tail) : -1;
    }

    /** Whether the word, which ends in s, may be this plural: not after another s nor in capitals (HTTPS is none). */
    private static boolean ends(NormalizedText text, int word, Tail tail) {
        int length = text.foldedLength(word);
        if (tail == Tail.EXACT) {
            return true;
        }
        int cut = tail.cut();
        if (length - cut < 2) {
            return false;
        }
        char last = text.foldedChar(word, length - cut - 1 + (tail == Tail.PLURAL_IES ? 1 : 0));
        return switch (tail) {
            case PLURAL_S -> last != 's' && last != 'u' && last != 'i' || capitalsBefore(text, word);
            case PLURAL_ES -> text.foldedChar(word, length - 2) == 'e' && "sxzho".indexOf(last) >= 0;
            default -> length > 4 && last == 'i' && text.foldedChar(word, length - 2) == 'e';
        };
    }

    /** CPUs, APIs: a small s behind capitals is a plural whatever letter stands before it. */
    private static boolean capitalsBefore(NormalizedText text, int word) {
        int end = text.end(word);
        return end - text.start(word) > 2 && text.source().charAt(end - 1) == 's'
            && Character.isUpperCase(text.source().charAt(end - 2));
    }

    /** Finds a name whose version follows without a gap: Postgres18, Go1, TLSv1. */
    private void attachedDigits(NormalizedText text, int word, List<Mention> found) {
        int start = text.start(word);
        int digits = text.end(word);
        while (digits > start && isDigit(text.source().charAt(digits - 1))) {
            digits--;
        }
        if (digits == text.end(word) || digits - start < 2 || text.addressEnd(word) >= 0) {
            return;
        }
        boolean v = text.source().charAt(digits - 1) == 'v';
        for (int end : v ? new int[] {digits, digits - 1} : new int[] {digits}) {
            NormalizedText name = NormalizedText.of(text.source().substring(start, end));
            int key = name.size() == 1 ? table.find(name, 0, 0, name.hash(0), Tail.EXACT) : -1;
            if (key >= 0) {
                found.add(new Mention(new Span(start, end), word, word, OptionalInt.of(digits),
                    candidates(key, -1)));
                return;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the words are no part of an address or of a number that goes on beyond them. */
    private static boolean whole(NormalizedText text, int first, int last) {
        int address = text.addressEnd(first);
        boolean whole = address < 0 && text.addressEnd(last) < 0
            || address == text.end(last) && (first == 0 || text.addressEnd(first - 1) != address);
        return whole && !cutsNumber(text.source(), text.start(first), text.end(last));
    }

    /** Returns whether a number goes on beyond the name: Python 3 is not in Python 3.12. */
    private static boolean cutsNumber(String source, int start, int end) {
        boolean behind = end + 1 < source.length() && isDigit(source.charAt(end - 1)) && source.charAt(end) == '.'
            && isDigit(source.charAt(end + 1));
        return behind || start > 1 && isDigit(source.charAt(start)) && source.charAt(start - 1) == '.'
            && isDigit(source.charAt(start - 2));
    }

    /** Returns the forms of {@code key}, and those of {@code plural} (or -1) that stand for other concepts. */
    private List<Form> candidates(int key, int plural) {
        List<Form> alone = known.get(key);
        if (alone == null) {
            alone = IntStream.of(table.values(key)).mapToObj(forms).toList();
            known.set(key, alone);
        }
        if (plural < 0) {
            return alone;
        }
        List<Form> candidates = new ArrayList<>(alone);
        for (int value : table.values(plural)) {
            Form form = forms.apply(value);
            if (candidates.stream().noneMatch(other -> other.concept().id().equals(form.concept().id()))) {
                candidates.add(form);
            }
        }
        return List.copyOf(candidates);
    }
}
