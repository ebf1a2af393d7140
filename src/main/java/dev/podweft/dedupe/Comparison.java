package dev.podweft.dedupe;

import dev.podweft.model.MergeReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares two records, one kind of evidence after the other. Each weight is the logarithm to base 2 of how much
 * likelier the finding is between two records of one episode than between two of different episodes. Immutable.
 */
final class Comparison {

    private static final double FAR_APART = -20;
    private static final int MINUTE = 60;

    private final Frequencies frequencies;
    private final TextComparison texts;

    Comparison(Frequencies frequencies) {
        this.frequencies = frequencies;
        this.texts = new TextComparison(frequencies);
    }

    /** What one kind of evidence says. */
    record Finding(String evidence, double weight) {
    }

    /** Returns the score of a pair and its reasons, in a stated order: date, length, title, text, links, show, ids. */
    PairScore compare(Features left, Features right) {
        List<Finding> ordinary = new ArrayList<>();
        date(left, right).ifPresent(ordinary::add);
        length(left, right).ifPresent(ordinary::add);
        title(left, right).ifPresent(ordinary::add);
        texts.compare(left, right).ifPresent(ordinary::add);
        links(left, right).ifPresent(ordinary::add);
        show(left, right).ifPresent(ordinary::add);
        double score = ordinary.stream().mapToDouble(Finding::weight).sum();
        List<Finding> named = new ArrayList<>();
        id(left, right).ifPresent(named::add);
        address(left, right).ifPresent(named::add);
        double sum = score + named.stream().mapToDouble(Finding::weight).sum();
        boolean alone = score <= 0 && sum >= Deduplicator.SAME;
        List<Finding> all = new ArrayList<>(ordinary);
        all.addAll(named);
        if (alone) {
            all.add(new Finding("an equal id or address alone is not enough", Deduplicator.SAME - 1 - sum));
        }
        return new PairScore(left.record().location(), right.record().location(),
            alone ? Deduplicator.SAME - 1 : sum, all.stream().map(finding -> reason(left, right, finding)).toList());
    }

    private static MergeReason reason(Features left, Features right, Finding finding) {
        return new MergeReason(left.record().location(), right.record().location(), finding.evidence(),
            finding.weight());
    }

    private Optional<Finding> date(Features left, Features right) {
        if (left.day().isEmpty() || right.day().isEmpty()) {
            return Optional.empty();
        }
        LocalDate one = left.record().date().orElseThrow();
        LocalDate other = right.record().date().orElseThrow();
        long apart = Math.abs(left.day().getAsLong() - right.day().getAsLong());
        if (apart == 0) {
            double shared = Frequencies.log2(frequencies.ofDay(left.day().getAsLong()));
            return finding("same date " + one, Math.max(2, 8 - 1.5 * shared));
        }
        String days = apart == 1 ? "1 day" : apart + " days";
        double weight = apart == 1 ? 3 : apart <= 3 ? 0.5 : apart <= 30 ? -8 : FAR_APART;
        return finding("dates " + one + " and " + other + ", " + days + " apart", weight);
    }

    private static Optional<Finding> length(Features left, Features right) {
        if (left.seconds().isEmpty() || right.seconds().isEmpty()) {
            return Optional.empty();
        }
        int one = left.seconds().getAsInt();
        int other = right.seconds().getAsInt();
        int apart = Math.abs(one - other);
        boolean rounded = one % MINUTE == 0 || other % MINUTE == 0;
        boolean exact = one % MINUTE != 0 && other % MINUTE != 0;
        String both = "length " + shown(one) + " and " + shown(other);
        if (exact && apart <= 2) {
            return finding(both, 6);
        }
        if (apart == 0 || rounded && apart < MINUTE) {
            return finding(both, 4);
        }
        double weight = apart <= MINUTE ? 1 : apart <= 180 ? -1.5 : apart <= 600 ? -4 : -6;
        return finding(both, weight);
    }

