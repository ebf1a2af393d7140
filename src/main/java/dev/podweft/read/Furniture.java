package dev.podweft.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the words that podcast pages print around their entries. Stateless. */
final class Furniture {

    /** Marks that stand beside an entry's date line: an image without a name, counters, buttons. */
    private static final Pattern MARK = whole("undefined|null|nan|\\d+ snips?|\\d+ (?:likes?|comments?|plays|shares)"
        + "|(?:play|listen|share|download|save|like|explicit|clean|new|e|more|follow|queue|transcript)"
        + "|(?:play|listen to|share|save|download) (?:this )?(?:episode|now)|add to (?:queue|playlist|library)"
        + "|(?:episode|ep\\.?|no\\.?|#) ?\\d+|s\\d+ ?[·:,.-]? ?e\\d+|listen now|mark as played"
        + "|.{0,80}(?:cover image|cover art|artwork|thumbnail)|[•·…⋯▶►⏵♡+|*–—-]{1,5}");
    private static final Pattern SEPARATOR = whole("undefined|null|\\d+ snips?");
    private static final Pattern SNIPS = whole("(\\d+) snips?");
    private static final Pattern HEADING = whole("(?:all|latest|recent|more|older|newest|new|top|popular|past|previous"
        + "|other)? ?(?:\\d+ )?(?:episodes?|podcast episodes|shows|talks|videos)(?: list)?(?: ?\\(?\\d+\\)?)?:?"
        + "|mentioned books|recently added|sort(?:ed)? by.{0,30}|newest(?: first)?|latest|page \\d+(?: of \\d+)?");
    private static final Pattern NAVIGATION = whole("home|search|sign (?:in|up)|log ?in|menu|browse|library|discover"
        + "|explore|podcasts?|charts|skip to (?:main )?content|back|follow(?:ing)?|subscribed?|share|about|play|rss"
        + "|rss feed|settings|categories|topics|ad|advertisement|get the app|premium|pricing|help|\\d+");
    private static final Pattern COVER = whole("(.{2,100}?) (?:cover image|cover art|podcast cover|artwork|logo)");
    private static final Pattern FOOT = whole("remember everything you learn from podcasts.{0,40}"
        + "|the ai[- ]powered podcast player.{0,40}|save insights .{0,120}"
        + "|.{0,40}(?:app ?store|play ?store|google play|app gallery)(?: ?(?:banner|badge|button|logo)).{0,60}"
        + "|(?:download|available|get it) (?:it )?(?:on|from|in) (?:the )?(?:app store|google play|play store).{0,60}"
        + "|(?:get|download|try|install|open(?: in)?) (?:the|our) (?:\\p{L}+ ){0,3}app\\b.{0,60}"
        + "|(?:load|show|view|see) (?:more|older|all)(?: (?:\\p{L}+ )?episodes)?|back to top|next page|previous page"
        + "|(?:©|\\(c\\)|copyright).{0,120}|.{0,60}all rights reserved.{0,20}"
        + "|(?:privacy(?: policy)?|terms(?: of (?:use|service))?|cookie(?:s| policy| settings)?|imprint|contact)"
        + "(?:[ |·•]+(?:privacy|terms|cookie|imprint|contact|policy|about|help|of|use|service|and|&|[|·•])+){0,12}");
    private static final Pattern ADVERTISING = Pattern.compile("\\b(?:apps?|podcast player|podcasts|download|premium"
        + "|listeners|free trial|sign up|newsletter|accounts?|cookies|highlights|snips?|ai[- ]powered|playlists?"
        + "|offline|ad[- ]free|devices?|android|ios|iphone|listen anywhere|wherever you listen|get started)\\b",
        Pattern.CASE_INSENSITIVE);

    private Furniture() {
    }

    private static Pattern whole(String regex) {
        return Pattern.compile("(?:" + regex + ")", Pattern.CASE_INSENSITIVE);
    }

    static boolean isMark(String line) {
        return line.length() <= 100 && MARK.matcher(line).matches();
    }

    /** Returns whether {@code line} parts entries wherever it stands: no one writes it. */
    static boolean isSeparator(String line) {
        return line.length() <= 12 && SEPARATOR.matcher(line).matches();
    }

    /** Returns how often a page says an entry was clipped, as digits; empty if {@code line} is no such mark. */
    static String snips(String line) {
        Matcher matcher = SNIPS.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Returns whether {@code line} heads a list of entries. */
    static boolean isHeading(String line) {
        return line.length() <= 60 && HEADING.matcher(line).matches();
    }

    static boolean isNavigation(String line) {
        return line.length() <= 40 && NAVIGATION.matcher(line).matches();
    }

    /** Returns the name in a line such as {@code The Show cover image}, or the empty string. */
    static String nameOnCover(String line) {
        Matcher matcher = COVER.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Returns whether {@code line} begins what a page prints below its entries. */
    static boolean isFoot(String line) {
        return line.length() <= 200 && FOOT.matcher(line).matches();
    }

    /** Returns whether {@code line} advertises a player or a service rather than tells of an episode. */
    static boolean advertises(String line) {
        return line.length() <= 250 && ADVERTISING.matcher(line).results().map(r -> r.group()).distinct().count() >= 2;
    }
}
