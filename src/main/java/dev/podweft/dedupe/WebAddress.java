package dev.podweft.dedupe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reduces a web address to what stays the same between two copies of it: no scheme, no {@code www}, no tracking service
 * in front, no parameter that changes from one fetch to the next. Stateless.
 */
final class WebAddress {

    private static final Pattern TRACKER = Pattern.compile("^(?:dts\\.podtrac\\.com/redirect\\.(?:mp3|m4a|mp4)"
        + "|(?:www\\.)?podtrac\\.com/pts/redirect\\.(?:mp3|m4a|mp4)|chtbl\\.com/track/[^/]+|chrt\\.fm/track/[^/]+"
        + "|pdst\\.fm/e|pscrb\\.fm/rss/p|(?:op3\\.dev|analytics\\.podtrac\\.com)/e(?:,[^/]*)?|claritaspod\\.com/measure"
        + "|verifi\\.podscribe\\.com/rss/p|mgln\\.ai/e/\\d+|arttrk\\.com/p/[^/]+|prfx\\.byspotify\\.com/e"
        + "|tracking\\.swap\\.fm/track/[^/]+|swap\\.fm/track/[^/]+|clrtpod\\.com/m|nyt\\.simplecastaudio\\.com/[^/]+"
        + "|traffic\\.megaphone\\.fm/redirect|2\\.gum\\.fm|pfx\\.vpixl\\.com/[^/]+|play\\.podtrac\\.com/[^/]+)/");
    private static final Pattern VOLATILE = Pattern.compile("utm_.*|token|time|timestamp|ts|t|uuid|sig|signature"
        + "|expires?|expiry|key|session(?:id)?|sid|ref|referrer|source|src|from|si|fbclid|gclid|mc_.*|feature|hash"
        + "|policy|key-pair-id|x-amz-.*|awcollectionid|awepisodeid|aid|dest-id|cache|nocache|rand(?:om)?|_.*|updated|v",
        Pattern.CASE_INSENSITIVE);

    private WebAddress() {
    }

    /** Returns the address as a key to compare by. */
    static String key(String address) {
        String rest = withoutScheme(address.strip());
        for (String shorter = TRACKER.matcher(rest).replaceFirst(""); !shorter.equals(rest);
                shorter = TRACKER.matcher(rest).replaceFirst("")) {
            rest = withoutScheme(shorter);
        }
        int fragment = rest.indexOf('#');
        String whole = fragment < 0 ? rest : rest.substring(0, fragment);
        int query = whole.indexOf('?');
        String place = query < 0 ? whole : whole.substring(0, query);
        return withLowerHost(place.endsWith("/") ? place.substring(0, place.length() - 1) : place)
            + (query < 0 ? "" : parameters(whole.substring(query + 1)));
    }

    private static String withoutScheme(String address) {
        boolean escaped = address.regionMatches(true, 0, "https%3a", 0, 8)
            || address.regionMatches(true, 0, "http%3a", 0, 7);
        String plain = escaped
            ? URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8) : address;
        int scheme = plain.indexOf("://");
        String rest = scheme >= 0 && scheme <= 5 ? plain.substring(scheme + 3) : plain;
        return rest.regionMatches(true, 0, "www.", 0, 4) ? rest.substring(4) : rest;
    }

    private static String withLowerHost(String place) {
        int slash = place.indexOf('/');
        return slash < 0 ? place.toLowerCase(Locale.ROOT)
            : place.substring(0, slash).toLowerCase(Locale.ROOT) + place.substring(slash);
    }

    private static String parameters(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("[&;]")) {
            String name = parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : parameter;
            if (!name.isEmpty() && !VOLATILE.matcher(name).matches()) {
                kept.add(parameter);
            }
        }
        kept.sort(null);
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }
}
