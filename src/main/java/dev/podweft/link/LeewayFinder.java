package dev.podweft.link;

import dev.podweft.link.Leeway.Limit;
import dev.podweft.model.Mention;
import dev.podweft.model.Passage.Field;
import dev.podweft.model.TaggedText;
import dev.podweft.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the {@link Leeway} of one episode while it is linked.
 *
 * <p>How much a line recurs is one feature of the candidates in it. Between two neighbouring limits that trees ask for,
 * a score only rises or only falls with that feature, so that two values with one outcome have it everywhere between.
 * The outcome is the score as links print it, to three decimals, and on which side of the thresholds it lies. Where two
 * candidates overlap and score almost the same, their order decides, and they get no leeway at all. For one thread and
 * episode.
 */
final class LeewayFinder {

    private static final double DECIMALS = 1000;

    /** Two ranks that differ by more keep their order while both scores print the same. */
    private static final double CLOSE = 2 / DECIMALS + 1e-9;

    private static final int STEPS = 12;

    private final LinkModel model;
    private final double[] cells;
    private final List<List<Span>> segments = new ArrayList<>();
    private final TreeMap<Long, Limit> limits = new TreeMap<>();

    LeewayFinder(LinkModel model, List<TaggedText> texts) {
        this.model = model;
        this.cells = model.limits(Feature.RECURS_SHARE);
        for (TaggedText text : texts) {
            segments.add(text.field() == Field.TITLE ? List.of() : Recurring.segments(text.text().source()));
        }
    }

    /** Notes a candidate and the score that the model gives it. */
    void add(Candidate candidate, double score) {
        int segment = segment(candidate.text(), candidate.mention());
        if (segment < 0) {
            return;
        }
        double share = candidate.features()[Feature.RECURS_SHARE.ordinal()];
        if (share == 0) {
            limit(new Limit(candidate.text(), segment, 0, 0));
            return;
        }
        double[] features = candidate.features().clone();
        long outcome = outcome(score);
        double low = Double.MIN_VALUE;
        double high = 1;
        for (double cell : cells) {
            low = cell < share ? Math.max(low, Math.nextUp(cell)) : low;
            high = cell >= share ? Math.min(high, cell) : high;
        }
        limit(new Limit(candidate.text(), segment, reach(features, outcome, share, low),
            reach(features, outcome, share, high)));
    }

    /** Notes that two candidates overlap: where their ranks are close, the line must recur as it does. */
    void overlap(Candidate one, Candidate other, double ranksApart) {
        if (Math.abs(ranksApart) <= CLOSE) {
            pin(one);
            pin(other);
        }
    }

    private void pin(Candidate candidate) {
        int segment = segment(candidate.text(), candidate.mention());
        double share = candidate.features()[Feature.RECURS_SHARE.ordinal()];
        if (segment >= 0) {
            limit(new Limit(candidate.text(), segment, share, share));
        }
    }

    Leeway leeway() {
        return new Leeway(List.copyOf(limits.values()));
    }

    private void limit(Limit limit) {
        limits.merge((long) limit.text() << Integer.SIZE | limit.segment(), limit, Limit::and);
    }

    /** Returns the value nearest to {@code to} that is known to have this outcome, as {@code from} has. */
    private double reach(double[] features, long outcome, double from, double to) {
        if (outcome(features, to) == outcome) {
            return to;
        }
        double good = from;
        double bad = to;
        for (int step = 0; step < STEPS; step++) {
            double middle = good + (bad - good) / 2;
            if (outcome(features, middle) == outcome) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private long outcome(double[] features, double share) {
        features[Feature.RECURS_SHARE.ordinal()] = share;
        return outcome(model.score(features));
    }

    private static long outcome(double score) {
        return score < Linker.DOUBT ? -1 : 2 * Math.round(score * DECIMALS) + (score >= Linker.THRESHOLD ? 1 : 0);
    }

    /** Returns the number of the segment that a mention starts in, or -1 where it cannot recur. */
    private int segment(int text, Mention mention) {
        return Recurring.segmentAt(segments.get(text), mention.span().start());
    }
}
