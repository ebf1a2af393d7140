package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.export.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the catalog: the line about the build before, the options, and podweft diff. */
class CatalogBlackBoxTest {

    @TempDir
    private Path folder;

    private Path input;
    private Path graphs;

    @BeforeEach
    void buildTwice() throws IOException {
        input = folder.resolve("in.jsonl");
        graphs = folder.resolve("graphs");
        write("a TLS and TCP", "b PostgreSQL");
        build().ends(0);
        write("a TLS 1.3 and TCP", "c caching");
    }

    private void write(String... episodes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String episode : episodes) {
            lines.append("{\"id\": \"").append(episode.charAt(0)).append("\", \"title\": \"")
                .append(episode.substring(2)).append("\"}\n");
        }
        Files.writeString(input, lines);
    }

    private Run build(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(options, 0, all, 4, options.length);
        System.arraycopy(new String[] {"build", input.toString(), "-o", graphs.toString()}, 0, all, 0, 4);
        return Run.podweft(all);
    }

    private Run diff(String... arguments) {
        String[] all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        System.arraycopy(new String[] {"diff", "-g", graphs.toString()}, 0, all, 0, 3);
        return Run.podweft(all);
    }

    @Test
    void saysWhatIsNewSinceTheBuildBefore() {
        List<String> lines = build().ends(0).lines();
        assertTrue(lines.get(0).startsWith("3 entries, 3 episodes, "), lines.get(0));
        assertEquals("build 2: read 1 of 1 file, tagged 2 of 3 episodes; 1 came, 0 went, 1 changed; kept 1 entry that"
            + " left its source", lines.get(1));
        List<String> again = build().ends(0).lines();
        assertEquals(lines.get(0), again.get(0));
        assertEquals("nothing is new since build 2", again.get(1));
    }

    @Test
    void dropsWhatLeftWhenAskedTo() {
        List<String> lines = build("--prune").ends(0).lines();
        assertTrue(lines.get(0).startsWith("2 entries, 2 episodes, "), lines.get(0));
        assertTrue(lines.get(1).endsWith("1 came, 1 went, 1 changed"), lines.get(1));
    }

    @Test
    void needsNoCatalog() throws IOException {
        byte[] before = Files.readAllBytes(graphs.resolve("catalog.db"));
        assertEquals(1, build("--no-catalog").ends(0).lines().size());
        assertEquals(before.length, Files.readAllBytes(graphs.resolve("catalog.db")).length);
        graphs = folder.resolve("other");
        build("--no-catalog").ends(0);
        assertFalse(Files.exists(graphs.resolve("catalog.db")));
        build("--no-catalog", "--prune").fails("--prune drops what the catalog remembers, which --no-catalog does not;"
            + " name one");
    }

    @Test
    void stopsWhereAnotherBuildIsWriting() throws IOException {
        try (FolderLock lock = FolderLock.take(graphs)) {
            lock.recover();
            build().fails(graphs + " is being written by another build (process " + ProcessHandle.current().pid()
                + "); wait until it is done, or name another folder");
        }
        build().ends(0);
    }

    @Test
    void saysInOneLineThatTheCatalogIsNone() throws IOException {
        Files.writeString(graphs.resolve("catalog.db"), "not a database, but long enough to look like one".repeat(40));
        Run run = build().ends(2);
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("catalog.db") && run.err().contains("move it away"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void tellsWhatCameWentAndChanged() {
        build("--prune").ends(0);
        String page = diff().ends(0).out();
        assertTrue(page.startsWith("build 1 → build 2\n\nEpisodes: 1 came, 1 went, 1 changed\n"), page);
        assertTrue(page.contains("\n  + caching\n") && page.contains("\n  - PostgreSQL\n"), page);
        assertTrue(page.contains("  ~ TLS 1.3 and TCP  title: TLS and TCP → TLS 1.3 and TCP\n"), page);
        assertTrue(page.contains("\n  + TLS 1.3 and TCP → TLS 1.3"), page);
        assertEquals(page, diff("1").out());
        assertEquals(page, diff("1", "2").out());
        assertTrue(diff("2", "1").ends(0).out().contains("\n  - caching\n"));
    }

    @Test
    void tellsItToProgramsAndPages() {
        build("--prune").ends(0);
        assertEquals("{\"kind\":\"episode\",\"change\":\"changed\",\"id\":\"a\",\"label\":\"TLS 1.3 and TCP\",\"details\":"
            + "[{\"name\":\"title\",\"old\":\"TLS and TCP\",\"new\":\"TLS 1.3 and TCP\"}]}",
            diff("--json").ends(0).lines().get(0));
        String page = diff("--markdown").ends(0).out();
        assertTrue(page.startsWith("# What changed from build 1 to build 2\n\n## Episodes\n\n1 came, 1 went, 1 changed.\n"
            + "\n- changed: **TLS 1.3 and TCP**, title: TLS and TCP → TLS 1.3 and TCP\n"), page);
    }

    @Test
    void comparesFolders() {
        String old = graphs.toString();
        graphs = folder.resolve("other");
        build().ends(0);
        String page = Run.podweft("diff", old, graphs.toString()).ends(0).out();
        assertTrue(page.startsWith(old) && page.contains("Episodes: 1 came, 1 went, 1 changed\n"), page);
        Run same = Run.podweft("diff", old, old).ends(1);
        assertTrue(same.out().endsWith("nothing came, went or changed\n"), same.out());
    }

    @Test
    void saysWhatCannotBeCompared() {
        diff("7").fails("no folder and no build of " + graphs + " is called 7; its builds are 1 to 1");
        Run only = diff().ends(1);
        assertTrue(only.err().contains("only one build of"), only.err());
        graphs = folder.resolve("none");
        diff().fails("no catalog in " + graphs + ": name two folders, or run podweft build first, or name its folder with"
            + " --graph");
    }
}
