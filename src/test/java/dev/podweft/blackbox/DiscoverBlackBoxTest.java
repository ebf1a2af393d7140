package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.Podweft;
import dev.podweft.cli.Main;
import dev.podweft.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoverBlackBoxTest {

    private static final Podweft PODWEFT = Podweft.load();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeEpisodes() throws IOException {
        Files.writeString(folder.resolve("show.jsonl"), """
            {"id": "1", "show": "s", "title": "Quargl with Anna Berg", "description": "Anna talks about her project \
            Quargl, a Rust library for parsing logs. Quargl is on GitHub: https://github.com/anna/quargl"}
            {"id": "2", "show": "s", "title": "Log parsing in production", "description": "We replaced our Python \
            scripts with Quargl, an open source tool called `quargl-cli`, and PostgreSQL 17."}
            """);
    }

    private Run discover(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "discover";
        arguments[1] = folder.resolve("show.jsonl").toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        Surroundings surroundings = new Surroundings(InputStream.nullInputStream(), out, err, 80, false, false, false);
        int exitCode = new Main(surroundings, () -> PODWEFT).run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void listsWhatNoVocabularyHasWithItsContexts() {
        Run run = discover().ends(0);
        assertTrue(run.out().startsWith("Quargl  software, "), run.out());
        assertTrue(run.out().contains("in 2 episodes"), run.out());
        assertTrue(run.out().contains("scripts with Quargl, an open source tool"), run.out());
    }

    @Test
    void listsNeitherKnownNamesNorPersons() {
        String out = discover("--json").ends(0).out();
        assertFalse(out.contains("\"name\":\"PostgreSQL\""), out);
        assertFalse(out.contains("\"name\":\"Anna Berg\""), out);
    }

    @Test
    void writesLinesForAVocabularyFile() {
        Run run = discover("--lines", "--least", "2").ends(0);
        assertEquals("{\"name\":\"Quargl\",\"kind\":\"software\"}\n", run.out());
    }

    @Test
    void endsWithOneWhereNothingIsNew() {
        discover("--least", "3").ends(1);
    }
}
