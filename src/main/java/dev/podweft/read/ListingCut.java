package dev.podweft.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A listing cut into entries under the assumption of one layout, and how well that goes.
 *
 * @param head the lines above the first entry, {@code foot} those below the last
 */
record ListingCut(Layout layout, List<ListingEntry> entries, List<Line> head, List<Line> foot) {

    private static final int LONG_LINE = 100;

    static ListingCut of(ListingPage page, Layout layout) {
        if (layout.before()) {
            return before(page, layout);
        }
        return layout == Layout.TITLE_BEFORE_TEXT_AFTER ? around(page) : after(page, layout);
    }

    private static ListingCut after(ListingPage page, Layout layout) {
        int last = page.dates().size() - 1;
        List<ListingEntry> entries = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            entries.add(ListingEntry.of(page.dates().get(i), page.blocks().get(i + 1).lines(), layout.titled()));
        }
        List<Line> head = page.blocks().get(0).lines();
        List<Line> tail = page.blocks().get(last + 1).lines();
        List<List<Line>> others = page.blocks().subList(1, last + 1).stream().map(Block::lines).toList();
        int foot = footStart(tail, others, head);
        entries.add(ListingEntry.of(page.dates().get(last), ListingEntry.withoutAir(tail.subList(0, foot)),
            layout.titled()));
        return new ListingCut(layout, entries, head, tail.subList(foot, tail.size()));
    }

    private static ListingCut before(ListingPage page, Layout layout) {
        int count = page.dates().size();
        List<ListingEntry> entries = new ArrayList<>();
        List<Line> top = page.blocks().get(0).lines();
        List<List<Line>> others = page.blocks().subList(1, count).stream().map(Block::lines).toList();
        int start = firstEntryStart(top, others, layout.titled());
        entries.add(ListingEntry.of(page.dates().get(0), top.subList(start, top.size()), layout.titled()));
        for (int i = 1; i < count; i++) {
            entries.add(ListingEntry.of(page.dates().get(i), page.blocks().get(i).lines(), layout.titled()));
        }
        return new ListingCut(layout, entries, top.subList(0, start), page.blocks().get(count).lines());
    }

    private static ListingCut around(ListingPage page) {
        int count = page.dates().size();
        List<Optional<Line>> titles = new ArrayList<>();
        List<List<Line>> rests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Line> lines = page.blocks().get(i).lines();
            boolean titled = !lines.isEmpty() && lines.get(lines.size() - 1).looksLikeTitle()
                && !Furniture.isHeading(lines.get(lines.size() - 1).text());
            titles.add(titled ? Optional.of(lines.get(lines.size() - 1)) : Optional.empty());
            rests.add(ListingEntry.withoutAir(titled ? lines.subList(0, lines.size() - 1) : lines));
        }
        List<Line> tail = page.blocks().get(count).lines();
        int foot = footStart(tail, rests.subList(1, count), rests.get(0));
        rests.add(ListingEntry.withoutAir(tail.subList(0, foot)));
        List<ListingEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new ListingEntry(page.dates().get(i), titles.get(i), rests.get(i + 1)));
        }
        return new ListingCut(Layout.TITLE_BEFORE_TEXT_AFTER, entries, rests.get(0), tail.subList(foot, tail.size()));
    }

    /**
     * Returns where in {@code tail}, the last entry and what follows it, the page's foot starts: at a line that is
     * known for it, that stood in the head, or that is one more than any other entry has and reads like no notes.
     */
    private static int footStart(List<Line> tail, List<List<Line>> others, List<Line> head) {
        Set<String> above = new HashSet<>();
        head.stream().map(Line::text).filter(text -> text.length() > 2).forEach(above::add);
        int mostParagraphs = others.stream().mapToInt(ListingEntry::paragraphs).max().orElse(Integer.MAX_VALUE);
        int paragraphs = 0;
        int afterNotes = afterNotes(tail);
        for (int i = 0; i < tail.size(); i++) {
            Line line = tail.get(i);
            boolean starts = i == 0 || tail.get(i - 1).isBlank();
            paragraphs += starts && !line.isBlank() ? 1 : 0;
            boolean repeats = i > 0 && starts && above.contains(line.text());
            boolean surplus = starts && paragraphs > mostParagraphs && i >= afterNotes;
            if (Furniture.isFoot(line.text()) || repeats || surplus) {
                return i;
            }
        }
        return withoutAdvertising(tail, surplusLines(tail, others));
    }

    private static int afterNotes(List<Line> tail) {
        int end = tail.size();
        while (end > 0 && !tail.get(end - 1).looksLikeNotes()) {
            end--;
        }
        return end;
    }

    /** Where every other entry has the same number of lines, the last has it too. */
    private static int surplusLines(List<Line> tail, List<List<Line>> others) {
        boolean alike = others.size() >= 3 && others.stream().mapToInt(List::size).distinct().count() == 1;
        int usual = alike ? others.get(0).size() : tail.size();
        return usual > 0 && usual < tail.size() && usual >= afterNotes(tail) ? usual : tail.size();
    }

    private static int withoutAdvertising(List<Line> tail, int from) {
        int end = from;
        while (end > 1 && (tail.get(end - 1).isBlank() || Furniture.advertises(tail.get(end - 1).text())
                && !tail.get(end - 1).looksLikeNotes())) {
            end--;
        }
        return end;
    }

    /** Returns where in {@code top}, the page's head and the first entry, the entry starts. */
    private static int firstEntryStart(List<Line> top, List<List<Line>> others, boolean titled) {
        int from = 0;
        for (int i = 0; i < top.size(); i++) {
            if (Furniture.isHeading(top.get(i).text())) {
                from = i + 1;
            }
        }
        if (others.isEmpty() || from == top.size()) {
            return from;
        }
        List<Integer> sizes = new ArrayList<>(others.stream().map(List::size).toList());
        Collections.sort(sizes);
        int usual = sizes.get(sizes.size() / 2);
        int best = from;
        double least = Double.MAX_VALUE;
        for (int i = from; i < top.size(); i++) {
            double misfit = misfit(top, i, usual, titled);
            if (misfit <= least) {
                least = misfit;
                best = i;
            }
        }
        return best;
    }

    private static double misfit(List<Line> top, int start, int usual, boolean titled) {
        Line line = top.get(start);
        boolean starts = start == 0 || top.get(start - 1).isBlank();
        boolean first = !titled || line.looksLikeTitle();
        return Math.abs(top.size() - start - usual) + (starts ? 0 : 0.5) + (first ? 0 : 4) + (line.isBlank() ? 9 : 0);
    }

    /** Returns how plausible the cut is: the higher, the more of its entries look like entries. */
    double plausibility(ListingPage page) {
        double score = entries.stream().mapToDouble(this::plausibility).sum();
        score -= head.stream().anyMatch(line -> line.text().length() >= LONG_LINE) ? 0.5 : 0;
        score -= 2 * Math.min(2, foot.stream().filter(Line::looksLikeNotes).count());
        return score + airAround(page);
    }

    private double plausibility(ListingEntry entry) {
        int text = entry.longestTextLine();
        if (layout.titled()) {
            boolean swapped = text > 0 && entry.title().map(line -> line.text().length() > text).orElse(false);
            return (entry.title().isPresent() ? 1 : -1) + (text > 0 ? 1 : -1) - (swapped ? 0.5 : 0);
        }
        if (text == 0) {
            return -2;
        }
        Line first = entry.text().get(0);
        boolean alone = entry.text().size() == 1;
        boolean headed = first.looksLikeTitle() && (alone ? first.text().length() <= LONG_LINE
            : first.text().length() < text);
        return headed ? -0.5 : 1;
    }

    /** Scores marks and blank lines around the date lines that have an entry on both sides. */
    private double airAround(ListingPage page) {
        double score = 0;
        for (int i = 1; i < page.dates().size(); i++) {
            Block above = page.blocks().get(i);
            Block below = page.blocks().get(i + 1);
            int marks = Integer.signum(above.endMarks().size()) - Integer.signum(below.startMarks().size());
            int air = (above.airBelow() ? 1 : 0) - (below.airAbove() ? 1 : 0);
            score += layout.before() ? -3 * marks - 2 * air : 0;
            score += layout == Layout.TITLE_BEFORE_TEXT_AFTER ? -Math.abs(marks) : 0;
            score += layout == Layout.TITLE_AND_TEXT_AFTER || layout == Layout.TEXT_AFTER ? 3 * marks + 2 * air : 0;
        }
        return page.dates().size() < 2 ? score : score * Math.min(4, page.dates().size()) / (page.dates().size() - 1);
    }
}
