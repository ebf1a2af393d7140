package dev.podweft.read;

import java.util.Locale;

/** Looks past what may stand before the first element of XML or HTML. Stateless. */
final class Prolog {

    private Prolog() {
    }

    /**
     * Returns the name of the first element of {@code head}, in lower case, or {@code !doctype html} where that stands
     * before it; empty where text stands before it.
     */
    static String root(String head) {
        int at = 0;
        while (at < head.length()) {
            if (Character.isWhitespace(head.charAt(at))) {
                at++;
            } else if (head.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return "!doctype html";
            } else if (head.startsWith("<!--", at)) {
                at = behind(head, "-->", at + 4);
            } else if (head.startsWith("<?", at)) {
                at = behind(head, "?>", at + 2);
            } else if (head.startsWith("<!", at)) {
                at = behind(head, ">", at + 2);
            } else {
                return head.charAt(at) == '<' ? name(head, at + 1) : "";
            }
        }
        return "";
    }

    private static int behind(String head, String end, int from) {
        int found = head.indexOf(end, from);
        return found < 0 ? head.length() : found + end.length();
    }

    private static String name(String head, int start) {
        int end = start;
        while (end < head.length() && !Character.isWhitespace(head.charAt(end))
            && "/><".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        return head.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
