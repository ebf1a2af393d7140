package dev.podweft.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.bench.Corpus.Entry;
import dev.podweft.model.Passage;
import dev.podweft.model.Passage.Field;
import dev.podweft.model.SourceLocation;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Titles and notes to measure with: of the files named by {@code -Dnotes=A,B}, or made up. Stateless. */
final class Notes {

    private static final int MADE_UP = 500;

    private Notes() {
    }

    /** Returns the title and the notes of each episode. */
    static List<List<Passage>> episodes() throws IOException {
        List<List<Passage>> episodes = new ArrayList<>();
        String files = System.getProperty("notes", "");
        if (files.isEmpty()) {
            Corpus corpus = new Corpus(Vocabulary.load(), MADE_UP, 1);
            for (int i = 0; i < MADE_UP; i++) {
                Entry entry = corpus.next().get(0);
                episodes.add(passages(entry.title(), entry.notes()));
            }
        }
        for (String file : files.isEmpty() ? new String[0] : files.split(",")) {
            for (String line : Files.readAllLines(Path.of(file))) {
                JsonNode episode = new ObjectMapper().readTree(line);
                episodes.add(passages(episode.path("title").asText(), episode.path("description").asText()));
            }
        }
        return episodes;
    }

    /** Returns the notes, each as many times as {@code -Dcopies=N} says, every copy with bytes of its own. */
    static List<String> descriptions() throws IOException {
        List<String> notes = episodes().stream().map(passages -> passages.get(1).text()).toList();
        List<String> copies = new ArrayList<>(notes);
        for (int copy = 1; copy < Integer.getInteger("copies", 1); copy++) {
            notes.forEach(text -> copies.add(new StringBuilder(text).toString()));
        }
        return copies;
    }

    private static List<Passage> passages(String title, String notes) {
        SourceLocation nowhere = new SourceLocation("made-up", 1);
        return List.of(new Passage(Field.TITLE, title, nowhere), new Passage(Field.DESCRIPTION, notes, nowhere));
    }

    /** Returns how many runs of signs without white space the passages have. */
    static long words(List<List<Passage>> episodes) {
        return episodes.stream().flatMap(List::stream)
            .mapToLong(passage -> passage.text().split("\\s+").length).sum();
    }

    /** Prints a figure that belongs beside the measured ones. */
    static void say(String what, long figure) {
        PrintStream out = System.out;
        out.println("# " + what + ": " + figure);
    }
}
