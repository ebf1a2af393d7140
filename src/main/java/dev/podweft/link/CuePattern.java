package dev.podweft.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An alternation of phrases as a regular expression that is only tried on lines where one of its phrases may begin.
 *
 * <p>Of each alternative the characters before its first sign of a regular expression must stand in the line, at a word
 * boundary where they start with a letter. Nearly all lines are refused by that, some ten times as fast. Immutable, and
 * safe to share.
 */
final class CuePattern {

    private static final String SIGNS = "\\[](){}?*+.^$|";

    private final Pattern pattern;
    private final String[][] heads = new String[128][];

    private CuePattern(Pattern pattern, List<String> heads) {
        this.pattern = pattern;
        for (String head : heads) {
            int first = head.charAt(0);
            List<String> same = heads.stream().filter(other -> other.charAt(0) == first).toList();
            this.heads[first] = same.toArray(new String[0]);
        }
    }

    /**
     * Returns a pattern that is found where one of {@code alternatives} is, with what {@code before} and
     * {@code behind} say around them all.
     *
     * @throws IllegalArgumentException where an alternative does not start with a character of its own
     */
    static CuePattern of(String before, String alternatives, String behind) {
        List<String> heads = new ArrayList<>();
        for (String alternative : split(alternatives)) {
            String head = head(alternative);
            if (head.isEmpty() || head.charAt(0) > 127) {
                throw new IllegalArgumentException("an alternative must start with a plain character: " + alternative);
            }
            heads.add(head);
        }
        return new CuePattern(Pattern.compile(before + "(?:" + alternatives + ")" + behind), heads);
    }

    /** Cuts at the bars that stand in no group. */
    private static List<String> split(String alternatives) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < alternatives.length(); i++) {
            char c = alternatives.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(alternatives.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(alternatives.substring(from));
        return parts;
    }

    private static String head(String alternative) {
        int end = 0;
        while (end < alternative.length() && SIGNS.indexOf(alternative.charAt(end)) < 0) {
            end++;
        }
        boolean repeated = end < alternative.length() && "?*{".indexOf(alternative.charAt(end)) >= 0;
        return alternative.substring(0, Math.max(0, repeated ? end - 1 : end));
    }

    /** Returns whether {@code line}, which is in small letters, holds the pattern. */
    boolean find(String line) {
        return mayHold(line) && pattern.matcher(line).find();
    }

    private boolean mayHold(String line) {
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
            if (c < 128 && heads[c] != null && !(word && inWord) && starts(line, i, heads[c])) {
                return true;
            }
            inWord = word;
        }
        return false;
    }

    private static boolean starts(String line, int at, String[] heads) {
        for (String head : heads) {
            if (line.startsWith(head, at)) {
                return true;
            }
        }
        return false;
    }
}
