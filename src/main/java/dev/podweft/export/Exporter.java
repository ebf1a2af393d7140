package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;

/**
 * Writes a graph in one format. The same graph gives the same characters on every machine and in every locale; lines
 * end with {@code \n}. Implementations are stateless and safe to share.
 */
public interface Exporter {

    /** Writes {@code graph} to {@code out}, which is neither flushed nor closed. */
    void write(AnnotatedGraph graph, Appendable out) throws IOException;

    /** Returns the name of the file in an output folder, such as {@code podweft.graphml}. */
    String fileName();
}
