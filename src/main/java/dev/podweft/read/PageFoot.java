package dev.podweft.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where, in the last entry and what follows it, the page's foot starts. What also stands in another entry is the
 * show's, not the page's, and never in the foot. For one thread, used once.
 */
final class PageFoot {

    private final List<Line> tail;
    private final List<List<Line>> others;
    private final Set<String> ofShow = new HashSet<>();
    private final Set<String> ofHead = new HashSet<>();
    private final int afterNotes;

    /** Takes the lines of the last entry and below, those of the other entries, and the page's head. */
    PageFoot(List<Line> tail, List<List<Line>> others, List<Line> head) {
        this.tail = tail;
        this.others = others;
        others.stream().flatMap(List::stream).map(Line::text).forEach(ofShow::add);
        head.stream().map(Line::text).filter(text -> text.length() > 2).forEach(ofHead::add);
        int end = tail.size();
        while (end > 0 && !isNotes(end - 1)) {
            end--;
        }
        this.afterNotes = end;
    }

    private boolean isNotes(int index) {
        Line line = tail.get(index);
        return line.looksLikeNotes() || !line.isBlank() && ofShow.contains(line.text());
    }

    /**
     * Returns the index at which the foot starts: at a line that is known for it, that stood in the head, or that is
     * one more than any other entry has and reads like no notes.
     */
    int start() {
        int most = others.stream().mapToInt(ListingEntry::paragraphs).max().orElse(Integer.MAX_VALUE);
        int paragraphs = 0;
        for (int i = 0; i < tail.size(); i++) {
            boolean starts = i == 0 || tail.get(i - 1).isBlank();
            paragraphs += starts && !tail.get(i).isBlank() ? 1 : 0;
            boolean surplus = starts && paragraphs > most && i >= afterNotes;
            if (!ofShow.contains(tail.get(i).text()) && (isFoot(i, starts) || surplus)) {
                return withLeadIn(i);
            }
        }
        return withoutAdvertising(usualSize());
    }

    private boolean isFoot(int index, boolean startsParagraph) {
        String text = tail.get(index).text();
        return Furniture.isFoot(text) || index > 0 && startsParagraph && ofHead.contains(text);
    }

    /** Takes the lines above a foot line into the foot if they stand in one paragraph with it and not with notes. */
    private int withLeadIn(int foot) {
        int start = foot;
        while (start > 0 && tail.get(start - 1).looksLikeTitle() && !isNotes(start - 1)) {
            start--;
        }
        return start > 1 && tail.get(start - 1).isBlank() && foot - start <= 3 ? start : foot;
    }

    /** Where every other entry has the same number of lines, the last has it too. */
    private int usualSize() {
        boolean alike = others.size() >= 3 && others.stream().mapToInt(List::size).distinct().count() == 1;
        int usual = alike ? others.get(0).size() : tail.size();
        return usual > 0 && usual < tail.size() && usual >= afterNotes ? usual : tail.size();
    }

    private int withoutAdvertising(int from) {
        int end = from;
        while (end > 1 && end > afterNotes
                && (tail.get(end - 1).isBlank() || Furniture.advertises(tail.get(end - 1).text()))) {
            end--;
        }
        return end;
    }
}
