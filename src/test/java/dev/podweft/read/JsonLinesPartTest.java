package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesPartTest {

    private static final String LINES = "\uFEFF{\"title\": \"Ümlaut\", \"description\": \"One\"}\r\n\n"
        + "{\"title\": \"Old line ends\"}\r{\"title\": \"Two\r\n{\"title\": \"Three 😀\", \"headline\": \"x\"}\n\r\n"
        + "{\"id\": \"4\", \"date\": \"someday\"}\n\n\n{\"title\": \"Last, without an end\"}";

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 100, 10_000})
    void readsInPartsWhatItReadsAtOnce(int size) throws IOException {
        assertSame(LINES.getBytes(StandardCharsets.UTF_8), size);
    }

    @Test
    void takesBytesThatAreNotUtf8AsTheWholeFileDoes() throws IOException {
        assertSame(LINES.substring(1).replace("😀", "").getBytes(Charset.forName("windows-1252")), 30);
    }

    @Test
    void leavesAloneWhatOnlyReadsFromTheStart() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] bytes : List.of(packed.toByteArray(), LINES.getBytes(StandardCharsets.UTF_16LE),
                "<rss><channel/></rss>".getBytes(StandardCharsets.UTF_8))) {
            assertTrue(JsonLinesPart.cut(SourceText.of("a.xml", bytes), 10).isEmpty());
        }
    }

    private static void assertSame(byte[] bytes, int size) throws IOException {
        SourceText source = SourceText.of("a.jsonl", bytes);
        ReadResult whole = Sources.read(source);
        JsonLinesPart.Cut cut = JsonLinesPart.cut(source, size).orElseThrow();
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(cut.notes());
        for (JsonLinesPart part : cut.parts()) {
            ReadResult read = part.read(new ByteArrayInputStream(bytes, (int) part.start(), bytes.length));
            records.addAll(read.records());
            problems.addAll(read.problems());
        }
        assertEquals(whole.records(), records);
        assertEquals(told(whole.problems()), told(problems));
        assertEquals(whole.files().get(0).sha256(), cut.file().sha256());
    }

    /** Returns all but the note on the names of fields, which each part tells for itself. */
    private static List<Problem> told(List<Problem> problems) {
        return problems.stream().filter(problem -> !problem.message().startsWith("fields taken")).sorted().toList();
    }
}
