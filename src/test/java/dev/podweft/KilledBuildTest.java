package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.BuildOptions.Memory;
import dev.podweft.export.FolderLock;
import dev.podweft.store.Catalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills builds at any moment: what is left is one state or the other, and the next build goes on. */
class KilledBuildTest {

    private static final int ROUNDS = Integer.getInteger("podweft.kill.rounds", 5);

    private static final int LONGEST_WAIT = 600;

    @TempDir
    private Path folder;

    private Path input(String name, int episodes) throws IOException {
        return Files.writeString(folder.resolve(name), IntStream.range(0, episodes).mapToObj(i -> "{\"id\": \"" + i
            + "\", \"title\": \"TLS and TCP, part " + i + "\", \"description\": \"" + "PostgreSQL and caching. ".repeat(i)
            + "\"}\n").collect(Collectors.joining()));
    }

    private Map<String, String> reference(Path input) throws IOException {
        Path graphs = folder.resolve(input.getFileName() + ".graphs");
        TenNames.podweft().build(List.of(input), graphs, BuildOptions.DEFAULTS.withFreshMap().withMemory(Memory.NONE));
        return files(graphs);
    }

    private static Map<String, String> files(Path graphs) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.list(graphs)) {
            for (Path file : all.filter(path -> !path.endsWith(Catalog.FILE_NAME)).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void leavesOneStateOrTheOther() throws Exception {
        Path small = input("small.jsonl", 3);
        Path large = input("large.jsonl", 30);
        Map<Integer, Map<String, String>> states = Map.of(3, reference(small), 30, reference(large));
        Path graphs = folder.resolve("graphs");
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            buildAndKill(random.nextInt(LONGEST_WAIT), graphs, small, large);
            assertTrue(Podweft.open(graphs).graph().nodes().size() > 0);
            try (FolderLock lock = FolderLock.take(graphs)) {
                lock.recover();
            }
            int episodes = soundCatalog(graphs);
            assertEquals(states.get(episodes), files(graphs), "round " + round);
            TenNames.podweft().build(List.of(small), graphs,
                BuildOptions.DEFAULTS.withFreshMap().withMemory(Memory.PRUNE));
            assertEquals(states.get(3), files(graphs), "round " + round);
        }
    }

    private void buildAndKill(int milliseconds, Path graphs, Path small, Path large) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Djava.awt.headless=true", "-cp",
            System.getProperty("java.class.path"), EndlessBuilds.class.getName(), graphs.toString(), large.toString(),
            small.toString()).redirectError(folder.resolve("child.err").toFile()).start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            assertEquals("building", line, () -> read(folder.resolve("child.err")));
            child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            assertTrue(child.isAlive(), () -> read(folder.resolve("child.err")));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Returns the number of episodes in the catalog, which must be whole. */
    private static int soundCatalog(Path graphs) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + graphs.resolve(Catalog.FILE_NAME));
                Statement statement = database.createStatement()) {
            try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
                assertEquals("ok", check.getString(1));
            }
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM episodes")) {
                return count.getInt(1);
            }
        }
    }
}
