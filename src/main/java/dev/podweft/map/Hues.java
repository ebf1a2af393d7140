package dev.podweft.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which colour each land gets: one unlike those of the lands near it, and its own as long as there are enough. */
final class Hues {

    private static final double NEAR = 250;

    private final Points points;
    private final Map<Land, Integer> chosen = new HashMap<>();

    private Hues(Points points) {
        this.points = points;
    }

    /** Returns the colour of each community that has a land; that of -1 is grey. */
    static Map<Integer, Integer> choose(List<Land> lands, Points points) {
        Hues hues = new Hues(points);
        Map<Integer, Integer> byCommunity = new HashMap<>(Map.of(-1, Palette.NEUTRAL));
        lands.stream().filter(land -> land.community() >= 0)
            .sorted(Comparator.comparing((Land land) -> -land.members().size()).thenComparing(Land::community))
            .forEach(land -> byCommunity.put(land.community(), hues.choose(land)));
        return byCommunity;
    }

    private int choose(Land land) {
        int best = IntStream.range(0, Palette.size()).boxed()
            .min(Comparator.comparingDouble(hue -> clash(land, Palette.hue(hue)))).orElseThrow();
        chosen.put(land, Palette.hue(best));
        return Palette.hue(best);
    }

    private double clash(Land land, int hue) {
        double clash = 0;
        for (Map.Entry<Land, Integer> other : chosen.entrySet()) {
            double likeness = 1 / (1 + Palette.distance(hue, other.getValue()));
            clash = Math.max(clash, likeness / Math.max(NEAR, distance(land, other.getKey())));
        }
        return clash;
    }

    private double distance(Land a, Land b) {
        double least = Double.MAX_VALUE;
        for (int i : a.members()) {
            for (int j : b.members()) {
                least = Math.min(least, points.distance(i, j));
            }
        }
        return least;
    }
}
