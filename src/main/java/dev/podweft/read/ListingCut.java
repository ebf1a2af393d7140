package dev.podweft.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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
        int foot = new PageFoot(tail, others, head).start();
        entries.add(ListingEntry.of(page.dates().get(last), ListingEntry.withoutAir(tail.subList(0, foot)),
            layout.titled()));
        return new ListingCut(layout, entries, head, tail.subList(foot, tail.size()));
    }

    private static ListingCut before(ListingPage page, Layout layout) {
        int count = page.dates().size();
        List<ListingEntry> entries = new ArrayList<>();
        List<Line> top = page.blocks().get(0).lines();
        List<List<Line>> others = page.blocks().subList(1, count).stream().map(Block::lines).toList();
        int start = FirstEntry.start(top, others, layout.titled());
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
            int end = titleAtEnd(lines);
            titles.add(end < lines.size() ? Optional.of(lines.get(lines.size() - 1)) : Optional.empty());
            rests.add(ListingEntry.withoutAir(lines.subList(0, end)));
        }
        List<Line> tail = page.blocks().get(count).lines();
        int foot = new PageFoot(tail, rests.subList(1, count), rests.get(0)).start();
        rests.add(ListingEntry.withoutAir(tail.subList(0, foot)));
        List<ListingEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new ListingEntry(page.dates().get(i), titles.get(i), rests.get(i + 1)));
        }
        return new ListingCut(Layout.TITLE_BEFORE_TEXT_AFTER, entries, rests.get(0), tail.subList(foot, tail.size()));
    }

    /** Returns where the title that ends {@code lines} starts, marks above it included; their end if there is none. */
    private static int titleAtEnd(List<Line> lines) {
        int start = lines.size() - 1;
        boolean titled = start >= 0 && lines.get(start).looksLikeTitle()
            && !Furniture.isHeading(lines.get(start).text())
            && (start == 0 || !lines.get(start).continues(lines.get(start - 1)));
        if (!titled) {
            return lines.size();
        }
        while (start > 0 && (lines.get(start - 1).isBlank() || Furniture.isSeparator(lines.get(start - 1).text()))) {
            start--;
        }
        return start;
    }

    /** Returns how plausible the cut is: the higher, the more of its entries look like entries. */
    double plausibility(ListingPage page) {
        double score = entries.stream().mapToDouble(this::plausibility).sum() - 3 * repeatedTitles();
        score -= head.stream().anyMatch(line -> line.text().length() >= LONG_LINE) ? 0.5 : 0;
        score -= 2 * Math.min(2, foot.stream().filter(Line::looksLikeNotes).count());
        return score + airAround(page);
    }

    /** Counts titles that stand several times: the last line of a description that a show repeats is no title. */
    private int repeatedTitles() {
        List<String> titles = layout != Layout.TITLE_BEFORE_TEXT_AFTER ? List.of()
            : entries.stream().flatMap(entry -> entry.title().stream()).map(Line::text).toList();
        return titles.size() - new HashSet<>(titles).size();
    }

    private double plausibility(ListingEntry entry) {
        int text = entry.longestTextLine();
        if (layout.titled()) {
            boolean swapped = text > 0 && entry.title().map(line -> line.text().length() > text).orElse(false);
            boolean titled = entry.title().map(Line::looksLikeTitle).orElse(false);
            return (titled ? 1 : -4) + (text > 0 ? 1 : -1) - (swapped ? 0.5 : 0);
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
