package dev.podweft.eval;

import dev.podweft.model.ConceptKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What was found against what is there, one to one.
 *
 * <p>A core item with a partner is right, one without is missed; both count under the item's own kind. What was found
 * and has no partner is wrong and counts under its own kind, unless it meets something optional, or is a topic and
 * meets an organization or a person, which counts apart: then it counts neither way.
 *
 * @param partners for each wanted item the number of what was found for it, or -1
 * @param wrong numbers of what was found and is wrong
 */
record Comparison(Map<ConceptKind, Counts> counts, int[] partners, List<Integer> wrong) {

    private static final int OPTIONAL = 2;

    /**
     * Compares.
     *
     * @param kinds of what was found
     * @param meetings tells for the number of a wanted item the numbers of what was found and agrees with it, the best
     *     first
     */
    static Comparison of(List<? extends Wanted> wanted, List<ConceptKind> kinds, IntFunction<int[]> meetings) {
        List<int[]> all = IntStream.range(0, wanted.size()).mapToObj(meetings).toList();
        int[] partners = partners(wanted, kinds.size(), all);
        Map<ConceptKind, Counts> counts = new EnumMap<>(ConceptKind.class);
        boolean[] settled = new boolean[kinds.size()];
        for (int i = 0; i < partners.length; i++) {
            Wanted item = wanted.get(i);
            if (partners[i] >= 0) {
                settled[partners[i]] = true;
            }
            if (item.core()) {
                counts.merge(item.kind(), partners[i] < 0 ? Counts.MISSED : Counts.RIGHT, Counts::plus);
            }
            for (int found : all.get(i)) {
                settled[found] |= forgives(item, kinds.get(found));
            }
        }
        List<Integer> wrong = IntStream.range(0, settled.length).filter(i -> !settled[i]).boxed().toList();
        wrong.forEach(found -> counts.merge(kinds.get(found), Counts.WRONG, Counts::plus));
        return new Comparison(counts, partners, wrong);
    }

    /** Topics find their partners first, then organizations and persons, then what is optional. */
    private static int[] partners(List<? extends Wanted> wanted, int found, List<int[]> meetings) {
        List<Integer> order = IntStream.range(0, wanted.size()).boxed()
            .sorted(Comparator.comparing(item -> rank(wanted.get(item)))).toList();
        int[] paired = Matching.of(order.stream().map(meetings::get).toList(), found);
        int[] partners = new int[paired.length];
        for (int i = 0; i < paired.length; i++) {
            partners[order.get(i)] = paired[i];
        }
        return partners;
    }

    private static int rank(Wanted item) {
        return !item.core() ? OPTIONAL : item.kind().isTopic() ? 0 : 1;
    }

    private static boolean forgives(Wanted item, ConceptKind found) {
        return !item.core() || found.isTopic() && !item.kind().isTopic();
    }
}
