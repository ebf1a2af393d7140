package dev.podweft.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.podweft.model.ConceptKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFileTest {

    private static final String LINE = "{\"id\":\"D-1\",\"show\":\"s\",\"title\":\"Go 1.2\",\"description\":\"\",\"mentions\":"
        + "[{\"field\":\"title\",\"start\":0,\"end\":6,\"text\":\"Go 1.2\",\"concept\":\"Go\",\"aka\":[\"Golang\"],"
        + "\"type\":\"language\",\"version\":\"1.2\",\"tier\":\"core\"}]}";

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheGuidelinesSay() throws IOException {
        GoldEpisode episode = GoldFile.read(write(LINE + "\n\n")).get(0);
        GoldEpisode.GoldMention mention = episode.mentions().get(0);
        assertEquals("Go 1.2", mention.span().in(episode.title()));
        assertEquals(ConceptKind.LANGUAGE, mention.kind());
        assertEquals(Optional.of("1.2"), mention.version());
    }

    @Test
    void readsNoVersion() throws IOException {
        GoldEpisode episode = GoldFile.read(write(LINE.replace("\"1.2\",\"tier\"", "null,\"tier\""))).get(0);
        assertEquals(Optional.empty(), episode.mentions().get(0).version());
    }

    @Test
    void saysWhatIsWrongAndWhere() throws IOException {
        assertEquals(":2: found no annotated episode (start and end of \"Go 1.2\" do not cut it from the title), "
            + "expected a gold line; correct it", problem(LINE + "\n" + LINE.replace("\"end\":6", "\"end\":5")));
        assertEquals(":1: found no annotated episode (no mentions), expected a gold line; correct it", problem("{}"));
        assertEquals(": found no line, expected annotated episodes", problem("\n"));
    }

    private String problem(String content) throws IOException {
        Path file = write(content);
        String message = assertThrows(GoldException.class, () -> GoldFile.read(file)).getMessage();
        return message.substring(file.toString().length());
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), content);
    }
}
