package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which colour each land gets: one unlike those of the lands near it, and its own as long as there are enough. */
final class Hues {

    private static final double NEAR = 250;

    private final Points points;
    private final Map<Land, Integer> chosen = new HashMap<>();

    private Hues(Points points) {
        this.points = points;
    }

    /** Returns the colour of each community that has a land, some of which are {@code kept}; that of -1 is grey. */
    static Map<Integer, Integer> choose(List<Land> lands, Points points, Map<Integer, Integer> kept) {
        Hues hues = new Hues(points);
        Map<Integer, Integer> byCommunity = new HashMap<>(Map.of(-1, Palette.NEUTRAL));
        lands.stream().filter(land -> kept.containsKey(land.community())).forEach(land -> {
            hues.chosen.put(land, kept.get(land.community()));
            byCommunity.put(land.community(), kept.get(land.community()));
        });
        lands.stream().filter(land -> land.community() >= 0 && !kept.containsKey(land.community()))
            .sorted(Comparator.comparing((Land land) -> -land.members().size()).thenComparing(Land::community))
            .forEach(land -> byCommunity.put(land.community(), hues.choose(land)));
        return byCommunity;
    }

    /** Returns the colours that lands had on an earlier map; each of its lands hands its colour to its largest part. */
    static Map<Integer, Integer> of(AnnotatedGraph earlier, List<Mark> marks, List<Land> lands) {
        Map<Integer, Integer> hues = new HashMap<>();
        Map<List<Integer>, Integer> shared = new TreeMap<>(
            Comparator.<List<Integer>, Integer>comparing(pair -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        Map<Integer, Integer> hueOf = new HashMap<>();
        for (Land land : lands) {
            for (int member : land.members()) {
                earlier.factsOf(marks.get(member).id()).filter(f -> f.community() >= 0 && f.size() > 0)
                    .ifPresent(facts -> {
                        hueOf.putIfAbsent(facts.community(), facts.rgb());
                        shared.merge(List.of(facts.community(), land.community()), 1, Integer::sum);
                    });
            }
        }
        List<List<Integer>> pairs = new ArrayList<>(shared.keySet());
        pairs.sort(Comparator.comparing((List<Integer> pair) -> -shared.get(pair)));
        Set<Integer> given = new HashSet<>(Set.of(-1));
        for (List<Integer> pair : pairs) {
            if (!given.contains(pair.get(0)) && !hues.containsKey(pair.get(1)) && pair.get(1) >= 0) {
                given.add(pair.get(0));
                hues.put(pair.get(1), hueOf.get(pair.get(0)));
            }
        }
        return hues;
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
