package dev.podweft.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes sources that tell of the same episodes in other words: cut, dated a day later, without a show, or twice. */
final class Drifted {

    private static final int CUT = 200;

    private Drifted() {
    }

    /** Writes two files beside each other in {@code folder}, copies of what {@code inputs} hold. */
    static void write(List<Path> inputs, Path folder) throws IOException {
        List<SourceRecord> records = new Sources().read(inputs).records();
        Files.createDirectories(folder);
        try (JsonGenerator named = open(folder.resolve("named.jsonl"));
                JsonGenerator bare = open(folder.resolve("bare.ndjson"))) {
            for (int i = 0; i < records.size(); i++) {
                SourceRecord record = records.get(i);
                if (i % 3 == 0) {
                    write(named, record, "loop-" + i / 6, "Loop");
                }
                if (i % 4 == 1) {
                    write(bare, record, "", "");
                }
            }
        }
    }

    private static JsonGenerator open(Path file) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file));
        json.setRootValueSeparator(null);
        return json;
    }

    private static void write(JsonGenerator json, SourceRecord record, String id, String show) throws IOException {
        json.writeStartObject();
        if (!id.isEmpty()) {
            json.writeStringField("id", id);
        }
        if (!show.isEmpty()) {
            json.writeStringField("show", show);
        }
        if (record.title().isPresent()) {
            json.writeStringField("title", record.title().get());
        }
        if (record.date().isPresent()) {
            json.writeStringField("date", record.date().get().plusDays(show.isEmpty() ? 1 : 0).toString());
        }
        if (record.durationSeconds().isPresent()) {
            json.writeNumberField("duration", record.durationSeconds().getAsInt());
        }
        json.writeStringField("description", show.isEmpty() ? record.description().substring(0,
            Math.min(CUT, record.description().length())) + "…" : record.description());
        json.writeEndObject();
        json.writeRaw(show.isEmpty() ? "\r\n" : "\n");
    }
}
