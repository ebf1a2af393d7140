package dev.podweft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds web and e-mail addresses in notes, also where they are glued to words ({@code coursehttps://a.org},
 * {@code https://b.winand then}). One pass, linear in the length of the text. Stateless.
 */
final class Addresses {

    /** An address: where it stands, and whether it was written without a scheme ({@code sentry.io}). */
    record Address(Span span, boolean bare) {
    }

    private static final Set<String> TOP_LEVELS = Set.of("com", "org", "net", "io", "dev", "edu", "gov", "info", "biz",
        "app", "ai", "co", "me", "tv", "fm", "gg", "xyz", "sh", "win", "tech", "cloud", "page", "blog", "site",
        "online",
        "us", "uk", "de", "fr", "eu", "ch", "nl", "se", "no", "fi", "it", "es", "pt", "pl", "cz", "at", "be", "dk",
        "ie",
        "ca", "au", "nz", "in", "jp", "cn", "kr", "br", "ru", "la", "ly", "gl", "to", "so", "is", "im", "cc", "ws",
        "link", "live", "news", "social", "chat", "wiki", "run", "systems", "show", "computer", "community", "codes",
        "software", "space", "studio", "design", "store", "shop", "world", "works", "email", "network", "media",
        "academy", "agency", "build", "foundation", "fyi", "engineering", "video", "audio", "digital", "company",
        "solutions", "tools", "zone", "games", "graphics", "guru", "land", "life", "team", "today", "training", "rocks",
        "party", "science", "pub", "press", "moe", "wtf", "ninja", "club", "education",
        "events", "finance", "institute", "love", "health", "money", "technology", "website", "center", "support",
        "services", "security", "global", "group", "plus", "style", "tips", "vip");

    private static final int LONGEST_TOP_LEVEL = 12;
    private static final String TELLING = ".@/";
    private static final String[] SCHEMES = {"https", "http", "ftp", "ssh", "git", "mailto"};

    private final String source;
    private final List<Address> found = new ArrayList<>();

    private Addresses(String source) {
        this.source = source;
    }

    /** Returns the addresses in the order they stand; none overlaps another. */
    static List<Address> find(String source) {
        Addresses addresses = new Addresses(source);
        int at = 0;
        int[] next = {-1, -1, -1};
        for (int sign = addresses.next(next, 0); sign < source.length(); sign = addresses.next(next, at)) {
            int start = sign;
            while (start > at && chunk(source.charAt(start - 1))) {
                start--;
            }
            at = sign;
            while (at < source.length() && chunk(source.charAt(at))) {
                at++;
            }
            addresses.look(start, at);
        }
        return addresses.found;
    }

    /** Returns the place from {@code at} on of the first sign that all addresses have one of, or the length. */
    private int next(int[] places, int at) {
        int first = source.length();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < at) {
                int place = source.indexOf(TELLING.charAt(i), at);
                places[i] = place < 0 ? source.length() : place;
            }
            first = Math.min(first, places[i]);
        }
        return first;
    }

    private static boolean chunk(char c) {
        return c > ' ' && c != '<' && c != '>' && c != '"' && c != '|' && c != '“' && c != '”' && c != '•'
            && (c < 128 || !Character.isWhitespace(c) && !Character.isSpaceChar(c));
    }

    /** Finds the addresses in a run of characters without white space, from left to right. */
    private void look(int from, int end) {
        int open = from;
        int at = from;
        while (at < end) {
            if (source.charAt(at) != ':' || !source.startsWith("://", at)) {
                at++;
                continue;
            }
            int start = schemeStart(open, at);
            withoutScheme(open, start);
            open = urlEnd(at + 3, end);
            found.add(new Address(new Span(start, open), false));
            at = open;
        }
        withoutScheme(open, end);
    }

    /** Returns where the scheme before {@code colon} starts; a word may be glued to a scheme that is known. */
    private int schemeStart(int from, int colon) {
        int start = knownScheme(from, colon);
        boolean whole = start < 0 || start > from && source.charAt(start - 1) == '+';
        start = start < 0 ? colon : start;
        while (whole && start > from && (plain(source.charAt(start - 1)) || source.charAt(start - 1) == '+')) {
            start--;
        }
        return start;
    }

    private int knownScheme(int from, int colon) {
        for (String scheme : SCHEMES) {
            int start = colon - scheme.length();
            if (start >= from && source.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start;
            }
        }
        return -1;
    }

    /** Returns where an address whose host starts at {@code from} stops: at a closing bracket or a glued word. */
    private int urlEnd(int from, int end) {
        int depth = 0;
        int stop = from;
        while (stop < end) {
            char c = source.charAt(stop);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth < 0 || c == '*' || c == '`' || Folding.isUnspaced(c)) {
                break;
            }
            int next = c == ':' && source.startsWith("://", stop) ? knownScheme(from, stop) : -1;
            if (next == from || next > from && "=/?&%".indexOf(source.charAt(next - 1)) < 0) {
                stop = next;
                break;
            }
            stop++;
        }
        while (stop > from && ".,;:!?'’_".indexOf(source.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return hostGluedToWord(from, stop);
    }

    private int hostGluedToWord(int from, int stop) {
        int host = from;
        int dot = -1;
        while (host < stop && "/?#:".indexOf(source.charAt(host)) < 0) {
            dot = source.charAt(host) == '.' ? host : dot;
            host++;
        }
        if (host < stop || dot < 0) {
            return stop;
        }
        String label = source.substring(dot + 1, Math.min(host, dot + 2 + LONGEST_TOP_LEVEL));
        if (TOP_LEVELS.contains(label.toLowerCase(Locale.ROOT)) || label.length() < 4) {
            return stop;
        }
        for (int length = label.length() - 1; length >= 2; length--) {
            if (TOP_LEVELS.contains(label.substring(0, length))) {
                return dot + 1 + length;
            }
        }
        return stop;
    }

    /** Finds mailboxes and hosts. */
    private void withoutScheme(int from, int end) {
        int at = from;
        while (at < end) {
            if (!plain(source.charAt(at))) {
                at++;
                continue;
            }
            int stop = at;
            while (stop < end && mailChar(source.charAt(stop))) {
                stop++;
            }
            at = stop < end && source.charAt(stop) == '@' ? mailbox(at, stop, end) : bare(at, end);
        }
    }

    /** Looks at a mailbox with its sign at {@code sign}; returns where to go on. */
    private int mailbox(int start, int sign, int end) {
        int stop = sign + 1;
        while (stop < end && mailChar(source.charAt(stop))) {
            stop++;
        }
        while (stop > sign + 1 && source.charAt(stop - 1) == '.') {
            stop--;
        }
        int label = stop;
        while (label > sign + 1 && letter(source.charAt(label - 1))) {
            label--;
        }
        boolean mail = stop - label >= 2 && label > sign + 2 && source.charAt(label - 1) == '.';
        if (mail) {
            found.add(new Address(new Span(start, stop), false));
        }
        return mail ? stop : sign + 1;
    }

    private static boolean mailChar(char c) {
        return plain(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
    }

    /**
     * Looks at a host name without a scheme: labels and dots, the last a known top level in lower case, perhaps a path.
     * Returns where to go on.
     */
    private int bare(int start, int end) {
        int host = start;
        while (host < end && (plain(source.charAt(host)) || source.charAt(host) == '-' || source.charAt(host) == '.')) {
            host++;
        }
        int hostEnd = host;
        while (source.charAt(hostEnd - 1) == '.') {
            hostEnd--;
        }
        int dot = hostEnd;
        while (dot > start && source.charAt(dot - 1) != '.' && hostEnd - dot <= LONGEST_TOP_LEVEL) {
            dot--;
        }
        boolean slash = host < end && source.charAt(host) == '/';
        if (dot - 1 <= start || !TOP_LEVELS.contains(source.substring(dot, hostEnd))) {
            return slash ? pathEnd(host, end) : host;
        }
        boolean path = slash && hostEnd == host;
        int stop = path ? urlEnd(start, end) : hostEnd;
        found.add(new Address(new Span(start, stop), !path && !source.startsWith("www.", start)));
        return Math.max(stop, host);
    }

    /** What stands behind a slash is no host: {@code and/or.so}. */
    private int pathEnd(int from, int end) {
        int at = from;
        while (at < end && ",;()[]".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean plain(char c) {
        return letter(c) || c >= '0' && c <= '9';
    }
}
