package dev.podweft.dedupe.drift;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What happens to titles on their way from one source to another. Stateless. */
final class TitleDrift {

    private TitleDrift() {
    }

    /** How a source writes the titles of a show. */
    enum Style {
        PLAIN("%t"), HASH("#%n: %t"), EPISODE("Ep. %n - %t"), LONG("Episode %n: %t"), BARE("%n. %t"), PADDED("%p: %t"),
        SUFFIX("%t | %s"), DASH_SUFFIX("%t - %s"), PREFIX("%s: %t"), NUMBERED_SHOW("%s %n: %t"), SEASON("S%aE%b: %t"),
        BEHIND("%t (#%n)"), BRACKETS("[%s] %t");

        private final String frame;

        Style(String frame) {
            this.frame = frame;
        }

        String write(String title, int number, String show) {
            return frame.replace("%n", Integer.toString(number)).replace("%p", String.format(Locale.ROOT, "%03d", number))
                .replace("%a", Integer.toString(1 + number / 20)).replace("%b", Integer.toString(1 + number % 20))
                .replace("%s", show).replace("%t", title);
        }
    }

    /** Returns the title in other type: quotes, dashes, ampersands, blanks, case. */
    static String retyped(String title, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> title.replace('\'', '’').replace(" - ", " — ").replace("...", "…");
            case 1 -> title.replace('’', '\'').replace('‘', '\'').replace(" – ", " - ").replace("“", "\"").replace("”", "\"");
            case 2 -> title.contains(" & ") ? title.replace(" & ", " and ") : title.replace(" and ", " & ");
            case 3 -> title.replace(" ", "  ").strip() + (random.nextBoolean() ? "!" : "");
            case 4 -> titleCase(title);
            default -> title.replace(":", " –");
        };
    }

    /** Returns the title in other words: a subtitle more or less, a typing error, a word exchanged. */
    static String reworded(String title, Random random) {
        List<String> words = List.of(title.split(" "));
        return switch (random.nextInt(5)) {
            case 0 -> title.contains(": ") ? title.substring(0, title.indexOf(": ")) : title + ": a conversation";
            case 1 -> title.contains(" with ") ? title.substring(0, title.indexOf(" with "))
                : title + " with " + Templates.guest(random);
            case 2 -> misspelt(title, random);
            case 3 -> words.size() < 4 ? title + " today" : String.join(" ", words.subList(0, words.size() - 1)) + " now";
            default -> words.size() < 5 ? "On " + title : String.join(" ", words.subList(1, words.size()));
        };
    }

    /** Returns a title that has little in common with the first. */
    static String renamed(String title, Random random) {
        String[] words = title.split(" ");
        return "What nobody tells you about " + words[random.nextInt(words.length)];
    }

    /** Returns the title shouted, or in plain letters with entities left in: kinds of drift that are only measured. */
    static String mangled(String title, Random random) {
        return random.nextBoolean() ? title.toUpperCase(Locale.ROOT)
            : Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").replace("&", "&amp;")
                .replace("'", "&#39;").replace("’", "&#8217;");
    }

    private static String misspelt(String title, Random random) {
        int at = title.length() < 6 ? 0 : 2 + random.nextInt(title.length() - 4);
        return title.substring(0, at) + title.substring(Math.min(title.length(), at + 1));
    }

    private static String titleCase(String title) {
        StringBuilder result = new StringBuilder();
        for (String word : title.split(" ")) {
            result.append(result.isEmpty() ? "" : " ").append(word.isEmpty() ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return result.toString();
    }
}
