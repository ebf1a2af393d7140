package dev.podweft.tag;

import dev.podweft.model.Form;
import dev.podweft.model.Mention;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.NormalizedText.Gap;
import dev.podweft.text.PhraseTable;
import dev.podweft.text.PhraseTable.Tail;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Finds names by the hashes of their words: at each word, one look-up for the word and one for each longer run of words
 * that may still become a name. Linear in the length of the text; see {@code docs/tagger.md}. Immutable, and safe to
 * share.
 */
public final class PhraseTagger implements Tagger {

    private static final int MOST_WORDS = 12;

    private final PhraseTable table;
    private final IntFunction<Form> forms;

    /** Creates a tagger of the names in {@code table}, whose values {@code forms} tells the meaning of. */
    public PhraseTagger(PhraseTable table, IntFunction<Form> forms) {
        this.table = Objects.requireNonNull(table, "table");
        this.forms = Objects.requireNonNull(forms, "forms");
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
            if (last > first && (text.gap(last) == Gap.BARRIER || text.gap(last) == Gap.GLUE)) {
                return;
            }
            look(text, new int[] {first, last}, before, found);
            before = NormalizedText.join(before, text.hash(last), text.foldedLength(last));
            if (!table.continues(before)) {
                return;
            }
        }
    }

    private void look(NormalizedText text, int[] words, long before, List<Mention> found) {
        for (Tail tail : Tail.values()) {
            if (ends(text, words[1], tail)) {
                int key = table.find(text, words[0], words[1], tail.hash(text, words[1], before), tail);
                if (key >= 0) {
                    add(text, words, key, found);
                    return;
                }
            }
        }
        attachedDigits(text, words, before, found);
    }

    /** Whether the word's end could be this plural: not after another s, not in capitals (HTTPS is no plural). */
    private static boolean ends(NormalizedText text, int word, Tail tail) {
        int length = text.foldedLength(word);
        if (tail == Tail.EXACT) {
            return true;
        }
        int cut = tail.cut();
        if (length - cut < 2 || text.foldedChar(word, length - 1) != 's'
            || Character.isUpperCase(text.source().charAt(text.end(word) - 1))) {
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
        return text.end(word) - text.start(word) > 2 && Character.isUpperCase(text.source().charAt(text.end(word) - 2));
    }

    /** Finds a name whose version follows without a gap: Postgres18, Go1, TLSv1. */
    private void attachedDigits(NormalizedText text, int[] words, long before, List<Mention> found) {
        int length = text.foldedLength(words[1]);
        int kept = length;
        while (kept > 0 && text.foldedChar(words[1], kept - 1) >= '0' && text.foldedChar(words[1], kept - 1) <= '9') {
            kept--;
        }
        int end = text.end(words[1]) - (length - kept);
        if (kept == length || kept < 2 || words[0] != words[1]) {
            return;
        }
        for (int letters : new int[] {kept, text.foldedChar(words[1], kept - 1) == 'v' ? kept - 1 : kept}) {
            NormalizedText name = NormalizedText.of(text.source().substring(text.start(words[1]),
                end - (kept - letters)));
            int key = name.size() == 1 ? table.find(name, 0, 0, name.hash(0), Tail.EXACT) : -1;
            if (key >= 0) {
                Span span = new Span(text.start(words[0]), end - (kept - letters));
                found.add(new Mention(span, words[0], words[1], OptionalInt.of(end), candidates(key)));
                return;
            }
        }
    }

    private void add(NormalizedText text, int[] words, int key, List<Mention> found) {
        int address = text.addressEnd(words[0]);
        boolean whole = address < 0 && text.addressEnd(words[1]) < 0
            || address == text.end(words[1]) && (words[0] == 0 || text.addressEnd(words[0] - 1) != address);
        if (whole) {
            found.add(new Mention(text.span(words[0], words[1]), words[0], words[1], OptionalInt.empty(),
                candidates(key)));
        }
    }

    private List<Form> candidates(int key) {
        return Arrays.stream(table.values(key)).mapToObj(forms).toList();
    }
}
