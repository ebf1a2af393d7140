package dev.podweft.tag;

import dev.podweft.model.Hints.Sign;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.NormalizedText.Gap;
import dev.podweft.text.Span;
import java.util.EnumSet;
import java.util.Set;

/** Finds what looks like code: {@code foo_bar}, {@code fooBar()}, {@code Foo::bar}, {@code --flag}. Stateless. */
final class CodeShapes {

    private static final int LONGEST = 60;

    private CodeShapes() {
    }

    static void find(Reading reading, Finds finds) {
        int word = 0;
        while (word < reading.size()) {
            int last = word;
            while (last + 1 < reading.size() && reading.text().gap(last + 1) == Gap.JOIN && joins(reading, last + 1)) {
                last++;
            }
            chunk(reading, finds, word, last);
            word = last + 1;
        }
        quoted(reading, finds);
    }

    /** Hyphens, underscores, dots and double colons make one chunk of two words; slashes and the like do not. */
    private static boolean joins(Reading reading, int word) {
        String source = reading.text().source();
        int from = reading.text().end(word - 1);
        int length = reading.text().start(word) - from;
        char c = source.charAt(from);
        return length == 1 && (c == '-' || c == '_' || c == '.') || length <= 2 && c == '_'
            || length == 2 && source.startsWith("::", from);
    }

    private static void chunk(Reading reading, Finds finds, int first, int last) {
        NormalizedText text = reading.text();
        if (text.addressEnd(first) >= 0) {
            if (text.addressEnd(first) == text.end(last)) {
                finds.add(first, last, Sign.DOTTED, Sign.LINKED);
            }
            return;
        }
        Span span = widen(text.source(), text.span(first, last));
        if (span.length() <= LONGEST) {
            Set<Sign> signs = signs(reading, first, last, span);
            boolean suffix = first < last && last - first < 4 && oneUnknown(reading, first, last);
            if (!signs.isEmpty() || suffix) {
                finds.add(first, last, span, signs.toArray(new Sign[0]));
            }
        }
    }

    private static boolean oneUnknown(Reading reading, int first, int last) {
        for (int word = first; word <= last; word++) {
            if (reading.level(word) == 0 && reading.has(word, Reading.LETTER)) {
                return true;
            }
        }
        return false;
    }

    /** Takes in the brackets of a call, the dashes of a flag, and the mark of a macro, a decorator or a variable. */
    private static Span widen(String source, Span span) {
        int end = span.end();
        if (source.startsWith("()", end)) {
            end += 2;
        } else if (source.startsWith("!", end) && source.substring(span.start(), end).indexOf('_') > 0) {
            end++;
        }
        int start = span.start();
        while (start > 0 && span.start() - start < 2 && "-_!@$:".indexOf(source.charAt(start - 1)) >= 0) {
            start--;
        }
        boolean free = start == 0 || source.charAt(start - 1) <= ' '
            || "([`\"'“".indexOf(source.charAt(start - 1)) >= 0;
        boolean mark = start < span.start() && source.charAt(start) != '@' && source.charAt(start) != '!';
        return new Span(free && mark ? start : span.start(), end);
    }

    private static Set<Sign> signs(Reading reading, int first, int last, Span span) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        String surface = reading.surface(span);
        boolean camel = false;
        for (int word = first; word <= last; word++) {
            camel |= reading.has(word, Reading.CAMEL) && !reading.has(word, Reading.CAPITAL);
        }
        boolean call = surface.endsWith("()");
        if (surface.indexOf('_') >= 0 || surface.contains("::") || call || camel || flag(surface)) {
            signs.add(Sign.CODE);
        }
        int dot = surface.indexOf('.');
        if (dot >= 0 && dot < surface.length() - 2 && Character.isLetter(surface.charAt(dot + 1))) {
            signs.add(Sign.DOTTED);
        }
        return signs;
    }

    private static boolean flag(String surface) {
        return surface.startsWith("--") && surface.length() > 3 || surface.startsWith("-") && surface.length() > 1
            && surface.length() < 4 && Character.isLetter(surface.charAt(1));
    }

    /** Finds the words between two backticks. */
    private static void quoted(Reading reading, Finds finds) {
        for (int first = 0; first < reading.size(); first++) {
            if ((reading.gap(first) & Gaps.BACKTICK) != 0) {
                int last = first;
                while (last + 1 < reading.size() && last - first < 4 && (reading.gap(last + 1) & Gaps.BACKTICK) == 0) {
                    last++;
                }
                if ((reading.gap(last + 1) & Gaps.BACKTICK) != 0 && (reading.gap(last + 1) & Gaps.BLANK_LINE) == 0) {
                    finds.add(first, last, Sign.QUOTED);
                }
            }
        }
    }
}
