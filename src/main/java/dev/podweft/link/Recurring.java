package dev.podweft.link;

import dev.podweft.text.NormalizedText;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines and sentences that stand in several episodes: greetings, sponsors, where to listen. They say little about any
 * one of the episodes. Immutable, and safe to share.
 */
public final class Recurring {

    /** Nothing recurs. */
    public static final Recurring NONE = new Recurring(Map.of());

    private static final int EPISODES = 3;
    private static final int LEAST_CHARACTERS = 4;

    private final Map<String, Integer> segments;

    private Recurring(Map<String, Integer> segments) {
        this.segments = segments;
    }

    /** Returns what recurs in at least three of {@code episodes}, each given by its notes. */
    public static Recurring in(Collection<String> episodes) {
        Map<String, Integer> counts = new HashMap<>();
        for (String notes : episodes) {
            Set<String> own = new HashSet<>();
            for (Span segment : segments(notes)) {
                own.add(NormalizedText.key(segment.in(notes)));
            }
            own.forEach(segment -> counts.merge(segment, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < EPISODES);
        counts.keySet().removeIf(segment -> segment.length() < LEAST_CHARACTERS);
        return new Recurring(Map.copyOf(counts));
    }

    /** Returns in how many episodes a line or sentence with these words stands; 0 where it does not recur. */
    int count(String segment) {
        return segments.isEmpty() ? 0 : segments.getOrDefault(NormalizedText.key(segment), 0);
    }

    /**
     * Returns whether {@code leeway}, found for the episode of these {@code notes}, is kept amid what recurs here.
     *
     * @param notes the texts of the episode, with an empty one for each title
     */
    boolean keeps(Leeway leeway, List<String> notes) {
        List<List<Integer>> counts = new ArrayList<>();
        int most = 0;
        for (String text : notes) {
            List<Integer> own = segments(text).stream().map(segment -> count(segment.in(text))).toList();
            most = Math.max(most, own.stream().mapToInt(Integer::intValue).max().orElse(0));
            counts.add(own);
        }
        for (Leeway.Limit limit : leeway.limits()) {
            int count = counts.get(limit.text()).get(limit.segment());
            if (!limit.allows(count == 0 ? 0 : (double) count / most)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of the segment that holds the character {@code at}, or -1 where that stands between two. */
    static int segmentAt(List<Span> segments, int at) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low <= high && at < segments.get(low).end() ? low : -1;
    }

    /** Cuts a text into lines, and lines into sentences. */
    static List<Span> segments(String text) {
        List<Span> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stop = ".!?".indexOf(c) >= 0 && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
            if (c == '\n' || stop) {
                segments.add(new Span(from, i));
                from = i + 1;
            }
        }
        segments.add(new Span(from, text.length()));
        return segments;
    }
}
