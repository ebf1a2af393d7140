package dev.podweft.dedupe;

import dev.podweft.eval.LabelledPair;
import dev.podweft.eval.PairSet;
import dev.podweft.eval.PairsFile;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Estimates {@code weights.tsv} from labelled pairs.
 *
 * <pre>java dev.podweft.dedupe.EstimateWeights tune.jsonl weights.tsv</pre>
 *
 * <p>m is counted over the pairs that are one episode, u over all other pairs that are worth a comparison, a record that
 * has many such partners counting no more in all than one that has few. Half a pair is added to each count, so that
 * nothing is impossible. A field that one of the two lacks is not counted, nor a title or text that a source has twice.
 * Fields are not independent, so two kinds of pairs are set apart: of records of two shows only the shows are counted;
 * and where only one calls itself a part, a rerun or a bonus, only that is, among pairs whose titles are alike else.
 */
public final class EstimateWeights {

    private static final List<List<Level>> FIELDS = List.of(
        range(Level.DATE_SAME, Level.DATE_FAR_RETITLED), range(Level.LENGTH_SECONDS, Level.LENGTH_FAR),
        range(Level.TITLE_EQUAL, Level.TITLE_NUMBERS), range(Level.NUMBER_SAME, Level.NUMBER_OTHER),
        range(Level.TEXT_EQUAL, Level.TEXT_OTHER), range(Level.SHOW_SAME, Level.SHOW_OTHER),
        range(Level.SOURCES_ALIKE, Level.SOURCES_APART));

    private static final Set<Level> MARKS = EnumSet.of(Level.PART_OTHER, Level.PART_ONE_SIDED, Level.EDITION_OTHER);
    /** Levels that forbid by decision, whatever the pairs say. */
    private static final Set<Level> DECIDED = EnumSet.of(Level.PART_OTHER, Level.EDITION_OTHER,
        Level.DATE_FAR_RETITLED);
    private static final Set<Level> ALIKE = EnumSet.of(Level.TITLE_EQUAL, Level.TITLE_EQUAL_SHORT, Level.TITLE_CUT,
        Level.TITLE_NEAR, Level.TITLE_CONTAINED);
    private static final Set<Level> SHOWS = EnumSet.of(Level.SHOW_SAME, Level.SHOW_OTHER,
        Level.SOURCES_ALIKE, Level.SOURCES_APART);

    private static final int BLIND = 10;
    private static final double BLIND_PART = 2;

    private final double[][] counts = new double[2][Level.count()];
    private final double[] pairs = new double[2];
    private final double[] alike = new double[2];

    private EstimateWeights() {
    }

    /** Reads labelled pairs, and writes the weights that follow from them. */
    public static void main(String[] arguments) throws IOException {
        PairSet set = PairsFile.read(Path.of(arguments[0]));
        List<String> lines = new ArrayList<>(List.of(
            "# Fellegi and Sunter's weights for finding duplicates, a level of a field a line: level, m, u, log2(m/u).",
            "# m: how often two records of one episode are found so; u: how often two records of different episodes are",
            "# that were worth a comparison. Only pairs of which both have the field are counted.",
            "# By decision kept apart: parts of a series; reruns, bonuses and trailers that call themselves so; what is",
            "# published again after more than a month under another title.",
            "# Made by EstimateWeights from labelled pairs of the shows to tune on; see docs/benchmarks/run-dedupe.sh."));
        lines.addAll(Weights.lines(new EstimateWeights().estimate(set)));
        Files.write(Path.of(arguments[1]), lines);
    }

    private static List<Level> range(Level first, Level last) {
        return List.of(Level.values()).subList(first.ordinal(), last.ordinal() + 1);
    }

    private Map<Level, double[]> estimate(PairSet set) {
        Map<SourceLocation, Integer> truth = truth(set);
        Prepared prepared = Prepared.of(set.records());
        List<Features> telling = prepared.records();
        long[] pairs = prepared.pairs();
        Comparison comparison = prepared.comparison();
        int[] wrong = new int[telling.size()];
        for (long pair : pairs) {
            boolean same = same(truth, telling.get(Candidates.lower(pair)), telling.get(Candidates.upper(pair)));
            wrong[Candidates.lower(pair)] += same ? 0 : 1;
            wrong[Candidates.upper(pair)] += same ? 0 : 1;
        }
        for (long pair : pairs) {
            Features left = telling.get(Candidates.lower(pair));
            Features right = telling.get(Candidates.upper(pair));
            boolean same = same(truth, left, right);
            count(same, same ? 1 : 1.0 / Math.max(wrong[Candidates.lower(pair)], wrong[Candidates.upper(pair)]), comparison, left, right);
        }
        anyOthers(telling, truth, comparison);
        return smoothed();
    }

