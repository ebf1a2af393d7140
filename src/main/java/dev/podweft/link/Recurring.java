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
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines and sentences that stand in several episodes: greetings, sponsors, where to listen. They say little about any
 * one of the episodes. Immutable, and safe to share.
 */
public final class Recurring {

    /** Nothing recurs. */
    public static final Recurring NONE = new Recurring(Map.of());

    /** In so many episodes a line or sentence recurs. */
    public static final int EPISODES = 3;
    private static final int LEAST_CHARACTERS = 4;

    private final Map<String, Integer> segments;

    private Recurring(Map<String, Integer> segments) {
        this.segments = segments;
    }

    /**
     * Returns what recurs in at least three of {@code episodes}, each given by its notes. They are gone through twice:
     * first only hashes are counted, so that what stands once takes no room. All processors take part.
     */
    public static Recurring in(Collection<String> episodes) {
        Repeats repeats = new Repeats();
        episodes.parallelStream().forEach(notes -> repeats.addAll(keys(notes)));
        repeats.count(EPISODES);
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        episodes.parallelStream().forEach(notes -> keys(notes).stream().filter(repeats::isRepeated)
            .forEach(key -> counts.merge(key, 1, Integer::sum)));
        return of(counts);
    }

    /**
     * Returns what recurs, where each of {@link #keys} stands in so many episodes. Those that one episode has are all
     * that tagging it needs.
     */
    public static Recurring of(Map<String, Integer> counts) {
        Map<String, Integer> recurring = new HashMap<>(counts);
        recurring.values().removeIf(count -> count < EPISODES);
        return new Recurring(Map.copyOf(recurring));
    }

    /** Returns in how many episodes each of the {@link #keys} stands that recur. */
    public Map<String, Integer> counts() {
        return segments;
    }

    /** Returns a number that stands for one of the {@link #keys}; two of many millions may have one. */
    public static long hash(String key) {
        return Repeats.hash(key);
    }

    /** Returns the lines and sentences of one episode, each once, as they are compared. */
    public static Set<String> keys(String notes) {
        Set<String> keys = new HashSet<>();
        for (Span segment : segments(notes)) {
            keys.add(NormalizedText.key(segment.in(notes)));
        }
        keys.removeIf(key -> key.length() < LEAST_CHARACTERS);
        return keys;
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
