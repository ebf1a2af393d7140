package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares two records, one field after the other, and adds up what each finding weighs. A value that is common in a
 * source, such as the title "Weekly news", weighs less by the logarithm of how often it is there. Immutable, and safe
 * to share.
 */
public final class Comparison {

    private static final int MINUTE = 60;
    private static final int LONG_TEXT = 200;
    private static final int MUCH = 15;

    private final Frequencies frequencies;
    private final Weights weights;
    private final TitleComparison titles;
    private final Kinship kinship;
    private final Ceiling ceiling;

    Comparison(Frequencies frequencies, Weights weights) {
        this(frequencies, weights, Kinship.UNKNOWN);
    }

    private Comparison(Frequencies frequencies, Weights weights, Kinship kinship) {
        this.frequencies = frequencies;
        this.weights = weights;
        this.kinship = kinship;
        this.ceiling = new Ceiling(weights);
        this.titles = new TitleComparison(frequencies);
    }

    /** Returns one that knows how common things are, and not yet which sources are alike. */
    public static Comparison of(Frequencies frequencies) {
        return new Comparison(frequencies, Weights.shipped());
    }

    /** Returns one that also knows which sources are alike. */
    public Comparison knowing(Kinship sources) {
        return new Comparison(frequencies, weights, sources);
    }

    /** Returns whether a title, a text or a name that no other episode of its source has is in both. */
    boolean haveMuchInCommon(Features left, Features right) {
        boolean title = !left.title().isEmpty() && left.titleHash() == right.titleHash()
            && (titleTimes(left, right) == 1 && titles.words(left, right).filter(Level.TITLE_EQUAL::equals).isPresent()
                || date(left, right).filter(Level.DATE_SAME::equals).isPresent());
        return title || Math.min(left.samples().length, right.samples().length) > MUCH
            && TextComparison.percent(left, right) >= 90;
    }

    /** Returns whether both name their show, and not the same. */
    static boolean areOfOtherShows(Features left, Features right) {
        return show(left.show(), right.show()).filter(Level.SHOW_OTHER::equals).isPresent();
    }

    /** Returns whether both are as long, to the minute, and were published on one day or on two that follow. */
    static boolean areOfOneDay(Features left, Features right) {
        Optional<Level> length = length(left.seconds(), right.seconds());
        return length.isPresent() && length.get().compareTo(Level.LENGTH_MINUTE) <= 0
            && date(left, right).filter(level -> level.compareTo(Level.DATE_1_DAY) <= 0).isPresent();
    }

    /** Returns the score of a pair in bits. */
    public double score(Features left, Features right) {
        return score(findings(left, right));
    }

    /** Returns whether a pair cannot score {@code least}; where it can, that may still turn out to be false. */
    public boolean isBelow(double least, Features left, Features right) {
        return ceiling.of(left, right) < least - 0.001;
    }

    /**
     * Returns what the findings come to. An id or an address that is equal is no evidence by itself, nor are date and
     * length where titles differ and nobody knows the shows: without more, the score stays below what a pair
     * needs.
     */
    static double score(List<Finding> findings) {
        double all = 0;
        double rest = 0;
        double matter = 0;
        boolean open = true;
        boolean titled = false;
        for (Finding finding : findings) {
            Level.Kind kind = finding.level().kind();
            all += finding.weight();
            rest += kind == Level.Kind.NAME ? 0 : finding.weight();
            matter += kind == Level.Kind.MATTER ? finding.weight() : 0;
            titled |= finding.level().isOtherTitle();
            open &= finding.level() != Level.SHOW_SAME && finding.level() != Level.SOURCES_ALIKE
                && kind != Level.Kind.NAME;
        }
        return rest <= 0 || titled && matter < 0 && open ? Math.min(all, Deduplicator.SAME - 1) : all;
    }

    /** Returns the score of a pair and its reasons, in a stated order: date, length, title, text, links, show, ids. */
    public PairScore compare(Features left, Features right) {
        List<Finding> findings = findings(left, right);
        return new PairScore(left.record().location(), right.record().location(), score(findings),
            new Wording(left, right, frequencies, titles).reasons(findings));
    }

