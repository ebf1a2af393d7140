package dev.podweft.link;

import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Release;
import dev.podweft.text.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds version numbers beside names and in lists of versions, and checks them against known release cycles. Stateless.
 */
final class Versions {

    private static final String NUMBER =
        "(\\d{1,4}(?:\\.\\d{1,4}){0,3}(?:\\.x)?(?:-?(?:rc|beta|alpha)\\.?\\d*)?(?: R2)?)";
    private static final Pattern BEHIND = Pattern.compile("(?:\\s{0,2}[vV](?:ersion\\s|\\.)?\\s?"
        + "|\\s(?:version|release)\\s|[ \\u00A0]|-|/|@)" + NUMBER + "(?![\\w%]|:\\d|[.,]\\d)");
    private static final Pattern ATTACHED = Pattern.compile(NUMBER + "(?![\\w%]|:\\d)");
    private static final Pattern NEXT = Pattern.compile("(?:,? (?:and|or|vs\\.?|versus|to|through|than) |, ?"
        + "| ?/ ?| → | ?– ?| (?:and|to) (?:in )?version )v?" + NUMBER + "(?![\\w%]|:\\d|[.,]\\d)");
    private static final Pattern UNIT = Pattern.compile("\\s?-?(?:ms|s|sec|seconds?|minutes?|min|hours?|days?|weeks?|"
        + "months?|years?|x|times|percent|%|gb|mb|kb|tb|million|billion|thousand|k|things|ways|tips|steps|reasons|"
        + "lines|bits?|bytes|users|people|core|cores|th|st|nd|rd|of|episodes?|part|questions|features|tricks)\\b.*",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** How far a number may lie beyond the newest release cycle that is known; products go on. */
    private static final int MOST_NEWER = 3;

    /** The most characters that stand before a number, as in " and in version v": with some to spare. */
    private static final int LONGEST_LEAD = 24;

    /** A version found: the number as it stands, and where the number ends in the source. */
    record Found(String number, int end) {
    }

    private Versions() {
    }

    /** Returns whether something like a version number follows the source position {@code end}. */
    static boolean follows(String source, int end) {
        if (!digitNear(source, end)) {
            return false;
        }
        Matcher matcher = BEHIND.matcher(source).region(end, Math.min(source.length(), end + 40));
        return matcher.lookingAt() && (matcher.group(1).contains(".") || !unit(source, matcher.end()));
    }

    /** Returns the version of {@code concept} right behind {@code end}. */
    static Optional<Found> behind(String source, int end, Concept concept, Optional<LocalDate> date) {
        boolean digits = end < source.length() && Character.isDigit(source.charAt(end));
        return match(digits && concept.is(Trait.VERSION_ATTACHED) ? ATTACHED : BEHIND, source, end, concept, date);
    }

    /** Returns the version of {@code concept} whose digits start at {@code start}. */
    static Optional<Found> attached(String source, int start, Concept concept, Optional<LocalDate> date) {
        return match(ATTACHED, source, start, concept, date);
    }

    /** Returns a further version in a list such as {@code 8.0.38, 8.4.1 and 9.0.0} that goes on at {@code end}. */
    static Optional<Found> next(String source, int end, Concept concept, Optional<LocalDate> date) {
        Optional<Found> found = match(NEXT, source, end, concept, date);
        return found.filter(version -> version.number().contains(".") || known(version.number(), concept));
    }

    /** Returns where the number of {@code found} stands. */
    static Span span(Found found) {
        return new Span(found.end() - found.number().length(), found.end());
    }

    private static Optional<Found> match(Pattern pattern, String source, int from, Concept concept,
            Optional<LocalDate> date) {
        if (!digitNear(source, from)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(source).region(from, Math.min(source.length(), from + 60))
            .useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String number = matcher.group(1);
        boolean said = matcher.group().matches("(?is)\\W*v(ersion)?\\W*\\d.*");
        boolean plausible = plausible(number, concept, date) || said && !number.matches("\\d{3,}");
        boolean free = pattern == ATTACHED || number.contains(".") || !unit(source, matcher.end());
        return plausible && free
            ? Optional.of(new Found(number, matcher.end(1))) : Optional.empty();
    }

    /** Whether a digit stands so near that a number may start here: no expression passes more characters before it. */
    private static boolean digitNear(String source, int from) {
        int end = Math.min(source.length(), from + LONGEST_LEAD);
        for (int i = from; i < end; i++) {
            if (source.charAt(i) >= '0' && source.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean unit(String source, int end) {
        return UNIT.matcher(source.substring(end, Math.min(source.length(), end + 16))).matches();
    }

    private static boolean plausible(String number, Concept concept, Optional<LocalDate> date) {
        if (!concept.releases().isEmpty()) {
            Optional<Release> cycle = cycle(number, concept);
            boolean tooEarly = cycle.isPresent() && date.isPresent() && cycle.get().date().isPresent()
                && cycle.get().date().get().isAfter(date.get().plusYears(1));
            if (cycle.isPresent()) {
                return !tooEarly;
            }
            int newest = concept.releases().stream().mapToInt(release -> major(release.cycle())).max().orElse(-1);
            if (newest >= 0 && major(number) > newest + MOST_NEWER) {
                return false;
            }
        }
        boolean product = Set.of(ConceptKind.SOFTWARE, ConceptKind.OS, ConceptKind.LANGUAGE, ConceptKind.PROTOCOL)
            .contains(concept.kind());
        boolean versioned = concept.is(Trait.VERSIONED) || concept.is(Trait.VERSION_ATTACHED);
        boolean year = number.matches("(19|20)\\d\\d");
        boolean dotted = number.contains(".");
        return product && !(year && !versioned) && (dotted || number.length() <= (year && versioned ? 4 : 2));
    }

    /** Returns whether {@code number} is a release of {@code concept}, or older than those that are known. */
    static boolean known(String number, Concept concept) {
        if (cycle(number, concept).isPresent()) {
            return true;
        }
        int[] wanted = twoParts(number);
        return wanted[1] >= 0 && concept.releases().stream().map(release -> twoParts(release.cycle()))
            .filter(parts -> parts[0] == wanted[0] && parts[1] >= 0).mapToInt(parts -> parts[1]).min()
            .orElse(-1) > wanted[1];
    }

    /** Returns the first two numbers of a version, -1 for one that is not there. */
    private static int[] twoParts(String number) {
        String[] parts = number.split("\\.", 3);
        return new int[] {major(parts[0]), parts.length > 1 ? major(parts[1]) : -1};
    }

    /** Returns the number before the first dot; -1 where there is none. */
    private static int major(String number) {
        int end = 0;
        while (end < number.length() && end < 9 && number.charAt(end) >= '0' && number.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? -1 : Integer.parseInt(number.substring(0, end));
    }

    /** Returns the release cycle that {@code number} belongs to: itself, or the longest that starts it. */
    static Optional<Release> cycle(String number, Concept concept) {
        String rest = number;
        while (true) {
            String wanted = rest;
            Optional<Release> found = concept.releases().stream()
                .filter(release -> release.cycle().equalsIgnoreCase(wanted)).findFirst();
            int dot = rest.lastIndexOf('.');
            if (found.isPresent() || dot < 0) {
                return found;
            }
            rest = rest.substring(0, dot);
        }
    }
}
