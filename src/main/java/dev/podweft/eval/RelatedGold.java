package dev.podweft.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which episodes of a show its hosts linked to: for each asking episode, by id, the ids of those it points at.
 *
 * @param episodes the file with the notes, from which the links were taken out
 */
public record RelatedGold(String show, Path episodes, Map<String, Set<String>> wanted) {

    private static final String PAIRS = ".pairs.tsv";

    public RelatedGold {
        wanted = Collections.unmodifiableMap(new TreeMap<>(wanted));
    }

    /**
     * Returns the shows of a folder, by name: each a file {@code SHOW.pairs.tsv} of lines {@code from}, tab,
     * {@code to}, and its notes in {@code SHOW.jsonl}.
     *
     * @throws GoldException where a file is missing or a line is no pair
     */
    public static List<RelatedGold> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(PAIRS)).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new GoldException(folder + ": found no file that ends with " + PAIRS
                + ", expected pairs of episodes; name the folder that holds them");
        }
        List<RelatedGold> shows = new ArrayList<>();
        for (Path file : files) {
            shows.add(read(file));
        }
        return shows;
    }

    private static RelatedGold read(Path file) throws IOException {
        String name = file.getFileName().toString();
        String show = name.substring(0, name.length() - PAIRS.length());
        Path episodes = file.resolveSibling(show + ".jsonl");
        if (!Files.exists(episodes)) {
            throw new GoldException(file + ": found no " + episodes.getFileName() + " beside it, expected the notes "
                + "of the episodes it pairs; add them");
        }
        Map<String, Set<String>> wanted = new TreeMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String[] ids = line.split("\t");
            if (line.isBlank() || number == 1 && line.equals("from\tto")) {
                continue;
            }
            if (ids.length != 2 || ids[0].isBlank() || ids[1].isBlank()) {
                throw new GoldException(file + ":" + number + ": found \"" + line
                    + "\", expected two ids with a tab between them; correct it");
            }
            wanted.computeIfAbsent(ids[0], id -> new TreeSet<>()).add(ids[1]);
        }
        if (wanted.isEmpty()) {
            throw new GoldException(file + ": found no line, expected pairs of episodes");
        }
        return new RelatedGold(show, episodes, wanted);
    }

    /** Checks that every episode named is one of {@code known}. @throws GoldException where one is not */
    public void check(Set<String> known) {
        wanted.forEach((from, ids) -> {
            for (String id : ids) {
                if (!known.contains(id) || !known.contains(from)) {
                    throw new GoldException(episodes + ": found no episode for the pair " + from + ", " + id
                        + ", expected both; add them, or take the pair out");
                }
            }
        });
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new GoldException(file + ": found bytes that are not UTF-8, expected pairs of episodes", e);
        }
    }
}
