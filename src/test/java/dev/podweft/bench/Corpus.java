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
 * Made-up episodes with the statistics of real ones: shows of very different sizes, notes of some 150 words, concepts
 * by Zipf's law in the whole and in the themes of a show, chapters in one episode of five, sponsors and greetings that
 * recur, and one in twenty-five listed twice with another wording. The same seed gives the same episodes on every
 * machine. Not for several threads.
 */
final class Corpus {

    private static final int THEMES = 48;
    private static final int THEME_SIZE = 300;
    private static final int EPISODES_OF_A_SHOW = 120;
    private static final int KNOWN = 20_000;

    private static final Comparator<Concept> BEST_KNOWN_FIRST = Comparator
        .comparing((Concept concept) -> -concept.sameAs().size() - concept.aliases().size())
        .thenComparing(Concept::id);

    private final Random random;
    private final List<String> names;
    private final List<Show> shows = new ArrayList<>();

    /** One episode as one source lists it. */
    record Entry(String id, String show, String title, LocalDate date, int seconds, String notes) {
    }

    private static final class Show {

        private final String name;
        private final int[] themes;
        private final String sponsor;
        private int episodes;

        Show(String name, int[] themes, String sponsor) {
            this.name = name;
            this.themes = themes;
            this.sponsor = sponsor;
        }
    }

    /** Prepares shows enough for {@code size} episodes. */
    Corpus(Vocabulary vocabulary, int size, long seed) {
        random = new Random(seed);
        names = vocabulary.concepts().filter(Corpus::nameable).sorted(BEST_KNOWN_FIRST).limit(KNOWN)
            .map(Concept::name).toList();
        for (int i = 0; i <= size / EPISODES_OF_A_SHOW; i++) {
            int[] themes = {random.nextInt(THEMES), random.nextInt(THEMES), random.nextInt(THEMES)};
            shows.add(new Show(Phrases.show(random, i), themes, Phrases.sponsor(random)));
        }
    }

    private static boolean nameable(Concept concept) {
        boolean topic = concept.kind().isTechnology() || concept.kind() == ConceptKind.CONCEPT;
        return topic && !concept.is(Concept.Trait.BROAD) && concept.name().length() > 2;
    }

    /** Returns the next episode: one entry, or two for one that is listed twice. */
    List<Entry> next() {
        Show show = shows.get(zipf(shows.size()));
        int number = ++show.episodes;
        List<String> concepts = concepts(show);
        String title = Phrases.title(random, concepts);
        LocalDate date = LocalDate.of(2008, 1, 7).plusDays(7L * number + random.nextInt(3));
        int seconds = 900 + random.nextInt(5400);
        String notes = notes(show, concepts, seconds);
        String id = show.name + " " + number;
        Entry entry = new Entry(id, show.name, title, date, seconds, notes);
        if (random.nextInt(25) > 0) {
            return List.of(entry);
        }
        String shorter = notes.substring(0, notes.lastIndexOf('.', notes.length() * 2 / 3) + 1);
        return List.of(entry, new Entry(id + " again", show.name, number + ": " + title, date.plusDays(1),
            seconds + random.nextInt(60), shorter));
    }

    private List<String> concepts(Show show) {
        List<String> concepts = new ArrayList<>();
        int count = 4 + random.nextInt(9) + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            int theme = show.themes[zipf(show.themes.length)];
            int place = random.nextInt(3) == 0 ? zipf(names.size())
                : Math.floorMod(theme * 7919 + 31 * zipf(THEME_SIZE), names.size());
            concepts.add(names.get(place));
        }
        return concepts;
    }

    /** Returns a rank below {@code size}; rank k about k times as rarely as rank 1. */
    private int zipf(int size) {
        return Math.min(size - 1, (int) Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    private String notes(Show show, List<String> concepts, int seconds) {
        StringBuilder notes = new StringBuilder(1200);
        boolean chapters = random.nextInt(5) == 0;
        int prose = chapters ? concepts.size() / 2 : concepts.size();
        for (int i = 0; i < prose; i++) {
            notes.append(Phrases.sentence(random, concepts.get(i))).append(i % 4 == 3 ? "\n\n" : " ");
        }
        notes.append("\n\n");
        for (int i = prose; i < concepts.size(); i++) {
            int at = seconds / concepts.size() * (i - prose + 1);
            notes.append(String.format(Locale.ROOT, "%02d:%02d %s\n", at / 60, at % 60, concepts.get(i)));
        }
        if (random.nextInt(4) > 0) {
            notes.append("\nThis episode is brought to you by ").append(show.sponsor)
                .append(". Get 20% off at https://example.com/").append(show.sponsor.toLowerCase(Locale.ROOT))
                .append(".\n");
        }
        return notes.append("Follow us on Twitter and subscribe wherever you listen to ").append(show.name)
            .append(".").toString();
    }
}
