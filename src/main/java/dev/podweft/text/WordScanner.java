package dev.podweft.text;

import dev.podweft.text.Addresses.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into folded words; the working half of {@link NormalizedText}, used once and by one thread. */
final class WordScanner {

    /** For each plain character of words its small form, for each other one -1. */
    private static final byte[] LOWER = lower();
    private static final String JOINING = "-_/.'’‐‑–+:&·™®@=";
    private static final String HYPHENS = "-_‐‑–";
    private static final Set<String> ABBREVIATIONS = Set.of("vs", "dr", "mt", "st");

    /** What was found: places, gaps and folded characters of all words, each array cut to its length. */
    record Words(int[] starts, int[] ends, byte[] gaps, int[] addressEnds, int[] foldedStarts, char[] folded) {
    }

    private final String source;
    private int size;
    private int foldedSize;
    private int[] starts;
    private int[] ends;
    private byte[] gaps;
    private int[] addressEnds;
    private int[] foldedStarts;
    private char[] folded;

    private final List<TimeMark> marks;
    private final List<Address> addresses;
    private int nextMark;
    private int nextAddress;
    private int nextMask;
    private int lastEnd;
    private boolean masked = true;
    private boolean glued;

    WordScanner(String source, List<TimeMark> marks, List<Address> addresses) {
        this.source = source;
        this.marks = marks;
        this.addresses = addresses;
        int words = source.length() / 4 + 2;
        starts = new int[words];
        ends = new int[words];
        gaps = new byte[words];
        addressEnds = new int[words];
        foldedStarts = new int[words + 1];
        folded = new char[source.length() + 1];
    }

