package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRelatedBlackBoxTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGold() throws IOException {
        Files.writeString(folder.resolve("one.jsonl"), String.join("\n",
            line("1", "2024-01-05", "Sharding in Postgres", "How PostgreSQL spreads rows over many machines."),
            line("2", "2024-02-05", "Kernel sockets", "What io_uring does for sockets in the Linux kernel."),
            line("3", "2024-03-05", "Gardens", "Roses and soil, for a change."),
            line("4", "2024-04-05", "Replicas", "PostgreSQL again: machines that follow, and rows that lag.")));
        Files.writeString(folder.resolve("one.pairs.tsv"), "from\tto\n4\t1\n");
    }

    private static String line(String id, String date, String title, String notes) {
        return "{\"id\": \"" + id + "\", \"show\": \"One\", \"title\": \"" + title + "\", \"date\": \"" + date
            + "\", \"description\": \"" + notes + "\"}";
    }

    @Test
    void measuresTheAnswerItsPartsAndPlainRankers() {
        Map<String, JsonNode> rows = Run.podweft("eval-related", folder.toString(), "--json", "--quiet").ends(0)
            .lines().stream().map(EvalRelatedBlackBoxTest::json)
            .collect(Collectors.toMap(row -> row.get("ranker").asText(), row -> row));
        for (String ranker : List.of("podweft related", "TF-IDF", "BM25", "without words", "topics only", "five-fold")) {
            assertEquals(1.0, rows.get(ranker).get("mrr").get("mean").asDouble(), ranker);
        }
        assertEquals(1, rows.get("BM25").get("questions").asInt());
        assertTrue(rows.get("names only").get("mrr").get("mean").asDouble() < 1);
        String table = Run.podweft("eval-related", folder.toString(), "--quiet").ends(0).out();
        assertTrue(table.startsWith("1 episode of 1 show that link to others;"), table);
        assertTrue(table.contains("\npodweft related            1.000 (1.000-1.000)  1.000"), table);
    }

    @Test
    void saysWhatIsWrongWithTheGold() throws IOException {
        Path pairs = folder.resolve("one.pairs.tsv");
        Files.writeString(pairs, "4\t1\n4 2\n");
        Run.podweft("eval-related", folder.toString()).fails(pairs + ":2: found \"4 2\", expected two ids with "
            + "a tab between them; correct it");
        Files.writeString(pairs, "4\t9\n");
        Run.podweft("eval-related", folder.toString()).fails(folder.resolve("one.jsonl")
            + ": found no episode for the pair 4, 9, expected both; add them, or take the pair out");
        Files.delete(pairs);
        Run.podweft("eval-related", folder.toString()).fails(folder + ": found no file that ends with .pairs.tsv, "
            + "expected pairs of episodes; name the folder that holds them");
        Run.podweft("eval-related", "nowhere").fails("nowhere is no folder; eval-related wants one that holds SHOW.jsonl "
            + "and SHOW.pairs.tsv");
    }


    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new AssertionError(line, notJson);
        }
    }
}
