package dev.podweft.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** General words by kind, the usual ones first. Immutable. */
final class Words {

    private static final String FILE = "/bench/words.txt";
    private static final Set<String> KINDS = Set.of("nouns", "verbs", "adjectives", "adverbs");

    private final Map<String, List<String>> kinds;

    private Words(Map<String, List<String>> kinds) {
        this.kinds = kinds;
    }

    static Words load() {
        Map<String, Set<String>> kinds = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Words.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            Set<String> kind = new LinkedHashSet<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (KINDS.contains(line)) {
                    kind = new LinkedHashSet<>();
                    kinds.put(line, kind);
                } else if (!line.startsWith("#")) {
                    kind.addAll(List.of(line.split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> lists = new HashMap<>();
        kinds.forEach((name, words) -> lists.put(name, new ArrayList<>(words)));
        return new Words(lists);
    }

    List<String> nouns() {
        return kinds.get("nouns");
    }

    List<String> verbs() {
        return kinds.get("verbs");
    }

    List<String> adjectives() {
        return kinds.get("adjectives");
    }

    List<String> adverbs() {
        return kinds.get("adverbs");
    }
}
