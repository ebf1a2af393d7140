package dev.podweft.graph;

import dev.podweft.text.Span;

/** Cuts the words around a mention out of a text, for a person to read. Stateless. */
final class Contexts {

    private static final int LONGEST = 200;

    private static final String ELLIPSIS = "\u2026";

    private Contexts() {
    }

    /** Returns the sentence or line around {@code mention} in one line of at most 200 characters. */
    static String sentence(String text, Span mention) {
        int start = mention.start();
        while (start > 0 && !endsSentence(text, start)) {
            start--;
        }
        int end = mention.end();
        while (end < text.length() && !endsSentence(text, end)) {
            end++;
        }
        return within(text, new Span(start, end), mention);
    }

    /** Returns what stands at {@code whole}, in one line, cut around {@code mention} where it is too long. */
    static String within(String text, Span whole, Span mention) {
        int from = Math.min(Math.max(mention.start() - whole.start(), 0), whole.length());
        int to = Math.min(Math.max(mention.end() - whole.start(), from), whole.length());
        return cut(whole.in(text), new Span(from, to), LONGEST);
    }

    /** Returns {@code text} in one line, at most {@code longest} characters that hold {@code kept}. */
    static String cut(String text, Span kept, int longest) {
        String before = oneLine(text.substring(0, kept.start()));
        String middle = oneLine(text.substring(kept.start(), kept.end()));
        String after = oneLine(text.substring(kept.end()));
        String line = (before + middle + after).strip();
        if (line.length() <= longest) {
            return line;
        }
        int lead = before.length() - before.stripLeading().length();
        int at = before.length() - lead;
        int spare = Math.max(0, longest - middle.length() - 2 * ELLIPSIS.length());
        int from = Math.max(0, at - Math.max(spare / 2, spare - (line.length() - at - middle.length())));
        int to = Math.min(line.length(), from + longest - 2 * ELLIPSIS.length());
        return pieces(line, new Span(from, to), new Span(at, Math.min(to, at + middle.length())));
    }

    private static String pieces(String line, Span rough, Span kept) {
        int from = rough.start() == 0 ? 0 : wordStart(line, rough.start(), kept.start());
        int to = rough.end() == line.length() ? line.length() : wordEnd(line, rough.end(), Math.max(from, kept.end()));
        String piece = line.substring(from, to).strip();
        return (from > 0 ? ELLIPSIS : "") + piece + (to < line.length() ? ELLIPSIS : "");
    }

    private static int wordStart(String line, int from, int last) {
        int space = line.indexOf(' ', Math.max(0, from - 1));
        int start = space >= 0 && space + 1 <= last ? space + 1 : Math.min(from, last);
        return start > 0 && Character.isLowSurrogate(line.charAt(start)) ? start - 1 : start;
    }

    private static int wordEnd(String line, int to, int first) {
        int space = line.lastIndexOf(' ', to);
        int end = space > first ? space : Math.max(to, first);
        return end < line.length() && Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
    }

    private static boolean endsSentence(String text, int at) {
        char before = text.charAt(at - 1);
        if (before == '\n' || before == '\r' || at == text.length()) {
            return true;
        }
        if (!Character.isWhitespace(before) || at < 2 || ".!?".indexOf(text.charAt(at - 2)) < 0) {
            return false;
        }
        return !Character.isLowerCase(text.charAt(at));
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!white || !space) {
                line.append(white ? ' ' : c);
            }
            space = white;
        }
        return line.toString();
    }
}
