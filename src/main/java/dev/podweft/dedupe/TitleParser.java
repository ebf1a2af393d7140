package dev.podweft.dedupe;

import dev.podweft.dedupe.TitleParts.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes one title apart: from both ends, a piece at a time, as long as a piece is known for a number, a part, a mark or
 * the show's name. For one thread, used once.
 */
final class TitleParser {

    /** What stands before the first mark that parts a title: {@code #12:}, {@code [Rerun]}, {@code Show -}. */
    private static final Pattern LEADING =
        Pattern.compile("^(?:[\\[(]([^\\[\\]()]{1,60})[\\])]|(.{1,60}?)(?:\\s*:(?=\\s)|\\s+[-–—|•](?=\\s)"
            + "|\\s*\\|))\\s*(?=\\S)");
    private static final Pattern TRAILING = Pattern.compile(
        "^(.*\\S)\\s*(?:[\\[(]([^\\[\\]()]{1,60})[\\])]|(?:\\s[-–—|•]|\\|)\\s*([^|•]{1,60}?))[!.]?$");
    private static final String MARKS = "[(:-–—|•";
    private static final Pattern LEADING_NUMBER =
        Pattern.compile("^(?:#|№|no\\.?\\s?|ep(?:isode)?\\.?\\s?#?)?0*(\\d{1,4})[.)]?\\s+[-–—]?\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING_PART = Pattern.compile(
        "(?<=\\S)[,:;]?\\s+(?:part|pt\\.?|teil)\\s+(\\w{1,5})[!.]?$",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
        "(?:part|pt\\.?|teil)\\s+(\\w{1,5})|(\\d{1,2})\\s?(?:/|of)\\s?\\d{1,2}",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern SEASON = Pattern.compile(
        "s(?:eason\\s)?0*(\\d{1,3})[\\s,:]*e(?:p(?:isode)?\\s)?0*(\\d{1,4})",
        Pattern.CASE_INSENSITIVE);
    private static final List<String> ONE_TO_FIVE = List.of("one", "two", "three", "four", "five");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");
    private static final Set<String> COUNTED = Set.of("", "e", "ep", "episode", "no", "folge", "show", "podcast");
    private static final Set<String> ACCESS = Set.of("earlyaccess", "adfree", "earlyrelease", "early", "members",
        "membersonly", "patrons", "patreon", "premium", "video", "audio", "audioonly", "explicit");
    private static final Map<String, Edition> EDITIONS = Map.ofEntries(Map.entry("rerun", Edition.RERUN),
        Map.entry("encore", Edition.RERUN), Map.entry("encorepresentation", Edition.RERUN),
        Map.entry("replay", Edition.RERUN), Map.entry("repeat", Edition.RERUN), Map.entry("rebroadcast", Edition.RERUN),
        Map.entry("rerelease", Edition.RERUN), Map.entry("reair", Edition.RERUN), Map.entry("bestof", Edition.RERUN),
        Map.entry("fromthearchive", Edition.RERUN), Map.entry("fromthearchives", Edition.RERUN),
        Map.entry("fromthevault", Edition.RERUN), Map.entry("throwback", Edition.RERUN),
        Map.entry("flashback", Edition.RERUN), Map.entry("classic", Edition.RERUN),
        Map.entry("classicepisode", Edition.RERUN), Map.entry("bonus", Edition.BONUS),
        Map.entry("bonusepisode", Edition.BONUS), Map.entry("bonuscontent", Edition.BONUS),
        Map.entry("aftershow", Edition.BONUS), Map.entry("postshow", Edition.BONUS), Map.entry("extra", Edition.BONUS),
        Map.entry("outtakes", Edition.BONUS), Map.entry("theouttakes", Edition.BONUS),
        Map.entry("behindthescenes", Edition.BONUS), Map.entry("trailer", Edition.TRAILER),
        Map.entry("teaser", Edition.TRAILER), Map.entry("preview", Edition.TRAILER),
        Map.entry("extendedcut", Edition.CUT), Map.entry("extended", Edition.CUT),
        Map.entry("extendedversion", Edition.CUT), Map.entry("uncut", Edition.CUT),
        Map.entry("uncutversion", Edition.CUT),
        Map.entry("directorscut", Edition.CUT));

    private final Predicate<String> known;
    private String rest;
    private OptionalInt number = OptionalInt.empty();
    private OptionalInt season = OptionalInt.empty();
    private OptionalInt part = OptionalInt.empty();
    private Optional<Edition> edition = Optional.empty();

    /** Takes a title, and what its letters would be if a piece is the show's name or stands in most titles. */
    TitleParser(String title, Predicate<String> known) {
        this.rest = title;
        this.known = known;
    }

    /** A piece at one end of a title, and the title without it. */
    record Piece(String text, String rest) {
    }

    static Optional<Piece> leading(String title) {
        Matcher matcher = LEADING.matcher(title);
        return hasMark(title) && matcher.find()
            ? Optional.of(new Piece(either(matcher), title.substring(matcher.end()))) : Optional.empty();
    }

    static Optional<Piece> trailing(String title) {
        Matcher matcher = TRAILING.matcher(title);
        if (!hasMark(title) || !matcher.find()) {
            return Optional.empty();
        }
        String text = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        return Optional.of(new Piece(text, matcher.group(1)));
    }

    /** Returns whether a mark stands in the title that may part a piece from it; most titles have none. */
    private static boolean hasMark(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (MARKS.indexOf(title.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String either(Matcher matcher) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    /** Returns the letters of a piece, without its digits. */
    static String letters(String piece) {
        return Fold.letters(piece).replaceAll("\\d+", "");
    }

    /** Returns the title taken apart; {@code whole} where nothing but marks would be left of it. */
    TitleParts parse() {
        String whole = rest;
        for (String before = ""; !before.equals(rest);) {
            before = rest;
            leading(rest).filter(piece -> takes(piece.text())).ifPresent(piece -> rest = piece.rest());
            trailing(rest).filter(piece -> takes(piece.text())).ifPresent(piece -> rest = piece.rest());
            takeNumber();
            takePart();
        }
        List<String> words = Fold.words(rest);
        TitleParts parts = TitleParts.of(words.isEmpty() ? Fold.words(whole) : words, Fold.isCut(whole));
        return new TitleParts(parts.key(), parts.words(), parts.numbers(), parts.cut(), number, season, part, edition);
    }

    private void takeNumber() {
        Matcher matcher = LEADING_NUMBER.matcher(rest);
        if (number.isPresent() || !matcher.find()) {
            return;
        }
        if (!Character.isDigit(rest.charAt(0)) || rest.charAt(matcher.end(1)) != ' ') {
            number = OptionalInt.of(Integer.parseInt(matcher.group(1)));
            rest = rest.substring(matcher.end());
        }
    }

    private void takePart() {
        Matcher matcher = TRAILING_PART.matcher(rest);
        if (matcher.find() && counted(matcher.group(1)).isPresent()) {
            part = counted(matcher.group(1));
            rest = rest.substring(0, matcher.start());
        }
    }

    /** Takes note of a piece that is known for something, and tells whether it was. */
    private boolean takes(String piece) {
        String letters = letters(piece);
        Matcher seasons = SEASON.matcher(piece.strip());
        Matcher parts = PART.matcher(piece.strip());
        if (seasons.matches()) {
            season = OptionalInt.of(Integer.parseInt(seasons.group(1)));
            number = OptionalInt.of(Integer.parseInt(seasons.group(2)));
            return true;
        }
        if (parts.matches() && counted(either(parts)).isPresent()) {
            part = counted(either(parts));
            return true;
        }
        if (EDITIONS.containsKey(letters)) {
            edition = Optional.of(EDITIONS.get(letters));
            return true;
        }
        boolean digits = piece.codePoints().anyMatch(Character::isDigit);
        if (ACCESS.contains(letters) && !digits) {
            return true;
        }
        return digits && COUNTED.contains(letters) || known.test(letters) ? takesNumber(piece, letters) : false;
    }

    /** Takes the number of a piece; a year alone is none, and tells more about the episode than its number would. */
    private boolean takesNumber(String piece, String letters) {
        Matcher digits = Pattern.compile("\\d+").matcher(piece);
        if (!digits.find()) {
            return true;
        }
        String found = digits.group();
        boolean year = letters.isEmpty() && found.length() == 4 && !piece.contains("#") && !found.startsWith("0");
        if (year || found.length() > 4 || digits.find()) {
            return false;
        }
        number = number.isPresent() ? number : OptionalInt.of(Integer.parseInt(found));
        return true;
    }

    private static OptionalInt counted(String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (lower.chars().allMatch(Character::isDigit) && lower.length() < 3) {
            return OptionalInt.of(Integer.parseInt(lower));
        }
        int place = Math.max(ONE_TO_FIVE.indexOf(lower), ROMAN.indexOf(lower));
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    }
}
