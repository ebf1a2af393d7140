package dev.podweft.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a description into sentences for display. Stateless. */
final class Sentences {

    private static final int LONGEST = 240;

    private Sentences() {
    }

    /** Returns the sentences of {@code text} without the space around them; one of more than 240 units is cut. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean last = i + 1 == text.length();
            boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && (last || Character.isWhitespace(text.charAt(i + 1)));
            boolean broken = text.charAt(i) == '\n';
            boolean tooLong = i - start >= LONGEST && text.charAt(i) == ' ';
            if (stop || broken || tooLong || last) {
                String sentence = text.substring(start, i + 1).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                start = i + 1;
            }
        }
        return sentences;
    }
}