    /** Counts for every record some of its show and of others that are not the same, taken blindly. */
    private void anyOthers(List<Features> records, Map<SourceLocation, Integer> truth, Comparison comparison) {
        Map<String, List<Features>> shows = records.stream().collect(Collectors.groupingBy(EstimateWeights::show));
        Random random = new Random(1969);
        for (Features left : records) {
            List<Features> others = shows.get(show(left));
            for (int i = 0; i < BLIND; i++) {
                Features stranger = records.get(random.nextInt(records.size()));
                if (!show(left).equals(show(stranger))) {
                    count(false, BLIND_PART, comparison, left, stranger);
                }
                Features right = others.get(random.nextInt(others.size()));
                if (!same(truth, left, right) && !left.file().equals(right.file())) {
                    count(false, BLIND_PART, comparison, left, right);
                }
            }
        }
    }

    private static boolean same(Map<SourceLocation, Integer> truth, Features left, Features right) {
        return truth.get(left.record().location()).equals(truth.get(right.record().location()));
    }

    private static String show(Features features) {
        return features.file().replaceFirst("/[^/]*$", "");
    }

    /** What is common in a source is weighed by how common it is, and so not counted. */
    private static boolean isCommon(Comparison comparison, Level level, Features left, Features right) {
        return FIELDS.get(2).contains(level) && comparison.titleTimes(left, right) > 1
            || FIELDS.get(4).contains(level) && comparison.textTimes(left, right) > 1;
    }

    /** Returns for each record the least number of those that are the same episode. */
    private static Map<SourceLocation, Integer> truth(PairSet set) {
        Map<SourceLocation, Integer> truth = new HashMap<>();
        set.records().forEach(record -> truth.put(record.location(), truth.size()));
        for (boolean changed = true; changed;) {
            changed = false;
            for (LabelledPair pair : set.pairs()) {
                int least = Math.min(truth.get(pair.left()), truth.get(pair.right()));
                if (pair.same()) {
                    changed |= truth.put(pair.left(), least) != least | truth.put(pair.right(), least) != least;
                }
            }
        }
        return truth;
    }

    private void count(boolean same, double part, Comparison comparison, Features left, Features right) {
        int kind = same ? 0 : 1;
        List<Level> levels = new ArrayList<>(comparison.findings(left, right).stream().map(Finding::level)
            .filter(level -> !isCommon(comparison, level, left, right)).toList());
        if (!show(left).equals(show(right))) {
            levels.retainAll(SHOWS);
        }
        if (levels.stream().anyMatch(ALIKE::contains)) {
            alike[kind] += part;
            levels.stream().filter(MARKS::contains).forEach(level -> counts[kind][level.ordinal()] += part);
        }
        if (levels.stream().noneMatch(MARKS::contains)) {
            pairs[kind] += show(left).equals(show(right)) ? part : 0;
            levels.forEach(level -> counts[kind][level.ordinal()] += part);
        }
    }

    private Map<Level, double[]> smoothed() {
        Map<Level, double[]> estimates = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            List<Level> field = FIELDS.stream().filter(levels -> levels.contains(level)).findFirst().orElse(List.of());
            double[] both = new double[2];
            for (int kind = 0; kind < 2; kind++) {
                int now = kind;
                double all = MARKS.contains(level) ? alike[kind] : field.isEmpty() ? pairs[kind]
                    : field.stream().mapToDouble(other -> counts[now][other.ordinal()]).sum();
                both[kind] = (counts[kind][level.ordinal()] + 0.5) / (all + 0.5 * Math.max(2, field.size()));
            }
            estimates.put(level, DECIDED.contains(level) ? new double[] {0.000001, 1} : both);
        }
        return estimates;
    }
}
