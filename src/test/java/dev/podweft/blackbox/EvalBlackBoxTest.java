package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two episodes of two shows: TLS and Postgres 17 are found, zero copy is missed, cache is one too many. */
class EvalBlackBoxTest {

    private static final String FIRST = episode("D-1", "one", "TLS", "on a cache with zero copy",
        mention("title", 0, 3, "TLS", "TLS", "protocol", "null"),
        mention("description", 16, 25, "zero copy", "zero copy", "concept", "null"));
    private static final String SECOND = episode("D-2", "two", "Postgres 17", "",
        mention("title", 0, 11, "Postgres 17", "PostgreSQL", "software", "\"17\""));

    @TempDir
    private Path folder;
    private Path gold;

    @BeforeEach
    void annotate() throws IOException {
        gold = Files.writeString(folder.resolve("gold.jsonl"), FIRST + "\n" + SECOND + "\n");
    }

    @Test
    void tabulatesSetsFirst() {
        Run run = Run.podweft("eval", gold.toString(), "--quiet").ends(0);
        assertEquals(List.of("2 episodes of 2 shows, 3 topics to find in all",
            "",
            "Topics of an episode          precision  recall      F1   95 % interval",
            "podweft                           0.667   0.667   0.667   0.500 to 1.000",
            "",
            "Technology alone              precision  recall      F1   95 % interval",
            "podweft                           1.000   1.000   1.000   1.000 to 1.000",
            "",
            "podweft                       precision  recall      F1    right wrong missed",
            "topics of an episode              0.667   0.667   0.667        2     1      1",
            "  technology                      1.000   1.000   1.000        2     0      0",
            "    software                      1.000   1.000   1.000        1     0      0",
            "    language                          –       –       –        0     0      0"),
            run.lines().subList(0, 13));
        assertTrue(run.lines().contains(
            "versions of those found           1.000                        1     0      0"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void tellsSpeedApartFromTheAnswer() {
        Run run = Run.podweft("eval", gold.toString()).ends(0);
        assertTrue(run.err().matches("podweft: 2 episodes of 9 words in [0-9.]+ CPU seconds, [0-9,]+ words/s\n"), run.err());
        assertEquals(run.out(), Run.podweft("eval", gold.toString()).out());
    }

    @Test
    void listsErrorsWithTheirContext() {
        for (List<String> errors : List.of(List.of("--errors", gold.toString()), List.of(gold.toString(), "--errors"),
                List.of(gold.toString(), "--errors", "1"), List.of("--errors=1", gold.toString()))) {
            String[] arguments = new String[errors.size() + 1];
            arguments[0] = "eval";
            System.arraycopy(errors.toArray(), 0, arguments, 1, errors.size());
            String out = Run.podweft(arguments).ends(0).out();
            assertTrue(out.contains("False positives of podweft: 1 of 1 name\n"
                + "   1  caching (concept)  on a [cache] with zero copy\n"), out);
            assertTrue(out.contains("Misses of podweft: 1 of 1 name\n"
                + "   1  zero copy (concept)  on a cache with [zero copy]\n"), out);
        }
    }

    @Test
    void answersAsJson() {
        Run run = Run.podweft("eval", gold.toString(), "--json", "--errors").ends(0);
        assertTrue(run.out().startsWith("{\"tagger\":\"podweft\",\"episodes\":2,\"topics\":{\"precision\":0.666667,"
            + "\"recall\":0.666667,\"f1\":0.666667,\"right\":2,\"wrong\":1,\"missed\":1,\"low\":0.5,\"high\":1.0},"),
            run.out());
        assertTrue(run.out().endsWith("\"errors\":[{\"error\":\"false_positive\",\"name\":\"caching\",\"type\":\"concept\","
            + "\"instead\":\"\",\"episodes\":1,\"context\":\"on a [cache] with zero copy\"},{\"error\":\"miss\","
            + "\"name\":\"zero copy\",\"type\":\"concept\",\"instead\":\"\",\"episodes\":1,"
            + "\"context\":\"on a cache with [zero copy]\"}]}\n"), run.out());
    }

    @Test
    void measuresBaselinesAndHeldOutShowsInTheSameRun() {
        Run run = Run.podweft("eval", gold.toString(), "--json", "--baseline", "dictionary", "--leave-one-show-out")
            .ends(0);
        assertEquals(List.of("podweft", "podweft, leave one show out", "dictionary"),
            run.lines().stream().map(line -> line.split("\"")[3]).toList());
    }

    @Test
    void trainsTheSameModelEachTime() throws IOException {
        Path one = folder.resolve("one.txt");
        Path two = folder.resolve("two.txt");
        Run run = Run.podweft("train", gold.toString(), "-o", one.toString()).ends(0);
        assertEquals(one + ": trained on 2 episodes of 2 shows\n", run.out());
        Run.podweft("train", gold.toString(), "--quiet", "--output", two.toString()).ends(0);
        assertEquals(-1, Files.mismatch(one, two));
        assertTrue(Files.readString(one).startsWith("base\t"));
    }

    @Test
    void refusesWhatItCannotDo() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        Run.podweft("eval", empty.toString()).fails(empty + ": found no line, expected annotated episodes");
        Run.podweft("eval", "nowhere.jsonl").fails("nowhere.jsonl: no such file or folder");
        Run.podweft("eval", gold.toString(), "--errors", "0").fails("--errors must be at least 1, and is 0");
        Run.podweft("eval", gold.toString(), "--baseline", "corenlp-ner").fails("corenlp-ner needs CoreNLP's English "
            + "models (474 MB), which are no part of Podweft: fetch them with \"mvn dependency:copy "
            + "-Dartifact=edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models -DoutputDirectory=.\" "
            + "and add --models stanford-corenlp-4.5.10-models.jar");
        Run.podweft("eval", gold.toString(), gold.toString()).fails(gold + ": a second episode with the id \"D-1\"; "
            + "each must have its own, and no file may be named twice");
        assertTrue(Run.podweft("eval", gold.toString(), "--baseline", "best").ends(2).err()
            .contains("[dictionary, corenlp-regexner, corenlp-ner]"));
    }

    @Test
    void keepsTrainingOutOfTheListOfCommands() {
        assertFalse(Run.podweft("--help").out().contains("train"));
        assertTrue(Run.podweft("--help").out().contains("eval"));
    }

    private static String episode(String id, String show, String title, String description, String... mentions) {
        return "{\"id\":\"" + id + "\",\"show\":\"" + show + "\",\"title\":\"" + title + "\",\"description\":\""
            + description + "\",\"mentions\":[" + String.join(",", mentions) + "]}";
    }

    private static String mention(String field, int start, int end, String... rest) {
        return "{\"field\":\"" + field + "\",\"start\":" + start + ",\"end\":" + end + ",\"text\":\"" + rest[0]
            + "\",\"concept\":\"" + rest[1] + "\",\"aka\":[],\"type\":\"" + rest[2] + "\",\"version\":" + rest[3]
            + ",\"tier\":\"core\"}";
    }
}
