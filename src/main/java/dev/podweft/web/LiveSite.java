package dev.podweft.web;

import dev.podweft.Podweft;
import dev.podweft.export.GraphFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The site of a graph folder as it is now: when a build has written the folder anew, the next look takes it up. A graph
 * that cannot be read leaves the old one in place, and says why once. Safe to share between threads.
 */
final class LiveSite {

    private final Path file;
    private final Path folder;
    private final UnaryOperator<Site> prepared;
    private final Consumer<String> tell;
    private volatile Site site;
    private List<Object> seen;

    /**
     * @param prepared makes a new site ready before it takes the place of the old one
     * @throws IOException where the folder holds no graph that can be read
     */
    LiveSite(Path folder, UnaryOperator<Site> prepared, Consumer<String> tell) throws IOException {
        this.folder = folder;
        this.file = folder.resolve(Podweft.GRAPH_FILE);
        this.prepared = prepared;
        this.tell = tell;
        this.seen = stamp();
        this.site = new Site(Podweft.open(folder));
    }

    Site now() {
        return site;
    }

    /** Looks whether a new build has landed, and takes it up. */
    synchronized void look() {
        try {
            List<Object> stamp = stamp();
            if (!stamp.equals(seen)) {
                seen = stamp;
                site = prepared.apply(new Site(Podweft.open(folder)));
                tell.accept("took up the new build in " + folder);
            }
        } catch (IOException | GraphFormatException unreadable) {
            tell.accept("kept the graph that was read before: " + unreadable.getMessage());
        }
    }

    /** Returns what tells one build's file from the next: a build writes another file and puts it in the place. */
    private List<Object> stamp() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
    }
}
