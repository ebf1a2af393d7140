package dev.podweft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a project of its own, with a Maven and a Java that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String BUILDING = "podweft: building, which takes a minute the first time\n";

    @TempDir
    private Path folder;

    private Path home;
    private Path programs;

    private record Ended(int exitCode, String out, String err) {
    }

    @BeforeEach
    void makeProject() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        programs = Files.createDirectory(folder.resolve("bin"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        program(home.resolve("podweft"), Files.readString(Path.of("podweft")).substring("#!/bin/sh\n".length()));
        program(programs.resolve("mvn"), "echo built >> ../built\nmkdir -p target && : > target/podweft.jar\n");
        java("17.0.9");
    }

    @Test
    void buildsOnFirstUseThenRuns() throws Exception {
        assertEquals(new Ended(0, "episodes\n", BUILDING), run(home, "episodes"));
        assertEquals(new Ended(0, "episodes\n", ""), run(home, "episodes"));
        assertFalse(Files.exists(home.resolve("target/build.log")));
    }

    @Test
    void buildsAgainWhenSourcesChanged() throws Exception {
        run(home, "episodes");
        Path source = Files.writeString(home.resolve("src/main/New.java"), "class New { }");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertEquals(BUILDING, run(home, "episodes").err());
        assertEquals(List.of("built", "built"), Files.readAllLines(folder.resolve("built")));
    }

    @Test
    void runsFromAnyFolderThroughLinksWithSpacesInArguments() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), home.resolve("podweft"));
        Path second = Files.createSymbolicLink(programs.resolve("second"), Path.of("../first"));
        assertTrue(Files.isSymbolicLink(first));
        Ended ended = start(folder, List.of(second.toString(), "related", "Kernel level TLS", "*", "")).join();
        assertEquals("related\nKernel level TLS\n*\n\n", ended.out());
    }

    @Test
    void keepsQuietWhenAsked() throws Exception {
        assertEquals(new Ended(0, "episodes\n-q\n", ""), run(home, "episodes", "-q"));
    }

    @Test
    void recordsAnArchiveForOlderJavasAndACacheForNewer() throws Exception {
        assertTrue(optionsOfJava("17.0.9").contains("-XX:SharedArchiveFile=" + home.toRealPath()
            + "/target/podweft.jsa"));
        assertTrue(optionsOfJava("25.0.1").contains("-XX:AOTCache=" + home.toRealPath() + "/target/podweft.aot"));
        assertEquals(List.of("rehearse 17.0.9", "dump 17.0.9", "rehearse 25.0.1"),
            Files.readAllLines(folder.resolve("recorded")));
    }

    /** Runs twice, so that classes are recorded at most once, and returns the options of the second run. */
    private List<String> optionsOfJava(String version) throws Exception {
        program(programs.resolve("java"), "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
            + "\"' >&2; exit; fi\n"
            + "for a; do case $a in rehearse) echo rehearse " + version + " >> ../recorded;; "
            + "-Xshare:dump) echo dump " + version + " >> ../recorded;; esac; done\n"
            + "for a; do echo \"$a\"; done\n");
        run(home, "episodes");
        return run(home, "episodes").out().lines().toList();
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        program(programs.resolve("mvn"), "echo '[ERROR] no such thing'\nexit 1\n");
        Ended ended = run(home, "episodes");
        assertEquals(2, ended.exitCode());
        assertEquals("", ended.out());
        assertTrue(ended.err().startsWith(BUILDING + "[ERROR] no such thing\npodweft: the build failed; its log is "));
        assertFalse(Files.exists(home.resolve("target/.building")));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        java("11.0.2");
        assertTrue(run(home, "episodes").err().matches("podweft: Java 11\\.0\\.2 at .* is too old; "
            + "Podweft needs 17 or newer\n"));
        java("1.8.0_292");
        assertEquals(2, run(home, "episodes").exitCode());
        java("21");
        Files.delete(programs.resolve("mvn"));
        assertEquals("podweft: no mvn found, and target/podweft.jar is missing or older than the sources; "
            + "install Maven 3.8\n",
            run(home, "episodes").err());
        Files.delete(programs.resolve("java"));
        assertEquals("podweft: no java found; install a JDK 17 or newer, or set JAVA_HOME\n",
            run(home, "episodes").err());
    }

    @Test
    void buildsOnceForTwoThatStartTogether() throws Exception {
        program(programs.resolve("mvn"),
            "echo built >> ../built\nsleep 1\nmkdir -p target && : > target/podweft.jar\n");
        List<String> command = List.of(home.resolve("podweft").toString(), "episodes");
        CompletableFuture<Ended> first = start(home, command);
        CompletableFuture<Ended> second = start(home, command);
        assertEquals("episodes\n", first.join().out());
        assertEquals("episodes\n", second.join().out());
        assertEquals(List.of("built"), Files.readAllLines(folder.resolve("built")));
    }

    @Test
    void breaksTheLockOfABuildThatDied() throws Exception {
        Files.createDirectories(home.resolve("target/.building"));
        Files.writeString(home.resolve("target/.building/pid"), "2147483646\n");
        assertEquals("episodes\n", run(home, "episodes").out());
    }

    private Ended run(Path from, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("podweft").toString()));
        command.addAll(List.of(arguments));
        return start(from, command).join();
    }

    private CompletableFuture<Ended> start(Path from, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", programs.toString());
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return process.onExit().thenApply(ended -> new Ended(ended.exitValue(), text(out), text(err)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A Java that prints what stands behind the jar, a line each, and nothing when classes are recorded. */
    private void java(String version) throws IOException {
        program(programs.resolve("java"), "if [ \"$1\" = -version ]; then echo 'openjdk version \"" + version
            + "\"' >&2; exit; fi\n"
            + "while [ $# -gt 0 ] && [ \"$1\" != -jar ]; do shift; done\n"
            + "[ $# -gt 1 ] || exit 0\nshift 2\nfor a; do echo \"$a\"; done\n");
        for (String tool : List.of("sh", "readlink", "dirname", "mkdir", "rm", "rmdir", "touch", "find", "cat", "mv",
                "sleep", "sed", "head", "stty")) {
            Path link = programs.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of(Files.exists(Path.of("/bin", tool)) ? "/bin" : "/usr/bin", tool));
            }
        }
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertTrue(file.toFile().setExecutable(true));
    }
}
