package dev.podweft.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far the lines of an episode may come to recur more or less often among its neighbours before a decision about it
 * could be another. While every limit is kept, deciding again gives the same links.
 *
 * @param limits for each line or sentence that holds a candidate, in the order of the texts and segments
 */
public record Leeway(List<Limit> limits) {

    /** No line matters. */
    public static final Leeway BOUNDLESS = new Leeway(List.of());

    /**
     * The values that the part of one segment may have: how often it recurs, divided by how often the segment of the
     * episode does that recurs most; 0 for one that does not recur.
     *
     * @param text the number of the text, from 0
     * @param segment the number of the line or sentence in it, from 0
     * @param least inclusive
     * @param most inclusive
     */
    public record Limit(int text, int segment, double least, double most) {

        boolean allows(double share) {
            return least <= share && share <= most;
        }

        Limit and(Limit other) {
            return new Limit(text, segment, Math.max(least, other.least), Math.min(most, other.most));
        }
    }

    public Leeway {
        limits = limits.stream().sorted(Comparator.comparingInt(Limit::text).thenComparingInt(Limit::segment)).toList();
    }

    /** Returns the limits as text, exact to the last bit: four numbers each. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Limit limit : limits) {
            text.append(text.isEmpty() ? "" : ";").append(limit.text()).append(' ').append(limit.segment())
                .append(' ').append(limit.least()).append(' ').append(limit.most());
        }
        return text.toString();
    }

    /** Reads what {@link #toText} wrote. @throws IllegalArgumentException where it is something else */
    public static Leeway parse(String text) {
        List<Limit> limits = new ArrayList<>();
        for (String limit : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] numbers = limit.split(" ");
            if (numbers.length != 4) {
                throw new IllegalArgumentException("no limit of a leeway: " + limit);
            }
            limits.add(new Limit(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]),
                Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3])));
        }
        return new Leeway(limits);
    }
}
