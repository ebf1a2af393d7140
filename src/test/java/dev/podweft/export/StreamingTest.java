package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No format is gathered in memory: the first part is out long before the last was thought of. */
class StreamingTest {

    private static final int NODES = 1_500;

    private static final int EDGES = 15_000;

    private static final AnnotatedGraph GRAPH = LargeGraph.of(NODES, EDGES);

    /** Counts what it is given, and takes no more than it may. */
    private static final class Counter extends Writer {

        private final long most;
        private long length;
        private int longest;

        Counter(long most) {
            this.most = most;
        }

        @Override
        public void write(char[] characters, int from, int count) throws IOException {
            length += count;
            longest = Math.max(longest, count);
            if (length > most) {
                throw new IOException("enough");
            }
        }

        @Override
        public void flush() {
            // Nothing is kept.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static Map<String, GraphFolder.Content> files(Format format) {
        return format.files(GRAPH, Format.Choice.USUAL);
    }

    @ParameterizedTest
    @EnumSource
    void handsOutSmallParts(Format format) throws IOException {
        for (GraphFolder.Content file : files(format).values()) {
            Counter out = new Counter(Long.MAX_VALUE);
            file.write(out);
            assertTrue(out.length > 20 && out.longest < 100_000, out.length + " in parts up to " + out.longest);
        }
    }

    /** A file of megabytes costs a fraction of its memory before its first hundred thousand characters are out. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OBSIDIAN")
    void beginsBeforeItHasAll(Format format) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (GraphFolder.Content file : files(format).values()) {
            Counter whole = new Counter(Long.MAX_VALUE);
            long before = threads.getCurrentThreadAllocatedBytes();
            file.write(whole);
            long all = threads.getCurrentThreadAllocatedBytes() - before;
            assertThrows(IOException.class, () -> file.write(new Counter(whole.length / 50)));
            before = threads.getCurrentThreadAllocatedBytes();
            assertThrows(IOException.class, () -> file.write(new Counter(whole.length / 50)));
            long first = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(first < all / 3, first + " of " + all + " bytes are needed for the first fiftieth");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAPHML", "GEXF", "DOT", "JSON", "CYTOSCAPE"})
    void leavesNothingOut(Format format) throws IOException {
        StringBuilder text = new StringBuilder();
        files(format).values().iterator().next().write(text);
        String mark = switch (format) {
            case GRAPHML, GEXF -> "<edge ";
            case DOT -> " -- ";
            default -> "\"source\":\"";
        };
        assertEquals(EDGES, text.toString().split(mark, -1).length - 1);
    }
}
