package dev.podweft;

import dev.podweft.export.JsonGraphReader;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The front door: opens a graph that was built, tags texts. Immutable, and safe to share. */
public final class Podweft {

    /** The file of a graph folder that holds the whole graph. */
    public static final String GRAPH_FILE = "podweft.json";

    private final Annotating annotator;

    Podweft(Annotating annotator) {
        this.annotator = annotator;
    }

    /** Returns a Podweft with the vocabulary that is part of the product. */
    public static Podweft load() {
        throw new UnsupportedOperationException("the annotator is not there yet");
    }

    /** Returns the graph that a build wrote into {@code folder}. */
    public static AnnotatedGraph open(Path folder) throws IOException {
        return JsonGraphReader.read(folder.resolve(GRAPH_FILE));
    }

    /** Returns what each passage of an episode names, a list for each; {@code date} tells which versions existed. */
    public List<List<Link>> annotate(List<Passage> passages, Optional<LocalDate> date) {
        return annotator.annotate(passages, date);
    }
}
