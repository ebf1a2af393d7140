package dev.podweft.analyze;

import dev.podweft.Podweft;
import dev.podweft.graph.KnowledgeGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells how many of the twenty neighbours of each episode are those of a comparison of all pairs:
 * {@code RelatedLoss FILE...}, each with the episodes of one corpus.
 */
public final class RelatedLoss {

    private RelatedLoss() {
    }

    public static void main(String[] files) {
        Podweft podweft = Podweft.load();
        for (String file : files) {
            KnowledgeGraph graph = podweft.weave(podweft.episodes(List.of(Path.of(file)))).graph();
            System.out.println(file + ": " + loss(GraphIndex.of(graph, Weights.DEFAULTS).index()));
        }
    }

    private static String loss(MemoryIndex index) {
        Likeness likeness = new Likeness(index, Weights.DEFAULTS);
        Finder finder = new Finder(index, Weights.DEFAULTS);
        double[] sums = new double[6];
        for (int episode = 0; episode < index.episodes(); episode++) {
            List<Finder.Neighbour> all = new ArrayList<>();
            for (int other = 0; other < index.episodes(); other++) {
                if (other != episode) {
                    all.add(new Finder.Neighbour(other, likeness.score(index.vector(episode), index.vector(other))));
                }
            }
            List<Finder.Neighbour> best = Finder.Neighbour.best(all, Finder.KEPT);
            List<Finder.Neighbour> found = finder.of(episode);
            sums[0] += best.size();
            sums[1] += best.stream().filter(found::contains).count();
            sums[2] += Math.min(5, best.size());
            sums[3] += best.stream().limit(5).filter(found::contains).count();
            sums[4] += best.stream().mapToDouble(Finder.Neighbour::score).sum();
            sums[5] += found.stream().mapToDouble(Finder.Neighbour::score).sum();
        }
        return String.format(Locale.ROOT, "%d episodes, of the 20 best %.4f, of the 5 best %.4f, of their scores %.5f",
            index.episodes(), sums[1] / sums[0], sums[3] / sums[2], sums[5] / sums[4]);
    }
}
