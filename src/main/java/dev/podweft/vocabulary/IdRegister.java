package dev.podweft.vocabulary;

import dev.podweft.text.NormalizedText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The ids once given to concepts, in {@code ids.tsv}: the ref of a line in a seed or source file, a tab, the id of the
 * concept it belongs to. An id never changes and is never given twice; new refs get ids appended.
 */
final class IdRegister {

    private final Map<String, String> ids = new TreeMap<>();
    private final Set<String> given = new HashSet<>();

    IdRegister(Path file) throws IOException {
        if (Files.exists(file)) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                int tab = line.indexOf('\t');
                if (tab < 1 || tab == line.length() - 1) {
                    throw new VocabularyException(file.getFileName() + ":" + number + ": found '" + line
                        + "', expected a ref, a tab and an id; correct the line, or restore the file");
                }
                ids.put(line.substring(0, tab), line.substring(tab + 1));
                given.add(line.substring(tab + 1));
            }
        }
    }

    /** Returns the id that the first of {@code refs} to have one was given, unless {@code taken} holds it. */
    Optional<String> known(List<String> refs, Set<String> taken) {
        return refs.stream().map(ids::get).filter(id -> id != null && !taken.contains(id)).findFirst();
    }

    /** Makes a new id below {@code kind} of {@code name} and its sense, and files it under {@code refs}. */
    String give(String kind, String name, List<String> refs) {
        String slug = slug(name);
        String id = kind + "/" + slug;
        for (int number = 2; given.contains(id); number++) {
            id = kind + "/" + slug + "-" + number;
        }
        given.add(id);
        for (String ref : refs) {
            ids.put(ref, id);
        }
        return id;
    }

    /** Files {@code id} under those of {@code refs} that have none. */
    void file(List<String> refs, String id) {
        given.add(id);
        refs.forEach(ref -> ids.putIfAbsent(ref, id));
    }

    private static String slug(String name) {
        NormalizedText text = NormalizedText.of(name);
        StringBuilder slug = new StringBuilder();
        for (int word = 0; word < text.size(); word++) {
            slug.append(word == 0 ? "" : "-")
                .append(text.folded(word).replace("+", "p").replace("#", "-sharp").replace(".", "dot-")
                    .replace("*", "-star").replace("&", "and"));
        }
        return slug.length() == 0 ? "unnamed" : slug.toString();
    }

    void write(Writer out) throws IOException {
        for (Map.Entry<String, String> entry : ids.entrySet()) {
            out.append(entry.getKey()).append('\t').append(entry.getValue()).append('\n');
        }
    }
}
