package dev.podweft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Three files of episodes that grow, are edited and shrink by chance, from a seed. Each episode has a line of its own in
 * its file for ever, and a blank line stands where there is none, so that a file with all that ever was in it has
 * everything in the same place.
 */
final class GeneratedSources {

    private static final List<String> FILES = List.of("feed.jsonl", "site.jsonl", "old/list.jsonl");
    private static final int LINES = 12;

    private static final List<String> SUBJECTS = List.of("PostgreSQL 17 and caching", "TLS 1.3 in the Linux kernel",
        "io_uring or long polling", "TCP at Cloudflare", "What the CPU cache hides", "Kernel TLS with Postgres");

    private static final List<String> GREETINGS = List.of("Welcome to the show about Linux kernel and TLS.",
        "Brought to you by Cloudflare, who cache everything.", "Write to Hussein Nasser about TCP.");

    private final Random random;
    private final Map<String, Map<Integer, String>> present = new TreeMap<>();
    private final Map<String, Map<Integer, String>> ever = new TreeMap<>();

    GeneratedSources(long seed) {
        random = new Random(seed);
        for (String file : FILES) {
            present.put(file, new TreeMap<>());
            ever.put(file, new TreeMap<>());
            for (int i = 0; i < LINES / 2; i++) {
                set(file, i);
            }
        }
    }

    /** Adds, edits or removes a few episodes; sometimes the whole of a file. What is there is never as it was. */
    void change() {
        String before = present.toString();
        while (present.toString().equals(before)) {
            changeByChance();
        }
    }

    private void changeByChance() {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            int line = random.nextInt(LINES);
            if (random.nextInt(3) > 0) {
                set(file, line);
            } else if (present.values().stream().mapToInt(Map::size).sum() > LINES) {
                present.get(file).remove(line);
            }
            if (random.nextInt(9) == 0) {
                FILES.stream().filter(other -> !other.equals(FILES.get(0))).forEach(other -> present.get(other).clear());
            }
        }
    }

    private void set(String file, int line) {
        String subject = SUBJECTS.get((line + random.nextInt(2)) % SUBJECTS.size());
        StringBuilder notes = new StringBuilder("About " + subject + ", part " + line + ".\\n");
        GREETINGS.forEach(greeting -> notes.append(random.nextInt(4) == 0 ? "" : greeting + "\\n"));
        String item = "{\"id\": \"" + file.charAt(0) + line + "\", \"title\": \"Number " + line + ": " + subject
            + "\", \"date\": \"20" + (10 + line) + "-03-0" + (1 + random.nextInt(2)) + "\", \"duration\": "
            + (600 + 61 * line) + ", \"description\": \"" + notes + "\"}";
        present.get(file).put(line, item);
    }

    /** Writes what is there into {@code folder}, and nothing else. */
    void write(Path folder) throws IOException {
        present.forEach((file, lines) -> ever.get(file).putAll(lines));
        write(folder, present);
    }

    /** Writes all that ever was written, as it was last, into {@code folder}. */
    void writeAll(Path folder) throws IOException {
        write(folder, ever);
    }

    private static void write(Path folder, Map<String, Map<Integer, String>> files) throws IOException {
        for (Map.Entry<String, Map<Integer, String>> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(path);
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < LINES; line++) {
                text.append(file.getValue().getOrDefault(line, "")).append('\n');
            }
            if (!file.getValue().isEmpty()) {
                Files.writeString(path, text);
            }
        }
    }
}