    private static String shown(int seconds) {
        return seconds / MINUTE + (seconds % MINUTE == 0 ? " min" : " min " + seconds % MINUTE + " s");
    }

    private Optional<Finding> title(Features left, Features right) {
        if (left.words().isEmpty() || right.words().isEmpty()) {
            return Optional.empty();
        }
        if (left.words().equals(right.words())) {
            int common = frequencies.ofTitle(left.titleKey());
            double weight = Math.min(10, 3 + 1.5 * left.words().size()) - 2 * Frequencies.log2(common);
            return finding("title equal" + (common == 1 ? "" : ", but " + common + " episodes of one source have it"),
                Math.max(0.5, weight));
        }
        return similarTitle(left, right);
    }

    private Optional<Finding> similarTitle(Features left, Features right) {
        Set<String> one = new TreeSet<>(left.words());
        Set<String> other = new TreeSet<>(right.words());
        double shared = one.stream().filter(other::contains).mapToDouble(frequencies::weightOf).sum();
        double smaller = Math.min(weight(one), weight(other));
        double all = weight(one) + weight(other) - shared;
        int percent = (int) Math.floor(100 * shared / all);
        if (shared >= 0.5 * all && numbersDiffer(one, other)) {
            return finding("titles differ in their numbers", -6);
        }
        if (cutFrom(left, right) || cutFrom(right, left)) {
            return finding("title equal as far as it goes", 6);
        }
        int words = Math.min(one.size(), other.size());
        if (shared >= 0.99 * smaller && words >= 2) {
            return finding("title contained in the other", Math.min(7, 1 + 1.2 * words));
        }
        double weight = percent >= 70 ? 5 : percent >= 40 ? 2 : percent >= 20 ? -2 : -6;
        return finding("titles " + percent + " % alike", weight);
    }

    private double weight(Set<String> words) {
        return words.stream().mapToDouble(frequencies::weightOf).sum();
    }

    private static boolean numbersDiffer(Set<String> one, Set<String> other) {
        Set<String> left = numbers(one);
        Set<String> right = numbers(other);
        return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    private static Set<String> numbers(Set<String> words) {
        Set<String> numbers = new HashSet<>(words);
        numbers.removeIf(word -> !word.chars().allMatch(Character::isDigit));
        return numbers;
    }

    private static boolean cutFrom(Features cut, Features whole) {
        String title = cut.record().title().orElse("");
        String start = Fold.letters(title);
        return Fold.isCut(title) && start.length() >= 12
            && Fold.letters(whole.record().title().orElse("")).startsWith(start);
    }

    private Optional<Finding> links(Features left, Features right) {
        Set<String> shared = new HashSet<>(left.links());
        shared.retainAll(right.links());
        shared.removeIf(link -> frequencies.ofLink(link) > 1);
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        return finding(shared.size() == 1 ? "1 link in common" : shared.size() + " links in common",
            Math.min(4, 2 + shared.size()));
    }

    private static Optional<Finding> show(Features left, Features right) {
        if (left.record().show().isEmpty() || right.record().show().isEmpty()) {
            return Optional.empty();
        }
        String one = Fold.letters(left.record().show().get());
        String other = Fold.letters(right.record().show().get());
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean same = one.contains(other) || other.contains(one);
        return finding(same ? "same show" : "different shows", same ? 1 : -7);
    }

    private static Optional<Finding> id(Features left, Features right) {
        Optional<String> id = left.record().id();
        return id.isPresent() && id.equals(right.record().id()) ? finding("same id " + id.get(), 12) : Optional.empty();
    }

    private Optional<Finding> address(Features left, Features right) {
        boolean same = !left.url().isEmpty() && left.url().equals(right.url());
        boolean media = !left.media().isEmpty() && left.media().equals(right.media());
        if (same && frequencies.ofUrl(left.url()) == 1 || media) {
            return finding(same ? "same address" : "same media file", 8);
        }
        return Optional.empty();
    }

    static Optional<Finding> finding(String evidence, double weight) {
        return Optional.of(new Finding(evidence, weight));
    }
}
