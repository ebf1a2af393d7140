package dev.podweft.bench;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptKind;
import dev.podweft.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up episodes with the statistics of real ones: shows of very different sizes, notes of some 150 words of which
 * most sentences are there once, concepts by Zipf's law in the whole and in the themes of a show, chapters in one
 * episode of five, sponsors and greetings that recur, series of two parts and news that all have one title. One in
 * twenty-five is listed again by another source, some of these by two, as {@link Copies} has it.
 *
 * <p>The same seed gives the same episodes on every machine. Not for several threads.
 */
final class Corpus {

    private static final int THEMES = 48;
    private static final int THEME_SIZE = 300;
    private static final int EPISODES_OF_A_SHOW = 120;
    private static final int KNOWN = 20_000;
    private static final int LISTED_AGAIN = 25;
    private static final int SERIES = 60;
    private static final int SHOWS_OF_A_FILE = 8;
    private static final int MOST_FILES = 40;
    /** Shows are picked by the power of a number below one, so that the first have many episodes. */
    private static final double SKEW = 1.5;

    private static final Comparator<Concept> BEST_KNOWN_FIRST = Comparator
        .comparing((Concept concept) -> -concept.sameAs().size() - concept.aliases().size())
        .thenComparing(Concept::id);

    private final Random random;
    private final Phrases phrases;
    private final Copies copies;
    private final List<String> names;
    private final List<MadeShow> shows = new ArrayList<>();
    private final int files;

    /**
     * One episode as one source lists it.
     *
     * @param source the name of the file
     * @param show the name of the show, empty where the source names none
     * @param seconds 0 where the source gives no length
     */
    record Entry(String source, String id, String show, String title, LocalDate date, int seconds, String notes) {
    }

    /** Prepares shows enough for {@code size} episodes. */
    Corpus(Vocabulary vocabulary, int size, long seed) {
        random = new Random(seed);
        phrases = new Phrases(random);
        copies = new Copies(random);
        names = vocabulary.concepts().filter(Corpus::nameable).sorted(BEST_KNOWN_FIRST).limit(KNOWN)
            .map(Concept::name).toList();
        int count = size / EPISODES_OF_A_SHOW + 1;
        files = Math.min(MOST_FILES, (count + SHOWS_OF_A_FILE - 1) / SHOWS_OF_A_FILE);
        for (int i = 0; i < count; i++) {
            double expected = (StrictMath.pow((i + 1.0) / count, 1 / SKEW) - StrictMath.pow((double) i / count, 1 / SKEW)) * size;
            int[] themes = {random.nextInt(THEMES), random.nextInt(THEMES), random.nextInt(THEMES)};
            shows.add(new MadeShow(phrases.show(i), themes, phrases.sponsor(),
                Calendar.of((int) expected, random), random.nextInt(20) == 0));
        }
    }

    private static boolean nameable(Concept concept) {
        boolean topic = concept.kind().isTechnology() || concept.kind() == ConceptKind.CONCEPT;
        return topic && !concept.is(Concept.Trait.BROAD) && concept.name().length() > 2;
    }

    /** Returns the next episode: one entry, or two or three for one that is listed again. */
    List<Entry> next() {
        int place = (int) (StrictMath.pow(random.nextDouble(), SKEW) * shows.size());
        MadeShow show = shows.get(place);
        Entry entry = entry(show, "feeds-" + two(place * files / shows.size() + 1) + ".jsonl");
        return random.nextInt(LISTED_AGAIN) > 0 ? List.of(entry) : copies.of(entry, place, show.episodes());
    }

    private Entry entry(MadeShow show, String source) {
        int number = show.next();
        List<String> concepts = concepts(show);
        String title = title(show, concepts);
        LocalDate date = show.calendar().day(number, random);
        int seconds = 900 + random.nextInt(5400);
        String id = "https://example.com/" + show.name().toLowerCase(Locale.ROOT).replace(' ', '-') + "/"
            + number;
        return new Entry(source, id, show.name(), title, date, seconds, notes(show, concepts, seconds));
    }

    private String title(MadeShow show, List<String> concepts) {
        if (show.pending().isPresent()) {
            String title = show.pending().get() + ", part 2";
            show.await("");
            return title;
        }
        String title = phrases.title(concepts);
        if (random.nextInt(SERIES) == 0) {
            show.await(title);
            return title + ", part 1";
        }
        return show.news() ? phrases.news() : title;
    }

    private List<String> concepts(MadeShow show) {
        List<String> concepts = new ArrayList<>();
        int count = 4 + random.nextInt(7) + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            int theme = show.themes()[Zipf.rank(random, show.themes().length)];
            int place = random.nextInt(3) == 0 ? Zipf.rank(random, names.size())
                : Math.floorMod(theme * 7919 + 31 * Zipf.rank(random, THEME_SIZE), names.size());
            concepts.add(names.get(place));
        }
        return concepts;
    }

    private String notes(MadeShow show, List<String> concepts, int seconds) {
        StringBuilder notes = new StringBuilder(1200);
        int prose = random.nextInt(5) == 0 ? concepts.size() / 2 : concepts.size();
        for (int i = 0; i < prose; i++) {
            phrases.sentence(concepts.get(i), notes);
            notes.append(i % 4 == 3 ? "\n\n" : " ");
        }
        notes.append("\n\n");
        for (int i = prose; i < concepts.size(); i++) {
            int at = seconds / concepts.size() * (i - prose + 1);
            notes.append(two(at / 60)).append(':').append(two(at % 60)).append(' ').append(concepts.get(i))
                .append('\n');
        }
        if (random.nextInt(4) > 0) {
            notes.append("\nThis episode is brought to you by ").append(show.sponsor())
                .append(". Get 20% off at https://example.com/").append(show.sponsor()).append(".\n");
        }
        return notes.append("Follow us on Twitter and subscribe wherever you listen to ").append(show.name())
            .append(".").toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
