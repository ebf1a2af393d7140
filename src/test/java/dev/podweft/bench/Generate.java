package dev.podweft.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.podweft.bench.Corpus.Entry;
import dev.podweft.vocabulary.Vocabulary;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a made-up corpus, several sources as JSON Lines, into a folder: {@code Generate EPISODES SEED FOLDER}. Which
 * lines are one episode stands in {@value #TRUTH} there, an episode a line that is listed more than once, with its
 * entries as {@code file:line}, parted by tabs. Nothing is kept in memory.
 */
public final class Generate implements Closeable {

    /** The name of the file that says which lines are one episode; a hidden one, which is not read with the folder. */
    static final String TRUTH = ".truth.tsv";

    private final Path folder;
    private final Map<String, Sink> sinks = new TreeMap<>();
    private final BufferedWriter truth;

    private Generate(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.truth = Files.newBufferedWriter(folder.resolve(TRUTH));
    }

    /** A file of JSON Lines and how many it has. */
    private static final class Sink {

        private final JsonGenerator json;
        private int lines;

        Sink(Path file) throws IOException {
            json = new JsonFactory().createGenerator(Files.newBufferedWriter(file));
            json.setRootValueSeparator(null);
        }

        /** Writes an entry and returns the number of its line. */
        int write(Entry entry) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", entry.id());
            if (!entry.show().isEmpty()) {
                json.writeStringField("show", entry.show());
            }
            json.writeStringField("title", entry.title());
            json.writeStringField("date", entry.date().toString());
            if (entry.seconds() > 0) {
                json.writeNumberField("duration", entry.seconds());
            }
            json.writeStringField("description", entry.notes());
            json.writeEndObject();
            json.writeRaw('\n');
            return ++lines;
        }
    }

    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), Path.of(arguments[2]));
    }

    /** Writes {@code size} episodes into {@code folder}; some of them are two or three lines. */
    static void write(int size, long seed, Path folder) throws IOException {
        Corpus corpus = new Corpus(Vocabulary.load(), size, seed);
        try (Generate files = new Generate(folder)) {
            for (int i = 0; i < size; i++) {
                files.write(corpus.next());
            }
        }
    }

    private void write(List<Entry> episode) throws IOException {
        StringBuilder places = new StringBuilder();
        for (Entry entry : episode) {
            if (!sinks.containsKey(entry.source())) {
                sinks.put(entry.source(), new Sink(folder.resolve(entry.source())));
            }
            places.append(places.isEmpty() ? "" : "\t").append(entry.source()).append(':')
                .append(sinks.get(entry.source()).write(entry));
        }
        if (episode.size() > 1) {
            truth.append(places).append('\n');
        }
    }

    @Override
    public void close() throws IOException {
        for (Sink sink : sinks.values()) {
            sink.json.close();
        }
        truth.close();
    }
}
