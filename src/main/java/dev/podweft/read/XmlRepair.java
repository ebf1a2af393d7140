package dev.podweft.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends a piece of XML so that a lenient parser takes it as it was meant: escapes ampersands that begin no reference,
 * closes sections that were left open where their element ends, and drops characters that XML does not have.
 *
 * @param xml the piece, mended
 * @param found what was wrong, the first of it, in a few words
 */
record XmlRepair(String xml, Optional<String> found) {

    /** An ampersand that begins no reference. */
    static final Pattern BARE =
        Pattern.compile("&(?!#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)");
    private static final Pattern NAMED = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern LAST_TAG = Pattern.compile("<([A-Za-z_][^\\s/>]*)[^<>]*>\\s*\\z");
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String OPEN = "<![CDATA[";
    private static final String CLOSE = "]]>";

    static XmlRepair of(String xml) {
        List<String> found = new ArrayList<>();
        String mended = new Sections(withoutControls(xml, found), found).mend();
        return new XmlRepair(mended, found.stream().findFirst());
    }

    /** One pass over a piece, from section to section. */
    private static final class Sections {

        private final String xml;
        private final List<String> found;
        private final Places places;
        private final StringBuilder mended;

        Sections(String xml, List<String> found) {
            this.xml = xml;
            this.found = found;
            this.places = new Places(xml);
            this.mended = new StringBuilder(xml.length() + 16);
        }

        String mend() {
            int at = 0;
            for (int open = xml.indexOf(OPEN); open >= 0; open = xml.indexOf(OPEN, at)) {
                mended.append(escaped(xml.substring(at, open), found));
                at = section(open);
            }
            return mended.append(escaped(xml.substring(at), found)).toString();
        }

        /** Writes the section that starts at {@code open}, and returns where what follows it starts. */
        private int section(int open) {
            int from = open + OPEN.length();
            int close = places.of(CLOSE, from);
            int next = places.of(OPEN, from);
            if (close >= 0 && (next < 0 || close < next || endOfElement(open) > next)) {
                mended.append(xml, open, close + CLOSE.length());
                return close + CLOSE.length();
            }
            found.add("a CDATA section that is not closed");
            int end = endOfElement(open);
            mended.append(xml, open, end).append(CLOSE);
            return end;
        }

        /** Returns where the element ends in which the section at {@code open} stands; else where the piece does. */
        private int endOfElement(int open) {
            Matcher tag = LAST_TAG.matcher(xml.substring(Math.max(0, open - 300), open));
            int end = tag.find() ? places.of("</" + tag.group(1), open) : -1;
            if (end >= 0) {
                return end;
            }
            int item = xml.lastIndexOf("</");
            return item > open ? item : xml.length();
        }
    }

    private static String escaped(String text, List<String> found) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            if (!OF_XML.contains(named.group(1))) {
                found.add("the entity '" + named.group() + "', which XML does not know");
                break;
            }
        }
        String mended = BARE.matcher(text).replaceAll("&amp;");
        if (mended.length() != text.length()) {
            found.add("a bare '&'");
        }
        return mended;
    }

    /** Drops control characters and halves of characters; those that stand for a Windows-1252 byte become it. */
    static String withoutControls(String text, List<String> found) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair && !isAllowed(c) && clean == null) {
                found.add("a control character (U+" + String.format(Locale.ROOT, "%04X", (int) c) + ")");
                clean = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (clean != null) {
                clean.append(pair ? text.substring(i, i + 2) : isAllowed(c) ? String.valueOf(c) : replacement(c));
            }
            i += pair ? 1 : 0;
        }
        return clean == null ? text : clean.toString();
    }

    private static String replacement(char c) {
        String byWindows = c >= '\u0080' && c <= '\u009f' ? new String(new byte[] {(byte) c}, WINDOWS_1252) : "";
        return byWindows.equals("\ufffd") ? "" : byWindows;
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' && c < '\u007f' || c > '\u009f' && c < '\ud800' || c == '\n' || c == '\t' || c == '\r'
            || c > '\udfff' && c < '\ufffe';
    }
}
