package dev.podweft.dedupe;

import dev.podweft.model.Episode;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds which records are the same episode, and merges them.
 *
 * <p>Date, length, title, text, links, show, id and address of two records are compared; each finding adds the
 * logarithm of how much likelier it is between records of one episode (Fellegi and Sunter's {@link Weights}, estimated
 * from labelled pairs). A rerun that is announced as such, a bonus and a part of a series are episodes of their own, as
 * is what is published again much later under another title; what is published again under its old title is not. Pairs
 * from {@value #SAME} on are joined, the surest first; a file gives at most one record to an episode. Only pairs that
 * share something are compared, so that time grows little faster than the number of records.
 *
 * <p>The order of the records makes no difference. Immutable, and safe to share.
 */
public final class Deduplicator {

    /** The least score, in bits, of a pair that is taken for one episode. */
    static final double SAME = 6;

    /** The least score, in bits, of a pair that is worth reporting. */
    static final double UNDECIDED = 2;

    private static final int MOST_UNDECIDED = 1000;

    /** Returns the score, in bits, from which on a pair is taken for one episode. */
    public static double threshold() {
        return SAME;
    }

    /** Returns the episodes that {@code records} tell of; every record is in exactly one. */
    public DedupeResult deduplicate(List<SourceRecord> records) {
        return deduplicate(records, List.of());
    }

    /** Returns what the other method does, but for what was decided about some of the records. */
    public DedupeResult deduplicate(List<SourceRecord> records, List<Ruling> decided) {
        Compared compared = compare(records, UNDECIDED);
        Clusters clusters = compared.clusters(SAME, new Rulings(decided, compared.records()));
        List<MergedRecords> merged = Shows.complete(clusters.join().stream().map(clusters::merged).toList());
        List<Episode> episodes = new EpisodeIds(records.stream().flatMap(record -> record.id().stream()).toList())
            .name(merged);
        List<PairScore> undecided = Arrays.stream(compared.scores().surestFirst()).filter(clusters::leavesOpen)
            .limit(MOST_UNDECIDED).sorted()
            .mapToObj(pair -> clusters.compare(Candidates.lower(pair), Candidates.upper(pair))).toList();
        return new DedupeResult(episodes, undecided, compared.pairs());
    }

    /**
     * Returns the episodes that {@code records}, at most {@link Traces#MOST}, tell of, and what is to be kept so that
     * others can be added.
     */
    public Survey survey(List<SourceRecord> records) {
        Titles titles = Titles.of(records);
        TraceKeeper keeper = new TraceKeeper(records.size(), passage -> false);
        Prepared prepared = Prepared.of(records, titles, keeper);
        Frequencies.Sums sums = Frequencies.sums(prepared.records());
        Comparison plain = Comparison.of(sums.frequencies());
        Kinship kinship = Kinship.of(prepared.records(), prepared.pairs(), plain);
        Compared compared = compared(prepared, plain.knowing(kinship), SAME);
        Clusters clusters = compared.clusters(SAME, new Rulings(List.of(), compared.records()));
        List<MergedRecords> merged = clusters.join().stream().map(clusters::merged).toList();
        Map<String, String> shows = Shows.known(merged);
        List<Episode> episodes = new EpisodeIds(records.stream().flatMap(record -> record.id().stream()).toList())
            .name(merged.stream().map(group -> Shows.complete(group, shows)).toList());
        Census census = new Census(titles.telling(), sums.values(), sums.words(), sums.titled(), keeper.boilerplate(),
            kinship.sizes(), kinship.tallies(), shows);
        return new Survey(episodes, prepared.records().stream().map(Features::record).toList(), census,
            keeper.traces(prepared.records(), compared.scores().pairs()), Moments.of(prepared.records()));
    }

    /**
     * Returns for each of {@code thresholds} the groups of records that would be one episode if a pair needed that
     * score; each group by location.
     */
    public List<List<List<SourceLocation>>> partitions(List<SourceRecord> records, List<Double> thresholds) {
        Compared compared = compare(records, thresholds.stream().mapToDouble(Double::doubleValue).min().orElse(SAME));
        Rulings none = new Rulings(List.of(), compared.records());
        return thresholds.stream().map(threshold -> compared.clusters(threshold, none).join().stream()
            .map(group -> group.stream().map(number -> compared.records().get(number).record().location()).toList())
            .toList()).toList();
    }

    /** Records, and the scores of those pairs that are worth keeping. */
    private record Compared(List<Features> records, int pairs, Comparison comparison, Scores scores) {

        Clusters clusters(double threshold, Rulings rulings) {
            return new Clusters(records, comparison, scores, threshold, rulings);
        }
    }

    private static Compared compare(List<SourceRecord> records, double least) {
        Prepared prepared = Prepared.of(records);
        return compared(prepared, prepared.comparison(), least);
    }

    private static Compared compared(Prepared prepared, Comparison comparison, double least) {
        return new Compared(prepared.records(), prepared.pairs().length, comparison,
            Scores.of(prepared.records(), prepared.pairs(), comparison, least));
    }
}
