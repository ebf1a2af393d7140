package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of a corpus that its graph files hold a part of. */
class LargeBlackBoxTest {

    private static final int EPISODES = 60;

    @TempDir
    private Path folder;

    private String whole;
    private String large;

    @BeforeEach
    void buildsBothWays() throws IOException {
        Path input = folder.resolve("in.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < EPISODES; i++) {
            lines.append("{\"id\": \"e").append(i).append("\", \"date\": \"2024-01-").append(10 + i % 20)
                .append("\", \"title\": \"").append(i % 3 == 0 ? "TLS and TCP" : "PostgreSQL " + i % 5)
                .append(" take ").append(i).append("\"}\n");
        }
        Files.writeString(input, lines);
        whole = folder.resolve("whole").toString();
        large = folder.resolve("large").toString();
        Run.podweft("build", input.toString(), "-o", whole).ends(0);
        Run.podweft("build", input.toString(), "-o", large, "--large-from", "1").ends(0);
    }

    @Test
    void answersAboutAConceptFromAllEpisodes() {
        for (String name : List.of("TLS", "TCP")) {
            Run answer = Run.podweft("concept", name, "-g", whole).ends(0);
            assertTrue(answer.out().contains("In 20 of 60 episodes\n"), answer.out());
            assertEquals(answer, Run.podweft("concept", name, "-g", large));
            assertEquals(Run.podweft("concept", name, "--json", "-g", whole),
                Run.podweft("concept", name, "--json", "-g", large));
        }
    }

    @Test
    void saysHowManyEpisodesAreAboutAConceptWhereItNamesSome() {
        Run all = Run.podweft("concept", "PostgreSQL", "-g", whole).ends(0);
        assertTrue(all.out().contains("In 40 of 60 episodes\n"), all.out());
        Run most = Run.podweft("concept", "PostgreSQL", "-g", large).ends(0);
        assertTrue(most.out().contains("In 40 of 60 episodes; most about it are\n"), most.out());
    }

    @Test
    void saysWhereAnAnswerIsFromAPart() {
        Run part = Run.podweft("episodes", "-g", large).ends(0);
        assertTrue(part.err().startsWith("podweft: " + large + " is a large corpus; this answers from the "),
            part.err());
        assertEquals("", Run.podweft("episodes", "-g", whole).ends(0).err());
        assertEquals("", Run.podweft("related", "TLS and TCP take 3", "-g", large).ends(0).err());
    }

    @Test
    void tellsNoTrendOfConceptsOfWhichThePartHasNoEpisode() {
        int code = Run.podweft("trends", "-g", large).exitCode();
        assertTrue(code == 0 || code == 1, () -> "exit code " + code);
    }
}
