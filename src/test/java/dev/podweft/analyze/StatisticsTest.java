package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final List<Profile> PROFILES = ProfilesOf.random(300, 60);

    private static final Statistics WHOLE = ProfilesOf.statistics(PROFILES);

    private static List<String> table(Statistics statistics) {
        return IntStream.range(0, statistics.size())
            .mapToObj(number -> statistics.feature(number) + " " + statistics.frequency(number)).toList();
    }

    @Test
    void numbersFeaturesByKindThenById() {
        List<Feature> features = IntStream.range(0, WHOLE.size()).mapToObj(WHOLE::feature).toList();
        assertEquals(features.stream().sorted().toList(), features);
        for (int number = 0; number < WHOLE.size(); number++) {
            assertEquals(number, WHOLE.number(WHOLE.feature(number)).orElseThrow());
            assertEquals(features.get(number).kind(), WHOLE.kind(number));
        }
        assertTrue(WHOLE.number(new Feature(Feature.Kind.WORD, "t1")).isEmpty());
    }

    @Test
    void countsEachFeatureOnceAnEpisode() {
        int topic = WHOLE.number(new Feature(Feature.Kind.TOPIC, "t1")).orElseThrow();
        long having = PROFILES.stream()
            .filter(profile -> profile.mentions().stream().anyMatch(mention -> mention.node().equals("t1"))).count();
        assertEquals(having, WHOLE.frequency(topic));
        int heading = WHOLE.number(new Feature(Feature.Kind.HEADING, "h1")).orElseThrow();
        assertArrayEquals(new int[] {heading}, WHOLE.headings(topic));
        assertTrue(WHOLE.frequency(heading) >= WHOLE.frequency(topic));
    }

    @Test
    void countsTheSameInPartsAndInAnyOrder() {
        Recurring recurring = ProfilesOf.recurring(PROFILES);
        Statistics.Builder some = new Statistics.Builder(recurring, ProfilesOf.HEADINGS);
        Statistics.Builder others = new Statistics.Builder(recurring, ProfilesOf.HEADINGS);
        for (int i = PROFILES.size() - 1; i >= 0; i--) {
            (i % 3 == 0 ? some : others).add(PROFILES.get(i));
        }
        some.merge(others);
        Statistics parts = some.build();
        assertEquals(table(WHOLE), table(parts));
        assertEquals(PROFILES.size(), parts.episodes());
    }

    @Test
    void takesWhatWasCountedElsewhere() {
        Recurring recurring = ProfilesOf.recurring(PROFILES);
        Statistics.Builder elsewhere = new Statistics.Builder(Recurring.NONE, ProfilesOf.HEADINGS);
        List<Feature> all = new ArrayList<>();
        PROFILES.forEach(profile -> all.addAll(Statistics.features(profile, recurring, ProfilesOf.HEADINGS)));
        all.forEach(feature -> elsewhere.add(feature, 1));
        elsewhere.addEpisodes(PROFILES.size());
        assertEquals(table(WHOLE), table(elsewhere.build()));
    }

    @Test
    void travelsToOtherMachines() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(WHOLE);
            out.writeObject(ProfilesOf.HEADINGS);
            out.writeObject(ProfilesOf.recurring(PROFILES));
            out.writeObject(new ArrayList<>(PROFILES));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Statistics there = (Statistics) in.readObject();
            Headings headings = (Headings) in.readObject();
            Vectorizer vectorizer = new Vectorizer(there, (Recurring) in.readObject(), headings);
            Profile profile = (Profile) ((List<?>) in.readObject()).get(7);
            assertEquals(ProfilesOf.index(PROFILES).vector(7), vectorizer.of(profile));
        }
    }

    @Test
    void anEpisodeMentionsNeitherWordsNorHeadings() {
        assertThrows(IllegalArgumentException.class,
            () -> new Profile.Mentioned(Feature.Kind.WORD, "kernel", 1, -1));
    }
}
