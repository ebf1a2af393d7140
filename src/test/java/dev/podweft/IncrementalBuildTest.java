package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.BuildOptions.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that goes on from the one before it writes the bytes that a build from nothing writes. */
class IncrementalBuildTest {

    private static final int STEPS = Integer.getInteger("podweft.incremental.steps", 5);

    /** What tells how much was read, and so differs where entries are kept that no file has any more. */
    private static final Set<String> TELL_OF_FILES = Set.of("manifest.json", "report.md");

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private static Podweft tenNames(AtomicInteger asked) {
        return new Podweft(new CountingNames(new TenNames(), asked), "ten names");
    }

    private Built build(Podweft podweft, String input, String output, Memory memory) throws IOException {
        Path inputs = folder.resolve(input);
        return podweft.build(List.of(inputs), folder.resolve(output), BuildOptions.DEFAULTS.withMemory(memory));
    }

    /** Gives the fresh build the map that the other carries on, for both to go from the same one. */
    private void layEarlierMap(String fresh) throws IOException {
        Path earlier = folder.resolve("on").resolve(Podweft.GRAPH_FILE);
        Files.createDirectory(folder.resolve(fresh));
        if (Files.exists(earlier)) {
            Files.copy(earlier, folder.resolve(fresh).resolve(Podweft.GRAPH_FILE));
        }
    }

    private void assertSameFiles(String fresh, String gone, Set<String> without) throws IOException {
        Map<String, String> expected = files(fresh, without);
        Map<String, String> found = files(gone, without);
        assertEquals(expected.keySet(), found.keySet(), fresh);
        expected.keySet().forEach(name -> assertEquals(expected.get(name), found.get(name), fresh + "/" + name));
    }

    private Map<String, String> files(String output, Set<String> without) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Set<String> left = new HashSet<>(without);
        left.add("catalog.db");
        try (Stream<Path> all = Files.list(folder.resolve(output))) {
            for (Path file : all.filter(path -> !left.contains(path.getFileName().toString())).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void prunedEqualsABuildOfWhatIsThere(long seed) throws IOException {
        equalsAFreshBuild(new GeneratedSources(seed), tenNames(asked));
        assertTrue(asked.get() > 0);
    }

    @Test
    void prunedEqualsABuildOfWhatIsThereWithTheWholeVocabulary() throws IOException {
        Annotator annotator = Annotator.load();
        equalsAFreshBuild(new GeneratedSources(3), new Podweft(new CountingNames(annotator, asked), "all names"));
    }

    private void equalsAFreshBuild(GeneratedSources sources, Podweft podweft) throws IOException {
        int fresh = 0;
        int goneOn = 0;
        for (int step = 0; step < STEPS; step++) {
            sources.write(folder.resolve("in"));
            layEarlierMap("fresh" + step);
            int before = asked.get();
            build(podweft, "in", "on", Memory.PRUNE);
            goneOn += asked.get() - before;
            before = asked.get();
            build(podweft, "in", "fresh" + step, Memory.NONE);
            fresh += asked.get() - before;
            assertSameFiles("fresh" + step, "on", Set.of());
            sources.change();
        }
        assertTrue(goneOn < fresh, goneOn + " of " + fresh + " tagged anew");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void keptEqualsABuildOfAllThatEverWas(long seed) throws IOException {
        GeneratedSources sources = new GeneratedSources(seed);
        Podweft podweft = tenNames(asked);
        int kept = 0;
        for (int step = 0; step < STEPS; step++) {
            sources.write(folder.resolve("in"));
            layEarlierMap("fresh" + step);
            kept += build(podweft, "in", "on", Memory.KEEP).since().map(Built.Since::kept).orElse(0);
            Path now = folder.resolve("in");
            Path aside = folder.resolve("aside");
            Files.move(now, aside);
            sources.writeAll(now);
            build(podweft, "in", "fresh" + step, Memory.NONE);
            delete(now);
            Files.move(aside, now);
            assertSameFiles("fresh" + step, "on", TELL_OF_FILES);
            sources.change();
        }
        assertTrue(kept > 0);
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    @Test
    void readsAndTagsNothingThatIsAsItWas() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("in"));
        Files.writeString(inputs.resolve("a.jsonl"), "{\"id\": \"a\", \"title\": \"TLS and TCP\"}\n");
        Files.writeString(inputs.resolve("b.jsonl"), "{\"id\": \"b\", \"title\": \"PostgreSQL\"}\n");
        Podweft podweft = tenNames(asked);
        assertTrue(build(podweft, "in", "out", Memory.KEEP).since().isEmpty());
        assertEquals(2, asked.get());
        Files.writeString(inputs.resolve("b.jsonl"), "{\"id\": \"b\", \"title\": \"PostgreSQL 17\"}\n"
            + "{\"id\": \"c\", \"title\": \"caching\"}\n");
        assertEquals(new Built.Since(2, 1, 1, 0, 1, 2, 0, 2), build(podweft, "in", "out", Memory.KEEP).since().orElseThrow());
        assertEquals(4, asked.get());
    }

    @Test
    void tagsAgainWithAnotherVocabulary() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("a.jsonl"), "{\"title\": \"TLS\"}\n");
        build(tenNames(asked), "in", "out", Memory.KEEP);
        build(new Podweft(new CountingNames(new TenNames(), asked), "other names"), "in", "out", Memory.KEEP);
        assertEquals(2, asked.get());
    }

    @Test
    void keepsWhatLeftItsSourceUntilPrunedAndForgetsASourceNobodyNames() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("in"));
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"id\": \"o\", \"title\": \"TCP\"}\n");
        Files.writeString(inputs.resolve("a.jsonl"), "{\"id\": \"a\", \"title\": \"TLS\"}\n");
        Files.writeString(inputs.resolve("b.jsonl"), "{\"id\": \"b\", \"title\": \"PostgreSQL\"}\n");
        Podweft podweft = tenNames(asked);
        podweft.build(List.of(inputs, other), folder.resolve("out"), BuildOptions.DEFAULTS);
        Files.delete(inputs.resolve("b.jsonl"));
        Built kept = build(podweft, "in", "out", Memory.KEEP);
        assertEquals(2, kept.episodes());
        assertEquals(1, kept.since().orElseThrow().kept());
        assertTrue(Files.readString(folder.resolve("out/report.md")).contains("has left its source"));
        assertEquals(2, build(podweft, "in", "out", Memory.KEEP).episodes());
        assertEquals(1, build(podweft, "in", "out", Memory.PRUNE).episodes());
        assertEquals(1, build(podweft, "in", "out", Memory.KEEP).episodes());
    }
}
