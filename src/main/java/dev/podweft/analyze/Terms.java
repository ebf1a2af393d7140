package dev.podweft.analyze;

import dev.podweft.graph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of episodes and how much each tells: TF-IDF, {@code (1 + log tf) * (1 + log((1 + n) / (1 + df)))}.
 *
 * <p>A word of a title counts twice. English stop words, words of every podcast, addresses, single characters, numbers
 * of two digits, and every line, sentence or run of four words that stands in three episodes or more, such as greetings
 * and sponsors, are left out. Immutable.
 */
final class Terms {

    private static final int TITLE = 2;

    private static final int RECURRING = 3;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    /** So many words in a row are no chance. */
    private static final int RUN = 4;

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

    private final Map<String, Integer> segments = new HashMap<>();
    private final Map<String, Integer> runs = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();

    private Terms() {
    }

    static Terms of(List<Node.Episode> episodes) {
        Terms terms = new Terms();
        for (Node.Episode episode : episodes) {
            Set<String> own = new HashSet<>();
            segments(episode.description()).forEach(segment -> own.add(key(segment)));
            own.forEach(segment -> terms.segments.merge(segment, 1, Integer::sum));
            runs(tokens(episode.description())).forEach(run -> terms.runs.merge(run, 1, Integer::sum));
        }
        terms.segments.values().removeIf(count -> count < RECURRING);
        terms.runs.values().removeIf(count -> count < RECURRING);
        for (Node.Episode episode : episodes) {
            Map<String, Integer> words = terms.count(episode.titleDerived() ? "" : episode.label(),
                episode.description());
            words.keySet().forEach(word -> terms.frequency.merge(word, 1, Integer::sum));
            terms.counts.add(words);
        }
        return terms;
    }

    /** Returns what each word of the episode with this number weighs, by word. */
    Map<String, Double> weights(int episode) {
        return weights(counts.get(episode));
    }

    /** Returns what each word of a text weighs that some episode has too, by word. */
    Map<String, Double> weights(String title, String notes) {
        Map<String, Integer> words = count(title, notes);
        words.keySet().retainAll(frequency.keySet());
        return weights(words);
    }

    private Map<String, Double> weights(Map<String, Integer> words) {
        Map<String, Double> weights = new TreeMap<>();
        words.forEach((word, count) -> weights.put(word, (1 + StrictMath.log(count))
            * (1 + StrictMath.log((1.0 + counts.size()) / (1.0 + frequency.get(word))))));
        return weights;
    }

    private Map<String, Integer> count(String title, String notes) {
        Map<String, Integer> words = new HashMap<>();
        words(title).forEach(word -> words.merge(word, TITLE, Integer::sum));
        for (String segment : segments(notes)) {
            if (!segments.containsKey(key(segment))) {
                own(tokens(segment)).forEach(word -> words.merge(word, 1, Integer::sum));
            }
        }
        return words;
    }

    /** Returns those of {@code tokens} that tell something and stand in no run of words of several episodes. */
    private List<String> own(List<String> tokens) {
        boolean[] common = new boolean[tokens.size()];
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            if (runs.containsKey(run(tokens, i))) {
                Arrays.fill(common, i, i + RUN, true);
            }
        }
        List<String> own = new ArrayList<>();
        for (int i = 0; i < common.length; i++) {
            if (!common[i] && tells(tokens.get(i))) {
                own.add(tokens.get(i));
            }
        }
        return own;
    }

    private static Set<String> runs(List<String> tokens) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            runs.add(run(tokens, i));
        }
        return runs;
    }

    private static String run(List<String> tokens, int from) {
        return String.join(" ", tokens.subList(from, from + RUN));
    }

    /** Cuts a text into lines, and lines into sentences. */
    private static List<String> segments(String text) {
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

    /** Two segments have one key where their letters and digits are the same. */
    private static String key(String segment) {
        StringBuilder key = new StringBuilder();
        segment.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase)
            .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Returns the words of a text in lower case, without stop words and single characters, in reading order. */
    static List<String> words(String text) {
        return tokens(text).stream().filter(Terms::tells).toList();
    }

    private static List<String> tokens(String whole) {
        String text = ADDRESS.matcher(whole).replaceAll(" ");
        List<String> tokens = new ArrayList<>();
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
