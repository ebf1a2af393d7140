package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.Podweft;
import dev.podweft.SmallGraph;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSiteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static AnnotatedGraph onlyShow() {
        return new AnnotatedGraph(KnowledgeGraph.builder().add(new Node.Show("s_New", "New show")).build(), List.of(),
            Map.of());
    }

    @Test
    void takesUpANewBuildWithoutDroppingARequest(@TempDir Path folder) throws Exception {
        try (Sites site = Sites.of(SmallGraph.annotated(), folder)) {
            AtomicBoolean enough = new AtomicBoolean();
            List<CompletableFuture<Integer>> askers = List.of(asker(site, enough), asker(site, enough));
            Sites.write(onlyShow(), folder);
            await(site, "/api/v1", "New show");
            enough.set(true);
            for (CompletableFuture<Integer> asker : askers) {
                assertTrue(asker.get() > 0);
            }
            assertTrue(site.get("/").body().contains("This graph holds no episodes"));
            assertEquals(List.of("took up the new build in " + folder), site.told);
        }
    }

    /** Asks until it is enough; fails where an answer is not 200. */
    private static CompletableFuture<Integer> asker(Sites site, AtomicBoolean enough) {
        return CompletableFuture.supplyAsync(() -> {
            int answers = 0;
            while (!enough.get()) {
                try {
                    assertEquals(200, site.get("/episodes").statusCode());
                } catch (IOException | InterruptedException failed) {
                    throw new AssertionError(failed);
                }
                answers++;
            }
            return answers;
        });
    }

    private static void await(Sites site, String address, String words) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!site.get(address).body().contains(words)) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            Thread.sleep(20);
        }
    }

    @Test
    void keepsTheOldGraphWhereTheNewOneIsBroken(@TempDir Path folder) throws Exception {
        Sites.write(SmallGraph.annotated(), folder);
        List<String> told = new java.util.ArrayList<>();
        LiveSite live = new LiveSite(folder, Site::warm, told::add);
        Files.writeString(folder.resolve(Podweft.GRAPH_FILE), "{");
        live.look();
        live.look();
        assertEquals(3, live.now().ask().episodes().size());
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).startsWith("kept the graph that was read before: "), told::toString);
    }

    @Test
    void refusesAFolderWithoutAGraph(@TempDir Path folder) {
        assertThrows(IOException.class, () -> new LiveSite(folder, Site::warm, message -> { }));
    }

    @Test
    void listensNoMoreOnceClosed(@TempDir Path folder) throws Exception {
        Sites site = Sites.of(SmallGraph.annotated(), folder);
        assertEquals(200, site.get("/").statusCode());
        long start = System.nanoTime();
        site.close();
        assertTrue(System.nanoTime() - start < PATIENCE.toNanos() / 10, "waits for nobody");
        assertThrows(ConnectException.class, () -> site.get("/"));
    }
}
