package dev.podweft.read;

import java.util.List;

/** Finds where the first entry starts on a page whose entries stand above their date lines. Stateless. */
final class FirstEntry {

    private FirstEntry() {
    }

    /**
     * Returns the index in {@code top}, the page's head and the first entry, at which the entry starts: below the last
     * heading or mark; there, where it is as long as the {@code others} if these are of one length; else at the first
     * line that can begin an entry.
     */
    static int start(List<Line> top, List<List<Line>> others, boolean titled) {
        int from = belowHeadings(top);
        if (from == top.size() || others.isEmpty() && from > 0) {
            return from;
        }
        int shortest = others.stream().mapToInt(List::size).min().orElse(0);
        int longest = others.stream().mapToInt(List::size).max().orElse(Integer.MAX_VALUE);
        int fitting = top.size() - longest;
        if (longest - shortest <= 1 && fitting >= from && begins(top, fitting, titled)) {
            return fitting;
        }
        for (int i = from; i < top.size(); i++) {
            if (begins(top, i, titled) && !isHead(top, i, titled)) {
                return i;
            }
        }
        return from;
    }

    private static int belowHeadings(List<Line> top) {
        int from = 0;
        for (int i = 0; i < top.size(); i++) {
            String text = top.get(i).text();
            from = Furniture.isHeading(text) || Furniture.isSeparator(text) ? i + 1 : from;
        }
        while (from < top.size() && top.get(from).isBlank()) {
            from++;
        }
        return from;
    }

    private static boolean begins(List<Line> top, int start, boolean titled) {
        Line line = top.get(start);
        return !line.isBlank() && (!titled || line.looksLikeTitle() || start == top.size() - 1);
    }

    /** A title stands above its text; two titles on end are the show's name and a title. */
    private static boolean isHead(List<Line> top, int start, boolean titled) {
        int next = below(top, start);
        Line line = top.get(start);
        if (next == top.size() || top.get(next).continues(line)) {
            return false;
        }
        int third = below(top, next);
        boolean follows = top.get(next).looksLikeTitle() && (third == top.size()
            || !top.get(third).continues(top.get(next)));
        return Furniture.isNavigation(line.text()) || (titled ? follows : line.looksLikeTitle());
    }

    private static int below(List<Line> lines, int index) {
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }
}
