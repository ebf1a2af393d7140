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
        Matcher matcher = ADDRESS.matcher(text).useTransparentBounds(true);
        int scheme = next("http", text, 0);
        int host = next("www.", text, 0);
        for (int at = Math.min(scheme, host); at < text.length(); at = Math.min(scheme, host)) {
            boolean found = matcher.region(at, text.length()).lookingAt();
            if (found) {
                add(matcher.group(), text.startsWith("…", matcher.end()), links);
            }
            int end = found ? matcher.end() : at + 1;
            scheme = scheme < end ? next("http", text, end) : scheme;
            host = host < end ? next("www.", text, end) : host;
        }
        return new ArrayList<>(links);
    }

    private static int next(String part, String text, int from) {
        int place = text.indexOf(part, from);
        return place < 0 ? text.length() : place;
    }

    private static void add(String found, boolean cutAfter, Set<String> links) {
        boolean cut = cutAfter || found.endsWith("...");
        String link = withoutTrailing(found);
        if (!cut && link.length() > link.indexOf("//") + 5) {
            links.add(link);
        }
    }

    private static String withoutTrailing(String found) {
        int end = found.length();
        while (end > 0 && TRAILING.indexOf(found.charAt(end - 1)) >= 0 && !closesOwnBracket(found, end)) {
            end--;
        }
        return found.substring(0, end);
    }

    private static boolean closesOwnBracket(String found, int end) {
        if (found.charAt(end - 1) != ')') {
            return false;
        }
        long opened = found.chars().limit(end).filter(c -> c == '(').count();
        long closed = found.chars().limit(end).filter(c -> c == ')').count();
        return opened >= closed;
    }
}
