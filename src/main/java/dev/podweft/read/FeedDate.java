package dev.podweft.read;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as feeds write them: {@code Fri, 25 Apr 2025 21:30:00 -0100}, {@code 2025-04-25T21:30Z},
 * {@code April 25, 2025}, with months in English, German, French, Spanish, Italian, Portuguese or Dutch. The day is
 * that in UTC, and as written where no zone stands. Stateless.
 */
final class FeedDate {

    private static final int LONGEST = 80;
    private static final String TIME = "(?:(?:[T,]|\\s+at)?\\s*(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>"
        + "\\d{2}))?(?:[.,]\\d+)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?)?";
    private static final String ZONE =
        "\\s*\\(?(?<zone>(?:[A-Za-z]{1,5})?\\s?[+-]\\d{1,2}:?(?:\\d{2})?|[A-Za-z]{1,5})?\\)?.*";
    private static final String DAY_NAME = "\\s*(?:\\p{L}+\\.?,?\\s+)?";
    private static final List<Pattern> FORMS = List.of(
        Pattern.compile("\\s*(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)" + TIME + ZONE),
        Pattern.compile("\\s*(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)" + TIME + ZONE),
        Pattern.compile(DAY_NAME + "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?[\\s-]*(?:de\\s+)?"
            + "(?<name>\\p{L}{3,12})\\.?,?[\\s-]*(?:de\\s+)?(?<year>\\d{4}|\\d{2})(?!\\d)" + TIME + ZONE),
        Pattern.compile(DAY_NAME + "(?<name>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+"
            + "(?<year>\\d{4})(?!\\d)" + TIME + ZONE),
        Pattern.compile(DAY_NAME + "(?<name>\\p{L}{3,12})\\s+(?<day>\\d{1,2})" + TIME + "\\s*(?<zone>[A-Z]{1,5})?\\s*"
            + "(?<year>\\d{4})\\s*"),
        Pattern.compile("\\s*(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})(?!\\d)" + TIME + ZONE));
    private static final Pattern SLASHED = Pattern.compile("\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d).*");
    private static final String MONTHS = "jan1 gen1 ene1 fev2 feb2 mar3 mae3 mrt3 apr4 avr4 abr4 may5 mai5 mag5 mei5 "
        + "jun6 juin6 giu6 jul7 juil7 lug7 aug8 aou8 ago8 sep9 set9 oct10 okt10 ott10 out10 nov11 dec12 dez12 dic12 ";
    private static final Map<String, Integer> HOURS = Map.ofEntries(Map.entry("EST", -300), Map.entry("EDT", -240),
        Map.entry("CST", -360), Map.entry("CDT", -300), Map.entry("MST", -420), Map.entry("MDT", -360),
        Map.entry("PST", -480), Map.entry("PDT", -420), Map.entry("CET", 60), Map.entry("CEST", 120),
        Map.entry("MEZ", 60), Map.entry("MESZ", 120), Map.entry("BST", 60), Map.entry("EET", 120),
        Map.entry("EEST", 180), Map.entry("MSK", 180), Map.entry("JST", 540), Map.entry("IST", 330),
        Map.entry("AEST", 600), Map.entry("AEDT", 660), Map.entry("NZST", 720), Map.entry("NZDT", 780));
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

    private FeedDate() {
    }

    /** Returns the day that {@code text} names; nothing where it names none, two, or one before podcasts were. */
    static Optional<LocalDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (matcher.matches()) {
                Optional<LocalDate> date = date(matcher);
                if (date.isPresent()) {
                    return date.filter(FeedDate::isLikely);
                }
            }
        }
        return slashed(text).filter(FeedDate::isLikely);
    }

    /** Returns the day of a number of seconds or milliseconds since 1970. */
    static Optional<LocalDate> ofEpoch(long number) {
        long seconds = number > 99_999_999_999L ? number / 1000 : number;
        return seconds < 600_000_000L || seconds > 7_000_000_000L ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L)));
    }

    private static boolean isLikely(LocalDate date) {
        return date.getYear() >= 1980 && date.getYear() < 2200;
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        try {
            int month = named(matcher, "name") ? month(matcher.group("name"))
                : Integer.parseInt(matcher.group("month"));
            LocalDate day = LocalDate.of(year(matcher.group("year")), month, Integer.parseInt(matcher.group("day")));
            return Optional.of(matcher.group("hour") == null ? day : inUtc(day, matcher));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean named(Matcher matcher, String group) {
        return matcher.pattern().pattern().contains("(?<" + group + ">") && matcher.group(group) != null;
    }

    private static LocalDate inUtc(LocalDate day, Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("hour"));
        int minute = Integer.parseInt(matcher.group("minute"));
        String half = matcher.group("half");
        if (hour > 24 || minute > 59) {
            return day;
        }
        int shift = half == null ? 0 : half.toLowerCase(Locale.ROOT).startsWith("p") ? hour < 12 ? 12 : 0
            : hour == 12 ? -12 : 0;
        LocalDateTime local = day.atStartOfDay().plusMinutes((hour + shift) * 60L + minute);
        return local.minusMinutes(minutes(matcher.group("zone"))).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static int minutes(String zone) {
        if (zone == null) {
            return 0;
        }
        Matcher offset = OFFSET.matcher(zone);
        if (offset.find()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return minutes > 18 * 60 ? 0 : offset.group(1).equals("-") ? -minutes : minutes;
        }
        return HOURS.getOrDefault(zone.strip().toUpperCase(Locale.ROOT), 0);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    /** Returns the number of a month's name; 0, which is no month, where it is none. */
    private static int month(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
        for (int length = Math.min(4, folded.length()); length >= 3; length--) {
            int found = (" " + MONTHS).indexOf(" " + folded.substring(0, length));
            String number = found < 0 ? "" : MONTHS.substring(found + length, MONTHS.indexOf(' ', found));
            if (number.matches("\\d+")) {
                return Integer.parseInt(number);
            }
        }
        return 0;
    }

    /** Reads {@code 25/04/2025} and {@code 04/25/2025}; a day that could be two days is none. */
    private static Optional<LocalDate> slashed(String text) {
        Matcher matcher = SLASHED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        int year = Integer.parseInt(matcher.group(3));
        try {
            return first > 12 ? Optional.of(LocalDate.of(year, second, first))
                : second > 12 || first == second ? Optional.of(LocalDate.of(year, first, second)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
