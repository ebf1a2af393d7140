package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * Takes the titles of many records apart: it knows which pieces stand in most titles of a listing, such as the name of
 * the show behind a dash, and so tell nothing. Immutable, and safe to share.
 */
public final class Titles {

    private static final int FEWEST = 3;
    private static final int FEWEST_TITLES = 5;
    private static final double SHARE = 0.3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PADDED_NUMBER = Pattern.compile("(?i)^(e)(0*\\d{1,4}):");

    private final Map<String, Set<String>> recurring;

    private Titles(Map<String, Set<String>> recurring) {
        this.recurring = recurring;
    }

    /** Returns what is to be known of the titles of {@code records}, which are all there are. */
    public static Titles of(List<SourceRecord> records) {
        Map<String, Counts> counts = new HashMap<>();
        records.forEach(record -> counts.computeIfAbsent(Features.listing(record), k -> new Counts()).add(record));
        Map<String, Set<String>> recurring = new HashMap<>();
        counts.forEach((listing, here) -> recurring.put(listing, here.recurring()));
        return new Titles(recurring);
    }

    /** Returns what is known where the titles of each {@linkplain Features#listing listing} have these pieces. */
    public static Titles knowing(Map<String, Set<String>> recurring) {
        return new Titles(Map.copyOf(recurring));
    }

    /** Returns by listing the pieces that its titles have in common, in their letters. */
    public Map<String, Set<String>> recurring() {
        return recurring;
    }

    /** Returns the same without the listings whose titles have nothing in common. */
    Map<String, Set<String>> telling() {
        Map<String, Set<String>> telling = new HashMap<>(recurring);
        telling.values().removeIf(Set::isEmpty);
        return telling;
    }

    /** How often pieces stand in the titles of one listing. Counts of its parts can be added up. For one thread. */
    public static final class Counts implements Serializable {

        private static final long serialVersionUID = 1;

        private final HashMap<String, Integer> pieces = new HashMap<>();
        private int titled;

        /** Counts the title of one record. */
        public void add(SourceRecord record) {
            record.title().ifPresent(this::add);
        }

        /** Counts a title. */
        public void add(String title) {
            count(clean(title));
        }

        private void count(String title) {
            titled++;
            TitleParser.leading(title).ifPresent(this::count);
            TitleParser.trailing(title).ifPresent(this::count);
        }

        private void count(TitleParser.Piece piece) {
            pieces.merge(TitleParser.letters(piece.text()), 1, Integer::sum);
        }

        /** Adds what another counted of the same listing. */
        public void add(Counts other) {
            titled += other.titled;
            other.pieces.forEach((piece, times) -> pieces.merge(piece, times, Integer::sum));
        }

        /** Returns the pieces that tell nothing, a few at most. */
        public Set<String> recurring() {
            return titled < FEWEST_TITLES ? Set.of() : pieces.entrySet().stream()
                .filter(piece -> piece.getValue() >= FEWEST && piece.getValue() >= SHARE * titled)
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Returns the title of {@code record} taken apart. */
    TitleParts parts(SourceRecord record) {
        String title = clean(record.title().orElse(""));
        if (title.isEmpty()) {
            return TitleParts.NONE;
        }
        String show = record.show().map(name -> Fold.letters(clean(name))).orElse("");
        Set<String> known = recurring.getOrDefault(Features.listing(record), Set.of());
        TitleParts parts = new TitleParser(title, letters -> !letters.isEmpty()
            && (letters.equals(show) || known.contains(letters))).parse();
        return parts.number().isPresent() ? parts : parts.numbered(given(record));
    }

    private static OptionalInt given(SourceRecord record) {
        String number = record.extra().getOrDefault("episode", "");
        return number.matches("[1-9]\\d{0,3}") && !record.extra().containsKey("season")
            ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    /** Returns a title without accents, escapes and curly quotes. */
    private static String clean(String title) {
        String plain = title.indexOf('&') >= 0 ? Parser.unescapeEntities(title, false) : title;
        boolean ascii = plain.chars().allMatch(c -> c < 128);
        String folded = ascii ? plain : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return PADDED_NUMBER.matcher(folded.replace(" & ", " and ").strip()).replaceFirst("#$2:");
    }
}
