package dev.podweft.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words of an episode tell something, and how often it uses them.
 *
 * <p>A word of a title counts twice. English stop words, words of every podcast, addresses, single characters, numbers
 * of two digits, and every line, sentence or run of four words that stands in three episodes or more ({@link
 * Recurring}), such as greetings and sponsors, are left out. Stateless.
 */
final class Terms {

    private static final int TITLE = 2;

    /** A word has about so many letters, with the space after it. */
    private static final int LETTERS = 6;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private static final Set<String> STOP_WORDS = Set.copyOf(List.of((
        "com http https html net org www "
        + "got gets getting gone goes going need needs needed want wants wanted know knows think thinks thought say "
        + "says said tell tells told look looks looking looked come comes came thing things way ways lot lots "
        + "talk talks talked talking discuss discusses discussed explore explores explored learn learns cover covers "
        + "works worked working really actually new big great good better best don won didn doesn isn ll ve cases "
        + "episode episodes podcast video videos show shows today intro outro summary course welcome "
        + "about above across after afterwards again against all almost alone along already also although always am "
        + "among an and another any anyhow anyone anything anyway anywhere are around as at back be became because "
        + "become becomes been before beforehand behind being below beside besides between beyond both but by can "
        + "cannot could did do does doing done down due during each either else elsewhere enough etc even ever every "
        + "everyone everything everywhere except few first for former from further get give go had has have he hence "
        + "her here hers herself him himself his how however if in indeed instead into is it its itself just last "
        + "latter least less like made make many may maybe me meanwhile might mine more moreover most mostly much must "
        + "my myself namely neither never nevertheless next no nobody none nor not nothing now nowhere of off often on "
        + "once one only onto or other others otherwise our ours ourselves out over own part per perhaps please put "
        + "quite rather really re same see seem seemed seems several shall she should since so some somehow someone "
        + "something sometime sometimes somewhere still such take than that the their theirs them themselves then "
        + "there thereby therefore these they this those though through throughout thus to together too toward "
        + "towards two under until up upon us use used using very via was we well were what whatever when whenever "
        + "where whereas whether which while who whoever whole whom whose why will with within without would yet you "
        + "your yours yourself yourselves").split(" ")));

    private Terms() {
    }

    /** Returns how often an episode uses each word that tells something and does not recur. */
    static Map<String, Integer> count(String title, String notes, Recurring recurring) {
        Map<String, Integer> words = new HashMap<>();
        words(title).forEach(word -> words.merge(word, TITLE, Integer::sum));
        for (String segment : segments(notes)) {
            if (!recurring.contains(Recurring.segment(segment))) {
                own(tokens(segment), recurring).forEach(word -> words.merge(word, 1, Integer::sum));
            }
        }
        return words;
    }

    /** Returns those of {@code tokens} that tell something and stand in no run of words of several episodes. */
    private static List<String> own(List<String> tokens, Recurring recurring) {
        boolean[] common = new boolean[tokens.size()];
        long[] runs = Recurring.runs(tokens);
        for (int i = 0; i < runs.length; i++) {
            if (recurring.contains(runs[i])) {
                Arrays.fill(common, i, i + Recurring.RUN, true);
            }
        }
        List<String> own = new ArrayList<>(common.length);
        for (int i = 0; i < common.length; i++) {
            if (!common[i] && tells(tokens.get(i))) {
                own.add(tokens.get(i));
            }
        }
        return own;
    }

    /** Cuts a text into lines, and lines into sentences. */
    static List<String> segments(String text) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length()
                && Character.isWhitespace(text.charAt(i + 1));
            if (text.charAt(i) == '\n' || stop) {
                segments.add(text.substring(from, i));
                from = i + 1;
            }
        }
        segments.add(text.substring(from));
        return segments;
    }

    /** Returns the words of a text in lower case, without stop words and single characters, in reading order. */
    static List<String> words(String text) {
        return tokens(text).stream().filter(Terms::tells).toList();
    }

    static List<String> tokens(String whole) {
        String text = whole.contains("http") || whole.contains("www.") ? ADDRESS.matcher(whole).replaceAll(" ") : whole;
        List<String> tokens = new ArrayList<>(text.length() / LETTERS + 1);
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && inside(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                tokens.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return tokens;
    }

    /** Short numbers are mostly time marks and list items. */
    private static boolean tells(String word) {
        boolean number = word.length() < 3 && Character.isDigit(word.charAt(0));
        return word.length() > 1 && !number && !STOP_WORDS.contains(word);
    }

    private static boolean inside(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
