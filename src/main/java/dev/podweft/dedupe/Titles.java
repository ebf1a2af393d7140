package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes the titles of many records apart: it knows which pieces stand in most titles of a source, such as the name of
 * the show behind a dash, and so tell nothing. Immutable once made.
 */
final class Titles {

    private static final int FEWEST = 3;
    private static final int FEWEST_TITLES = 5;
    private static final double SHARE = 0.3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PADDED_NUMBER = Pattern.compile("(?i)^(e)(0*\\d{1,4}):");

    private final Map<String, Map<String, Integer>> pieces = new HashMap<>();
    private final Map<String, Integer> titled = new HashMap<>();

    Titles(List<SourceRecord> records) {
        records.forEach(record -> record.title().ifPresent(title -> count(record.location().file(), clean(title))));
    }

    private void count(String file, String title) {
        titled.merge(file, 1, Integer::sum);
        Map<String, Integer> here = pieces.computeIfAbsent(file, k -> new HashMap<>());
        TitleParser.leading(title).ifPresent(piece ->
            here.merge(TitleParser.letters(piece.text()), 1, Integer::sum));
        TitleParser.trailing(title).ifPresent(piece ->
            here.merge(TitleParser.letters(piece.text()), 1, Integer::sum));
    }

    /** Returns the title of {@code record} taken apart. */
    TitleParts parts(SourceRecord record) {
        String title = clean(record.title().orElse(""));
        if (title.isEmpty()) {
            return TitleParts.NONE;
        }
        String show = record.show().map(name -> Fold.letters(clean(name))).orElse("");
        String file = record.location().file();
        TitleParts parts = new TitleParser(title, letters -> !letters.isEmpty()
            && (letters.equals(show) || recurs(file, letters))).parse();
        OptionalInt number = parts.number().isPresent() ? parts.number() : given(record);
        return new TitleParts(parts.words(), parts.key(), parts.distinct(), parts.cut(), number, parts.season(),
            parts.part(), parts.edition());
    }

    private static OptionalInt given(SourceRecord record) {
        String number = record.extra().getOrDefault("episode", "");
        return number.matches("[1-9]\\d{0,3}") && !record.extra().containsKey("season")
            ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    private boolean recurs(String file, String letters) {
        int times = pieces.getOrDefault(file, Map.of()).getOrDefault(letters, 0);
        int of = titled.getOrDefault(file, 0);
        return of >= FEWEST_TITLES && times >= FEWEST && times >= SHARE * of;
    }

    /** Returns a title without accents, escapes and curly quotes. */
    private static String clean(String title) {
        String plain = title.indexOf('&') >= 0 ? Parser.unescapeEntities(title, false) : title;
        boolean ascii = plain.chars().allMatch(c -> c < 128);
        String folded = ascii ? plain : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return PADDED_NUMBER.matcher(folded.replace(" & ", " and ").strip()).replaceFirst("#$2:");
    }
}
