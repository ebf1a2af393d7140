package dev.podweft.map;

import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.map.Network.Tie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures our layout beside that of Graphviz on the same graphs: {@code LayoutBenchmark FOLDER...}, each a folder that
 * {@code podweft build} wrote. Prints a row of a Markdown table for each graph and layout. Run by
 * {@code docs/benchmarks/run-map.sh}.
 */
final class LayoutBenchmark {

    private final List<Mark> marks;
    private final List<Tie> ties;
    private final List<Set<Integer>> neighbours = new ArrayList<>();

    private LayoutBenchmark(AnnotatedGraph graph) {
        marks = Selection.of(graph).marks();
        ties = Network.of(graph.graph(), marks).strongest(6, 12);
        marks.forEach(mark -> neighbours.add(new HashSet<>()));
        for (Tie tie : ties) {
            neighbours.get(tie.from()).add(tie.to());
            neighbours.get(tie.to()).add(tie.from());
        }
    }

    public static void main(String[] folders) throws Exception {
        for (String folder : folders) {
            AnnotatedGraph graph = Podweft.open(Path.of(folder));
            LayoutBenchmark benchmark = new LayoutBenchmark(graph);
            String name = Path.of(folder).getFileName().toString();
            benchmark.measureOurs(name, graph);
            benchmark.measureSprings(name);
            benchmark.measureGraphviz(name);
        }
    }

    private void measureOurs(String name, AnnotatedGraph graph) {
        new MapLayout().place(graph);
        long start = System.nanoTime();
        AnnotatedGraph placed = new MapLayout().place(graph);
        double seconds = (System.nanoTime() - start) / 1e9;
        Points points = new Points(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            Facts facts = placed.factsOf(marks.get(i).id()).orElseThrow();
            points.move(i, facts.x(), facts.y());
        }
        print(name, "podweft, the map", points, seconds);
    }

    private void measureSprings(String name) {
        double[] masses = new double[marks.size()];
        Arrays.fill(masses, 1);
        SpringNetwork network = new SpringNetwork(masses, ties);
        SpringLayout.place(network);
        long start = System.nanoTime();
        Points points = SpringLayout.place(network);
        double seconds = (System.nanoTime() - start) / 1e9;
        double ideal = ties.stream().mapToDouble(t -> points.distance(t.from(), t.to())).average().orElse(1);
        for (int i = 0; i < marks.size(); i++) {
            points.move(i, points.x()[i] / ideal * 100, points.y()[i] / ideal * 100);
        }
        print(name, "podweft, springs only", points, seconds);
    }

    private void measureGraphviz(String name) throws IOException, InterruptedException {
        Path dot = Files.createTempFile("layout", ".dot");
        Path laid = Files.createTempFile("layout", ".laid");
        Files.writeString(dot, dot());
        long start = System.nanoTime();
        run("sfdp -Goverlap=prism -Gstart=1 -Tdot '" + dot + "' -o '" + laid + "'");
        double seconds = (System.nanoTime() - start) / 1e9;
        Path plain = Files.createTempFile("layout", ".plain");
        run("neato -n2 -Tplain '" + laid + "' -o '" + plain + "'");
        Points points = new Points(marks.size());
        for (String line : Files.readAllLines(plain, StandardCharsets.UTF_8)) {
            if (line.startsWith("node ")) {
                String[] words = line.split(" ");
                int mark = Integer.parseInt(words[1].substring(1));
                points.move(mark, 72 * Double.parseDouble(words[2]),
                    72 * Double.parseDouble(words[3]) - marks.get(mark).box(0, 0).centerY());
            }
        }
        print(name, "sfdp -Goverlap=prism", points, seconds);
        long map = System.nanoTime();
        run("gvmap -e '" + laid + "' > '" + plain + "'");
        print(name, "the same, and gvmap", points, seconds + (System.nanoTime() - map) / 1e9);
        for (Path file : List.of(dot, laid, plain)) {
            Files.delete(file);
        }
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
    }

    /** Returns the graph as DOT; what is drawn around a point is centred in its node. */
    private String dot() {
        StringBuilder dot = new StringBuilder("graph g {\nnode [shape=box fixedsize=true label=\"\"]\n");
        for (int i = 0; i < marks.size(); i++) {
            Box box = marks.get(i).box(0, 0);
            dot.append(String.format(Locale.ROOT, "n%d [width=%.3f height=%.3f]%n", i, box.width() / 72,
                box.height() / 72));
        }
        ties.forEach(tie -> dot.append("n").append(tie.from()).append(" -- n").append(tie.to()).append('\n'));
        return dot.append("}\n").toString();
    }

    private void print(String name, String layout, Points points, double seconds) {
        System.out.printf(Locale.ROOT, "| %s | %d, %d | %s | %.2f | %.3f | %.3f | %.2f | %d |%n", name, marks.size(),
            ties.size(), layout, seconds, preserved(points), stress(points), variation(points), overlaps(points));
    }

    /** Returns how many of a mark's neighbours are among as many nearest marks, on average. */
    private double preserved(Points points) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < marks.size(); i++) {
            int mark = i;
            Set<Integer> own = neighbours.get(i);
            if (!own.isEmpty()) {
                sum += IntStream.range(0, marks.size()).boxed().filter(j -> j != mark)
                    .sorted(Comparator.comparingDouble(j -> points.distance(mark, j))).limit(own.size())
                    .filter(own::contains).count() / (double) own.size();
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    /** Returns the normalized stress at the best scale, distances along ties against distances on the map. */
    private double stress(Points points) {
        double[] sums = new double[3];
        for (int i = 0; i < marks.size(); i++) {
            int[] steps = steps(i);
            for (int j = 0; j < i; j++) {
                if (steps[j] > 0) {
                    double share = points.distance(i, j) / steps[j];
                    sums[0] += share * share;
                    sums[1] += share;
                    sums[2]++;
                }
            }
        }
        return 1 - sums[1] * sums[1] / (sums[0] * sums[2]);
    }

    private int[] steps(int from) {
        int[] steps = new int[marks.size()];
        Arrays.fill(steps, -1);
        steps[from] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int at = open.poll();
            for (int next : neighbours.get(at)) {
                if (steps[next] < 0) {
                    steps[next] = steps[at] + 1;
                    open.add(next);
                }
            }
        }
        return steps;
    }

    /** Returns the standard deviation of the lengths of ties over their mean. */
    private double variation(Points points) {
        double[] lengths = ties.stream().mapToDouble(t -> points.distance(t.from(), t.to())).toArray();
        double mean = Arrays.stream(lengths).average().orElse(1);
        return Math.sqrt(Arrays.stream(lengths).map(l -> (l - mean) * (l - mean)).average().orElse(0)) / mean;
    }

    private int overlaps(Points points) {
        int overlaps = 0;
        for (int i = 0; i < marks.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box one = marks.get(i).box(points.x()[i], points.y()[i]).grownBy(-0.05);
                overlaps += one.overlaps(marks.get(j).box(points.x()[j], points.y()[j])) ? 1 : 0;
            }
        }
        return overlaps;
    }
}
