package dev.podweft.map;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which marks are linked, and how strongly; each link once, the lower number first. */
record Network(int size, List<Tie> ties) {

    private static final Comparator<Tie> STRONGEST = Comparator.comparingDouble(Tie::strength).reversed()
        .thenComparingInt(Tie::from).thenComparingInt(Tie::to);

    Network {
        ties = List.copyOf(ties);
    }

    /** A link between two marks, by their numbers, with a strength between 0 and 2. */
    record Tie(int from, int to, double strength) {

        int other(int mark) {
            return mark == from ? to : from;
        }
    }

    static Network of(KnowledgeGraph graph, List<Mark> marks) {
        Map<String, Integer> numbers = new HashMap<>();
        marks.forEach(mark -> numbers.put(mark.id(), numbers.size()));
        Map<Long, Double> strengths = new HashMap<>();
        for (Edge edge : graph.edges()) {
            Integer a = numbers.get(edge.source());
            Integer b = numbers.get(edge.target());
            if (a != null && b != null && !a.equals(b) && strength(edge) > 0) {
                long key = (long) Math.min(a, b) << 32 | Math.max(a, b);
                strengths.merge(key, strength(edge), Double::sum);
            }
        }
        return new Network(marks.size(), strengths.entrySet().stream()
            .map(e -> new Tie((int) (e.getKey() >> 32), e.getKey().intValue(), Math.min(2, e.getValue())))
            .sorted(STRONGEST).toList());
    }

    /** Two concepts that met once have the highest information of all, so that the count must temper it. */
    static double strength(Edge edge) {
        if (edge instanceof Edge.CoOccurs both) {
            return both.weight() * both.count() / (both.count() + 1.0);
        }
        if (edge instanceof Edge.Mentions mention) {
            return mention.weight();
        }
        return edge instanceof Edge.Known ? 0.4 : 0;
    }

    /** Returns the ties of each mark, strongest first. */
    List<List<Tie>> byMark() {
        List<List<Tie>> lists = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        for (Tie tie : ties) {
            lists.get(tie.from()).add(tie);
            lists.get(tie.to()).add(tie);
        }
        return lists;
    }

    /** Returns the ties among the {@code own} strongest of one end, or the {@code mutual} strongest of both. */
    List<Tie> strongest(int own, int mutual) {
        int[] places = new int[size];
        List<Tie> kept = new ArrayList<>();
        for (Tie tie : ties) {
            int a = places[tie.from()]++;
            int b = places[tie.to()]++;
            if (Math.min(a, b) < own || Math.max(a, b) < mutual) {
                kept.add(tie);
            }
        }
        return kept;
    }
}
