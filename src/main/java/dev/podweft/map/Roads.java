package dev.podweft.map;

import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The few links that are drawn as roads, so that none is hair: those that stand out among the links of one of their
 * ends (the disparity filter of Serrano, Boguñá and Vespignani 2009), the strongest of each concept, and of two lands
 * the strongest that joins them.
 *
 * @param main the strongest within a land
 * @param minor the others within a land
 * @param ferries those from land to land
 * @param tracks from an episode to what it is mostly about
 */
record Roads(List<Tie> main, List<Tie> minor, List<Tie> ferries, List<Tie> tracks) {

    /** How likely, by chance, a link as strong as this may be at most. */
    private static final double SIGNIFICANT = 0.08;

    private static final double MAIN = 0.3;

    private static final int MOST = 5;

    /** For each land. */
    private static final double FERRIES = 0.8;

    private static final double LONGEST_FERRY = 700;

    private static final double LONGEST_TRACK = 110;

    Roads {
        main = List.copyOf(main);
        minor = List.copyOf(minor);
        ferries = List.copyOf(ferries);
        tracks = List.copyOf(tracks);
    }

    static Roads of(List<Mark> marks, Points points, Network network) {
        List<Tie> home = new ArrayList<>();
        List<Tie> ferries = new ArrayList<>();
        Set<Set<Integer>> bridged = new HashSet<>();
        for (Tie tie : outstanding(marks, network)) {
            Set<Integer> lands = new TreeSet<>(List.of(marks.get(tie.from()).land(), marks.get(tie.to()).land()));
            if (lands.size() == 1) {
                home.add(tie);
            } else if (points.distance(tie.from(), tie.to()) < LONGEST_FERRY && bridged.add(lands)) {
                ferries.add(tie);
            }
        }
        int main = (int) (MAIN * home.size());
        int most = (int) (FERRIES * Land.of(marks).size());
        return new Roads(home.subList(0, main), home.subList(main, home.size()),
            ferries.subList(0, Math.min(most, ferries.size())),
            tracks(marks, points, network));
    }

    /** Returns the outstanding links between concepts, strongest first. */
    private static List<Tie> outstanding(List<Mark> marks, Network network) {
        double[] sums = new double[network.size()];
        int[] degrees = new int[network.size()];
        List<Tie> between = network.ties().stream().filter(tie -> !joinsEpisode(marks, tie)).toList();
        for (Tie tie : between) {
            sums[tie.from()] += tie.strength();
            sums[tie.to()] += tie.strength();
            degrees[tie.from()]++;
            degrees[tie.to()]++;
        }
        int[] drawn = new int[network.size()];
        List<Tie> kept = new ArrayList<>();
        for (Tie tie : between) {
            boolean first = drawn[tie.from()] == 0 || drawn[tie.to()] == 0;
            double chance = Math.min(chance(tie, tie.from(), sums, degrees), chance(tie, tie.to(), sums, degrees));
            if (first || chance < SIGNIFICANT && drawn[tie.from()] < MOST && drawn[tie.to()] < MOST) {
                drawn[tie.from()]++;
                drawn[tie.to()]++;
                kept.add(tie);
            }
        }
        return kept;
    }

    private static double chance(Tie tie, int end, double[] sums, int[] degrees) {
        return degrees[end] < 2 ? 1 : StrictMath.pow(1 - tie.strength() / sums[end], degrees[end] - 1);
    }

    private static List<Tie> tracks(List<Mark> marks, Points points, Network network) {
        List<Tie> tracks = new ArrayList<>();
        Set<Integer> led = new HashSet<>();
        for (Tie tie : network.ties()) {
            int episode = marks.get(tie.from()).isEpisode() ? tie.from() : tie.to();
            if (joinsEpisode(marks, tie) && led.add(episode)
                    && points.distance(tie.from(), tie.to()) < LONGEST_TRACK) {
                tracks.add(tie);
            }
        }
        return tracks;
    }

    private static boolean joinsEpisode(List<Mark> marks, Tie tie) {
        return marks.get(tie.from()).isEpisode() || marks.get(tie.to()).isEpisode();
    }
}
