package dev.podweft.analyze;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up profiles: topics by Zipf's law, words of a small language. */
final class ProfilesOf {

    static final Headings HEADINGS = Headings.of(Map.of("t1", List.of("h1"), "t2", List.of("h1"), "t3", List.of("h2")));

    private ProfilesOf() {
    }

    static List<Profile> random(int size, int topics) {
        Random random = new Random(11);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Profile.Mentioned> mentions = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                String topic = "t" + (int) Math.exp(random.nextDouble() * Math.log(topics));
                if (mentions.stream().noneMatch(mention -> mention.node().equals(topic))) {
                    mentions.add(new Profile.Mentioned(Feature.Kind.TOPIC, topic, random.nextDouble(), 60 * k));
                }
            }
            mentions.add(new Profile.Mentioned(Feature.Kind.NAME, "p" + random.nextInt(size), 0.5, -1));
            int day = i % 7 == 0 ? Profile.UNDATED : 19_000 + random.nextInt(2000);
            profiles.add(new Profile(String.format("e%06d", i), word(random, topics), notes(random, topics), day, mentions));
        }
        return profiles;
    }

    private static String notes(Random random, int words) {
        StringBuilder notes = new StringBuilder("Thanks to our sponsor for keeping lights burning.\n");
        for (int i = 0; i < 30; i++) {
            notes.append(word(random, 10 * words)).append(i % 3 == 2 ? "\n" : " ");
        }
        return notes.toString();
    }

    private static String word(Random random, int words) {
        return "w" + Integer.toString((int) Math.exp(random.nextDouble() * Math.log(words)), 36) + "q";
    }

    static Recurring recurring(List<Profile> profiles) {
        Recurring.Builder lines = new Recurring.Builder();
        profiles.forEach(lines::add);
        return lines.build();
    }

    static Statistics statistics(List<Profile> profiles) {
        Statistics.Builder counts = new Statistics.Builder(recurring(profiles), HEADINGS);
        profiles.forEach(counts::add);
        return counts.build();
    }

    static MemoryIndex index(List<Profile> profiles) {
        Statistics statistics = statistics(profiles);
        Vectorizer vectorizer = new Vectorizer(statistics, recurring(profiles), HEADINGS);
        return MemoryIndex.of(statistics, profiles.stream().map(vectorizer::of).toList());
    }
}
