package dev.podweft.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds web addresses in text, also where they are glued to the word before. An address that runs into the mark of a
 * cut ({@code https://example.org/ab...}) is left out, since nobody can follow it. Stateless.
 */
final class Links {

    private static final Pattern ADDRESS =
        Pattern.compile("(?:https?://|(?<![\\p{L}\\d./@-])www\\.)[^\\s<>\"'`{}|\\\\^\\[\\]\\p{Cc}…]++");
    private static final String TRAILING = ".,;:!?)*_’”";

    private Links() {
    }

    /** Returns the addresses of {@code text} in the order they first stand, each once. */
    static List<String> in(String text) {
        Set<String> links = new LinkedHashSet<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            boolean cut = found.endsWith("...") || text.startsWith("…", matcher.end());
            String link = withoutTrailing(found);
            if (!cut && link.length() > link.indexOf("//") + 5) {
                links.add(link);
            }
        }
        return new ArrayList<>(links);
    }

    private static String withoutTrailing(String found) {
        int end = found.length();
        while (end > 0 && TRAILING.indexOf(found.charAt(end - 1)) >= 0 && !closesOwnBracket(found, end)) {
            end--;
        }
        return found.substring(0, end);
    }

    private static boolean closesOwnBracket(String found, int end) {
        long opened = found.chars().limit(end).filter(c -> c == '(').count();
        long closed = found.chars().limit(end).filter(c -> c == ')').count();
        return found.charAt(end - 1) == ')' && opened >= closed;
    }
}
