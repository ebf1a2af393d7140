package dev.podweft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Seeded texts made of pieces: the same seed gives the same text. */
public final class RandomTexts {

    /** What stands between words in notes, and what should not: separators, glue, invisible and broken characters. */
    public static final List<String> SEPARATORS = List.of(" ", " ", " ", " ", "", "", "-", "_", "/", ".", ". ", ", ",
        ": ", "\n", "\r\n", "\n\n", " - ", " – ", "–", "'", "’", "'s ", "s' ", "(", ") ", "[", "] ", "\"", "&", " & ",
        " -", " --", "*", "** ", "%", "% ", "+", "++", "#", "@", "=", "::", "...", "•", " | ", "\u00A0", "\u00AD",
        "\u200B", "\u200D", "\u200F", "\uFE0F", "\u0301", "\u2028", "\t", "1:02", "23:00 ", "1:02:03", "18", "2",
        " 3.1",
        "https://a.org/b", "a.io ", "x@y.org", "://", "🚀", "👩‍💻", "の", "を", "ー", "。", "、", "ไทย", "를", "ё", "ά", "ש",
        "،", "İ", "ß", "ﬁ", "Ａ", "１", "é", "\uD800", "\uDC00", "\u0000", "The", "Today", "S", "s", "es", "ies", "'t");

    private RandomTexts() {
    }

    /** Returns {@code count} texts of up to 24 pieces from {@code words} and {@link #SEPARATORS}. */
    public static Stream<String> of(List<String> words, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(1, 24); left > 0; left--) {
                List<String> from = random.nextInt(2) == 0 ? words : SEPARATORS;
                text.append(from.get(random.nextInt(from.size())));
            }
            texts.add(text.toString());
        }
        return texts.stream();
    }
}
