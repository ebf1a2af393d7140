package dev.podweft.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Made-up profiles with the statistics of real ones: 150 words, some of everybody, some of the themes of a show, some
 * that nobody else uses; eight topics and one or two names; greetings that recur. Any one can be made by its number.
 */
final class MadeUp {

    static final int TOPICS = 20_000;

    private static final int HEADINGS = 1500;
    private static final int THEMES = 200;
    private static final int EPISODES_OF_A_SHOW = 120;
    private static final int WORDS = 130;
    private static final int EVERYBODYS = 20_000;
    private static final int OF_A_THEME = 4000;
    private static final int ALL_WORDS = 4_000_000;

    private final int size;

    MadeUp(int size) {
        this.size = size;
    }

    static Headings headings() {
        Map<String, List<String>> above = new TreeMap<>();
        for (int topic = 0; topic < TOPICS; topic += 2) {
            above.put(topic(topic), List.of(String.format("c_heading_%04d", topic % HEADINGS)));
        }
        return Headings.of(above);
    }

    static String topic(int number) {
        return String.format("c_topic_%05d", number);
    }

    Profile profile(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        int shows = size / EPISODES_OF_A_SHOW + 1;
        int show = zipf(random, shows);
        StringBuilder notes = new StringBuilder(1100);
        for (int i = 0; i < WORDS; i++) {
            notes.append(word(random, show)).append(i % 13 == 12 ? ".\n" : " ");
        }
        Random own = new Random(show);
        notes.append("Follow us on every");
        for (int i = 0; i < 16; i++) {
            notes.append(' ').append(spell(own.nextInt(EVERYBODYS)));
        }
        int day = 14_000 + Math.floorMod(number * 31, 5000);
        return new Profile(String.format("e_%08d", number), word(random, show) + " " + word(random, show),
            notes.append('.').toString(), day, mentions(random, show));
    }

    private static int theme(Random random, int show) {
        return Math.floorMod(show * 7 + 13 * zipf(random, 3), THEMES);
    }

    private static String word(Random random, int show) {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return spell(zipf(random, EVERYBODYS));
        }
        return kind < 97 ? spell(EVERYBODYS + theme(random, show) * OF_A_THEME + zipf(random, OF_A_THEME))
            : spell(random.nextInt(ALL_WORDS));
    }

    private static List<Profile.Mentioned> mentions(Random random, int show) {
        Map<Integer, Profile.Mentioned> topics = new TreeMap<>();
        int count = 3 + random.nextInt(6) + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int topic = random.nextInt(3) == 0 ? zipf(random, TOPICS)
                : Math.floorMod(theme(random, show) * 7919 + 31 * zipf(random, 300), TOPICS);
            double salience = 0.2 + 0.8 * random.nextDouble();
            topics.put(topic, new Profile.Mentioned(Feature.Kind.TOPIC, topic(topic), salience, i * 60));
        }
        List<Profile.Mentioned> mentions = new ArrayList<>(topics.values());
        int guest = random.nextInt(3) == 0 ? zipf(random, 50_000) : 50_000 + show;
        mentions.add(new Profile.Mentioned(Feature.Kind.NAME, "p_" + guest, 0.5, -1));
        return mentions;
    }

    private static int zipf(Random random, int size) {
        return Math.min(size - 1, (int) Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    /** Returns a word of its own for each number; some are stop words. */
    private static String spell(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 50; rest > 0; rest /= 100) {
            word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest / 20 % 5));
        }
        return word.toString();
    }
}
