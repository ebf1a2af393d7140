package dev.podweft.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON Lines: one JSON object a line, one episode an object.
 *
 * <p>Known fields are {@code id} (or {@code guid}), {@code show}, {@code title}, {@code date} ({@code 2025-04-18}, a
 * time after it is ignored), {@code duration} in seconds (or {@code 1:02:03}), {@code description} and {@code url}, and
 * other usual names of these; all others are kept as they are. Reads line by line. Immutable, and safe to share.
 */
public final class JsonLinesReader implements SourceReader {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String format() {
        return "json-lines";
    }

    /** Returns whether the first character is a brace, or the name ends with {@code .jsonl} or {@code .ndjson}. */
    @Override
    public boolean accepts(SourceText source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        String head = source.head();
        return head.stripLeading().startsWith("{") || name.endsWith(".jsonl")
            || name.endsWith(".ndjson");
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        List<Problem> problems = new ArrayList<>(source.notes());
        List<SourceRecord> records;
        try (LineReader lines = new LineReader(source.open())) {
            records = read(source.name(), lines, problems);
        }
        if (records.isEmpty()) {
            throw nothing(source, problems);
        }
        return new ReadResult(records, problems, List.of(source.readAs(format(), records.size())));
    }

    /** Returns the records of {@code lines}, which are some of the file called {@code name}. */
    static List<SourceRecord> read(String name, LineReader lines, List<Problem> problems) throws IOException {
        List<SourceRecord> records = new ArrayList<>();
        Taken taken = new Taken();
        while (lines.advance()) {
            readLine(name, lines, taken, problems).ifPresent(records::add);
        }
        if (!records.isEmpty()) {
            taken.tell(name, problems);
        }
        return records;
    }

    /** Returns the record of one line, which stands at {@code place}, if it holds one. */
    public static ReadResult read(SourceLocation place, String line) {
        List<Problem> problems = new ArrayList<>();
        List<SourceRecord> records = new ArrayList<>();
        try (LineReader lines = new LineReader(new StringReader(line), place.line())) {
            records.addAll(read(place.file(), lines, problems));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ReadResult(records, problems, List.of());
    }

    private static ReadException nothing(SourceText source, List<Problem> problems) {
        return problems.stream().filter(problem -> problem.severity() == Problem.Severity.SKIPPED).findFirst()
            .map(first -> new ReadException(first.location(), first.message()))
            .orElseGet(() -> new ReadException(source.name(), "no line with text found; expected one JSON object "
                + "a line; check the file"));
    }

    private static Optional<SourceRecord> readLine(String name, LineReader lines, Taken taken,
            List<Problem> problems) throws IOException {
        SourceLocation place = new SourceLocation(name, lines.number());
        if (lines.tooLong()) {
            problems.add(new Problem(place, Problem.Severity.SKIPPED, lines.complaint()));
            return Optional.empty();
        }
        String line = lines.line();
        if (line.isBlank()) {
            return Optional.empty();
        }
        try {
            SourceRecord record = new Fields(place, line, fields(line), taken, problems)
                .toRecord(Optional.empty());
            List<SourceRecord> told = new ArrayList<>();
            JsonReader.addIfEpisode(isPlain(line) ? record.withoutRaw() : record, told, problems);
            return told.stream().findFirst();
        } catch (JsonProcessingException e) {
            problems.add(new Problem(place, Problem.Severity.SKIPPED, "no whole JSON object found ("
                + e.getOriginalMessage().replaceAll("\\s+", " ") + columnOf(e) + "); expected one object a line; "
                + "mend the line"));
            return Optional.empty();
        }
    }

    /** Returns whether nothing in the line is markup, so that the fields say all that it does. */
    private static boolean isPlain(String line) {
        return line.indexOf('<') < 0 && line.indexOf('&') < 0 && !line.contains("\\u00");
    }

    private static String columnOf(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
    }

    /** Returns the fields of an object, in order: text as it is, what is nested as JSON, without what is null. */
    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "not an object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                    fields.put(name, nested(parser));
                } else if (value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getText());
                }
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "text after the object");
            }
        }
        return fields;
    }

    private static String nested(JsonParser parser) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(json)) {
            generator.copyCurrentStructure(parser);
        }
        return json.toString();
    }
}
