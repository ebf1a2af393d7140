package dev.podweft.graph;

import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.text.Span;
import java.util.List;
import java.util.Locale;

/**
 * A link seen in a passage, with what is needed to weigh it and to tell whether two passages hold the same words.
 *
 * @param passage number of the passage in its episode
 * @param position of the mention in the passage, from 0 to 1
 * @param chapter whether it stands in the title of a chapter
 * @param before the last letters and digits before it, in lower case
 * @param after the first letters and digits after it
 */
record Sighting(Evidence evidence, int passage, double position, boolean chapter, String before, String after) {

    private static final int WINDOW = 24;

    private static final int TELLING = 12;

    static Sighting of(Link link, Passage passage, int number, List<Chapters.Line> chapters) {
        String text = passage.text();
        Span span = link.span();
        Chapters.Line line = chapters.stream().filter(c -> c.span().overlaps(span)).findFirst().orElse(null);
        boolean title = passage.field() == Passage.Field.TITLE;
        Span whole = title || line == null ? new Span(0, text.length()) : line.span();
        String context = title || line != null
            ? Contexts.within(text, whole, span) : Contexts.sentence(text, span);
        Evidence evidence = new Evidence(passage.field(), passage.source(), span, link.text(), context, link.second(),
            link.score(), link.reason());
        double position = text.isEmpty() ? 0 : (double) span.start() / text.length();
        return new Sighting(evidence, number, position, line != null, before(text, span.start()),
            after(text, span.end()));
    }

    boolean inTitle() {
        return evidence.field() == Passage.Field.TITLE;
    }

    /** Returns whether both stand in the same words of different passages, as when two sources print one text. */
    boolean repeats(Sighting other) {
        return passage != other.passage && evidence.field() == other.evidence.field()
            && fold(evidence.text()).equals(fold(other.evidence.text()))
            && (before.equals(other.before) && after.equals(other.after)
                || before.equals(other.before) && before.length() >= TELLING
                || after.equals(other.after) && after.length() >= TELLING);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String before(String text, int end) {
        StringBuilder window = new StringBuilder();
        for (int i = end - 1; i >= 0 && window.length() < WINDOW; i--) {
            append(window, text.charAt(i));
        }
        return window.toString();
    }

    private static String after(String text, int start) {
        StringBuilder window = new StringBuilder();
        for (int i = start; i < text.length() && window.length() < WINDOW; i++) {
            append(window, text.charAt(i));
        }
        return window.toString();
    }

    private static void append(StringBuilder window, char c) {
        if (Character.isLetterOrDigit(c)) {
            window.append(Character.toLowerCase(c));
        }
    }
}
