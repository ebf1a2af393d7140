package dev.podweft.read;

import dev.podweft.read.ListingEntry.Dated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A listing's lines, parted by its date lines, before it is known which part belongs to which.
 *
 * @param lines all lines of the page
 * @param dates the date lines, in order
 * @param blocks what stands around them: one more than dates
 * @param repeated lines that most blocks end with, so that they are the page's and no entry's; not in the blocks
 */
record ListingPage(List<Line> lines, List<Dated> dates, List<Block> blocks, List<Line> repeated) {

    private static final int LONGEST_REPEATED = 40;

    static ListingPage of(List<Line> lines) {
        List<Dated> dates = new ArrayList<>();
        List<List<Line>> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<DateLine> said = DateLine.parse(lines.get(i).text());
            if (said.isPresent()) {
                dates.add(new Dated(lines.get(i), said.get()));
                parts.add(lines.subList(start, i));
                start = i + 1;
            }
        }
        parts.add(lines.subList(start, lines.size()));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            blocks.add(Block.of(parts.get(i), i > 0, i < parts.size() - 1));
        }
        return withoutRepeated(lines, dates, blocks);
    }

    private static ListingPage withoutRepeated(List<Line> lines, List<Dated> dates, List<Block> blocks) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        blocks.stream().map(Block::lines).filter(own -> own.size() > 1).map(ListingPage::last)
            .filter(ListingPage::mayBeButton)
            .forEach(line -> counts.merge(line.text(), 1, Integer::sum));
        Set<String> seen = new HashSet<>();
        Set<String> commonAbove = new HashSet<>();
        blocks.stream().map(Block::lines).filter(own -> own.size() > 1).map(own -> own.get(own.size() - 2).text())
            .filter(text -> !text.isEmpty() && !seen.add(text)).forEach(commonAbove::add);
        List<Line> repeated = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        for (Block block : blocks) {
            boolean ends = block.lines().size() > 1
                && counts.getOrDefault(last(block.lines()).text(), 0) > Math.max(3, dates.size() / 2)
                && !commonAbove.contains(block.lines().get(block.lines().size() - 2).text());
            if (ends) {
                repeated.add(last(block.lines()));
            }
            rest.add(ends ? withoutLast(block) : block);
        }
        return new ListingPage(lines, dates, rest, repeated);
    }

    /** What a show prints below each of its notes is the show's: lists, addresses, several lines on end. */
    private static boolean mayBeButton(Line line) {
        return line.text().length() <= LONGEST_REPEATED && line.looksLikeTitle() && line.text().indexOf(':') < 0
            && line.text().indexOf('@') < 0;
    }

    private static Line last(List<Line> lines) {
        return lines.get(lines.size() - 1);
    }

    private static Block withoutLast(Block block) {
        List<Line> kept = ListingEntry.withoutAir(block.lines().subList(0, block.lines().size() - 1));
        return new Block(block.startMarks(), kept, block.endMarks(), block.airAbove(), true);
    }

    /** Returns the characters of the lines numbered {@code first} to {@code last}, both included. */
    String raw(int first, int last) {
        StringBuilder raw = new StringBuilder();
        for (int number = first; number <= last; number++) {
            raw.append(number == first ? "" : "\n").append(lines.get(number - 1).raw());
        }
        return raw.toString();
    }
}
