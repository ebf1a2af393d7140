package dev.podweft.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.podweft.bench.Corpus.Entry;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a made-up corpus as JSON Lines: {@code Generate EPISODES SEED FILE}. */
public final class Generate {

    private Generate() {
    }

    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), Path.of(arguments[2]));
    }

    /** Writes {@code size} episodes into {@code file}; some of them are two lines. */
    static void write(int size, long seed, Path file) throws IOException {
        Corpus corpus = new Corpus(Vocabulary.load(), size, seed);
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.setRootValueSeparator(null);
            for (int i = 0; i < size; i++) {
                for (Entry entry : corpus.next()) {
                    write(json, entry);
                }
            }
        }
    }

    private static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("show", entry.show());
        json.writeStringField("title", entry.title());
        json.writeStringField("date", entry.date().toString());
        json.writeNumberField("duration", entry.seconds());
        json.writeStringField("description", entry.notes());
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
