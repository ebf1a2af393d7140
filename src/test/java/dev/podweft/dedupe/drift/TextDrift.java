package dev.podweft.dedupe.drift;

import java.util.List;
import java.util.Random;

/** What happens to notes on their way from one source to another. Stateless. */
final class TextDrift {

    private static final List<String> SPONSORS = List.of(
        "This episode is brought to you by Brick & Beam, who host your side project for the price of a coffee. ",
        "Support for this show comes from Lanternfish: logs you can read. Use the code LOOP for ten percent off. ",
        "Sponsored by Tin Can Telephony. Call somebody today. ");

    private TextDrift() {
    }

    static String sponsored(String text, Random random) {
        return random.nextBoolean() ? Templates.pick(SPONSORS, random) + text
            : text + "\n\n" + Templates.pick(SPONSORS, random).strip();
    }

    /** Returns {@code text} without its blank lines and with other links, as a second host prints it. */
    static String reset(String text) {
        return text.replace("\n", " ").replace("http://", "https://").replace(" * ", "\n- ").replace("’", "'");
    }

    /** Returns the first {@code length} characters, cut between words, with the mark of a cut. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : Lookalikes.first(text, length) + "...";
    }

    static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** Returns other words about the same, as a page has them written. */
    static String summary(String title, String text, Random random) {
        String[] words = text.split("\\s+");
        StringBuilder summary = new StringBuilder("Explore ").append(title).append(". Discover ");
        for (int i = 0; i < 3; i++) {
            summary.append(words[random.nextInt(words.length)]).append(i == 2 ? ". " : ", ");
        }
        return summary.append("Learn what matters, and gain insights into ")
            .append(words[random.nextInt(words.length)]).append('.').toString();
    }
}
