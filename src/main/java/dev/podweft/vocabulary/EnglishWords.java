package dev.podweft.vocabulary;

import dev.podweft.text.NormalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How common English words are: 5 for the most common five thousand down to 1 for rare ones, after the size classes of
 * SCOWL. Immutable, and safe to share.
 */
final class EnglishWords {

    private final Map<String, Integer> levels = new HashMap<>();

    /** Reads {@code english-words.tsv}: a word, a tab, its level. */
    EnglishWords(Path file) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.matches("[^\t]+\t[1-5]")) {
                throw new VocabularyException(file.getFileName() + ":" + number + ": found '" + line
                    + "', expected a word, a tab and a level from 1 to 5; correct the line");
            }
            int tab = line.indexOf('\t');
            levels.put(line.substring(0, tab), line.charAt(tab + 1) - '0');
        }
    }

    /** Returns the level of the rarest word of {@code form}, 0 where one of them is no English word. */
    int level(String form) {
        NormalizedText text = NormalizedText.of(form);
        int level = text.size() == 0 ? 0 : 5;
        for (int word = 0; word < text.size(); word++) {
            level = text.folded(word).equals("&") ? level : Math.min(level, word(text.folded(word)));
        }
        return level;
    }

    private int word(String word) {
        Integer level = levels.get(word);
        if (level == null && word.endsWith("s")) {
            level = levels.get(word.substring(0, word.length() - 1));
        }
        return level == null ? 0 : level;
    }
}
