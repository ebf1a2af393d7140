package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which episodes are alike, and through what.
 *
 * <p>The score of two episodes is above 0 and at most 1. Three cosines are added up, weighted by {@link Weights}: of
 * the words of titles and notes, of the topics mentioned, and of the persons and organizations (see
 * {@link Vectorizer}). Where two episodes mention different topics under one heading, and share none of those under
 * it, the heading is the node of that contribution. The sum counts up to 0.4 more for two episodes of the same time, by
 * {@code exp(-days/365)}, and is divided by the highest there can be. Shares are whole millionths and add up to the
 * weight as files print it.
 *
 * <p>Each episode keeps its twenty best; an edge stands where either end keeps it. Works through an inverted index:
 * what is common counts, but is not used to find neighbours ({@link Probe}); and of those found only the hundred most
 * promising of each episode are scored to the end. The same with any number of threads.
 */
public final class Relatedness implements Analysis<List<Edge.Related>> {

    private static final int AT_ONCE = 64;

    private final Weights weights;

    /** Creates an analysis with the weights that do best. */
    public Relatedness() {
        this(Weights.DEFAULTS);
    }

    /** Creates an analysis in which the ingredients count by {@code weights}. */
    public Relatedness(Weights weights) {
        this.weights = weights;
    }

    @Override
    public List<Edge.Related> of(KnowledgeGraph graph) {
        GraphIndex index = GraphIndex.of(graph, weights);
        int size = index.episodes().size();
        return IntStream.rangeClosed(0, size / AT_ONCE).parallel()
            .mapToObj(part -> kept(index.index(), part * AT_ONCE, Math.min(size, (part + 1) * AT_ONCE)))
            .flatMapToLong(keys -> keys).sorted().distinct()
            .mapToObj(key -> index.edge((int) (key >> Integer.SIZE), (int) key))
            .filter(edge -> edge.weight() > 0).toList();
    }

    private LongStream kept(MemoryIndex index, int from, int to) {
        Finder finder = new Finder(index, weights);
        return IntStream.range(from, to).mapToObj(episode ->
            finder.of(episode).stream().mapToLong(best -> key(episode, best.number()))).flatMapToLong(keys -> keys);
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
