package dev.podweft.text;

import java.util.ArrayList;
import java.util.List;
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
        while (at < source.length()) {
            while (at < source.length() && !chunk(source.charAt(at))) {
                at++;
            }
            int end = at;
            boolean telling = false;
            while (end < source.length() && chunk(source.charAt(end))) {
                char c = source.charAt(end++);
                telling |= c == '.' || c == '@' || c == '/';
            }
            if (telling) {
                addresses.look(at, end);
            }
            at = end;
        }
        return addresses.found;
    }

    private static boolean chunk(char c) {
        return c > ' ' && c != '<' && c != '>' && c != '"' && c != '|' && c != 0xA0 && c != '“' && c != '”'
            && c != '•' && c != '\u2028' && !Character.isWhitespace(c);
    }

    private void look(int from, int end) {
        int scheme = source.indexOf("://", from);
        if (scheme >= 0 && scheme < end) {
            withScheme(from, scheme, end);
            return;
        }
        int at = source.indexOf('@', from);
        if (at > from && at < end - 1 && mailbox(at, from, end)) {
            return;
        }
        bare(from, end);
    }

    private void withScheme(int from, int colon, int end) {
        int start = colon;
        for (String scheme : SCHEMES) {
            if (source.regionMatches(true, colon - scheme.length(), scheme, 0, scheme.length())
                && colon - scheme.length() >= from) {
                start = colon - scheme.length();
                break;
            }
        }
        int stop = urlEnd(colon + 3, end);
        found.add(new Address(new Span(start, stop), false));
        if (stop < end) {
            look(stop, end);
        }
    }

    /** Returns where an address that started before {@code from} stops: at a closing bracket or a glued word. */
    private int urlEnd(int from, int end) {
        int depth = 0;
        int stop = from;
        while (stop < end) {
            char c = source.charAt(stop);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth < 0 || c == '*' || c == '`' || Character.isIdeographic(c)) {
                break;
            }
            int next = source.indexOf("://", stop);
            if (next == stop) {
                break;
            }
            stop++;
        }
        stop = beforeNextScheme(from, stop);
        while (stop > from && ".,;:!?'’_".indexOf(source.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return hostGluedToWord(from, stop);
    }

    private int beforeNextScheme(int from, int stop) {
        int next = source.indexOf("http", from + 1);
        boolean inside = next > 0 && next < stop && source.startsWith("://", next + 4 + (hasS(next) ? 1 : 0));
        boolean parameter = inside && "=/?&%".indexOf(source.charAt(next - 1)) >= 0;
        return inside && !parameter ? next : stop;
    }

    private boolean hasS(int http) {
        return http + 4 < source.length() && source.charAt(http + 4) == 's';
    }

    private int hostGluedToWord(int from, int stop) {
        int host = from;
        while (host < stop && "/?#:".indexOf(source.charAt(host)) < 0) {
            host++;
        }
        int dot = source.lastIndexOf('.', host - 1);
        if (host < stop || dot < from) {
            return stop;
        }
        String label = source.substring(dot + 1, host);
        if (TOP_LEVELS.contains(label.toLowerCase(java.util.Locale.ROOT)) || label.length() < 4) {
            return stop;
        }
        for (int length = label.length() - 1; length >= 2; length--) {
            if (TOP_LEVELS.contains(label.substring(0, length))) {
                return dot + 1 + length;
            }
        }
        return stop;
    }

    private boolean mailbox(int at, int from, int end) {
        int start = at;
        while (start > from && mailChar(source.charAt(start - 1))) {
            start--;
        }
        int stop = at + 1;
        while (stop < end && mailChar(source.charAt(stop))) {
            stop++;
        }
        while (stop > at + 1 && source.charAt(stop - 1) == '.') {
            stop--;
        }
        boolean mail = start < at && source.substring(at, stop).indexOf('.') > 1;
        if (mail) {
            found.add(new Address(new Span(start, stop), false));
        }
        return mail;
    }

    private static boolean mailChar(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
    }

    /** A host name without a scheme: labels and dots, the last a known top level in lower case, perhaps a path. */
    private void bare(int from, int end) {
        int start = from;
        while (start < end && !plain(source.charAt(start))) {
            start++;
        }
        int host = start;
        while (host < end && (plain(source.charAt(host)) || source.charAt(host) == '-' || source.charAt(host) == '.')) {
            host++;
        }
        int hostEnd = host;
        while (hostEnd > start && source.charAt(hostEnd - 1) == '.') {
            hostEnd--;
        }
        int dot = source.lastIndexOf('.', hostEnd - 1);
        if (dot <= start || !TOP_LEVELS.contains(source.substring(dot + 1, hostEnd))) {
            return;
        }
        boolean path = host < end && source.charAt(host) == '/' && hostEnd == host;
        found.add(new Address(new Span(start, path ? urlEnd(start, end) : hostEnd), !path
            && !source.startsWith("www.", start)));
    }

    private static boolean plain(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
