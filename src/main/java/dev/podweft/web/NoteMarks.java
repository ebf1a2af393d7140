package dev.podweft.web;

import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.model.Passage;
import dev.podweft.query.ExplainQuery.Mentioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in an episode's notes something stands that leads on: mentions, addresses, minutes. Where two overlap, an
 * address wins, since its letters are no words; else the one that starts first.
 */
final class NoteMarks {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"'`]+[^\\s<>\"'`.,;:!?)\\]}]");
    private static final Pattern MINUTE = Pattern.compile("(?<!:)(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?![\\d:])");
    private static final int HOUR = 3600;
    private static final int MINUTE_SECONDS = 60;

    private final String notes;
    private final TreeMap<Integer, Mark> marks = new TreeMap<>();

    private NoteMarks(String notes) {
        this.notes = notes;
    }

    /** Something that leads on, from {@code start} to {@code end}. */
    sealed interface Mark {

        int start();

        int end();

        /** A name, and what it stands for. */
        record Name(int start, int end, Node node) implements Mark {
        }

        /** An address of the web. */
        record Address(int start, int end) implements Mark {
        }

        /** A minute at which a chapter begins. */
        record Minute(int start, int end, int second) implements Mark {
        }
    }

    /** Returns the marks of {@code episode}'s notes in their order; none overlaps another. */
    static List<Mark> of(Node.Episode episode, List<Mentioned> mentions) {
        NoteMarks found = new NoteMarks(episode.description());
        found.addresses();
        found.minutes(episode);
        found.names(mentions);
        return List.copyOf(found.marks.values());
    }

    private void addresses() {
        Matcher address = ADDRESS.matcher(notes);
        while (address.find()) {
            add(new Mark.Address(address.start(), address.end()));
        }
    }

    private void minutes(Node.Episode episode) {
        Matcher minute = MINUTE.matcher(notes);
        while (minute.find()) {
            int hours = minute.group(1) == null ? 0 : Integer.parseInt(minute.group(1));
            int second = hours * HOUR + Integer.parseInt(minute.group(2)) * MINUTE_SECONDS
                + Integer.parseInt(minute.group(3));
            if (episode.chapters().stream().anyMatch(chapter -> chapter.second() == second)) {
                add(new Mark.Minute(minute.start(), minute.end(), second));
            }
        }
    }

    /** Exact places first, the longest before others; then, of each form that has none, its first place. */
    private void names(List<Mentioned> mentions) {
        List<Mark> exact = new ArrayList<>();
        List<Mark> likely = new ArrayList<>();
        for (Mentioned mentioned : mentions) {
            for (Evidence evidence : mentioned.appearance().evidence()) {
                if (stands(evidence)) {
                    exact.add(new Mark.Name(evidence.start(), evidence.end(), mentioned.node()));
                } else {
                    find(evidence.text()).ifPresent(at ->
                        likely.add(new Mark.Name(at, at + evidence.text().length(), mentioned.node())));
                }
            }
        }
        Comparator<Mark> longestFirst = Comparator.comparingInt(mark -> mark.start() - mark.end());
        exact.stream().sorted(longestFirst).forEach(this::add);
        likely.stream().sorted(longestFirst).forEach(this::add);
    }

    private boolean stands(Evidence evidence) {
        return evidence.field() == Passage.Field.DESCRIPTION && !evidence.text().isEmpty()
            && notes.startsWith(evidence.text(), evidence.start())
            && isWhole(evidence.start(), evidence.text().length());
    }

    private OptionalInt find(String text) {
        if (!text.isBlank()) {
            for (int at = notes.indexOf(text); at >= 0; at = notes.indexOf(text, at + 1)) {
                if (isWhole(at, text.length())) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean isWhole(int start, int length) {
        int end = start + length;
        return (start == 0 || !Character.isLetterOrDigit(notes.charAt(start - 1)))
            && (end == notes.length() || !Character.isLetter(notes.charAt(end)));
    }

    private void add(Mark mark) {
        Map.Entry<Integer, Mark> before = marks.floorEntry(mark.start());
        Map.Entry<Integer, Mark> after = marks.ceilingEntry(mark.start());
        boolean free = (before == null || before.getValue().end() <= mark.start())
            && (after == null || after.getKey() >= mark.end());
        if (free) {
            marks.put(mark.start(), mark);
        }
    }
}
