package dev.podweft.link;

import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line of show notes and what it is for: sponsors, social links and calls to subscribe are no content. */
record Line(Span span, Kind kind, boolean titleCase) {

    /** What a line is for. */
    enum Kind {
        /** The episode's title. */
        TITLE,
        /** Sentences. */
        PROSE,
        /** An item of a list, a chapter mark, a heading of a few words: an author's own choice of a topic. */
        ITEM,
        /** Where to follow, listen, subscribe, donate, or reach the people. */
        SOCIAL,
        /** A sponsor's message. */
        SPONSOR
    }

    private static final CuePattern SPONSOR = CuePattern.of("\\b",
        "sponsor(ed|s|ship)?|brought to you by|promo code|coupon|discount|% off|free trial|use (the )?code"
            + "|thanks to our (friends|partners)|this episode is (made possible|supported) by", "\\b");

    private static final CuePattern SOCIAL = CuePattern.of("\\b",
        "follow (us|me|him|her|them)|hit us up|subscribe|rate (and|&) review|leave (us )?a review|review us"
            + "|on socials?|socials?:|apple podcasts|google podcasts|itunes|stitcher|pocket ?casts|overcast|patreon"
            + "|buy me a coffee|join our (discord|slack|newsletter|community)|our newsletter|listen on|find us on"
            + "|email us|e-mail us|contact us|get in touch|tip jar|merch|drop us|theme (song|music)|music by"
            + "|license[d]? under|licen[cs]e|all rights reserved|copyright|transcript|edited by|produced by", "\\b");

    private static final String NETWORK =
        "x|twitter|instagram|tiktok|linkedin|threads|youtube|facebook|mastodon|bluesky|discord";

    private static final CuePattern NETWORKS =
        CuePattern.of("\\b", NETWORK, "[ ,/|·]+(" + NETWORK + ")\\b");

    private static final CuePattern HANDLE = CuePattern.of("^\\W*",
        "twitter|mastodon|bluesky|linkedin|instagram|facebook|email|e-mail|mail|web|website|reddit|discord|slack"
            + "|google\\+|tiktok|youtube|rss", "\\s*[:@]");

    private static final Pattern SPONSORS = Pattern.compile(
        "(?i)\\s*(our |become a |thanks to our )?(sponsors?|supporters|patrons|donors|patreon supporters):?\\s*");
    private static final Pattern NUMBERED = Pattern.compile("\\(?\\[?\\d{1,2}[:.)]");

    private static final int ITEM_LENGTH = 90;
    private static final int HEADING_LENGTH = 40;

    static List<Line> of(String text, boolean title) {
        List<Line> lines = new ArrayList<>();
        boolean sponsors = false;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            String line = text.substring(from, end);
            sponsors = heading(line) ? SPONSORS.matcher(line).matches() : sponsors;
            lines.add(new Line(new Span(from, end), title ? Kind.TITLE : sponsors ? Kind.SPONSOR : kind(line),
                titleCase(line)));
            from = end + 1;
        }
        return lines;
    }

    /** A few words that are no item and no sentence; what follows belongs to them until the next such line. */
    private static boolean heading(String line) {
        String words = line.strip();
        return !words.isEmpty() && words.length() < HEADING_LENGTH && Character.isLetter(words.charAt(0))
            && ".,!?".indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private static Kind kind(String line) {
        String head = line.length() > 600 ? line.substring(0, 600) : line;
        String lower = head.toLowerCase(Locale.ROOT);
        boolean brief = line.length() < 300;
        if (brief && SPONSOR.find(lower)) {
            return Kind.SPONSOR;
        }
        if (brief && social(lower)) {
            return Kind.SOCIAL;
        }
        String stripped = line.strip();
        boolean bullet = !stripped.isEmpty() && ("-*•–+#".indexOf(stripped.charAt(0)) >= 0
            || !Character.isLetter(stripped.charAt(0)) && NUMBERED.matcher(stripped).lookingAt());
        boolean sentence = stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?");
        return bullet || stripped.length() < ITEM_LENGTH && !sentence ? Kind.ITEM : Kind.PROSE;
    }

    private static boolean social(String lower) {
        return SOCIAL.find(lower) || NETWORKS.find(lower) || HANDLE.find(lower);
    }

    /** Whether three in four of the words of more than three characters start with a capital. */
    private static boolean titleCase(String line) {
        int capitals = 0;
        int words = 0;
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || isSpace(line.charAt(i))) {
                boolean counts = i - from > 3 && Character.isLetter(line.charAt(from));
                words += counts ? 1 : 0;
                capitals += counts && Character.isUpperCase(line.charAt(from)) ? 1 : 0;
                from = i + 1;
            }
        }
        return words > 1 && capitals >= words * 0.75;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