    /** Returns what each field says, those left out that one of the two lacks. */
    List<Finding> findings(Features left, Features right) {
        List<Finding> findings = new ArrayList<>(12);
        Optional<Level> title = titles.words(left, right);
        date(left, right).map(level -> retitled(level, title))
            .ifPresent(level -> findings.add(new Finding(level, weighed(level, left))));
        length(left.seconds(), right.seconds()).ifPresent(level -> findings.add(plain(level)));
        title.ifPresent(level -> findings.add(new Finding(level, title(level, left, right))));
        TitleComparison.marks(left, right).forEach(level -> findings.add(plain(level)));
        TextComparison.compare(left, right)
            .ifPresent(level -> findings.add(new Finding(level, text(level, left, right))));
        links(left, right).ifPresent(level -> findings.add(plain(level)));
        show(left.show(), right.show()).ifPresent(level -> findings.add(plain(level)));
        kinship.compare(left, right, this).ifPresent(level -> findings.add(plain(level)));
        names(left, right, findings);
        return findings;
    }

    private Finding plain(Level level) {
        return new Finding(level, weights.of(level));
    }

    static Optional<Level> date(Features left, Features right) {
        if (!left.hasDay() || !right.hasDay()) {
            return Optional.empty();
        }
        int apart = Math.abs(left.day() - right.day());
        return Optional.of(apart == 0 ? Level.DATE_SAME : apart == 1 ? Level.DATE_1_DAY
            : apart <= 3 ? Level.DATE_3_DAYS : apart <= 7 ? Level.DATE_WEEK
            : apart <= 31 ? Level.DATE_MONTH : Level.DATE_FAR);
    }

    private static Level retitled(Level date, Optional<Level> title) {
        boolean other = title.isPresent() && title.get().compareTo(Level.TITLE_NEAR) > 0;
        return date == Level.DATE_FAR && other ? Level.DATE_FAR_RETITLED : date;
    }

    private double weighed(Level level, Features left) {
        return level != Level.DATE_SAME ? weights.of(level)
            : lessCommon(weights.of(level), frequencies.ofDay(left));
    }

    private static double lessCommon(double weight, int times) {
        return Math.max(Math.min(0.5, weight), weight - Frequencies.log2(times));
    }

    static Optional<Level> length(int one, int other) {
        if (one == Features.NO_LENGTH || other == Features.NO_LENGTH) {
            return Optional.empty();
        }
        int apart = Math.abs(one - other);
        boolean exact = one % MINUTE != 0 && other % MINUTE != 0;
        if (exact && apart <= 2) {
            return Optional.of(Level.LENGTH_SECONDS);
        }
        if (apart == 0 || !exact && apart < MINUTE) {
            return Optional.of(Level.LENGTH_MINUTE);
        }
        return Optional.of(apart <= MINUTE ? Level.LENGTH_1_MINUTE : apart <= 3 * MINUTE ? Level.LENGTH_3_MINUTES
            : apart <= 10 * MINUTE ? Level.LENGTH_10_MINUTES : Level.LENGTH_FAR);
    }

    /** A title that is common in a source says less, however alike the other is. */
    private double title(Level level, Features left, Features right) {
        return lessCommon(weights.of(level), titleTimes(left, right));
    }

    int titleTimes(Features left, Features right) {
        return Math.max(frequencies.ofTitle(left), frequencies.ofTitle(right));
    }

    private double text(Level level, Features left, Features right) {
        int letters = Math.min(left.textLength(), right.textLength());
        return lessCommon(Math.min(weights.of(level), letters / 5.0), textTimes(left, right));
    }

    /** Returns how often a source has one of two texts; a long one without a passage of its own is common as well. */
    int textTimes(Features left, Features right) {
        int common = Math.max(frequencies.ofText(left), frequencies.ofText(right));
        boolean bare = left.samples().length == 0 && left.textLength() > LONG_TEXT
            || right.samples().length == 0 && right.textLength() > LONG_TEXT;
        return Math.max(common, bare ? 8 : 1);
    }

    private Optional<Level> links(Features left, Features right) {
        int shared = 0;
        for (long link : left.links()) {
            boolean both = Arrays.binarySearch(right.links(), link) >= 0;
            shared += both && frequencies.ofLink(link) == 1 ? 1 : 0;
        }
        return shared == 0 ? Optional.empty() : Optional.of(shared == 1 ? Level.LINKS_ONE : Level.LINKS_MORE);
    }

    static Optional<Level> show(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean same = one.equals(other) || one.contains(other) || other.contains(one);
        return Optional.of(same ? Level.SHOW_SAME : Level.SHOW_OTHER);
    }

    private void names(Features left, Features right, List<Finding> findings) {
        if (left.id() != 0 && left.id() == right.id()) {
            findings.add(plain(Level.ID_SAME));
        }
        if (left.url() != 0 && left.url() == right.url() && frequencies.ofUrl(left) == 1) {
            findings.add(plain(Level.ADDRESS_SAME));
        } else if (left.media() != 0 && left.media() == right.media()) {
            findings.add(plain(Level.MEDIA_SAME));
        }
    }
}
