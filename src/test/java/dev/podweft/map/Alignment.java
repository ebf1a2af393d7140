package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How far the marks of one map have moved on the next, after the best shift, turn and scale (Procrustes). */
record Alignment(double[] moves) {

    /** Returns the moves of all marks that both maps draw, sorted, as shares of the first map's width. */
    static Alignment of(AnnotatedGraph before, AnnotatedGraph after) {
        List<double[]> pairs = new ArrayList<>();
        List<String> drawn = Selection.of(after).marks().stream().map(Mark::id).toList();
        for (Mark mark : Selection.of(before).marks()) {
            if (drawn.contains(mark.id())) {
                Facts a = before.factsOf(mark.id()).orElseThrow();
                Facts b = after.factsOf(mark.id()).orElseThrow();
                pairs.add(new double[] {a.x(), a.y(), b.x(), b.y()});
            }
        }
        double[] middle = IntStream.range(0, 4)
            .mapToDouble(i -> pairs.stream().mapToDouble(p -> p[i]).average().orElse(0)).toArray();
        double along = 0;
        double across = 0;
        double size = 0;
        for (double[] pair : pairs) {
            double ax = pair[0] - middle[0];
            double ay = pair[1] - middle[1];
            double bx = pair[2] - middle[2];
            double by = pair[3] - middle[3];
            along += bx * ax + by * ay;
            across += bx * ay - by * ax;
            size += bx * bx + by * by;
        }
        double cos = along / size;
        double sin = across / size;
        double width = pairs.stream().mapToDouble(p -> p[0]).max().orElse(1)
            - pairs.stream().mapToDouble(p -> p[0]).min().orElse(0);
        return new Alignment(pairs.stream().mapToDouble(p -> {
            double bx = p[2] - middle[2];
            double by = p[3] - middle[3];
            return Math.hypot(cos * bx - sin * by - p[0] + middle[0], sin * bx + cos * by - p[1] + middle[1]) / width;
        }).sorted().toArray());
    }

    double median() {
        return moves[moves.length / 2];
    }

    @Override
    public String toString() {
        return "median " + median() + " of " + Arrays.toString(moves);
    }
}
