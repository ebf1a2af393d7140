package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FinderTest {

    private static List<Finder.Neighbour> bruteForce(EpisodeIndex index, int episode) {
        Likeness likeness = new Likeness(index, Weights.DEFAULTS);
        List<Finder.Neighbour> all = new ArrayList<>();
        for (int other = 0; other < index.episodes(); other++) {
            if (other != episode) {
                all.add(new Finder.Neighbour(other, likeness.score(index.vector(episode), index.vector(other))));
            }
        }
        return Finder.Neighbour.best(all, Finder.KEPT);
    }

    @Test
    void agreesWithAComparisonOfAllPairsInASmallCorpus() {
        EpisodeIndex index = ProfilesOf.index(ProfilesOf.random(101, 30));
        Finder finder = new Finder(index, Weights.DEFAULTS);
        for (int episode = 0; episode < index.episodes(); episode++) {
            assertEquals(bruteForce(index, episode), finder.of(episode));
        }
    }

    @Test
    void findsNearlyAllAmongMore() {
        EpisodeIndex index = ProfilesOf.index(ProfilesOf.random(1500, 300));
        Finder finder = new Finder(index, Weights.DEFAULTS);
        int found = 0;
        for (int episode = 0; episode < 200; episode++) {
            List<Finder.Neighbour> best = new ArrayList<>(finder.of(episode));
            best.retainAll(bruteForce(index, episode));
            found += best.size();
        }
        assertTrue(found > 200 * Finder.KEPT * 0.95, found + " of " + 200 * Finder.KEPT);
    }

    @Test
    void doesNotDependOnWhatWasAskedBefore() {
        EpisodeIndex index = ProfilesOf.index(ProfilesOf.random(400, 80));
        Finder finder = new Finder(index, Weights.DEFAULTS);
        for (int episode = index.episodes() - 1; episode >= 0; episode--) {
            assertEquals(new Finder(index, Weights.DEFAULTS).of(episode), finder.of(episode));
        }
    }

    /** As a cluster does it: lists joined to the episodes that probe them, sums added up in any order. */
    @Test
    void agreesWithAJoin() {
        EpisodeIndex index = ProfilesOf.index(ProfilesOf.random(600, 120));
        Probe probe = new Probe(index, Weights.DEFAULTS);
        Likeness likeness = new Likeness(index, Weights.DEFAULTS);
        Finder finder = new Finder(index, Weights.DEFAULTS);
        for (int episode = 0; episode < 50; episode++) {
            EpisodeVector vector = index.vector(episode);
            TreeMap<Integer, Integer> sums = new TreeMap<>();
            List<int[]> products = new ArrayList<>();
            for (int place : probe.places(vector)) {
                int factor = probe.factor(vector.feature(place), vector.weight(place));
                Postings list = index.postings(vector.feature(place));
                for (int at = 0; at < list.size(); at++) {
                    products.add(new int[] {list.episode(at), Probe.product(factor, list.weight(at))});
                }
            }
            Collections.shuffle(products, new Random(episode));
            products.forEach(product -> sums.merge(product[0], product[1], Integer::sum));
            sums.remove(episode);
            List<Finder.Neighbour> scored = sums.entrySet().stream().filter(sum -> sum.getValue() > 0)
                .sorted((a, b) -> b.getValue() - a.getValue()).limit(Probe.SCORED)
                .map(sum -> new Finder.Neighbour(sum.getKey(), likeness.score(index.vector(sum.getKey()), vector)))
                .toList();
            assertEquals(Finder.Neighbour.best(scored, Finder.KEPT), finder.of(episode));
        }
    }

    @Test
    void probesTheRarestFirstWithinTheBudget() {
        EpisodeIndex index = ProfilesOf.index(ProfilesOf.random(1500, 20));
        EpisodeVector vector = index.vector(0);
        int[] places = new Probe(index, Weights.DEFAULTS).places(vector);
        for (int i = 0; i < places.length; i++) {
            int frequency = index.frequency(vector.feature(places[i]));
            assertTrue(frequency <= 300, "a list of " + frequency);
            assertTrue(i == 0 || frequency >= index.frequency(vector.feature(places[i - 1])));
        }
        assertTrue(places.length > 0 && places.length < vector.size());
    }

    @Test
    void answersAQuestionOfCommonWords() {
        List<Profile> profiles = ProfilesOf.random(1500, 20);
        EpisodeIndex index = ProfilesOf.index(profiles);
        Vectorizer vectorizer = new Vectorizer(index, Recurring.NONE, Headings.NONE);
        EpisodeVector question = vectorizer.of(new Profile("q", "", "", Profile.UNDATED,
            List.of(new Profile.Mentioned(Feature.Kind.TOPIC, "t1", 1, -1))));
        assertTrue(index.frequency(question.feature(0)) > 300);
        List<Finder.Neighbour> found = new Finder(index, Weights.DEFAULTS).of(question, 5);
        assertEquals(5, found.size());
        found.forEach(best -> assertTrue(profiles.get(best.number()).mentions().stream()
            .anyMatch(mention -> mention.node().equals("t1"))));
    }

    @Test
    void manyThreadsMakeTheIndexThatOneMakes() {
        List<Profile> profiles = ProfilesOf.random(1200, 50);
        MemoryIndex one = ProfilesOf.index(profiles);
        Indexer many = new Indexer(profiles.size(), profiles::get, ProfilesOf.HEADINGS);
        for (int episode = 0; episode < profiles.size(); episode++) {
            assertEquals(one.vector(episode), many.index().vector(episode));
        }
        assertEquals(one.vector(7), many.vectorizer().of(profiles.get(7)));
    }
}
