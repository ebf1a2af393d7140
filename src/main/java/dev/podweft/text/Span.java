package dev.podweft.text;

/**
 * A half-open range of UTF-16 code units, from {@code start} (inclusive) to {@code end} (exclusive), as
 * {@link String#substring(int, int)} takes it. Refuses to be negative or backwards; may be empty.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " is negative or backwards");
        }
    }

    public int length() {
        return end - start;
    }

    /** Returns whether the two ranges share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Returns what stands in {@code source} at this range. */
    public String in(String source) {
        return source.substring(start, end);
    }

    /** Orders by start, then the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
