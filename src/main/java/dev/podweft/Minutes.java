package dev.podweft;

import dev.podweft.model.Link;
import dev.podweft.text.TimeMark;
import dev.podweft.text.TimeMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tells in which chapter of an episode a link stands. Stateless. */
final class Minutes {

    private Minutes() {
    }

    /** Gives each link in or behind a chapter line the second of its mark; two marks at least make a chapter list. */
    static List<Link> timed(List<Link> links, String source) {
        List<TimeMark> marks = TimeMarks.find(source);
        if (marks.size() < 2) {
            return links;
        }
        int end = source.indexOf('\n', marks.get(marks.size() - 1).span().end());
        List<Link> timed = new ArrayList<>();
        int next = 0;
        for (Link link : links) {
            while (next < marks.size() && marks.get(next).span().end() <= link.span().start()) {
                next++;
            }
            boolean behind = next == marks.size() && end >= 0 && link.span().start() >= end;
            OptionalInt second = next == 0 || behind ? OptionalInt.empty()
                : OptionalInt.of(marks.get(next - 1).seconds());
            timed.add(new Link(link.span(), link.text(), link.concept(), link.version(), link.score(), link.reason(),
                second));
        }
        return timed;
    }
}