    Words scan() {
        int at = 0;
        while (at < source.length()) {
            char first = source.charAt(at);
            if (at >= nextMask || first == '\\') {
                int skipped = skipMasked(at);
                nextMask = nextMask();
                if (skipped > at) {
                    at = skipped;
                    continue;
                }
            }
            int point = first < 128 ? first : source.codePointAt(at);
            boolean dotted = point == '.' && leadsWord(at);
            if (dotted || Folding.isWord(point)) {
                at = word(at, dotted);
            } else if (point == '&' && standsAlone(at)) {
                add(at, at + 1);
                at++;
            } else {
                at += Character.charCount(point);
            }
        }
        foldedStarts[size] = foldedSize;
        return new Words(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), Arrays.copyOf(gaps, size),
            Arrays.copyOf(addressEnds, size), Arrays.copyOf(foldedStarts, size + 1),
            Arrays.copyOf(folded, foldedSize));
    }

    private static byte[] lower() {
        byte[] lower = new byte[128];
        for (char c = 0; c < lower.length; c++) {
            lower[c] = (byte) (Folding.isWord(c) ? Character.toLowerCase(c) : -1);
        }
        return lower;
    }

    /** Returns where the next time mark or address starts; no place before it is masked. */
    private int nextMask() {
        int mark = nextMark < marks.size() ? marks.get(nextMark).span().start() : source.length();
        return nextAddress < addresses.size() ? Math.min(mark, addresses.get(nextAddress).span().start()) : mark;
    }

    /** Returns the end of the time mark, address with a scheme or escaped line end at {@code at}, else {@code at}. */
    private int skipMasked(int at) {
        if (source.charAt(at) == '\\' && escapedLine(at)) {
            masked = true;
            return at + 2;
        }
        while (nextMark < marks.size() && marks.get(nextMark).span().start() < at) {
            nextMark++;
        }
        if (nextMark < marks.size() && marks.get(nextMark).span().start() == at) {
            masked = true;
            return marks.get(nextMark).span().end();
        }
        while (nextAddress < addresses.size() && addresses.get(nextAddress).span().end() <= at) {
            nextAddress++;
        }
        if (nextAddress < addresses.size() && !addresses.get(nextAddress).bare()
            && addresses.get(nextAddress).span().start() <= at) {
            masked = true;
            return addresses.get(nextAddress).span().end();
        }
        return at;
    }

    /** A backslash and n before a word or another: a line end that was escaped twice. */
    private boolean escapedLine(int at) {
        boolean n = at + 2 < source.length() && source.charAt(at + 1) == 'n';
        return n && !Character.isLowerCase(source.charAt(at + 2));
    }

    private int maskedFrom() {
        int limit = nextMark < marks.size() ? marks.get(nextMark).span().start() : source.length();
        boolean ahead = nextAddress < addresses.size() && !addresses.get(nextAddress).bare();
        return ahead ? Math.min(limit, addresses.get(nextAddress).span().start()) : limit;
    }

    /** A dot leads a word where nothing but space or an opening bracket stands before and a letter behind it. */
    private boolean leadsWord(int at) {
        boolean opens = at == 0 || Character.isWhitespace(source.charAt(at - 1))
            || "([{\"'“‘/".indexOf(source.charAt(at - 1)) >= 0;
        if (!opens || at + 1 >= maskedFrom()) {
            return false;
        }
        int next = source.codePointAt(at + 1);
        return Character.isLetter(next) && Folding.isWord(next);
    }

    /** An ampersand between spaces is a word of its own: Foreign Function & Memory API. */
    private boolean standsAlone(int at) {
        return at > 0 && isSpace(source.charAt(at - 1)) && at + 1 < source.length() && isSpace(source.charAt(at + 1));
    }

    private int word(int from, boolean dotted) {
        int limit = maskedFrom();
        int at = dotted ? from + 1 : from;
        while (at < limit) {
            char c = source.charAt(at);
            if (c < 128 && LOWER[c] == c) {
                at++;
                continue;
            }
            int point = source.codePointAt(at);
            if (!Folding.isWord(point) && !Folding.continuesWord(point) && !contracts(at, limit)) {
                break;
            }
            if (at > from + 1 && gluedSentence(at, limit)) {
                break;
            }
            at += Character.charCount(point);
        }
        boolean breaks = at < limit && Folding.isWord(source.codePointAt(at));
        at = breaks ? at : suffixEnd(from, at, limit);
        if (possessive(from, at)) {
            return at;
        }
        add(from, withoutJoiners(at));
        glued = breaks;
        return at;
    }

    private int withoutJoiners(int end) {
        int kept = end;
        while (Folding.isJoiner(source.charAt(kept - 1))) {
            kept--;
        }
        return kept;
    }

    /** An apostrophe inside a contraction (don't, isn't) continues the word; one before a lone s does not. */
    private boolean contracts(int at, int limit) {
        char c = source.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < limit && source.charAt(at + 1) == 't'
            && (at + 2 >= source.length() || !Folding.isWord(source.codePointAt(at + 2)));
    }

    private boolean possessive(int from, int end) {
        return end == from + 1 && source.charAt(from) == 's' && from > 0 && lastEnd == from - 1 && size > 0
            && (source.charAt(from - 1) == '\'' || source.charAt(from - 1) == '’');
    }

    /** Returns whether a new sentence starts at {@code at} inside a run of letters: TLSToday, APIThis. */
    private boolean gluedSentence(int at, int limit) {
        if (!Character.isUpperCase(source.charAt(at)) || at + 2 >= limit
            || !Character.isLowerCase(source.charAt(at + 1))) {
            return false;
        }
        int end = at + 1;
        while (end < limit && end - at <= 12 && Character.isLowerCase(source.charAt(end))) {
            end++;
        }
        return (end == limit || !Character.isUpperCase(source.charAt(end)))
            && NormalizedText.startsSentence(source.substring(at, end).toLowerCase(Locale.ROOT));
    }

    /** The plus signs of C++, the hash of C# and the star of A* belong to the word, where no letter follows them. */
    private int suffixEnd(int from, int at, int limit) {
        int end = at;
        while (end < limit && source.charAt(end) == '+') {
            end++;
        }
        boolean hash = end == at && end < limit && source.charAt(end) == '#' && at - from <= 2;
        boolean star = end == at && end < limit && source.charAt(end) == '*' && at - from == 1
            && (from == 0 || source.charAt(from - 1) != '*') && (end + 1 == limit || source.charAt(end + 1) != '*');
        end += hash || star ? 1 : 0;
        boolean letterFollows = end < limit && Character.isLetter(source.codePointAt(end));
        return letterFollows ? at : end;
    }

    private void add(int from, int end) {
        ensure();
        starts[size] = from;
        ends[size] = end;
        gaps[size] = (byte) gapBefore(from).ordinal();
        addressEnds[size] = addressEndAt(from);
        foldedStarts[size] = foldedSize;
        int at = from;
        while (at < end) {
            char c = source.charAt(at);
            if (c < 128 && LOWER[c] > 0 && foldedSize < folded.length) {
                folded[foldedSize++] = (char) LOWER[c];
                at++;
            } else {
                int point = source.codePointAt(at);
                at += Character.charCount(point);
                append(point);
            }
        }
        size++;
        lastEnd = end;
        masked = false;
        glued = false;
    }

    private void append(int point) {
        if (point < 128) {
            if (point != '\'') {
                push((char) Character.toLowerCase(point));
            }
            return;
        }
        String characters = Folding.inWord(point);
        for (int i = 0; i < characters.length(); i++) {
            push(characters.charAt(i));
        }
    }

    private void push(char c) {
        if (foldedSize == folded.length) {
            folded = Arrays.copyOf(folded, foldedSize * 2);
        }
        folded[foldedSize++] = c;
    }

    private int addressEndAt(int from) {
        boolean inside = nextAddress < addresses.size() && addresses.get(nextAddress).span().start() <= from
            && from < addresses.get(nextAddress).span().end();
        return inside ? addresses.get(nextAddress).span().end() : -1;
    }

    private NormalizedText.Gap gapBefore(int from) {
        if (masked) {
            return NormalizedText.Gap.BARRIER;
        }
        if (glued && from == lastEnd) {
            return NormalizedText.Gap.GLUE;
        }
        if (from == lastEnd + 1 && source.charAt(lastEnd) == ' ') {
            return NormalizedText.Gap.SPACE;
        }
        int spaces = 0;
        int lines = 0;
        int joins = 0;
        int hyphens = 0;
        for (int i = lastEnd; i < from; i++) {
            char c = source.charAt(i);
            hyphens += HYPHENS.indexOf(c) >= 0 ? 1 : 0;
            if (isSpace(c)) {
                spaces++;
                lines += c == '\n' ? 1 : 0;
            } else if (JOINING.indexOf(c) >= 0) {
                joins++;
            } else if (!(c == 's' && i == lastEnd + 1 && joins == 1) && !Folding.continuesWord(c)
                && !((c == '*' || c == '%') && spaces + joins == 0)) {
                return NormalizedText.Gap.BARRIER;
            }
        }
        if (lines > 1 || joins > 2 || spaces > 0 && joins > 0 && !bridges(from, lines, joins)) {
            return NormalizedText.Gap.BARRIER;
        }
        boolean hyphen = hyphens > 0 && hyphens == joins && spaces == 0;
        return hyphen ? NormalizedText.Gap.HYPHEN : NormalizedText.Gap.SPACE;
    }

    /** Returns whether a name goes on across white space with {@code joins} signs, as no clause ends there. */
    private boolean bridges(int from, int lines, int joins) {
        char first = source.charAt(lastEnd);
        if (first == '/') {
            return true;
        }
        if (joins == 1 && (first == '\'' || first == '’')) {
            return source.charAt(lastEnd + 1) == 's' || folded[foldedSize - 1] == 's';
        }
        if (lines > 0) {
            return false;
        }
        if (isSpace(first)) {
            return source.charAt(from - 1) == '-' && (joins == 1 || source.charAt(from - 2) == '-');
        }
        int last = foldedStarts[size - 1];
        return joins == 1 && first == '.' && ABBREVIATIONS.contains(new String(folded, last, foldedSize - last));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void ensure() {
        if (size == starts.length) {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            gaps = Arrays.copyOf(gaps, capacity);
            addressEnds = Arrays.copyOf(addressEnds, capacity);
            foldedStarts = Arrays.copyOf(foldedStarts, capacity + 1);
        }
    }
}
