package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of invented shows in every layout. Beside each {@code .txt} stands what it must read as: a line per record
 * (line, date, seconds, title, the ends of the description, marks), and the line of each note.
 */
class ListingFixturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/read");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".expected"))
                .map(name -> name.substring(0, name.length() - ".expected".length())).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsAsExpected(String page) throws IOException {
        SourceText source = SourceText.of(page, FOLDER.resolve(page + ".txt"));
        ReadResult result = new ListingReader().read(source);
        List<String> lines = new ArrayList<>();
        lines.add("show " + result.records().get(0).show().orElse("-"));
        result.records().forEach(record -> lines.add(drawn(record)));
        result.problems().forEach(problem -> lines.add("note " + problem.location().line()));
        assertEquals(Files.readString(FOLDER.resolve(page + ".expected")), String.join("\n", lines) + "\n");
    }

    private static String drawn(SourceRecord record) {
        String marks = (record.truncated() ? " cut" : "")
            + (record.extra().containsKey("snips") ? " snips=" + record.extra().get("snips") : "");
        String description = ends(record.description());
        return record.location().line() + " | " + record.date().map(Object::toString).orElse("-") + " | "
            + record.durationSeconds().getAsInt() + " | " + record.title().orElse("-")
            + (description.isEmpty() ? " |" : " | " + description) + " |" + marks;
    }

    private static String ends(String text) {
        String[] words = text.split("\\s+");
        if (words.length < 6) {
            return text;
        }
        String end = words[words.length - 1].startsWith("http") ? words[words.length - 1]
            : words[words.length - 2] + " " + words[words.length - 1];
        return String.join(" ", List.of(words).subList(0, 4)) + " … " + end;
    }
}
