package dev.podweft.vocabulary;

import dev.podweft.text.NormalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was settled by hand between the vocabulary's files, one decision a line of {@code settled.tsv}:
 * {@code same A B}, {@code apart A B}, {@code drop FORM CONCEPT}, {@code alias FORM CONCEPT}, {@code trait TRAIT
 * CONCEPT}, separated by tabs; names as the seed files write them. Lines that start with {@code #} are for people.
 */
final class Settled {

    /** Two names of one concept, and where that stands. */
    record Same(String left, String right, String place) {
    }

    private final List<Same> same = new ArrayList<>();
    private final List<List<String>> apart = new ArrayList<>();
    private final Map<String, Set<String>> dropped = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, Set<String>> traits = new HashMap<>();
    private final Map<String, String> places = new TreeMap<>();

    Settled(Path file) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line.split("\t"), file.getFileName() + ":" + number);
            }
        }
    }

    private void add(String[] parts, String place) {
        if (parts.length != 3) {
            throw new VocabularyException(place + ": found " + parts.length
                + " columns, expected a decision and two names; separate them by tabs");
        }
        places.putIfAbsent(parts[2], place);
        if (parts[0].equals("same") || parts[0].equals("apart")) {
            places.putIfAbsent(parts[1], place);
        }
        switch (parts[0]) {
            case "same" -> same.add(new Same(parts[1], parts[2], place));
            case "apart" -> apart.add(List.of(parts[1], parts[2]));
            case "drop" -> dropped.computeIfAbsent(parts[2], k -> new HashSet<>()).add(NormalizedText.key(parts[1]));
            case "alias" -> aliases.computeIfAbsent(parts[2], k -> new ArrayList<>()).add(parts[1]);
            case "trait" -> traits.computeIfAbsent(parts[2], k -> new HashSet<>()).add(parts[1]);
            default -> throw new VocabularyException(place + ": found the decision '" + parts[0]
                + "', expected same, apart, drop, alias or trait; correct it");
        }
    }

    /** Returns the names that decisions are about, each with the place of its first. */
    Map<String, String> concepts() {
        return places;
    }

    List<Same> same() {
        return same;
    }

    /** Returns whether {@code name} is to be the name of a concept that a decision joins. */
    boolean preferred(String name) {
        return same.stream().anyMatch(pair -> pair.left().equals(name));
    }

    /** Returns the pairs of names that are two concepts, whatever speaks for one. */
    List<List<String>> apart() {
        return apart;
    }

    /** Returns whether {@code form} was taken from the concept that is called {@code concept}. */
    boolean dropped(String form, String concept) {
        return dropped.getOrDefault(concept, Set.of()).contains(NormalizedText.key(form));
    }

    /** Returns the traits that were given to the concept that is called {@code concept}. */
    Set<String> traits(String concept) {
        return traits.getOrDefault(concept, Set.of());
    }

    /** Returns the forms that were given to the concept that is called {@code concept}. */
    List<String> aliases(String concept) {
        return aliases.getOrDefault(concept, List.of());
    }
}
