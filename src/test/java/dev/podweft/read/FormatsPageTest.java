package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of docs/formats.md is read as what it is said to be; the second word behind the fence says what. */
class FormatsPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("^```\\w+ ([\\w-]+)\n(.*?)^```$",
        Pattern.MULTILINE | Pattern.DOTALL);

    static List<String[]> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("docs/formats.md"))).results()
            .map(match -> new String[] {match.group(1), match.group(2)}).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void readsTheExample(String format, String text) throws IOException {
        ReadResult result = Sources.read(SourceText.of("example", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(format, result.files().get(0).format());
        assertEquals(1, result.records().size() + result.onward().size());
        result.records().forEach(record -> assertTrue(record.title().orElse("").startsWith("Timers"),
            record.toString()));
    }

    @Test
    void everyFormatHasAnExample() throws IOException {
        List<String> shown = examples().stream().map(example -> example[0]).toList();
        assertEquals(List.of(), Sources.READERS.stream().map(SourceReader::format)
            .filter(format -> !shown.contains(format)).toList());
    }
}
